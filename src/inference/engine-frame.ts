import type { PictureSize } from '../core/geometry/keypoints.ts';

/** What the page transfers to the worker. Whoever receives one closes it. */
export type EngineFrame = ImageBitmap | VideoFrame;

export function pictureSizeOf(frame: EngineFrame): PictureSize {
  return frame instanceof VideoFrame
    ? { widthPx: frame.displayWidth, heightPx: frame.displayHeight }
    : { widthPx: frame.width, heightPx: frame.height };
}
