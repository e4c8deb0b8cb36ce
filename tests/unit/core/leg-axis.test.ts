import { describe, expect, it } from 'vitest';
import type { ImagePoint } from '../../../src/core/geometry/keypoints.ts';
import {
  frontalPlaneProjectionAngle,
  hipKneeAnkleAngle,
  kneeAnkleSeparationRatio,
  kneeFlexionFromDepth,
  kneeFromAxis,
  kneeOverToe,
  medialDirection,
  pelvicTilt,
  squatDepth,
  trunkLean,
  type Leg,
  type MedialDirection,
} from '../../../src/core/geometry/leg-axis.ts';
import { degrees } from '../../../src/core/geometry/units.ts';

const HIP = { x: 300, y: 400 };
const OTHER_HIP = { x: 380, y: 400 };
const ANKLE = { x: 300, y: 700 };

function mirrored({ x, y }: ImagePoint): ImagePoint {
  return { x: 1280 - x, y };
}

function fppa(leg: Leg, otherHip: ImagePoint): number | null {
  const medial = medialDirection(leg.hip, otherHip);
  return medial === null ? null : frontalPlaneProjectionAngle(leg, medial);
}

function upright(legLengthPx: number) {
  return { legLengthPx, leanDeg: degrees(0) };
}

describe('the angles of one leg', () => {
  it('MEAS-1: a knee towards the midline is + 7.63°', () => {
    expect(fppa({ hip: HIP, knee: { x: 310, y: 550 }, ankle: ANKLE }, OTHER_HIP)).toBeCloseTo(7.63, 2);
  });

  it('MEAS-1: a knee away from the midline is − 7.63°', () => {
    expect(fppa({ hip: HIP, knee: { x: 290, y: 550 }, ankle: ANKLE }, OTHER_HIP)).toBeCloseTo(-7.63, 2);
  });

  it('MEAS-8: mirrored coordinates leave + 7.63°, because medial comes from the hips', () => {
    const leg = { hip: mirrored(HIP), knee: mirrored({ x: 310, y: 550 }), ankle: mirrored(ANKLE) };
    expect(fppa(leg, mirrored(OTHER_HIP))).toBeCloseTo(7.63, 2);
  });

  it('MEAS-8: hips above each other have no medial direction', () => {
    expect(medialDirection(HIP, { x: HIP.x, y: 410 })).toBeNull();
    expect(medialDirection(HIP, { x: Number.NaN, y: 410 })).toBeNull();
  });

  it('MEAS-1: a leg without length, or with a point that is no number, has no angle', () => {
    expect(frontalPlaneProjectionAngle({ hip: HIP, knee: HIP, ankle: HIP }, 1)).toBeNull();
    expect(frontalPlaneProjectionAngle({ hip: HIP, knee: { x: Number.NaN, y: 1 }, ankle: ANKLE }, 1)).toBeNull();
  });

  it('MEAS-2: 180° is straight and more is inward', () => {
    expect(hipKneeAnkleAngle(degrees(0))).toBe(180);
    expect(hipKneeAnkleAngle(degrees(7.5))).toBe(187.5);
  });
});

describe('the distances of one leg', () => {
  const leg = { hip: HIP, knee: { x: 330, y: 550 }, ankle: ANKLE };

  it('MEAS-3: the knee 30 px inside a 300 px leg is + 10 % of it', () => {
    expect(kneeFromAxis(leg, 1, 300)).toBeCloseTo(10, 10);
    expect(kneeFromAxis(leg, -1, 300)).toBeCloseTo(-10, 10);
  });

  it('MEAS-3: no axis or no standing length, no distance', () => {
    expect(kneeFromAxis({ ...leg, ankle: HIP }, 1, 300)).toBeNull();
    expect(kneeFromAxis(leg, 1, 0)).toBeNull();
    expect(kneeFromAxis(leg, 1, Number.NaN)).toBeNull();
  });

  it('MEAS-4: a knee medial of the toe is +, whichever way medial lies in the picture', () => {
    expect(kneeOverToe({ x: 330, y: 0 }, { x: 300, y: 0 }, 1, upright(300))).toBeCloseTo(10, 10);
    expect(kneeOverToe({ x: 330, y: 0 }, { x: 300, y: 0 }, -1, upright(300))).toBeCloseTo(-10, 10);
    expect(kneeOverToe({ x: 330, y: 0 }, { x: 300, y: 0 }, 1, upright(0))).toBeNull();
  });

  it('MEAS-5: knees nearer to each other than the ankles give less than 1', () => {
    const other = { hip: OTHER_HIP, knee: { x: 370, y: 550 }, ankle: { x: 380, y: 700 } };
    expect(kneeAnkleSeparationRatio(leg, other)).toBeCloseTo(0.5, 10);
    expect(kneeAnkleSeparationRatio(leg, leg)).toBeNull();
  });
});

describe('depth', () => {
  it('MEAS-6: depth is the share by which the hip came closer to the ankle', () => {
    expect(squatDepth({ hip: { x: 0, y: 460 }, ankle: { x: 0, y: 700 } }, 300)).toBeCloseTo(0.2, 10);
    expect(squatDepth({ hip: HIP, ankle: ANKLE }, 0)).toBeNull();
  });

  it.each([
    [0.04, 33],
    [0.08, 46],
    [0.13, 59],
    [0.15, 64],
    [0.2, 74],
    [0.25, 83],
  ])('MEAS-6: a depth of %f is about %i° of knee flexion', (depth, flexion) => {
    expect(Math.abs(kneeFlexionFromDepth(depth) - flexion)).toBeLessThan(1);
  });

  it('MEAS-6: standing taller than tall bends no knee, hips at the ankles fold it', () => {
    expect(kneeFlexionFromDepth(-0.1)).toBe(0);
    expect(kneeFlexionFromDepth(1)).toBeCloseTo(180, 10);
  });
});

describe('pelvis and trunk', () => {
  it('MEAS-7: the free hip 20 px lower over 80 px is a drop of + 14°', () => {
    expect(pelvicTilt(HIP, { x: 380, y: 420 })).toBeCloseTo(14.04, 2);
    expect(pelvicTilt(HIP, { x: 220, y: 420 })).toBeCloseTo(14.04, 2);
    expect(pelvicTilt(HIP, { x: 380, y: 380 })).toBeCloseTo(-14.04, 2);
  });

  it.each<[MedialDirection, number]>([
    [1, -45],
    [-1, 45],
  ])('MEAS-7: shoulders to the right of the hips lean away from a leg whose middle lies at %i', (medial, lean) => {
    expect(trunkLean({ x: 400, y: 300 }, { x: 300, y: 400 }, medial)).toBeCloseTo(lean, 10);
  });
});
