import type { ImagePoint, Keypoint, Keypoints, PictureSize } from '../core/geometry/keypoints.ts';
import { letterboxRegion, type CropRegion } from './crop-region.ts';

/** A point below this counts as not seen when the next crop is chosen. */
const MIN_CONFIDENCE = 0.2;
/** The crop reaches this much further than the farthest torso point… */
const TORSO_REACH = 1.9;
/** …and than the farthest point of the body. */
const BODY_REACH = 1.2;

const TORSO = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'] as const;

/** Where MoveNet first looks: the square in the middle of the picture, in which a person is larger. */
export function middleRegion(picture: PictureSize): CropRegion {
  return { ...letterboxRegion(picture), sidePx: Math.min(picture.widthPx, picture.heightPx) };
}

/** Where MoveNet looks for somebody at `point`: as tall as the picture, with them in the middle, whom it prefers. */
export function regionAbout(point: ImagePoint, picture: PictureSize): CropRegion {
  return { ...letterboxRegion(picture), centreX: point.x, sidePx: picture.heightPx };
}

/**
 * The square around the person's hips in which the next frame is searched; the whole picture when the torso is not
 * seen or the square would be larger.
 *
 * Source: the crop algorithm of the MoveNet tutorial, https://www.tensorflow.org/hub/tutorials/movenet
 * (determine_crop_region).
 */
export function nextRegion(keypoints: Keypoints, picture: PictureSize): CropRegion {
  const { leftHip, rightHip, leftShoulder, rightShoulder } = keypoints;
  if (leftHip === null || rightHip === null || leftShoulder === null || rightShoulder === null) {
    return letterboxRegion(picture);
  }
  if (!(isSeen(leftHip) || isSeen(rightHip)) || !(isSeen(leftShoulder) || isSeen(rightShoulder))) {
    return letterboxRegion(picture);
  }
  const centreX = (leftHip.x + rightHip.x) / 2;
  const centreY = (leftHip.y + rightHip.y) / 2;
  const reachOf = (point: Keypoint | null): number =>
    point === null ? 0 : Math.max(Math.abs(point.x - centreX), Math.abs(point.y - centreY));
  const torsoReach = Math.max(...TORSO.map((name) => reachOf(keypoints[name])));
  const bodyReach = Math.max(
    0,
    ...Object.values(keypoints)
      .filter((point) => point !== null && point.confidence >= MIN_CONFIDENCE)
      .map(reachOf),
  );
  const { widthPx, heightPx } = picture;
  const halfSide = Math.min(
    Math.max(torsoReach * TORSO_REACH, bodyReach * BODY_REACH),
    Math.max(centreX, widthPx - centreX, centreY, heightPx - centreY),
  );
  return halfSide > Math.max(widthPx, heightPx) / 2
    ? letterboxRegion(picture)
    : { centreX, centreY, sidePx: 2 * halfSide, rotationRad: 0 };
}

function isSeen(point: Keypoint): boolean {
  return point.confidence > MIN_CONFIDENCE;
}
