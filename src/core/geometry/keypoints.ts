/**
 * The body points that Kneeline knows, and the coordinate spaces they live in.
 *
 * `left` is the person's own left, everywhere. Pictures are measured un-mirrored; mirroring
 * exists only in the painter.
 */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** One value for each side. */
export function perSide<Value>(make: (side: Side) => Value): Record<Side, Value> {
  return { left: make('left'), right: make('right') };
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The first 17 are the COCO order (what MoveNet gives); the last four need BlazePose. */
export const KEYPOINT_NAMES = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftToe',
  'rightToe',
] as const;
export type KeypointName = (typeof KEYPOINT_NAMES)[number];

/** The point of the same name on the other side; a point without a side is its own. */
export function nameOnOtherSide(name: KeypointName): KeypointName {
  if (name.startsWith('left')) {
    return name.replace('left', 'right') as KeypointName;
  }
  return name.startsWith('right') ? (name.replace('right', 'left') as KeypointName) : name;
}

declare const space: unique symbol;

/** A point of the raw, un-mirrored picture: pixels, origin top left, y down. */
export interface ImagePoint {
  readonly x: number;
  readonly y: number;
  readonly [space]?: 'image-px';
}

/** A point in metres around the middle of the hips, x to the picture's right, y down, z away from the camera. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly [space]?: 'world-m';
}

/** An image point with the model's own confidence, 0..1. Confidences of two models can't be compared. */
export interface Keypoint extends ImagePoint {
  readonly confidence: number;
}

/** `null`: the model has no such point (MoveNet has no heel and no toe). */
export type Keypoints = Readonly<Record<KeypointName, Keypoint | null>>;
export type WorldKeypoints = Readonly<Record<KeypointName, WorldPoint | null>>;

/** How wide a camera sees. */
export interface Lens {
  /** Focal length over the picture's longer side. */
  readonly focalShare: number;
  /** How far that may be off, one standard deviation. */
  readonly deviation: number;
}

/** Size of the un-mirrored picture in pixels. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Absent: nothing is known of the lens. */
  readonly lens?: Lens;
  /** Where the upper left corner lies, because the camera moved and its motion was taken back. Absent: at the origin. */
  readonly corner?: ImagePoint;
}
