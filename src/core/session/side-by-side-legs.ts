import type { MeasuredFrame } from '../reading/reading.ts';
import { lensOf } from '../geometry/lens.ts';
import { toFrontalPlane } from '../geometry/frontal-plane.ts';
import { otherSide, type KeypointName, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { medialDirection, type Leg, type MedialDirection } from '../geometry/leg-axis.ts';
import { degrees } from '../geometry/units.ts';

/**
 * A leg on its own plumb line, the line from ankle to hip, in standing leg lengths. In this form both legs of a body,
 * and legs of two bodies, lie over each other, because inward has the same sign for a left leg and a right one.
 */
export interface LegOnPlumb {
  /** Height of the hip above the ankle. */
  readonly hipUp: number;
  /** Height of the knee above the ankle, along the line. */
  readonly kneeUp: number;
  /** Distance of the knee from the line, + towards the body's middle. */
  readonly kneeInward: number;
}

interface PlanePoint {
  readonly x: number;
  readonly y: number;
}
type Points = Readonly<Record<KeypointName, PlanePoint | null>>;

interface SeenLeg {
  readonly leg: Leg<PlanePoint>;
  readonly medial: MedialDirection;
}

/**
 * Finds the joints of a leg. The inward direction comes from the two hips and not from the side's name, so that a
 * mirrored picture changes nothing.
 */
function findLeg(points: Points, side: Side): SeenLeg | null {
  const hip = points[`${side}Hip`];
  const knee = points[`${side}Knee`];
  const ankle = points[`${side}Ankle`];
  const otherHip = points[`${otherSide(side)}Hip`];
  const medial = hip && otherHip && medialDirection(hip, otherHip);
  return hip && knee && ankle && medial ? { leg: { hip, knee, ankle }, medial } : null;
}

/** Puts a leg on its plumb line. @param legLength standing length of the leg, in the points' own unit. */
function hang({ leg: { hip, knee, ankle }, medial }: SeenLeg, legLength: number): LegOnPlumb | null {
  const axisX = hip.x - ankle.x;
  const axisY = hip.y - ankle.y;
  const axis = Math.hypot(axisX, axisY);
  if (!(axis > 0) || !(legLength > 0)) return null;
  const kneeX = knee.x - ankle.x;
  const kneeY = knee.y - ankle.y;
  return {
    hipUp: axis / legLength,
    kneeUp: (kneeX * axisX + kneeY * axisY) / axis / legLength,
    kneeInward: (medial * (kneeY * axisX - kneeX * axisY)) / axis / legLength,
  };
}

/**
 * A measured leg on its plumb line, in the body's own frontal plane (VIEW-1): turn and perspective, which act on the
 * two legs of a body with opposite signs, are taken back first. `null` if the leg was not measured, or before the
 * standing axis.
 */
export function hangMeasuredLeg(frame: MeasuredFrame, side: Side, picture: PictureSize): LegOnPlumb | null {
  const { keypoints, kneeFlexionDeg, view } = frame;
  const seen = frame.legs[side] === null ? null : findLeg(keypoints, side);
  if (seen === null || kneeFlexionDeg === null) return null;
  const geometry = {
    picture,
    focalShare: lensOf(picture).focalShare,
    leanDeg: degrees(0),
    yawDeg: view.yawDeg,
    legLengthPx: view.legLengthPx,
  };
  return hang({ ...seen, leg: toFrontalPlane(seen.leg, kneeFlexionDeg, geometry) }, 1);
}

/**
 * A leg on its plumb line as a picture shows it, where nothing is known of the view.
 *
 * @param legLength standing length of the leg, in the points' own unit.
 */
export function hangSeenLeg(points: Points, side: Side, legLength: number): LegOnPlumb | null {
  const seen = findLeg(points, side);
  return seen && hang(seen, legLength);
}
