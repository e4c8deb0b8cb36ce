import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { parseTryIt } from '../../src/runtime/source/try-it-file.ts';
import { EXAMPLE_REP, triedRepOf, tryOut } from '../../src/ui/people/tried-rep.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';

test('KEEP-15: the built-in example is the first squat of the recorded try', async () => {
  const file = new URL('../../public/try-it/mixed-set.json', import.meta.url);
  const { model, observations } = parseTryIt(JSON.parse(await readFile(file, 'utf8')));
  const tracker = createTracker({ model, thresholds: DEFAULT_THRESHOLDS });
  const [first] = observations
    .flatMap((seen) => tracker.advance(seen).events)
    .flatMap((event) => (event.kind === 'rep-completed' ? [event.rep] : []));
  const leg = first?.legs[EXAMPLE_REP.side];
  expect(leg?.driftAtBottomDeg).toBeCloseTo(EXAMPLE_REP.driftDeg, 0);
  expect(leg?.bandDeg).toBeCloseTo(EXAMPLE_REP.bandDeg, 0);
  expect(leg?.verdict).toBe(tryOut(EXAMPLE_REP, DEFAULT_THRESHOLDS));
});

test('KEEP-15: a session is tried on its rep farthest inward, which its own sensitivity judges as the session did', () => {
  for (const left of [-14, -3, 5, 9, 18]) {
    const record = coachedSessionOf({ ...COACHED, driftDeg: { left, right: 1 } });
    const tried = triedRepOf(record);
    const rep = record.reps.find(({ number }) => number === tried?.from?.number);
    expect(tried).not.toBeNull();
    if (tried === null) continue;
    expect(tryOut(tried, record.thresholds)).toBe(rep?.legs[tried.side]?.verdict);
    const drifts = record.reps.flatMap(({ legs }) =>
      [legs.left, legs.right].map((leg) => leg?.driftAtBottomDeg ?? -90),
    );
    expect(tried.driftDeg).toBe(Math.max(...drifts));
  }
});

test('KEEP-15: the same squat is reported by the strict word and not by the gentle one', () => {
  const rep = { ...EXAMPLE_REP, driftDeg: 9, bandDeg: 6 };
  expect(tryOut(rep, thresholdsFor({ kind: 'word', word: 'strict' }))).toBe('inward');
  expect(tryOut(rep, thresholdsFor({ kind: 'word', word: 'normal' }))).toBe('inward');
  expect(tryOut(rep, thresholdsFor({ kind: 'word', word: 'gentle' }))).toBe('in-line');
  expect(tryOut({ ...rep, bandDeg: 9 }, thresholdsFor({ kind: 'word', word: 'normal' }))).toBe('unclear');
});

test('KEEP-15: a session whose limits judged another number is no example', () => {
  expect(triedRepOf({ ...coachedSessionOf(COACHED), driftMeasure: 'body-plane' })).toBeNull();
});
