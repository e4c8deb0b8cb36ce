import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { judge } from '../../src/core/drift/drift-state.ts';
import { SIDES } from '../../src/core/geometry/keypoints.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { reachOfReps, scaleLeg, zoneOn, type PlumbLayout } from '../../src/ui/plot/leg-scale.ts';

const LAYOUT: PlumbLayout = { plumbX: { 'screen-left': 100, 'screen-right': 300 }, halfWidth: 80 };

const limit = fc.double({ min: 0.5, max: 20, noNaN: true });
const strictness = fc.record({ kind: fc.constant('numbers' as const), inwardDeg: limit, outwardDeg: limit });
const side = fc.constantFrom(...SIDES);

describe('the zone of a left-right plot', () => {
  it('REP-8: holds a mark when, and only when, its verdict is in line', () => {
    const mark = fc.record({
      driftDeg: fc.double({ min: -30, max: 30, noNaN: true }),
      bandDeg: fc.double({ min: 0, max: 11, noNaN: true }),
      isFootSeen: fc.boolean(),
    });
    fc.assert(
      fc.property(strictness, mark, side, fc.boolean(), (chosen, atBottom, leg, mirrored) => {
        const thresholds = thresholdsFor(chosen);
        const { xOf } = scaleLeg(leg, mirrored, 40, LAYOUT);
        const { x, width } = zoneOn(xOf, thresholds);
        const markX = xOf(atBottom.driftDeg);
        fc.pre(Math.min(Math.abs(markX - x), Math.abs(markX - x - width)) > 1e-6);
        expect(markX > x && markX < x + width).toBe(judge(atBottom, thresholds) === 'in-line');
      }),
      { numRuns: 2000 },
    );
  });

  it('REP-8: reaches 8° to either side of the plumb line by the usual thresholds', () => {
    const { xOf, plumb } = scaleLeg('left', false, 10, LAYOUT);
    const { x, width } = zoneOn(xOf, DEFAULT_THRESHOLDS);
    expect([x - plumb, x + width - plumb]).toEqual([-64, 64]);
  });

  it('REP-8: ends on its axis, however gentle the mirror is', () => {
    fc.assert(
      fc.property(strictness, side, (chosen, leg) => {
        const thresholds = thresholdsFor(chosen);
        const { xOf, plumb } = scaleLeg(leg, true, reachOfReps([], thresholds), LAYOUT);
        const { x, width } = zoneOn(xOf, thresholds);
        expect(x).toBeGreaterThanOrEqual(plumb - LAYOUT.halfWidth);
        expect(x + width).toBeLessThanOrEqual(plumb + LAYOUT.halfWidth);
      }),
    );
  });
});
