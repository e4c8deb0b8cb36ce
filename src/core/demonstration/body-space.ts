import type { MeasuredFrame } from '../reading/reading.ts';
import { FOCAL_SHARE } from '../reading/thresholds.ts';
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
  /** Of the foot, besides the ankle. */
  readonly foot: readonly KeypointName[];
}

export const LEG_NAMES: Readonly<Record<Side, LegNames>> = {
  left: { hip: 'leftHip', knee: 'leftKnee', ankle: 'leftAnkle', foot: ['leftHeel', 'leftToe'] },
  right: { hip: 'rightHip', knee: 'rightKnee', ankle: 'rightAnkle', foot: ['rightHeel', 'rightToe'] },
};

/** Without these there is no pose. */
export const LEG_JOINTS: readonly KeypointName[] = [LEG_NAMES.left, LEG_NAMES.right].flatMap(({ hip, knee, ankle }) => [
  hip,
  knee,
  ankle,
]);

const FEET = new Set<KeypointName>([LEG_NAMES.left, LEG_NAMES.right].flatMap(({ ankle, foot }) => [ankle, ...foot]));
const KNEES = new Set<KeypointName>([LEG_NAMES.left.knee, LEG_NAMES.right.knee]);
const OF_LEGS = new Set<KeypointName>([...LEG_JOINTS, ...FEET]);

/** From the hip to the toe. */
export function isOfLegs(name: KeypointName): boolean {
  return OF_LEGS.has(name);
}

/** Below this the model is guessing. The same for all models: it only keeps a wild point from being shown. */
const SEEN_CONFIDENCE = 0.3;

/** Far outside of any picture: a wild point, not a place. */
const FARTHEST_PX = 1e5;

/** `false` also for what is no number. */
export function isInReach({ x, y }: ImagePoint): boolean {
  return Math.abs(x) <= FARTHEST_PX && Math.abs(y) <= FARTHEST_PX;
}

/** The model's own points come as they are: a guess or a wild one is no point. */
export function isSeen(point: Keypoint | null): point is Keypoint {
  return point !== null && point.confidence >= SEEN_CONFIDENCE && isInReach(point);
}

export function viewOf(frame: MeasuredFrame, picture: PictureSize): ViewGeometry {
  return {
    picture,
    focalShare: FOCAL_SHARE,
    yawDeg: frame.view.yawDeg,
    legLengthPx: frame.view.legLengthPx,
  };
}

/** How far a point lies in front of the ankles, leg lengths: legs as in VIEW-1, trunk, arms and head with the hips. */
function forwardOf(name: KeypointName, depthPct: number): number {
  if (FEET.has(name)) return 0;
  const forward = forwardOfAnkle(kneeFlexionFromDepth(depthPct / 100));
  return KNEES.has(name) ? forward.knee : forward.hip;
}

/** From the picture into the body's frontal plane; leg lengths from the camera's axis. */
export function toBody(name: KeypointName, point: ImagePoint, depthPct: number, view: ViewGeometry): BodyPoint {
  return liftPoint(point, forwardOf(name, depthPct), view);
}

/** The way back. */
export function toPicture(name: KeypointName, point: BodyPoint, depthPct: number, view: ViewGeometry): ImagePoint {
  return projectPoint(point, forwardOf(name, depthPct), view);
}
