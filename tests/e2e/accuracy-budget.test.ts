import { expect, it } from 'vitest';
import { beyondBudget } from '../accuracy/budget.ts';
import { findClips } from '../accuracy/find-clips.ts';
import { openMeasuringPage } from '../accuracy/measuring-page.ts';
import { overallOf } from '../accuracy/overall.ts';
import { scoreClip, type ScoredClip } from '../accuracy/score-clip.ts';
import { sharedDataOrSkip } from '../shared-data.ts';

/** The whole way, decoder and engine included; `tests/unit/accuracy-recorded` checks the way behind the engine anywhere. */
it('ACC-1: all rendered clips together stay within the accuracy budget', { timeout: 900_000 }, async (context) => {
  const clips = await findClips(sharedDataOrSkip(context, 'synthetic'));
  const measuring = await openMeasuringPage({});
  const scored: ScoredClip[] = [];
  try {
    for (const { truth, film } of clips) {
      const { readings, reps, live, failure } = await measuring.measure(film);
      expect({ clip: truth.id, failure }).toEqual({ clip: truth.id, failure: null });
      scored.push(scoreClip(truth, readings, { reps, live }));
    }
  } finally {
    await measuring.close();
  }
  expect(beyondBudget(overallOf(scored))).toEqual([]);
});
