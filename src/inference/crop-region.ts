import type { ImagePoint, PictureSize } from '../core/geometry/keypoints.ts';

/**
 * A square of the picture, possibly turned, that a network looks at. It may reach beyond the picture: what lies
 * outside is black. Picture pixels; `rotationRad` turns clockwise on the screen (y points down).
 */
export interface CropRegion {
  readonly centreX: number;
  readonly centreY: number;
  readonly sidePx: number;
  readonly rotationRad: number;
}

/** One way of cutting a person out: how large, and whether the network sees the mirror image. */
export interface CropKind {
  /** Share of the side that the network was trained on. */
  readonly scale: number;
  readonly isMirrored: boolean;
}

export const PLAIN_CROP: CropKind = { scale: 1, isMirrored: false };

/** The smallest upright square around the whole picture. */
export function letterboxRegion(picture: PictureSize): CropRegion {
  return {
    centreX: picture.widthPx / 2,
    centreY: picture.heightPx / 2,
    sidePx: Math.max(picture.widthPx, picture.heightPx),
    rotationRad: 0,
  };
}

/** From crop coordinates (0..1 across the square, y down) to picture pixels. */
export function projectToPicture(region: CropRegion, u: number, v: number): ImagePoint {
  const cos = Math.cos(region.rotationRad);
  const sin = Math.sin(region.rotationRad);
  const dx = (u - 0.5) * region.sidePx;
  const dy = (v - 0.5) * region.sidePx;
  return { x: region.centreX + cos * dx - sin * dy, y: region.centreY + sin * dx + cos * dy };
}

/** The pose model was trained on crops of 1.25 times the circle around the body. */
const BODY_MARGIN = 1.25;

/**
 * The square that BlazePose expects around a person: centred on the hips, turned so that the body stands upright, and
 * as large as the circle that `bodyCirclePoint` lies on, with a margin.
 *
 * Source: MediaPipe modules/pose_landmark/pose_detection_to_roi.pbtxt and pose_landmarks_to_roi.pbtxt
 * (AlignmentPointsRectsCalculator with a target angle of 90°, RectTransformationCalculator with scale 1.25, square_long).
 */
export function regionAroundBody(hips: ImagePoint, bodyCirclePoint: ImagePoint): CropRegion {
  const dx = bodyCirclePoint.x - hips.x;
  const dy = bodyCirclePoint.y - hips.y;
  return {
    centreX: hips.x,
    centreY: hips.y,
    sidePx: 2 * Math.hypot(dx, dy) * BODY_MARGIN,
    // 0 when the circle point is straight above the hips.
    rotationRad: Math.atan2(dx, -dy),
  };
}
