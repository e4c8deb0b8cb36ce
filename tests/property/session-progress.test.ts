import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/core/coach/programme.ts';
import { HIDDEN_SHARES, suggestHiddenShare } from '../../src/core/session/fading.ts';
import { SIDES, type Side } from '../../src/core/geometry/keypoints.ts';
import {
  compareSessions,
  type Change,
  type LegChange,
  type SessionComparison,
} from '../../src/core/session/compare-sessions.ts';
import { traceTrend } from '../../src/core/session/session-trend.ts';
import type { SessionSummary } from '../../src/core/session/session-summary.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { sketchSession } from '../fixtures/sketched-session.ts';

const driftDeg = fc.double({ min: -60, max: 60, noNaN: true });

const rep = fc.record({
  left: fc.option(driftDeg),
  right: fc.option(driftDeg),
  bandDeg: fc.double({ min: 0, max: 30, noNaN: true }),
  depthPct: fc.double({ min: 5, max: 45, noNaN: true }),
  matchedShare: fc.option(fc.double({ min: -1, max: 2, noNaN: true })),
});

const record = fc
  .record({
    reps: fc.array(rep, { maxLength: 12 }),
    covered: fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
    exercise: fc.constantFrom(...EXERCISES),
    purpose: fc.constantFrom('training', 'fresh', 'tired'),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ reps, day, ...about }) => sketchSession(reps, { ...about, startedAt: `2026-11-${day}T07:00:00.000Z` }));

const summary = record.map(summariseSession).filter((one): one is SessionSummary => one !== null);

function numbersIn(part: unknown): readonly number[] {
  if (typeof part === 'number') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : [];
}

const OPPOSITE: Readonly<Record<Change, Change>> = {
  'no-clear-change': 'no-clear-change',
  'more-inward': 'less-inward',
  'less-inward': 'more-inward',
  'more-outward': 'less-outward',
  'less-outward': 'more-outward',
  'inward-to-outward': 'outward-to-inward',
  'outward-to-inward': 'inward-to-outward',
};

interface SideChange {
  readonly side: Side;
  readonly looked: LegChange;
}

function changesIn(comparison: SessionComparison): readonly SideChange[] {
  if (comparison.kind === 'not-comparable') return [];
  return SIDES.flatMap((side) => {
    const looked = comparison.legs[side];
    return looked ? [{ side, looked }] : [];
  });
}

function stepOf(history: readonly SessionSummary[]): number {
  return HIDDEN_SHARES.findIndex((share) => share === suggestHiddenShare(history));
}

describe('progress, whatever the sessions were', () => {
  it('PROG-1: a summary holds only numbers that are some, and its parts add up', () => {
    fc.assert(
      fc.property(record, (one) => {
        const kept = summariseSession(one);
        const measured = one.reps.filter(({ legs }) => legs.left ?? legs.right);
        expect(kept === null).toBe(measured.length === 0);
        if (kept === null) return;
        expect(numbersIn(kept).every(Number.isFinite)).toBe(true);
        for (const side of SIDES) {
          const leg = kept.legs[side];
          if (!leg) continue;
          expect((leg.covered?.reps ?? 0) + (leg.seen?.reps ?? 0)).toBe(leg.reps);
          expect(leg.inwardReps + leg.outwardReps).toBeLessThanOrEqual(leg.reps);
        }
      }),
    );
  });

  it('PROG-2: the band of a mean is no less than what repeats in each rep', () => {
    fc.assert(
      fc.property(record, (one) => {
        const kept = summariseSession(one);
        for (const side of SIDES) {
          const bands = one.reps.flatMap(({ legs }) => legs[side]?.bandDeg ?? []);
          const own = bands.length === 0 ? 0 : bands.reduce((sum, band) => sum + band, 0) / bands.length;
          expect(kept?.legs[side]?.bandDeg ?? 0).toBeGreaterThanOrEqual(0.95 * own - 1e-9);
        }
      }),
    );
  });

  it('PROG-5: a session against itself is no clear change', () => {
    fc.assert(
      fc.property(summary, (one) => {
        const changes = changesIn(compareSessions(one, one));
        const enough = SIDES.filter((side) => (one.legs[side]?.reps ?? 0) >= 3);
        expect(changes.map(({ side }) => side)).toEqual(enough);
        for (const { looked } of changes) {
          expect(looked).toMatchObject({ differenceDeg: 0, depthDifferencePct: 0, change: 'no-clear-change' });
        }
      }),
    );
  });

  it('PROG-5: the other way round has the opposite word and the same band', () => {
    fc.assert(
      fc.property(summary, summary, (one, other) => {
        const there = changesIn(compareSessions(one, { ...other, exercise: one.exercise }));
        const back = changesIn(compareSessions({ ...other, exercise: one.exercise }, one));
        expect(back.map(({ looked: { change, bandDeg } }) => [change, bandDeg])).toEqual(
          there.map(({ looked: { change, bandDeg } }) => [OPPOSITE[change], bandDeg]),
        );
      }),
    );
  });

  it('PROG-5: a clear change is never under 9° and never within its band', () => {
    fc.assert(
      fc.property(summary, summary, (one, other) => {
        const changes = changesIn(compareSessions(one, { ...other, exercise: one.exercise }));
        const differences = changes.flatMap(({ looked }) => [looked, looked.atMatchedDepth ?? []].flat());
        for (const { differenceDeg, bandDeg } of differences.filter(({ change }) => change !== 'no-clear-change')) {
          expect(Math.abs(differenceDeg)).toBeGreaterThanOrEqual(9);
          expect(Math.abs(differenceDeg)).toBeGreaterThan(bandDeg);
        }
      }),
    );
  });

  it('PROG-7: a trend holds a session at most once for each leg, in order of time', () => {
    fc.assert(
      fc.property(fc.array(summary, { minLength: 1, maxLength: 8 }), (history) => {
        const [like] = history;
        if (!like) return;
        const trend = traceTrend(history, like);
        for (const side of SIDES) {
          const moments = trend[side].map(({ startedAt }) => startedAt);
          expect(moments.length).toBeLessThanOrEqual(history.length);
          expect(moments).toEqual(moments.toSorted());
          expect(trend[side].every(({ reps }) => reps >= 3)).toBe(true);
        }
      }),
    );
  });

  it('PROG-8: one more session moves the fading mirror by a step at most', () => {
    fc.assert(
      fc.property(fc.array(summary, { maxLength: 10 }), summary, (history, next) => {
        expect(stepOf(history)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(stepOf([...history, next]) - stepOf(history))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
