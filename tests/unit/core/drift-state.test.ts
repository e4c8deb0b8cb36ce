import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../src/core/reading/reading.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { advanceDrift, INITIAL_DRIFT, judge, type DriftState } from '../../../src/core/drift/drift-state.ts';
import { seededNoise } from '../../fixtures/squat-clip.ts';

interface Stretch {
  readonly forMs: number;
  readonly driftDeg: number;
  /** Seen unless told otherwise. */
  readonly isFootSeen?: boolean;
  /** 6 unless told: the usual one. */
  readonly bandDeg?: number;
}

interface Change {
  readonly atMs: number;
  readonly alignment: Alignment;
}

/** Runs the stretches one after the other and tells what changed when. */
function run(stretches: readonly Stretch[], fps = 30): { changes: Change[]; end: Alignment } {
  let state: DriftState = INITIAL_DRIFT;
  let startMs = 0;
  let frame = 0;
  const changes: Change[] = [];
  for (const { forMs, driftDeg, isFootSeen = true, bandDeg = 6 } of stretches) {
    const endMs = startMs + forMs;
    for (; (frame * 1000) / fps < endMs; frame += 1) {
      const timestampMs = (frame * 1000) / fps;
      const next = advanceDrift(state, { timestampMs, driftDeg, bandDeg, isFootSeen }, DEFAULT_THRESHOLDS);
      if (next.alignment !== state.alignment) changes.push({ atMs: timestampMs, alignment: next.alignment });
      state = next;
    }
    startMs = endMs;
  }
  return { changes, end: state.alignment };
}

function namesOf(stretches: readonly Stretch[]): Alignment[] {
  return run(stretches).changes.map(({ alignment }) => alignment);
}

describe('the live decision', () => {
  it('DRIFT-1: with the usual band on at 8°, held down to 7°, watched down to 4°, then in line', () => {
    const long = { forMs: 1000 };
    expect(namesOf([{ ...long, driftDeg: 7.9 }])).toEqual(['watch-inward']);
    expect(namesOf([{ ...long, driftDeg: 8 }])).toEqual(['inward']);
    expect(
      namesOf([
        { ...long, driftDeg: 9 },
        { ...long, driftDeg: 7.1 },
        { ...long, driftDeg: 6.9 },
        { ...long, driftDeg: 3.9 },
      ]),
    ).toEqual(['inward', 'watch-inward', 'in-line']);
  });

  it('DRIFT-6: a flag needs the whole band beyond 1.5°: the less sure, the more drift', () => {
    const long = { forMs: 1000 };
    expect(namesOf([{ ...long, driftDeg: 8, bandDeg: 6.3 }])).toEqual(['inward']);
    expect(namesOf([{ ...long, driftDeg: 8, bandDeg: 6.6 }])).toEqual(['watch-inward']);
    expect(namesOf([{ ...long, driftDeg: 12, bandDeg: 9.8 }])).toEqual(['watch-inward']);
    expect(namesOf([{ ...long, driftDeg: -12, bandDeg: 9.8 }])).toEqual(['watch-outward']);
    expect(namesOf([{ ...long, driftDeg: -12, bandDeg: 9.4 }])).toEqual(['outward']);
  });

  it('DRIFT-1: the same outward, with its own limits', () => {
    const long = { forMs: 1000 };
    expect(
      namesOf([
        { ...long, driftDeg: -9 },
        { ...long, driftDeg: -6.6 },
        { ...long, driftDeg: -5 },
        { ...long, driftDeg: -4.4 },
      ]),
    ).toEqual(['outward', 'watch-outward', 'in-line']);
  });

  it('DRIFT-2: a drift must last 200 ms to count and be gone for 300 ms to be forgotten', () => {
    expect(
      namesOf([
        { forMs: 170, driftDeg: 12 },
        { forMs: 1000, driftDeg: 0 },
      ]),
    ).toEqual([]);
    expect(
      namesOf([
        { forMs: 500, driftDeg: 12 },
        { forMs: 270, driftDeg: 0 },
        { forMs: 500, driftDeg: 12 },
      ]),
    ).toEqual(['inward']);
    const { changes } = run(
      [
        { forMs: 1000, driftDeg: 12 },
        { forMs: 1000, driftDeg: 0 },
      ],
      100,
    );
    expect(changes).toEqual([
      { atMs: 200, alignment: 'inward' },
      { atMs: 1300, alignment: 'in-line' },
    ]);
  });

  it.each([10, 30, 60])(
    'DRIFT-2: dwell is counted in time: %i frames a second change the same at the same time',
    (fps) => {
      const script = [
        { forMs: 500, driftDeg: 0 },
        { forMs: 1000, driftDeg: 12 },
        { forMs: 1000, driftDeg: 0 },
        { forMs: 100, driftDeg: 12 },
        { forMs: 1000, driftDeg: 0 },
      ];
      const { changes } = run(script, fps);
      expect(changes.map(({ alignment }) => alignment)).toEqual(['inward', 'in-line']);
      for (const [index, atMs] of [700, 1800].entries()) {
        expect(changes[index]?.atMs).toBeGreaterThanOrEqual(atMs - 1e-6);
        expect(changes[index]?.atMs).toBeLessThanOrEqual(atMs + 1000 / fps);
      }
    },
  );

  it('DRIFT-2: noise about the upper limit does not hide that all of it is beyond the lower one', () => {
    const next = seededNoise(3);
    const noisy = Array.from({ length: 60 }, () => ({ forMs: 33, driftDeg: 7.5 + 3 * (next() - 0.5) }));
    expect(run(noisy).changes[0]?.atMs).toBeLessThan(300);
    const alternating = Array.from({ length: 60 }, (_, index) => ({ forMs: 33, driftDeg: index % 2 === 0 ? 7 : 8 }));
    expect(namesOf(alternating)).toEqual(['watch-inward']);
  });

  it('DRIFT-2: noise about the lowest limit does not keep a flag whose every sample is below its own', () => {
    const alternating = Array.from({ length: 60 }, (_, index) => ({
      forMs: 33,
      driftDeg: index % 2 === 0 ? 3.8 : 4.2,
    }));
    expect(run([{ forMs: 500, driftDeg: 12 }, ...alternating]).end).not.toBe('inward');
  });

  it('DRIFT-3: a flag needs the value beyond 8° too, however sure it is', () => {
    expect(namesOf([{ forMs: 1000, driftDeg: 7.9, bandDeg: 0.5 }])).toEqual(['watch-inward']);
    expect(namesOf([{ forMs: 1000, driftDeg: 8, bandDeg: 0.5 }])).toEqual(['inward']);
    expect(namesOf([{ forMs: 1000, driftDeg: -7.9, bandDeg: 0.5 }])).toEqual(['watch-outward']);
    expect(namesOf([{ forMs: 1000, driftDeg: -8, bandDeg: 0.5 }])).toEqual(['outward']);
  });

  it('DRIFT-4: without toes inward is flagged, and outward is watched and never flagged', () => {
    expect(namesOf([{ forMs: 1000, driftDeg: 12, isFootSeen: false }])).toEqual(['inward']);
    expect(namesOf([{ forMs: 3000, driftDeg: -31, isFootSeen: false }])).toEqual(['watch-outward']);
  });

  it('DRIFT-1: from one side straight to the other', () => {
    expect(
      namesOf([
        { forMs: 1000, driftDeg: 12 },
        { forMs: 1000, driftDeg: -12 },
      ]),
    ).toEqual(['inward', 'outward']);
  });

  it.each([
    [8, 6, true, 'inward'],
    [8, 6.6, true, 'unclear'],
    [7.9, 1, true, 'in-line'],
    [7.9, 6, true, 'in-line'],
    [12, 11, true, 'unclear'],
    [12, 4.5, false, 'inward'],
    [-8.1, 6, true, 'outward'],
    [-8.1, 6.6, true, 'unclear'],
    [-31, 4.5, false, 'unclear'],
    [15.9, 13.4, false, 'unclear'],
    [17, 13.4, false, 'inward'],
    [0, 13.4, false, 'unclear'],
    [0, 12.9, false, 'in-line'],
    [0, 17.9, true, 'in-line'],
    [0, 18.1, true, 'unclear'],
    [3, 19, true, 'in-line'],
  ] as const)('REP-8: %f° ± %f°, foot seen: %s, is judged %s', (driftDeg, bandDeg, isFootSeen, verdict) => {
    expect(judge({ driftDeg, bandDeg, isFootSeen }, DEFAULT_THRESHOLDS)).toBe(verdict);
  });
});
