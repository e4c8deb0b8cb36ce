import type { ImagePoint, PictureSize } from './keypoints.ts';
import { middleOf } from './picture.ts';
import type { Leg } from './leg-axis.ts';
import { degrees, toRadians, type Degrees } from './units.ts';
import { turnUpright } from './upright.ts';

/**
 * Takes a leg out of the picture and into the body's own frontal plane.
 *
 * In a squat the knee comes forward and the hip goes back. A camera that does not look along the
 * leg's own line of sight sees that as sideways movement: this is where most of the error of a
 * naive angle comes from. Knowing how deep the squat is, we know about how far each joint is in
 * front of the ankle, and can undo both the perspective (every leg has its own line of sight) and
 * the turn of the body. docs/decisions/0003-view-correction.md compares it with the alternatives.
 */

/** How the body is placed before the camera. */
export interface ViewGeometry {
  readonly picture: PictureSize;
  /** Focal length over the picture's longer side. */
  readonly focalShare: number;
  /** Lean of the body's upright in the picture, + to the picture's right: the camera leans the other way. */
  readonly leanDeg: Degrees;
  /** Turn of the body against the camera's axis, + towards the picture's right. */
  readonly yawDeg: Degrees;
  /** Standing leg length in the picture, pixels: gives the distance in leg lengths. */
  readonly legLengthPx: number;
}

/** A point of the body's frontal plane, in leg lengths; x to the picture's right, y down. */
export interface FrontalPoint {
  readonly x: number;
  readonly y: number;
}

/** Share of the knee's flexion by which the shank leans forward; the rest is the thigh's lean. */
const SHANK_SHARE = 0.42;
const THIGH_SHARE = 1 - SHANK_SHARE;
/** Each segment's share of the leg length. */
const SEGMENT = 0.5;

/** Distance of knee and hip in front of the ankle, in leg lengths, at this knee flexion. */
export function forwardOfAnkle(kneeFlexion: Degrees): { readonly knee: number; readonly hip: number } {
  const flexion = toRadians(kneeFlexion);
  const knee = SEGMENT * Math.sin(SHANK_SHARE * flexion);
  return { knee, hip: knee - SEGMENT * Math.sin(THIGH_SHARE * flexion) };
}

/** Focal length in pixels, and the distance of the ankles in leg lengths. */
function sizes({ picture, focalShare, legLengthPx }: ViewGeometry) {
  const focalPx = focalShare * Math.max(picture.widthPx, picture.heightPx);
  return { focalPx, distanceInLegs: focalPx / legLengthPx };
}

/** A point that lies so far in front of the ankle, from the picture to the body's frontal plane. */
export function liftPoint(point: ImagePoint, forwardInLegs: number, view: ViewGeometry): FrontalPoint {
  const middle = middleOf(view.picture);
  const { focalPx, distanceInLegs } = sizes(view);
  const yaw = toRadians(view.yawDeg);
  const depth = distanceInLegs - forwardInLegs;
  const upright = turnUpright({ x: point.x - middle.x, y: point.y - middle.y }, view.leanDeg);
  return {
    x: ((upright.x / focalPx) * depth - forwardInLegs * Math.sin(yaw)) / Math.cos(yaw),
    y: (upright.y / focalPx) * depth,
  };
}

/** The way back from {@link liftPoint}: where the picture shows it. */
export function projectPoint(point: FrontalPoint, forwardInLegs: number, view: ViewGeometry): ImagePoint {
  const middle = middleOf(view.picture);
  const { focalPx, distanceInLegs } = sizes(view);
  const yaw = toRadians(view.yawDeg);
  const pxPerLeg = focalPx / (distanceInLegs - forwardInLegs);
  const upright = {
    x: (point.x * Math.cos(yaw) + forwardInLegs * Math.sin(yaw)) * pxPerLeg,
    y: point.y * pxPerLeg,
  };
  const leaning = turnUpright(upright, degrees(-1 * view.leanDeg));
  return { x: middle.x + leaning.x, y: middle.y + leaning.y };
}

/** One leg in the frontal plane of the body, as a camera far away and straight ahead would see it. */
export function toFrontalPlane(leg: Leg, kneeFlexion: Degrees, view: ViewGeometry): Leg<FrontalPoint> {
  const forward = forwardOfAnkle(kneeFlexion);
  return {
    hip: liftPoint(leg.hip, forward.hip, view),
    knee: liftPoint(leg.knee, forward.knee, view),
    ankle: liftPoint(leg.ankle, 0, view),
  };
}

/**
 * How much one degree of yaw moves the angle at this knee flexion, in degrees: the sensitivity
 * that the error band needs.
 */
export function yawSensitivity(kneeFlexion: Degrees): number {
  const flexion = toRadians(kneeFlexion);
  return Math.tan(SHANK_SHARE * flexion) + Math.tan(THIGH_SHARE * flexion);
}
