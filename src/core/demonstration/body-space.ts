import type { MeasuredFrame } from '../reading/reading.ts';
import { lensOf } from '../geometry/lens.ts';
import { forwardOfAnkle, liftPoint, projectPoint, type ViewGeometry } from '../geometry/frontal-plane.ts';
import {
  KEYPOINT_NAMES,
  type ImagePoint,
  type Keypoint,
  type KeypointName,
  type PictureSize,
  type Side,
} from '../geometry/keypoints.ts';
import { kneeFlexionFromDepth } from '../geometry/leg-axis.ts';
import { degrees } from '../geometry/units.ts';
import type { BodyPoint } from './demonstration.ts';

/** A value for every keypoint. */
export type PerPoint<Value> = Readonly<Record<KeypointName, Value>>;

export function perPoint<Value>(make: (name: KeypointName) => Value): PerPoint<Value> {
  return Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, make(name)])) as PerPoint<Value>;
}

export interface LegNames {
  readonly hip: KeypointName;
  readonly knee: KeypointName;
  readonly ankle: KeypointName;
  /** Points of the foot besides the ankle. */
  readonly foot: readonly KeypointName[];
}

export const LEG_NAMES: Readonly<Record<Side, LegNames>> = {
  left: { hip: 'leftHip', knee: 'leftKnee', ankle: 'leftAnkle', foot: ['leftHeel', 'leftToe'] },
  right: { hip: 'rightHip', knee: 'rightKnee', ankle: 'rightAnkle', foot: ['rightHeel', 'rightToe'] },
};

/** Joints that every pose needs. */
export const LEG_JOINTS: readonly KeypointName[] = [LEG_NAMES.left, LEG_NAMES.right].flatMap(({ hip, knee, ankle }) => [
  hip,
  knee,
  ankle,
]);

const FEET = new Set<KeypointName>([LEG_NAMES.left, LEG_NAMES.right].flatMap(({ ankle, foot }) => [ankle, ...foot]));
const KNEES = new Set<KeypointName>([LEG_NAMES.left.knee, LEG_NAMES.right.knee]);
const OF_LEGS = new Set<KeypointName>([...LEG_JOINTS, ...FEET]);

/** Does the point belong to a leg, from the hip to the toe? */
export function isOfLegs(name: KeypointName): boolean {
  return OF_LEGS.has(name);
}

/**
 * Below this confidence the model guesses. One limit does for all models, because it only keeps wild points from being
 * shown.
 */
const SEEN_CONFIDENCE = 0.3;

/** A point farther out than this is wild: it lies far outside of any picture. */
const FARTHEST_PX = 1e5;

/** Is the point near enough to be drawn? A coordinate that is no number is not. */
export function isInReach({ x, y }: ImagePoint): boolean {
  return Math.abs(x) <= FARTHEST_PX && Math.abs(y) <= FARTHEST_PX;
}

/** Did the model see this point? A guess or a wild point does not count, and the model hands on both. */
export function isSeen(point: Keypoint | null): point is Keypoint {
  return point !== null && point.confidence >= SEEN_CONFIDENCE && isInReach(point);
}

export function viewOf(frame: MeasuredFrame, picture: PictureSize): ViewGeometry {
  return {
    picture,
    focalShare: lensOf(picture).focalShare,
    leanDeg: degrees(0),
    yawDeg: frame.view.yawDeg,
    legLengthPx: frame.view.legLengthPx,
  };
}

/**
 * Tells how far a point lies in front of the ankles, in leg lengths. Knees and hips lie there as in VIEW-1, and feet at
 * 0; trunk, arms and head lie as far in front as the hips.
 */
function forwardOf(name: KeypointName, depthPct: number): number {
  if (FEET.has(name)) return 0;
  const forward = forwardOfAnkle(kneeFlexionFromDepth(depthPct / 100));
  return KNEES.has(name) ? forward.knee : forward.hip;
}

/** Takes a point from the picture (pixels) into the body's frontal plane (leg lengths from the camera's axis). */
export function toBody(name: KeypointName, point: ImagePoint, depthPct: number, view: ViewGeometry): BodyPoint {
  return liftPoint(point, forwardOf(name, depthPct), view);
}

/** Takes a point from the body's frontal plane (leg lengths) back into the picture (pixels). */
export function toPicture(name: KeypointName, point: BodyPoint, depthPct: number, view: ViewGeometry): ImagePoint {
  return projectPoint(point, forwardOf(name, depthPct), view);
}
