import type { PictureSize } from '../../core/geometry/keypoints.ts';

/** The picture that goes over to the worker. The receiver closes the picture. */
export type EngineFrame = VideoFrame | ImageBitmap;

/** One picture from a source, on its way to the engine. Its receiver closes `image`. */
export interface CapturedFrame {
  /** Un-mirrored and upright: a rotation that a file asks for is already done. */
  readonly image: EngineFrame;
  readonly size: PictureSize;
  /** The source's own clock, milliseconds, strictly growing within one source. */
  readonly timestampMs: number;
  /**
   * The moment at which the picture was taken (camera) or decoded (film), milliseconds on the page's clock
   * (`performance.now`).
   */
  readonly capturedAtMs: number;
}

/**
 * Gives a second handle on the same pixels, to be painted while the first is away in the worker. Costs no copy. `null`
 * for an ImageBitmap, which has no second handle.
 */
export function copyFrame(image: EngineFrame): EngineFrame | null {
  return 'clone' in image ? image.clone() : null;
}
