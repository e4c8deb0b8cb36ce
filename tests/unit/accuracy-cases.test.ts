import { expect, it } from 'vitest';
import { PRECISE_FOLDER, readRecordedCase, readRecordedClips } from '../accuracy/recorded-clip.ts';
import { replayFilm, type ReplayedFilm } from '../accuracy/replay-film.ts';
import type { FrameReading, RefusalReason } from '../../src/core/reading/reading.ts';

async function replayCase(id: string): Promise<ReplayedFilm> {
  const { model, observations } = await readRecordedCase(id);
  return replayFilm(observations, model);
}

/** The reason for which most frames were refused. */
function mainReason(readings: readonly FrameReading[]): RefusalReason | null {
  const counts = new Map<RefusalReason, number>();
  for (const reading of readings) {
    if (reading.kind === 'refused') counts.set(reading.reason, (counts.get(reading.reason) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const wordsOf = (readings: readonly FrameReading[]) =>
  readings.flatMap((reading) =>
    reading.kind === 'measured' ? [reading.legs.left?.alignment ?? null, reading.legs.right?.alignment ?? null] : [],
  );

/** Each case is refused as a film and live, and no leg of it is called anything. */
it.each([
  ['GATE-18: knees under a skirt', 'skirt', 'knees-hidden'],
  ['GATE-18: knees under a coat', 'coat', 'knees-hidden'],
  ['GATE-18: knees behind the back of a chair', 'chair-back', 'knees-hidden'],
  ['GATE-19: a picture of 16:9 in the shape of 4:3', 'squeezed', 'picture-squeezed'],
  ['GATE-3: feet outside the picture', 'feet-cut-off', 'feet-outside'],
  ['GATE-3: feet outside the picture, seen by MoveNet Thunder', 'feet-cut-off-thunder', 'feet-outside'],
  ['GATE-3: feet outside the picture, seen by MoveNet Lightning', 'feet-cut-off-lightning', 'feet-outside'],
] as const)('%s', async (_, id, reason) => {
  const { readings, live, reps } = await replayCase(id);
  expect(reps).toEqual([]);
  expect(mainReason(readings)).toBe(reason);
  expect(mainReason(live)).toBe(reason);
  expect(wordsOf(live).filter((word) => word !== null)).toEqual([]);
});

it('VIEW-5: knees that go inward are called inward by a camera that leans by 11°', async () => {
  const { reps } = await replayCase('camera-rolled-11');
  const verdicts = reps.flatMap(({ legs }) => [legs.left?.verdict, legs.right?.verdict]);
  expect(verdicts).toEqual(['inward', 'inward', 'inward', 'inward']);
  for (const { legs } of reps) {
    for (const leg of [legs.left, legs.right]) {
      expect(Math.abs((leg?.bodyFppaChangeDeg ?? 0) - 14.5)).toBeLessThan(leg?.bodyFppaBandDeg ?? 0);
    }
  }
});

it('GATE-18: a free leg that hangs before the other knee for a while is no cloth, and both step-downs are measured', async () => {
  const clips = await readRecordedClips(PRECISE_FOLDER);
  const clip = clips.find(({ truth }) => truth.id === 'e23-step-down-right-aligned');
  const { reps } = replayFilm(clip?.observations ?? [], 'blazepose-precise');
  expect(reps.map(({ stance, legs }) => [stance, legs.right?.verdict])).toEqual([
    ['right', 'in-line'],
    ['right', 'in-line'],
  ]);
});
