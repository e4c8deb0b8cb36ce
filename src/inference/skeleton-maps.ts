import { KEYPOINT_NAMES, nameOnOtherSide, type KeypointName } from '../core/geometry/keypoints.ts';

/** Where in a model's output each of our points stands; `null` when the model has no such point. */
export type SkeletonMap = Readonly<Record<KeypointName, number | null>>;

/**
 * BlazePose's 33 landmarks. Its eye is the middle one of three, its toe is the "foot index".
 * Source: https://developers.google.com/mediapipe/solutions/vision/pose_landmarker (pose landmarker model)
 */
export const BLAZEPOSE_SKELETON: SkeletonMap = {
  nose: 0,
  leftEye: 2,
  rightEye: 5,
  leftEar: 7,
  rightEar: 8,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
  leftHeel: 29,
  rightHeel: 30,
  leftToe: 31,
  rightToe: 32,
};

/** MoveNet's 17 points, in COCO order. */
export const MOVENET_SKELETON: SkeletonMap = {
  nose: 0,
  leftEye: 1,
  rightEye: 2,
  leftEar: 3,
  rightEar: 4,
  leftShoulder: 5,
  rightShoulder: 6,
  leftElbow: 7,
  rightElbow: 8,
  leftWrist: 9,
  rightWrist: 10,
  leftHip: 11,
  rightHip: 12,
  leftKnee: 13,
  rightKnee: 14,
  leftAnkle: 15,
  rightAnkle: 16,
  leftHeel: null,
  rightHeel: null,
  leftToe: null,
  rightToe: null,
};

/** The map of a mirrored picture: the person's left is where the model calls it right. */
export function exchangeSides(map: SkeletonMap): SkeletonMap {
  const exchanged: Partial<Record<KeypointName, number | null>> = {};
  for (const name of KEYPOINT_NAMES) {
    exchanged[name] = map[nameOnOtherSide(name)];
  }
  return exchanged as SkeletonMap;
}

/** One point of our skeleton for each point of the model that has it. */
export function mapSkeleton<Point>(
  map: SkeletonMap,
  pointAt: (index: number) => Point,
): Readonly<Record<KeypointName, Point | null>> {
  const points: Partial<Record<KeypointName, Point | null>> = {};
  for (const name of KEYPOINT_NAMES) {
    const index = map[name];
    points[name] = index === null ? null : pointAt(index);
  }
  return points as Record<KeypointName, Point | null>;
}
