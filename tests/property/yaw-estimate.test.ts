import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateYaw } from '../../src/core/alignment/view.ts';

const turn = fc.double({ min: -90, max: 90, noNaN: true });

describe('the turn that is corrected for', () => {
  it('VIEW-3: is odd', () => {
    fc.assert(
      fc.property(turn, (deg) => {
        expect(estimateYaw(-deg).yawDeg + estimateYaw(deg).yawDeg).toBeCloseTo(0, 9);
      }),
    );
  });

  it('VIEW-3: grows with the clue', () => {
    fc.assert(
      fc.property(turn, fc.double({ min: 0, max: 30, noNaN: true }), (deg, more) => {
        expect(estimateYaw(deg + more).yawDeg).toBeGreaterThanOrEqual(estimateYaw(deg).yawDeg - 1e-9);
      }),
    );
  });

  it('VIEW-3: never exceeds the clue and never turns the other way', () => {
    fc.assert(
      fc.property(turn, (deg) => {
        const { yawDeg } = estimateYaw(deg);
        expect(Math.abs(yawDeg)).toBeLessThanOrEqual(Math.abs(deg) + 1e-12);
        expect(yawDeg * deg).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('VIEW-3: takes clues of up to 2° for noise for the most part, and believes clues of 8° and more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 2, noNaN: true }), (deg) => {
        expect(estimateYaw(deg).yawDeg).toBeLessThan(0.5 * deg);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 8, max: 60, noNaN: true }), (deg) => {
        expect(estimateYaw(deg).yawDeg).toBeGreaterThan(0.95 * deg);
      }),
    );
  });

  it('VIEW-3: always leaves some doubt, most of it without clues', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (deg) => {
        const { yawDeg, deviationDeg } = estimateYaw(deg);
        expect(Number.isFinite(yawDeg)).toBe(true);
        expect(deviationDeg).toBeGreaterThan(0);
        expect(deviationDeg).toBeLessThan(4);
      }),
    );
    expect(estimateYaw(null)).toEqual({ yawDeg: 0, deviationDeg: 4 });
  });
});
