import { describe, expect, it } from 'vitest';
import {
  compareSeenWithCovered,
  compareSessions,
  type LegChange,
  type SessionComparison,
} from '../../../src/core/session/compare-sessions.ts';
import { degrees } from '../../../src/core/geometry/units.ts';
import { tellTrend, traceTrend } from '../../../src/core/session/session-trend.ts';
import { layTrendLine } from '../../../src/core/session/trend-line.ts';
import { meanDriftWords } from '../../../src/ui/words/with-band.ts';
import { createWords } from '../../fakes/all-words.ts';
import { sketchSummary, times, type RepSketch, type SessionSketch } from '../../fixtures/sketched-session.ts';

/** Eight reps of the left leg, all alike. */
function leftAt(left: number, about: SessionSketch = {}, rep: Partial<RepSketch> = {}) {
  return sketchSummary(times(8, { left, right: null, ...rep }), about);
}

function leftOf(comparison: SessionComparison): LegChange | null {
  expect(comparison.kind).toBe('compared');
  return comparison.kind === 'compared' ? comparison.legs.left : null;
}

const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T07:00:00.000Z`;

describe('two sessions side by side', () => {
  it.each([
    [2, 12, 'more-inward'],
    [12, 2, 'less-inward'],
    [-2, -12, 'more-outward'],
    [-12, -2, 'less-outward'],
    [-3, 8, 'more-inward'],
    [8, -3, 'less-inward'],
    [3, -8, 'more-outward'],
    [-8, 3, 'less-outward'],
    [2, 11, 'more-inward'],
    [2, 10.9, 'no-clear-change'],
    [-2, -10.9, 'no-clear-change'],
    [4, 4, 'no-clear-change'],
  ])('PROG-5: from %d° to %d° is %s', (earlier, later, change) => {
    const compared = leftOf(compareSessions(leftAt(earlier), leftAt(later)));
    expect(compared?.change).toBe(change);
    expect(compared?.differenceDeg).toBeCloseTo(later - earlier, 9);
  });

  it.each([
    [10, -11, 'inward-to-outward'],
    [-11, 10, 'outward-to-inward'],
    [4.5, -4.5, 'inward-to-outward'],
    [10, -4, 'less-inward'],
    [4, -10, 'more-outward'],
  ])('PROG-9: from %d° to %d° is %s', (earlier, later, change) => {
    expect(leftOf(compareSessions(leftAt(earlier), leftAt(later)))?.change).toBe(change);
  });

  it('PROG-5: a large difference in a larger band is no clear change', () => {
    const unsure = { bandDeg: 10 };
    const compared = leftOf(compareSessions(leftAt(0, {}, unsure), leftAt(12, {}, unsure)));
    expect(compared).toMatchObject({ change: 'no-clear-change' });
    expect(compared?.bandDeg).toBeGreaterThan(12);
  });

  it('PROG-4: its band is both bands added as squares', () => {
    const [earlier, later] = [leftAt(0, {}, { bandDeg: 4 }), leftAt(12, {}, { bandDeg: 6 })];
    const bands = [earlier, later].map(({ legs }) => legs.left?.bandDeg ?? NaN);
    expect(leftOf(compareSessions(earlier, later))?.bandDeg).toBeCloseTo(Math.hypot(...bands), 9);
  });

  it('PROG-3: another model, or another exercise, is not compared, and says so', () => {
    const here = leftAt(2);
    expect(compareSessions(here, leftAt(2, { model: 'movenet-thunder' }))).toEqual({
      kind: 'not-comparable',
      reason: 'different-model',
    });
    expect(compareSessions(here, leftAt(2, { exercise: 'step-down' }))).toEqual({
      kind: 'not-comparable',
      reason: 'different-exercise',
    });
  });

  it('PROG-3: a film that two models saw is compared with the sessions before a camera', () => {
    const [film, camera] = [leftAt(2, { model: 'blazepose-precise' }), leftAt(2, { model: 'blazepose-full' })];
    expect(compareSessions(camera, film).kind).toBe('compared');
    expect(compareSessions(film, camera).kind).toBe('compared');
    expect(compareSessions(film, leftAt(2, { model: 'blazepose-heavy' })).kind).toBe('not-comparable');
  });

  it('PROG-3, MEAS-15: a session that tells another drift is not compared, and says so', () => {
    const here = leftAt(2);
    const { driftMeasure: _unsaid, ...unsaid } = here;
    const reason = { kind: 'not-comparable', reason: 'different-measure' };
    expect(compareSessions({ ...here, driftMeasure: 'body-plane' }, here)).toEqual(reason);
    expect(compareSessions(unsaid, here)).toEqual(reason);
    expect(compareSessions(unsaid, { ...here, driftMeasure: 'body-plane' }).kind).toBe('compared');
  });

  it('PROG-3: two reps are too few', () => {
    const few = sketchSummary(times(2, { left: 1, right: 1 }));
    const enough = sketchSummary(times(3, { left: 1, right: 1 }));
    expect(compareSessions(few, enough)).toEqual({ kind: 'not-comparable', reason: 'too-few-reps' });
    expect(compareSessions(enough, few)).toEqual({ kind: 'not-comparable', reason: 'too-few-reps' });
    expect(compareSessions(enough, enough).kind).toBe('compared');
  });

  it('PROG-3: one leg may have enough reps where the other has not', () => {
    const both = sketchSummary(times(3, { left: 1, right: 1 }));
    const mostlyLeft = sketchSummary([...times(2, { left: 1, right: null }), { left: 1, right: 1 }]);
    expect(compareSessions(both, mostlyLeft)).toMatchObject({
      kind: 'compared',
      legs: { left: { change: 'no-clear-change' }, right: null },
    });
  });

  it('PROG-3: fresh can be compared with tired', () => {
    const compared = compareSessions(leftAt(2, { purpose: 'fresh' }), leftAt(13, { purpose: 'tired' }));
    expect(leftOf(compared)?.change).toBe('more-inward');
  });

  it('PROG-6: tells how much deeper or shallower the later one was', () => {
    const compared = compareSessions(leftAt(2, {}, { depthPct: 15 }), leftAt(2, {}, { depthPct: 11 }));
    expect(leftOf(compared)?.depthDifferencePct).toBeCloseTo(-4, 9);
  });

  it('PROG-6: compares at matched depth too, where both went that deep', () => {
    const deep = leftAt(13, {}, { matchedShare: 0.25 });
    const shallow = leftAt(3, {}, { matchedShare: 1 });
    expect(leftOf(compareSessions(deep, shallow))).toMatchObject({
      change: 'less-inward',
      atMatchedDepth: { differenceDeg: -0.25, change: 'no-clear-change' },
    });
    const shallower = leftAt(3, {}, { matchedShare: null });
    expect(leftOf(compareSessions(deep, shallower))?.atMatchedDepth).toBeNull();
  });
});

describe('covered against seen', () => {
  const SEEN = times(4, { left: 1, right: null });
  const COVERED = times(4, { left: 12, right: null });

  it('PROG-5: tells what becomes of a leg without the mirror', () => {
    const session = sketchSummary([...SEEN, ...COVERED], { covered: [5, 6, 7, 8] });
    expect(leftOf(compareSeenWithCovered(session))).toMatchObject({ differenceDeg: 11, change: 'more-inward' });
  });

  it('PROG-3: needs three reps of each', () => {
    const few = { kind: 'not-comparable', reason: 'too-few-reps' };
    expect(compareSeenWithCovered(sketchSummary([...SEEN, ...COVERED], { covered: [7, 8] }))).toEqual(few);
    expect(compareSeenWithCovered(sketchSummary(SEEN))).toEqual(few);
  });
});

/** One session a week, each with this drift and this band. */
function weekly(drifts: readonly number[], bandDeg = 5, stepDays = 7) {
  return drifts.map((driftDeg, index) => ({ atMs: index * stepDays * 86_400_000, driftDeg, bandDeg }));
}

/** A normal scatter of known seed (xorshift, then Box and Muller). */
function scatterOf(seed: number): () => number {
  let state = seed | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

describe('the line through all sessions', () => {
  it('PROG-11: tells a course that is clear, and not by its first and last session alone', () => {
    const course = [14, 12, 13, 9, 8, 7, 5, 4, 3, 2];
    const line = layTrendLine(weekly(course));
    expect(line?.change).toBe('less-inward');
    expect(line?.differenceDeg).toBeCloseTo(-12, 6);
    const odd = layTrendLine(weekly([...course.slice(0, -1), 14]));
    expect(odd?.change).toBe('less-inward');
    expect(Math.abs((odd?.differenceDeg ?? 0) - (line?.differenceDeg ?? 0))).toBeLessThan(2);
    expect(layTrendLine(weekly(course.map((value) => -value)))?.change).toBe('less-outward');
    expect(layTrendLine(weekly([9, 8, 6, 4, 1, -2, -4, -6, -8, -9]))?.change).toBe('inward-to-outward');
  });

  it('PROG-11: a course inside its band is no clear change, however even its numbers are', () => {
    expect(layTrendLine(weekly([5, 5, 5, 5, 5, 5]))?.change).toBe('no-clear-change');
    // Five numbers in a row, but their bands leave the change open.
    const even = layTrendLine(weekly([8, 7, 6, 5, 4]));
    expect(even?.change).toBe('no-clear-change');
    expect(even?.bandDeg).toBeGreaterThan(4);
    expect(layTrendLine(weekly([8, 2, 9, 3, 1, 8, 0, 5], 1))?.change).toBe('no-clear-change');
  });

  it('PROG-11: few sessions, or few days, are silent', () => {
    expect(layTrendLine(weekly([20, 15, 10, 5]))).toBeNull();
    expect(layTrendLine(weekly([20, 15, 10, 5, 0], 2, 1))).toBeNull();
    expect(layTrendLine(weekly([20, 15, 10, 5, 0], 2, 1.75))).not.toBeNull();
    expect(layTrendLine(weekly([5, 5, 5, 5, 5, 5], 2, 0))).toBeNull();
    expect(layTrendLine([])).toBeNull();
  });

  it.each([
    [5, 2.5],
    [5, 6],
    [8, 2.5],
    [20, 5],
  ])(
    'PROG-11: the band of %d sessions with a scatter of %d° holds the true change nineteen times in twenty',
    (sessions, sd) => {
      const scatter = scatterOf(sessions * 7919 + sd * 10);
      const runs = 1500;
      let held = 0;
      for (let run = 0; run < runs; run += 1) {
        const line = layTrendLine(weekly(Array.from({ length: sessions }, (_, index) => 10 - index + sd * scatter())));
        if (line !== null && Math.abs(line.differenceDeg + (sessions - 1)) <= line.bandDeg) held += 1;
      }
      expect(held / runs).toBeGreaterThan(0.945);
    },
  );

  it('PROG-12: tells the trend at matched depth beside it, where as many sessions went that deep', () => {
    const points = weekly([14, 12, 10, 6, 4, 2], 3).map((point, index) => ({
      ...point,
      startedAt: '',
      reps: 8,
      inLine: 4,
      atMatchedDepth: index < 1 ? null : { reps: 8, driftDeg: degrees(6), bandDeg: degrees(3) },
    }));
    const dated = points.map((point) => ({
      ...point,
      driftDeg: degrees(point.driftDeg),
      bandDeg: degrees(point.bandDeg),
    }));
    expect(tellTrend(dated)).toMatchObject({
      kind: 'told',
      sessions: 6,
      line: { change: 'less-inward' },
      atMatchedDepth: { change: 'no-clear-change' },
    });
    expect(tellTrend(dated.slice(0, 5))).toMatchObject({ kind: 'told', atMatchedDepth: null });
    expect(tellTrend(dated.slice(0, 3))).toEqual({ kind: 'silent', sessions: 3, days: 14 });
  });
});

describe('the trend', () => {
  const today = leftAt(3, { startedAt: on(20) });

  it('PROG-7: is in order of time, with band and reps', () => {
    const first = leftAt(12, { startedAt: on(2) });
    const second = leftAt(7, { startedAt: on(9) });
    const { left, right } = traceTrend([today, second, first], today);
    expect(left.map(({ startedAt, driftDeg }) => [startedAt, driftDeg])).toEqual([
      [on(2), 12],
      [on(9), 7],
      [on(20), 3],
    ]);
    expect(left[0]).toMatchObject({ reps: 8, bandDeg: first.legs.left?.bandDeg });
    expect(right).toEqual([]);
  });

  it('PROG-7: leaves out what can not be compared', () => {
    const others = [
      leftAt(5, { model: 'blazepose-lite' }),
      leftAt(5, { exercise: 'step-down' }),
      leftAt(5, { purpose: 'tired' }),
      { ...leftAt(5), driftMeasure: 'body-plane' as const },
      sketchSummary(times(2, { left: 5, right: null })),
    ];
    expect(traceTrend([...others, today], today).left.map(({ driftDeg }) => driftDeg)).toEqual([3]);
  });

  it('PROG-10: has no point where the table has no reliable mean', () => {
    const words = { t: createWords('en').getFixedT('en', 'words'), locale: 'en-GB' } as const;
    for (const bandDeg of [3, 8.9, 9, 9.7, 12]) {
      const session = leftAt(7, {}, { bandDeg });
      const mean = session.legs.left;
      const cell = meanDriftWords(words, mean?.driftDeg ?? NaN, mean?.bandDeg ?? NaN);
      expect(traceTrend([session], session).left).toHaveLength(cell === 'no reliable mean' ? 0 : 1);
    }
  });
});
