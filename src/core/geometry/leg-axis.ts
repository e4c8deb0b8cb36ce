import type { ImagePoint } from './keypoints.ts';
import { turnUpright } from './upright.ts';
import { degrees, percentOfLeg, toDegrees, type Degrees, type PercentOfLeg, type Radians } from './units.ts';

/**
 * The measures of one leg in one frontal picture. All points: pixels of the un-mirrored picture,
 * y down. `medial` is the picture's x direction that leads to the body's middle for this leg; it
 * comes from the hips, never from a label, so that a mirrored picture changes no measure.
 *
 * Formulas: SPEC.md, MEAS-1 to MEAS-7.
 */

/** −1 or +1: the picture's x direction towards the body's middle. */
export type MedialDirection = -1 | 1;

/** The three joints of one leg. */
export interface Leg<Point = ImagePoint> {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
}

/** A point of any plane: only differences matter to the angles below. */
interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** `null` when both hips share one x, as they do in a side view. */
export function medialDirection(hip: PlanePoint, otherHip: PlanePoint): MedialDirection | null {
  const towardsMiddle = Math.sign(otherHip.x - hip.x);
  return towardsMiddle === 0 || Number.isNaN(towardsMiddle) ? null : (towardsMiddle as MedialDirection);
}

export function distance(from: PlanePoint, to: PlanePoint): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Thigh plus shank, in the points' own unit. */
export function legLength(leg: Leg<PlanePoint>): number {
  return distance(leg.hip, leg.knee) + distance(leg.knee, leg.ankle);
}

/**
 * Frontal plane projection angle: how far the shank turns away from the thigh's line. + inward.
 * atan2 of cross and dot, because a straight leg is the very case in which acos fails.
 * `null` for a leg without length.
 */
export function frontalPlaneProjectionAngle(
  { hip, knee, ankle }: Leg<PlanePoint>,
  medial: MedialDirection,
): Degrees | null {
  const thighX = knee.x - hip.x;
  const thighY = knee.y - hip.y;
  const shankX = ankle.x - knee.x;
  const shankY = ankle.y - knee.y;
  const cross = thighX * shankY - thighY * shankX;
  const dot = thighX * shankX + thighY * shankY;
  if (!Number.isFinite(cross) || !Number.isFinite(dot) || (cross === 0 && dot === 0)) return null;
  return toDegrees((medial * Math.atan2(cross, dot)) as Radians);
}

/** Medial hip–knee–ankle angle: 180 = straight, more = inward. */
export function hipKneeAnkleAngle(fppa: Degrees): Degrees {
  return degrees(180 + fppa);
}

/** Distance of the knee from the hip–ankle line, + inward. `null` for a leg without length. */
export function kneeFromAxis(
  { hip, knee, ankle }: Leg<PlanePoint>,
  medial: MedialDirection,
  standingLegLength: number,
): PercentOfLeg | null {
  const axisX = ankle.x - hip.x;
  const axisY = ankle.y - hip.y;
  const axis = Math.hypot(axisX, axisY);
  if (!(axis > 0) || !(standingLegLength > 0)) return null;
  const offset = (axisY * (knee.x - hip.x) - axisX * (knee.y - hip.y)) / axis;
  return percentOfLeg((100 * medial * offset) / standingLegLength);
}

/** Size and lean of the standing body in the picture. */
export interface StandingScale {
  readonly legLengthPx: number;
  /** Lean of the body's upright, + to the picture's right. */
  readonly leanDeg: Degrees;
}

/** How far the knee is medial (+) or lateral (−) of the toe, across the body's own upright. */
export function kneeOverToe(
  knee: ImagePoint,
  toe: ImagePoint,
  medial: MedialDirection,
  { legLengthPx, leanDeg }: StandingScale,
): PercentOfLeg | null {
  if (!(legLengthPx > 0)) return null;
  const aside = turnUpright({ x: knee.x - toe.x, y: knee.y - toe.y }, leanDeg).x;
  return percentOfLeg((100 * medial * aside) / legLengthPx);
}

/** How far the hip is above the ankle along the body's own upright, pixels. */
export function hipHeight({ hip, ankle }: Pick<Leg, 'hip' | 'ankle'>, leanDeg: Degrees): number {
  return turnUpright({ x: ankle.x - hip.x, y: ankle.y - hip.y }, leanDeg).y;
}

/** Knee separation over ankle separation; below the standing value = knees lean inward. */
export function kneeAnkleSeparationRatio(left: Leg<PlanePoint>, right: Leg<PlanePoint>): number | null {
  const ankles = distance(left.ankle, right.ankle);
  return ankles > 0 ? distance(left.knee, right.knee) / ankles : null;
}

/** Share by which the hip came closer to the ankle, 0 = standing height. */
export function squatDepth(
  leg: Pick<Leg, 'hip' | 'ankle'>,
  standingHipHeightPx: number,
  leanDeg: Degrees = degrees(0),
): number | null {
  if (!(standingHipHeightPx > 0)) return null;
  return 1 - hipHeight(leg, leanDeg) / standingHipHeightPx;
}

/** Knee flexion that a squat of this depth needs, for thigh and shank of about equal length. */
export function kneeFlexionFromDepth(depth: number): Degrees {
  const cosine = Math.min(1, Math.max(-1, 1 - Math.max(0, depth)));
  return toDegrees((2 * Math.acos(cosine)) as Radians);
}

/** Tilt of the pelvis: + the free side's hip is lower than the stance side's. */
export function pelvicTilt(stanceHip: PlanePoint, freeHip: PlanePoint): Degrees {
  return toDegrees(Math.atan2(freeHip.y - stanceHip.y, Math.abs(freeHip.x - stanceHip.x)) as Radians);
}

/** Lean of the trunk from the vertical: + towards the stance leg. */
export function trunkLean(shoulders: PlanePoint, hips: PlanePoint, stanceMedial: MedialDirection): Degrees {
  return toDegrees((-stanceMedial * Math.atan2(shoulders.x - hips.x, hips.y - shoulders.y)) as Radians);
}

export function midpoint(a: PlanePoint, b: PlanePoint): ImagePoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
