import type { Keypoints } from '../geometry/keypoints.ts';
import type { RunRecord } from './run-record.ts';

/** The body in the frame that is nearest to the midstance of a step, for the picture of that moment. */
export interface StepMoment {
  /** Number of the step, as in `StepRecord`. */
  readonly step: number;
  /** The frame's own time, milliseconds on the source's clock. */
  readonly timestampMs: number;
  /** Pixels of the un-mirrored picture; left is the runner's own left. */
  readonly keypoints: Keypoints;
}

/** The body in one frame of a run. */
export interface RunnerFrame {
  /** Milliseconds on the source's clock. */
  readonly timestampMs: number;
  /** Pixels of the un-mirrored picture; `null`: the frame was refused. */
  readonly keypoints: Keypoints | null;
}

/** The part of a session that only a run has. */
export interface RunPart {
  readonly record: RunRecord;
  /** In order; of a very long run only the newest. */
  readonly frames: readonly RunnerFrame[];
  /** In the order of the steps. A step without a frame near its midstance has none. */
  readonly moments: readonly StepMoment[];
}
