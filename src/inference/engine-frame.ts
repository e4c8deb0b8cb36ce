import type { PictureSize } from '../core/geometry/keypoints.ts';
import { FramePixels } from './frame-pixels.ts';

/** A frame that the page transfers to the worker. Its receiver closes it. */
export type EngineFrame = ImageBitmap | VideoFrame;

/** A frame as our own engines read it. */
export type EnginePicture = EngineFrame | FramePixels;

export function pictureSizeOf(picture: EnginePicture): PictureSize {
  if (picture instanceof FramePixels) return picture.size;
  return picture instanceof VideoFrame
    ? { widthPx: picture.displayWidth, heightPx: picture.displayHeight }
    : { widthPx: picture.width, heightPx: picture.height };
}
