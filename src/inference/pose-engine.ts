import type { ImagePoint } from '../core/geometry/keypoints.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import type { EngineFrame, EnginePicture } from './engine-frame.ts';

/** A model that is ready to run on the backend that was set when it was made. */
export interface PoseEngine {
  /** Does not close the frame. @throws EngineError `frame-unreadable`. */
  estimate(frame: EngineFrame, timestampMs: number): Promise<Estimate>;
  /** Does all that a frame of a followed person costs, wherever it looks, and forgets the answer. */
  rehearse(frame: EngineFrame): Promise<void>;
  /** Models that see one person only ignore `lookAt`. */
  forgetPerson(lookAt: ImagePoint | null): void;
  dispose(): void;
}

/** An engine that reads pixels as well as frames. */
export interface PictureEngine extends Omit<PoseEngine, 'estimate'> {
  /** @throws EngineError `frame-unreadable`. */
  estimate(picture: EnginePicture, timestampMs: number): Promise<Estimate>;
}
