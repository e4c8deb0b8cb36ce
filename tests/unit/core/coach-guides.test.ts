import { describe, expect, it } from 'vitest';
import { advanceClock, CLOCK_START } from '../../../src/core/coach/coach-clock.ts';
import { targetDepth } from '../../../src/core/coach/depth-target.ts';
import { advancePraise, NO_PRAISE } from '../../../src/core/coach/praise.ts';
import { DEFAULT_PROGRAMME } from '../../../src/core/coach/programme.ts';
import { guideTempo } from '../../../src/core/coach/tempo.ts';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { film, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

const { tempo } = DEFAULT_PROGRAMME;

const guide = (sinceMs: number) => guideTempo(sinceMs, tempo, 16);

describe('the tempo guide', () => {
  it('COACH-13: begins where the squat was noticed, goes down, holds and comes up without a leap', () => {
    // Noticed at 4 of 16 %: a quarter of the way.
    expect(guide(0)).toEqual({ part: 'down', depthShare: expect.closeTo(0.25, 6) as number });
    const depths = Array.from({ length: 200 }, (_, index) => guide(index * 25));
    const parts = depths.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1]);
    expect(parts).toEqual(['down', 'hold', 'up']);
    for (const [index, { depthShare }] of depths.entries()) {
      expect(Math.abs(depthShare - (depths[index - 1]?.depthShare ?? depthShare))).toBeLessThan(0.03);
      expect(depthShare).toBeGreaterThanOrEqual(0);
      expect(depthShare).toBeLessThanOrEqual(1);
    }
    expect(guide(10_000)).toEqual({ part: 'up', depthShare: 0 });
  });

  it('COACH-13: a quick squat without a hold has a guide of its own', () => {
    const quick = { downMs: 0, holdMs: 0, upMs: 0 };
    expect(guideTempo(0, quick, null)).toEqual({ part: 'up', depthShare: 0 });
  });
});

describe('the depth target', () => {
  it('COACH-13: is the middle of the first two reps, within the depths of the exercise', () => {
    expect(targetDepth([])).toBeNull();
    expect(targetDepth([12])).toBeNull();
    expect(targetDepth([12, 16, 40])).toBe(14);
    expect(targetDepth([5, 6])).toBe(7);
    expect(targetDepth([30, 40])).toBe(22);
  });
});

function repWith(kneeInM: number): RepRecord {
  const [rep] = repsOf(track(film(squat({ leftKneeInM: kneeInM }))));
  if (!rep) throw new Error('no rep');
  return rep;
}

const IN_LINE = repWith(0);
const DRIFTED = repWith(0.06);
const UNMEASURED: RepRecord = { ...IN_LINE, legs: { left: null, right: null } };

/** Numbers of the reps that are praised, at one rep every so many milliseconds. */
function praisedReps(reps: readonly RepRecord[], everyMs: number, silent: readonly number[] = []): number[] {
  let state = NO_PRAISE;
  return reps.flatMap((rep, index) => {
    const step = advancePraise(state, rep, index * everyMs, silent.includes(index + 1));
    ({ state } = step);
    return step.praised ? [index + 1] : [];
  });
}

describe('praise', () => {
  it('COACH-11: comes for every fourth rep in line in a row, and for the second after one that drifted', () => {
    expect(DRIFTED.legs.left?.verdict).toBe('inward');
    expect(
      praisedReps(
        Array.from({ length: 9 }, () => IN_LINE),
        5000,
      ),
    ).toEqual([4, 8]);
    expect(praisedReps([DRIFTED, IN_LINE, IN_LINE, IN_LINE, IN_LINE], 6000)).toEqual([3, 5]);
    expect(praisedReps([IN_LINE, IN_LINE, IN_LINE, DRIFTED, IN_LINE], 5000)).toEqual([]);
  });

  it('COACH-11: not within ten seconds, nor for a rep that nobody saw', () => {
    expect(praisedReps([DRIFTED, IN_LINE, IN_LINE, DRIFTED, IN_LINE, IN_LINE], 3000)).toEqual([3]);
    expect(praisedReps([IN_LINE, IN_LINE, IN_LINE, UNMEASURED, IN_LINE], 5000)).toEqual([]);
    expect(praisedReps([IN_LINE, IN_LINE, IN_LINE, IN_LINE], 5000, [4])).toEqual([]);
  });

  it('COACH-11: a rep that was flagged on its way is not praised, whatever its bottom says', () => {
    const { left } = IN_LINE.legs;
    const flagged = { ...IN_LINE, legs: { ...IN_LINE.legs, left: left && { ...left, flaggedAtMs: 3000 } } };
    expect(praisedReps([IN_LINE, IN_LINE, IN_LINE, flagged], 5000)).toEqual([]);
  });
});

describe('a rep whose verdict can’t be told', () => {
  const { left } = IN_LINE.legs;
  const unclear: RepRecord = { ...IN_LINE, legs: { ...IN_LINE.legs, left: left && { ...left, verdict: 'unclear' } } };

  it('COACH-11: is neither praised nor taken for one that drifted', () => {
    expect(praisedReps([IN_LINE, IN_LINE, IN_LINE, unclear], 5000)).toEqual([]);
    expect(praisedReps([unclear, IN_LINE, IN_LINE, IN_LINE], 5000)).toEqual([]);
    expect(praisedReps([unclear, IN_LINE, IN_LINE, IN_LINE, IN_LINE], 5000)).toEqual([5]);
  });
});

describe('the clock', () => {
  it('COACH-15: runs with the source’s, and stands where that stands or is set back', () => {
    const times = [500, 540, 540, 100, 150, 5150];
    let clock = CLOCK_START;
    const nows = times.map((timestampMs) => {
      clock = advanceClock(clock, timestampMs);
      return clock.nowMs;
    });
    expect(nows).toEqual([0, 40, 40, 40, 90, 5090]);
  });
});
