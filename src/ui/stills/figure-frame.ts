import type { FrameReading } from '../../core/reading/reading.ts';
import { KEYPOINT_NAMES, type KeypointName, type Keypoints, type PictureSize } from '../../core/geometry/keypoints.ts';
import type { Fit, StageSize } from '../painter/fit.ts';

/**
 * Finds the part of the picture in which the person moves over the whole session, so that the figure does not jump
 * about.
 */
export interface BodyBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function bodyBoxOf(frames: readonly FrameReading[], picture: PictureSize): BodyBox {
  return boxAround(
    frames.flatMap((frame) => (frame.kind === 'measured' ? [frame.keypoints] : [])),
    picture,
  );
}

/** The box around all these bodies; the whole picture where there is none. */
export function boxAround(bodies: readonly Keypoints[], picture: PictureSize): BodyBox {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const keypoints of bodies) {
    for (const name of KEYPOINT_NAMES) {
      const point = keypoints[name];
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

const LEG_NAMES: readonly KeypointName[] = KEYPOINT_NAMES.filter((name) => /Hip|Knee|Ankle|Heel|Toe/u.test(name));

/** Share of the legs' height that is shown above the hips: belly and hands, never a face. */
const ABOVE_HIPS_SHARE = 0.3;

/** Finds the box around the legs of one frame, with a little of the trunk. */
export function legBoxOf(frame: FrameReading, picture: PictureSize): BodyBox {
  const points = LEG_NAMES.flatMap((name) => frame.keypoints?.[name] ?? []);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  if (!(width > 0 && height > 0)) return bodyBoxOf([frame], picture);
  return { left, top: top - height * ABOVE_HIPS_SHARE, width, height: height * (1 + ABOVE_HIPS_SHARE) };
}

const MARGIN_SHARE = 0.08;

/** Finds where the whole picture has to lie for the body's box to fill the stage. */
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
