import type { FrameReading } from '../../core/alignment/reading.ts';
import { KEYPOINT_NAMES, type PictureSize } from '../../core/geometry/keypoints.ts';
import type { Fit, StageSize } from '../painter/fit.ts';

/** The part of the picture that the person moves in, over the whole set, so that the figure does not jump about. */
export interface BodyBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function bodyBoxOf(frames: readonly FrameReading[], picture: PictureSize): BodyBox {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const frame of frames) {
    if (frame.kind !== 'measured') continue;
    for (const name of KEYPOINT_NAMES) {
      const point = frame.keypoints[name];
      if (point === null) continue;
      left = Math.min(left, point.x);
      right = Math.max(right, point.x);
      top = Math.min(top, point.y);
      bottom = Math.max(bottom, point.y);
    }
  }
  if (right <= left || bottom <= top) return { left: 0, top: 0, width: picture.widthPx, height: picture.heightPx };
  return { left, top, width: right - left, height: bottom - top };
}

const MARGIN_SHARE = 0.08;

/** Where the whole picture has to lie for the body's box to fill the stage. */
export function fitBody(box: BodyBox, picture: PictureSize, stage: StageSize, mirrored: boolean): Fit {
  const scale = Math.min(stage.widthPx / box.width, stage.heightPx / box.height) * (1 - 2 * MARGIN_SHARE);
  const width = picture.widthPx * scale;
  const height = picture.heightPx * scale;
  const middleX = (box.left + box.width / 2) * scale;
  const middleY = (box.top + box.height / 2) * scale;
  return {
    left: stage.widthPx / 2 - (mirrored ? width - middleX : middleX),
    top: stage.heightPx / 2 - middleY,
    width,
    height,
    scale,
  };
}
