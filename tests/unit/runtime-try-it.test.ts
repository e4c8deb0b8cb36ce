import { readFile, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import { TRY_IT_PROGRAMME } from '../../src/runtime/session/session-programme.ts';
import { parseTryIt } from '../../src/runtime/source/try-it-file.ts';

const FILE = new URL('../../public/try-it/mixed-set.json', import.meta.url);

async function readRecordedSet(): Promise<unknown> {
  return JSON.parse(await readFile(FILE, 'utf8'));
}

test('the recorded set is small, says where it is from, and shows a drift that the coach cues', async () => {
  expect((await stat(FILE)).size).toBeLessThan(150_000);
  const { origin, model, observations } = parseTryIt(await readRecordedSet());
  expect(origin).toContain('d08-mixed-reps');
  const tracker = createTracker({ model, thresholds: DEFAULT_THRESHOLDS });
  const coach = createCoach(TRY_IT_PROGRAMME);
  const cues = observations.flatMap((seen) => coach.advance(tracker.advance(seen)).cues.map(({ kind }) => kind));
  expect(cues).toContain('drift');
  expect(cues.filter((kind) => kind === 'rep')).toHaveLength(2);
});

test('a recorded set with other points, or out of order, is refused', async () => {
  const file = (await readRecordedSet()) as { pointNames: string[]; frames: unknown[] };
  expect(() => parseTryIt({ ...file, pointNames: file.pointNames.toReversed() })).toThrow('points');
  expect(() => parseTryIt({ ...file, frames: file.frames.toReversed() })).toThrow('order');
  expect(() => parseTryIt({ ...file, frames: [] })).toThrow('length');
});
