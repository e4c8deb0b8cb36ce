import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import {
  frontalPlaneProjectionAngle,
  kneeFromAxis,
  legLength,
  medialDirection,
  type Leg,
} from '../../src/core/geometry/leg-axis.ts';

/** A leg that hangs down: segments of 100 to 300 px, up to 35° from the vertical. */
const leg = fc
  .record({
    x: fc.double({ min: 0, max: 1280, noNaN: true }),
    y: fc.double({ min: 0, max: 300, noNaN: true }),
    thighPx: fc.double({ min: 100, max: 300, noNaN: true }),
    shankPx: fc.double({ min: 100, max: 300, noNaN: true }),
    thighSlant: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    shankSlant: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
  })
  .map(({ x, y, thighPx, shankPx, thighSlant, shankSlant }): Leg => {
    const knee = { x: x + thighPx * Math.sin(thighSlant), y: y + thighPx * Math.cos(thighSlant) };
    return {
      hip: { x, y },
      knee,
      ankle: { x: knee.x + shankPx * Math.sin(shankSlant), y: knee.y + shankPx * Math.cos(shankSlant) },
    };
  });
const medial = fc.constantFrom<1 | -1>(1, -1);

function mapLeg({ hip, knee, ankle }: Leg, change: (point: ImagePoint) => ImagePoint): Leg {
  return { hip: change(hip), knee: change(knee), ankle: change(ankle) };
}

function mirrored({ x, y }: ImagePoint): ImagePoint {
  return { x: 1280 - x, y };
}

function measure(one: Leg, direction: 1 | -1, standingPx = legLength(one)): { fppa: number; fromAxis: number } {
  return {
    fppa: frontalPlaneProjectionAngle(one, direction) ?? Number.NaN,
    fromAxis: kneeFromAxis(one, direction, standingPx) ?? Number.NaN,
  };
}

function expectSame(one: Leg, other: Leg, direction: 1 | -1): void {
  const before = measure(one, direction);
  const after = measure(other, direction);
  expect(after.fppa).toBeCloseTo(before.fppa, 6);
  expect(after.fromAxis).toBeCloseTo(before.fromAxis, 6);
}

describe('what does not change angle and distance', () => {
  it('MEAS-9: shift', () => {
    fc.assert(
      fc.property(
        leg,
        medial,
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: -2000, max: 2000 }),
        (l, m, dx, dy) => {
          expectSame(
            l,
            mapLeg(l, ({ x, y }) => ({ x: x + dx, y: y + dy })),
            m,
          );
        },
      ),
    );
  });

  it('MEAS-9: uniform scale', () => {
    fc.assert(
      fc.property(leg, medial, fc.double({ min: 0.1, max: 10, noNaN: true }), (l, m, scale) => {
        expectSame(
          l,
          mapLeg(l, ({ x, y }) => ({ x: x * scale, y: y * scale })),
          m,
        );
      }),
    );
  });

  it('MEAS-9: roll', () => {
    fc.assert(
      fc.property(leg, medial, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (l, m, roll) => {
        const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
        expectSame(
          l,
          mapLeg(l, ({ x, y }) => ({ x: cos * x - sin * y, y: sin * x + cos * y })),
          m,
        );
      }),
    );
  });

  it('MEAS-8: a mirrored picture', () => {
    fc.assert(
      fc.property(leg, fc.double({ min: 5, max: 200, noNaN: true }), medial, (l, hipsApart, m) => {
        const otherHip = { x: l.hip.x + m * hipsApart, y: l.hip.y };
        const there = mapLeg(l, mirrored);
        expect(medialDirection(l.hip, otherHip)).toBe(m);
        expect(medialDirection(there.hip, mirrored(otherHip))).toBe(-m);
        const [before, after] = [measure(l, m), measure(there, m === 1 ? -1 : 1)];
        expect(after.fppa).toBeCloseTo(before.fppa, 6);
        expect(after.fromAxis).toBeCloseTo(before.fromAxis, 6);
      }),
    );
  });

  it('MEAS-1: angle and distance have one sign, and a straight leg is never NaN', () => {
    fc.assert(
      fc.property(leg, medial, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (l, m, share) => {
        const { fppa, fromAxis } = measure(l, m);
        expect(Math.abs(fppa) < 1e-9 || Math.sign(fppa) === Math.sign(fromAxis)).toBe(true);
        const knee = {
          x: l.hip.x + share * (l.ankle.x - l.hip.x),
          y: l.hip.y + share * (l.ankle.y - l.hip.y),
        };
        expect(measure({ ...l, knee }, m).fppa).toBeCloseTo(0, 6);
      }),
      { numRuns: 1000 },
    );
  });
});
