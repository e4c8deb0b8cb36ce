import { expect, it } from 'vitest';
import { beyondBudget } from '../accuracy/budget.ts';
import { overallOf } from '../accuracy/overall.ts';
import { readRecordedClips } from '../accuracy/recorded-clip.ts';
import { replayFilm } from '../accuracy/replay-film.ts';
import { scoreClip } from '../accuracy/score-clip.ts';

/** The engine's observations of the rendered clips are kept within the project, so that this test needs neither a browser nor the clips. */
it('ACC-1: all recorded clips together stay within the accuracy budget', async () => {
  const clips = await readRecordedClips();
  expect(clips.length).toBeGreaterThan(12);
  const scored = clips.map(({ truth, observations, model }) => {
    const film = replayFilm(observations, model);
    return scoreClip(truth, film.readings, film);
  });
  expect(beyondBudget(overallOf(scored))).toEqual([]);
});
