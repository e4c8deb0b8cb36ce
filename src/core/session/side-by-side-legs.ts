import type { MeasuredFrame } from '../reading/reading.ts';
import { FOCAL_SHARE } from '../reading/thresholds.ts';
import { toFrontalPlane } from '../geometry/frontal-plane.ts';
import { otherSide, type KeypointName, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { medialDirection, type Leg, type MedialDirection } from '../geometry/leg-axis.ts';

/**
 * A leg hung on its own plumb line, the line from ankle to hip, in standing leg lengths. Both legs of a body, and legs of
 * two bodies, lie over each other in it: inward is inward for a left leg as for a right one.
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

/** Inward comes from the two hips, not from the side's name: a picture that was mirrored changes nothing. */
function findLeg(points: Points, side: Side): SeenLeg | null {
  const hip = points[`${side}Hip`];
  const knee = points[`${side}Knee`];
  const ankle = points[`${side}Ankle`];
  const otherHip = points[`${otherSide(side)}Hip`];
  const medial = hip && otherHip && medialDirection(hip, otherHip);
  return hip && knee && ankle && medial ? { leg: { hip, knee, ankle }, medial } : null;
}

/** @param legLength in the points' own unit. */
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
 * A leg in the body's own frontal plane (VIEW-1): turn and perspective, which act on the two legs of a body with
 * opposite signs, are taken back first. `null`: not measured, or before the standing axis.
 */
export function hangMeasuredLeg(frame: MeasuredFrame, side: Side, picture: PictureSize): LegOnPlumb | null {
  const { keypoints, kneeFlexionDeg, view } = frame;
  const seen = frame.legs[side] === null ? null : findLeg(keypoints, side);
  if (seen === null || kneeFlexionDeg === null) return null;
  const geometry = { picture, focalShare: FOCAL_SHARE, yawDeg: view.yawDeg, legLengthPx: view.legLengthPx };
  return hang({ ...seen, leg: toFrontalPlane(seen.leg, kneeFlexionDeg, geometry) }, 1);
}

/** A leg as a picture shows it, where nothing is known of the view. @param legLength standing, in the points' own unit. */
export function hangSeenLeg(points: Points, side: Side, legLength: number): LegOnPlumb | null {
  const seen = findLeg(points, side);
  return seen && hang(seen, legLength);
}
