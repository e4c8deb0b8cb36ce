import { expect, it } from 'vitest';
import { beyondBudget } from '../accuracy/budget.ts';
import { findClips, type Clip } from '../accuracy/find-clips.ts';
import { openMeasuringPage } from '../accuracy/measuring-page.ts';
import { overallOf } from '../accuracy/overall.ts';
import { scoreClip, type ScoredClip } from '../accuracy/score-clip.ts';
import { sharedDataOrSkip } from '../shared-data.ts';

/** The whole way, decoder and engine included; `tests/unit/accuracy-recorded` checks the way behind the engine anywhere. */
it('ACC-1: all rendered clips together stay within the accuracy budget', { timeout: 900_000 }, async (context) => {
  const clips = await findClips(sharedDataOrSkip(context, 'synthetic'));
  const people = await findClips(sharedDataOrSkip(context, 'people'));
  const turned = people.filter(({ truth }) => isTurned(truth.camera.yawDeg));
  const measuring = await openMeasuringPage({});
  const score = async ({ truth, film }: Clip): Promise<ScoredClip> => {
    const { readings, reps, live, failure } = await measuring.measure(film);
    expect({ clip: truth.id, failure }).toEqual({ clip: truth.id, failure: null });
    return scoreClip(truth, readings, { reps, live });
  };
  try {
    const all = await Promise.all([...clips, ...turned].map(score));
    const scored = all.slice(0, clips.length);
    const alsoTurned = all.slice(clips.length);
    expect(beyondBudget(overallOf(scored), overallOf([...scored, ...alsoTurned]))).toEqual([]);
  } finally {
    await measuring.close();
  }
});

/** The turns of the two figures: 5 to 12 and 13 to 22 degrees. */
function isTurned(yawDeg: number): boolean {
  return Math.abs(yawDeg) >= 5 && Math.abs(yawDeg) <= 22;
}
