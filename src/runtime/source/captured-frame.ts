import type { PictureSize } from '../../core/geometry/keypoints.ts';

/** What goes over to the worker. Whoever receives one closes it. */
export type EngineFrame = VideoFrame | ImageBitmap;

/** One picture from a source, on its way to the engine. Its receiver closes `image`. */
export interface CapturedFrame {
  /** Un-mirrored and upright: rotation that a file asks for is already done. */
  readonly image: EngineFrame;
  readonly size: PictureSize;
  /** On the source's own clock, milliseconds, strictly growing within one source. */
  readonly timestampMs: number;
  /** When the picture was taken (camera) or decoded (file), milliseconds on the page's clock (`performance.now`). */
  readonly capturedAtMs: number;
}

/**
 * A second handle on the same pixels, to be painted while the first is away in the worker. Costs no copy; `null` for an
 * ImageBitmap, which has no second handle.
 */
export function copyFrame(image: EngineFrame): EngineFrame | null {
  return 'clone' in image ? image.clone() : null;
}
