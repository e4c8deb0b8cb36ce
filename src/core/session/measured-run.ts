import type { PictureSize } from '../geometry/keypoints.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { RunPart } from '../running/run-part.ts';
import type { SessionOrigin } from './session-record.ts';

/** A run from its first frame to its last, with everything that its summary and its files need. */
export interface MeasuredRun extends RunPart {
  readonly origin: SessionOrigin;
  readonly picture: PictureSize;
  /** The limits of the run, from its first frame to its last. */
  readonly thresholds: Thresholds;
}
