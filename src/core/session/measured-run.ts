import type { Keypoints, PictureSize } from '../geometry/keypoints.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { RunRecord } from '../running/run-record.ts';
import type { SessionOrigin } from './session-record.ts';

/** The body in the frame that is nearest to the midstance of a step, for the picture of that moment. */
export interface StepMoment {
  /** Number of the step, as in `StepRecord`. */
  readonly step: number;
  /** The frame's own time, milliseconds on the source's clock. */
  readonly timestampMs: number;
  /** Pixels of the un-mirrored picture; left is the runner's own left. */
  readonly keypoints: Keypoints;
}

/** A run from its first frame to its last, with everything that its summary and its files need. */
export interface MeasuredRun {
  readonly origin: SessionOrigin;
  readonly picture: PictureSize;
  /** How strict the run was, from its first frame to its last. */
  readonly thresholds: Thresholds;
  readonly record: RunRecord;
  /** In the order of the steps. A step without a frame near its midstance has none. */
  readonly moments: readonly StepMoment[];
}
