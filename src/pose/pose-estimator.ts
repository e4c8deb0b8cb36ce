import type { ImagePoint } from '../core/geometry/keypoints.ts';
import type { PoseObservation } from '../core/reading/observation.ts';
import type { EngineInfo, FrameTiming } from './engine.ts';

export interface Estimate {
  readonly observation: PoseObservation;
  readonly timing: FrameTiming;
}

/**
 * The port: frames in, observations out. `Frame` is whatever the platform hands over (an
 * ImageBitmap or a VideoFrame); whoever receives a frame closes it, so `estimate` closes the frame
 * on success, on failure and when cancelled.
 */
export interface PoseEstimator<Frame> {
  readonly engine: EngineInfo;
  /** @throws EngineError when the frame can't be estimated; the next frame may still work. */
  estimate(frame: Frame, timestampMs: number): Promise<Estimate>;
  /**
   * Forgets the followed person, so that the next frame looks for one anew: whoever stands at `lookAt` (pixels of the
   * un-mirrored picture; a tap), else the nearest and most central one. Models that see one person only ignore `lookAt`.
   */
  forgetPerson(lookAt: ImagePoint | null): void;
  close(): void;
}
