import { describe, expect, test } from 'vitest';
import { degrees } from '../../src/core/geometry/units.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { findFreshCheck } from '../../src/ui/run-check/fresh-check.ts';
import { reachOf } from '../../src/ui/plot/reach.ts';
import { exercisesIn, newestOf } from '../../src/ui/progress/series.ts';
import { cueAt } from '../../src/ui/summary/said-cues.ts';
import { nextAfter } from '../../src/ui/summary/next-step.ts';
import { pelvisIn, trunkIn } from '../../src/ui/summary/posture.ts';
import { stripsOf } from '../../src/ui/summary/measured-sets.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';

const fresh = (startedAt: string) => summaryOf({ purpose: 'fresh', startedAt });

describe('the check from before the run', () => {
  const tired = summaryOf({ purpose: 'tired', startedAt: '2026-11-23T10:00:00.000Z' });

  test('is the newest one of the last 24 hours', () => {
    const [early, late] = [fresh('2026-11-23T06:00:00.000Z'), fresh('2026-11-23T08:00:00.000Z')];
    expect(findFreshCheck([early, late, summaryOf({ startedAt: '2026-11-23T09:00:00.000Z' })], tired)).toBe(late);
    expect(findFreshCheck([late, early], tired)).toBe(late);
  });

  test('is none when it is older, later, or of another purpose', () => {
    expect(findFreshCheck([fresh('2026-11-22T09:59:00.000Z')], tired)).toBeNull();
    expect(findFreshCheck([fresh('2026-11-23T10:05:00.000Z'), tired], tired)).toBeNull();
    expect(findFreshCheck([], tired)).toBeNull();
  });
});

test('an axis holds every mark with its band, and small drifts look small', () => {
  expect(reachOf([])).toBe(15);
  expect(reachOf([{ driftDeg: 3, bandDeg: 2 }])).toBe(15);
  expect(reachOf([{ driftDeg: -17, bandDeg: 4 }])).toBe(25);
});

describe('the sessions to look at', () => {
  const training = summaryOf({ startedAt: '2026-11-20T08:00:00.000Z' });
  const tired = summaryOf({ startedAt: '2026-11-21T08:00:00.000Z', purpose: 'tired' });
  const step = summaryOf({ startedAt: '2026-11-22T08:00:00.000Z', exercise: 'step-down' });

  test('are those of an exercise that was done', () => {
    expect(exercisesIn([step, training])).toEqual(['two-leg-squat', 'step-down']);
  });

  test('are led by the newest training, and by a check only without one', () => {
    expect(newestOf([training, tired, step], 'two-leg-squat')).toBe(training);
    expect(newestOf([tired, step], 'two-leg-squat')).toBe(tired);
    expect(newestOf([tired], 'step-down')).toBeNull();
  });
});

const rep = (change: Partial<RepRecord>): RepRecord => ({
  ...repOf(PLAIN_SQUAT, 0),
  pelvicDropDeg: degrees(5),
  trunkLeanDeg: degrees(5),
  bands: { ...repOf(PLAIN_SQUAT, 0).bands, pelvicDropDeg: degrees(3), trunkLeanDeg: degrees(3) },
  ...change,
});

describe('pelvis and trunk', () => {
  test.each([
    ['both', 5, 'left', 'left'],
    ['both', -5, 'right', 'right'],
    ['left', 5, 'right', 'left'],
    ['left', -5, 'left', 'right'],
    ['right', 5, 'left', 'right'],
  ] as const)('on %s, %d° is a side of its own', (stance, value, pelvis, trunk) => {
    const leaning = rep({ stance, pelvicDropDeg: degrees(value), trunkLeanDeg: degrees(value) });
    expect(pelvisIn(leaning)).toMatchObject({ kind: 'tilted', towards: pelvis });
    expect(trunkIn(leaning)).toMatchObject({ kind: 'tilted', towards: trunk });
  });

  test('inside its band it is none', () => {
    expect(pelvisIn(rep({ pelvicDropDeg: degrees(-3) })).kind).toBe('upright');
    expect(trunkIn(rep({ trunkLeanDeg: degrees(2) })).kind).toBe('upright');
  });

  test('what was not measured is not upright', () => {
    expect(pelvisIn(repOf(PLAIN_SQUAT, 0)).kind).toBe('unmeasured');
    expect(trunkIn(repOf(PLAIN_SQUAT, 0)).kind).toBe('unmeasured');
  });
});

test('the sets hold their own reps and know which were covered', () => {
  const record = coachedSessionOf({ ...COACHED, exercise: 'single-leg-squat', sets: 1, hiddenShare: 0.5 });
  const [left, right] = stripsOf(record);
  expect(left?.turn.leg).toBe('left');
  expect(left?.reps.map(({ rep }) => rep.number)).toEqual([1, 2, 3, 4]);
  expect(right?.reps.map(({ rep }) => rep.number)).toEqual([5, 6, 7, 8]);
  const covered = [...(left?.reps ?? []), ...(right?.reps ?? [])].filter((rep) => rep.covered);
  expect(covered.map(({ rep }) => rep.number)).toEqual(record.sets.flatMap(({ coveredReps }) => coveredReps));
  expect(covered).toHaveLength(4);
  expect(stripsOf({ ...record, reps: record.reps.slice(0, 4) })).toHaveLength(1);
});

test('a cue stands for a while, and the last one wins', () => {
  const first = { cue: { kind: 'praise' }, timestampMs: 1000 } as const;
  const second = { cue: { kind: 'mirror-back' }, timestampMs: 1500 } as const;
  expect(cueAt([first, second], 900)).toBeNull();
  expect(cueAt([first, second], 1400)).toBe(first);
  expect(cueAt([first, second], 1600)).toBe(second);
  expect(cueAt([first, second], 60_000)).toBeNull();
});

test.each([
  ['camera', 'training', 'again'],
  ['camera', 'fresh', 'after-run'],
  ['camera', 'tired', 'check-again'],
  ['try-it', 'training', 'with-camera'],
  ['file', 'training', 'start'],
] as const)('after a set from the %s for %s comes: %s', (kind, purpose, next) => {
  const { origin } = coachedSessionOf(COACHED);
  expect(nextAfter({ origin: { ...origin, source: { kind, label: 'x' } }, purpose })).toBe(next);
});
