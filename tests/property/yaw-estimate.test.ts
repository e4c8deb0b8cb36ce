import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateYaw, withLaterClue } from '../../src/core/alignment/turn.ts';
import { profileOf } from '../../src/core/alignment/model-profile.ts';
import { degrees } from '../../src/core/geometry/units.ts';

const turn = fc.double({ min: -90, max: 90, noNaN: true });

/** The doubt that BlazePose's standing clues leave. */
const DEVIATION_DEG = 1.7;

function estimateFrom(deg: number) {
  return estimateYaw({ yawDeg: degrees(deg), deviationDeg: DEVIATION_DEG });
}

describe('the turn that is corrected for', () => {
  it('VIEW-3: is odd', () => {
    fc.assert(
      fc.property(turn, (deg) => {
        expect(estimateFrom(-deg).yawDeg + estimateFrom(deg).yawDeg).toBeCloseTo(0, 9);
      }),
    );
  });

  it('VIEW-3: grows with the clue', () => {
    fc.assert(
      fc.property(turn, fc.double({ min: 0, max: 30, noNaN: true }), (deg, more) => {
        expect(estimateFrom(deg + more).yawDeg).toBeGreaterThanOrEqual(estimateFrom(deg).yawDeg - 1e-9);
      }),
    );
  });

  it('VIEW-3: never exceeds the clue and never turns the other way', () => {
    fc.assert(
      fc.property(turn, (deg) => {
        const { yawDeg } = estimateFrom(deg);
        expect(Math.abs(yawDeg)).toBeLessThanOrEqual(Math.abs(deg) + 1e-12);
        expect(yawDeg * deg).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('VIEW-3: takes a clue within its own scatter for noise for the most part, and believes clues of 6° and more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1.7, noNaN: true }), (deg) => {
        expect(estimateFrom(deg).yawDeg).toBeLessThan(0.6 * deg);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 6, max: 60, noNaN: true }), (deg) => {
        expect(estimateFrom(deg).yawDeg).toBeGreaterThan(0.8 * deg);
      }),
    );
  });

  it('VIEW-3: half way between facing and turned it leaves the most doubt, and a later clue takes some away', () => {
    expect(estimateFrom(4).deviationDeg).toBeGreaterThan(estimateFrom(0).deviationDeg);
    expect(estimateFrom(4).deviationDeg).toBeGreaterThan(estimateFrom(12).deviationDeg);
    const told = { yawDeg: degrees(4), deviationDeg: DEVIATION_DEG };
    const later = withLaterClue(told, 'squatHips', 6, profileOf('blazepose-full'));
    expect(later?.deviationDeg).toBeLessThan(DEVIATION_DEG);
    expect(later?.yawDeg).toBeGreaterThan(4);
    expect(withLaterClue(told, 'squatHips', null, profileOf('blazepose-full'))).toEqual(told);
  });

  it('VIEW-3: always leaves some doubt, most of it without clues', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (deg) => {
        const { yawDeg, deviationDeg } = estimateFrom(deg);
        expect(Number.isFinite(yawDeg)).toBe(true);
        expect(deviationDeg).toBeGreaterThan(0);
        expect(deviationDeg).toBeLessThan(4);
      }),
    );
    expect(estimateYaw(null)).toEqual({ yawDeg: 0, deviationDeg: 4 });
  });
});
