import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFrontalPlane } from '../../src/core/geometry/frontal-plane.ts';
import type { Keypoints, Side } from '../../src/core/geometry/keypoints.ts';
import {
  frontalPlaneProjectionAngle,
  kneeFlexionFromDepth,
  medialDirection,
  squatDepth,
  type Leg,
} from '../../src/core/geometry/leg-axis.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import {
  ADULT,
  FACING,
  projectBody,
  STANDING,
  standingLegPx,
  trueFppaDeg,
  type Camera,
  type Pose,
} from '../fixtures/pinhole-squat.ts';

/**
 * Perfect keypoints, but bodies that bend a little differently than assumed and cameras of unknown
 * height: what is left at worst, turned by up to 10° and by up to 20°.
 */
const TOLERANCE_DEG = { turned10: 3, turned20: 6.8 };

function legAndOtherHip(keypoints: Keypoints, side: Side): { leg: Leg; otherHip: { x: number; y: number } } {
  const hip = keypoints[`${side}Hip`];
  const knee = keypoints[`${side}Knee`];
  const ankle = keypoints[`${side}Ankle`];
  const otherHip = keypoints[side === 'left' ? 'rightHip' : 'leftHip'];
  if (!hip || !knee || !ankle || !otherHip) throw new Error('a projected body has both legs');
  return { leg: { hip, knee, ankle }, otherHip };
}

interface Angles {
  readonly truth: number;
  readonly corrected: number;
  readonly naive: number;
}

function anglesOf(pose: Pose, camera: Camera, side: Side, shankShare: number): Angles {
  const body = { ...ADULT, shankShare };
  const standing = legAndOtherHip(projectBody(body, STANDING, camera), side).leg;
  const { leg, otherHip } = legAndOtherHip(projectBody(body, pose, camera), side);
  const medial = medialDirection(leg.hip, otherHip);
  const depth = squatDepth(leg, standing.ankle.y - standing.hip.y);
  if (medial === null || depth === null) throw new Error('a frontal picture has a medial direction and a depth');
  const lifted = toFrontalPlane(leg, kneeFlexionFromDepth(depth), {
    picture: camera.picture,
    focalShare: camera.focalShare,
    leanDeg: degrees(0),
    yawDeg: degrees(camera.yawDeg),
    legLengthPx: standingLegPx(body, camera),
  });
  return {
    truth: trueFppaDeg(body, pose, side),
    corrected: frontalPlaneProjectionAngle(lifted, medial) ?? Number.NaN,
    naive: frontalPlaneProjectionAngle(leg, medial) ?? Number.NaN,
  };
}

/** Evenly spread, unlike `fc.double`. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((share) => min + (share * (max - min)) / 1000);
}

function squatting(maxYawDeg: number) {
  return fc.record({
    kneeFlexionDeg: between(30, 75),
    kneeInM: between(-0.05, 0.05),
    yawDeg: between(-maxYawDeg, maxYawDeg),
    offsetM: between(-0.4, 0.4),
    distanceM: between(2.5, 4),
    heightM: between(0.8, 1.1),
    focalShare: between(0.75, 1.1),
    shankShare: between(0.4, 0.44),
    side: fc.constantFrom<Side>('left', 'right'),
  });
}

type Squatting = ReturnType<typeof squatting> extends fc.Arbitrary<infer Value> ? Value : never;

function anglesWhile({ kneeFlexionDeg, kneeInM, side, shankShare, ...camera }: Squatting): Angles {
  const pose = { ...STANDING, kneeFlexionDeg, leftKneeInM: kneeInM, rightKneeInM: kneeInM };
  return anglesOf(pose, { ...FACING, ...camera }, side, shankShare);
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the body’s own frontal plane', () => {
  it.each([
    [10, TOLERANCE_DEG.turned10],
    [20, TOLERANCE_DEG.turned20],
  ])('VIEW-1: a 3D squat turned by up to %i° gives its own angle back within %f°', (maxYawDeg, toleranceDeg) => {
    fc.assert(
      fc.property(squatting(maxYawDeg), (one) => {
        const { truth, corrected } = anglesWhile(one);
        expect(Math.abs(corrected - truth)).toBeLessThan(toleranceDeg);
      }),
      { numRuns: 2000 },
    );
  });

  it('VIEW-1: over all such squats the angle in the picture is ten times as wrong', () => {
    const angles = fc.sample(squatting(20), { numRuns: 1000, seed: 20 }).map(anglesWhile);
    const naive = averageOf(angles.map((one) => Math.abs(one.naive - one.truth)));
    const corrected = averageOf(angles.map((one) => Math.abs(one.corrected - one.truth)));
    expect(corrected).toBeLessThan(1);
    expect(naive).toBeGreaterThan(10 * corrected);
  });

  it('VIEW-1: a body that bends as assumed gives its angle back within 0.6° at 20° of turn', () => {
    for (const yawDeg of [-20, 20]) {
      const pose = { ...STANDING, kneeFlexionDeg: 60 };
      const { truth, corrected } = anglesOf(pose, { ...FACING, yawDeg }, 'left', 0.42);
      expect(Math.abs(corrected - truth)).toBeLessThan(0.6);
    }
  });

  it('VIEW-1: the angle in the picture is off by far more', () => {
    const yaws = [-20, -15, -10, 10, 15, 20];
    for (const yawDeg of yaws) {
      const pose = { ...STANDING, kneeFlexionDeg: 60 };
      const { truth, corrected, naive } = anglesOf(pose, { ...FACING, yawDeg }, 'left', 0.42);
      expect(Math.abs(naive - truth)).toBeGreaterThan(9);
      expect(Math.abs(naive - truth)).toBeGreaterThan(10 * Math.abs(corrected - truth));
    }
  });

  it('VIEW-1: standing off the camera’s axis turns the picture’s angle, not the body’s', () => {
    const pose = { ...STANDING, kneeFlexionDeg: 60 };
    const camera = { ...FACING, offsetM: 0.3, distanceM: 2.5 };
    for (const side of ['left', 'right'] as const) {
      const { truth, corrected, naive } = anglesOf(pose, camera, side, 0.42);
      expect(Math.abs(naive - truth)).toBeGreaterThan(4);
      expect(Math.abs(corrected - truth)).toBeLessThan(1);
    }
  });

  it('VIEW-1: a straight leg before the camera keeps the picture’s angle', () => {
    const { corrected, naive } = anglesOf(STANDING, FACING, 'right', 0.42);
    expect(corrected).toBeCloseTo(naive, 6);
  });
});
