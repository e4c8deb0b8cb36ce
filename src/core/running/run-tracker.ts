import type { PoseObservation } from '../reading/observation.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { RefusalReason } from '../reading/reading.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { RunProfile } from './run-profile.ts';
import type { RunRecord, StepRecord } from './run-record.ts';
import type { RunView } from './run-view.ts';

interface RunTrackerOptions {
  /** Name of the pose model. */
  readonly model: string;
  /** The limits of the run (`runThresholds`). */
  readonly thresholds: Thresholds;
  /** Figures to measure with; absent: those of the model. */
  readonly runProfile?: RunProfile;
}

/** One frame of a run. */
export interface RunReading {
  readonly timestampMs: number;
  /** `looking`: nobody measured yet, or no standing axis; `standing`: the axis is there; `running`: steps are told. */
  readonly phase: 'looking' | 'standing' | 'running';
  readonly seenFrom: RunView;
  /** `null`: the frame was measured. */
  readonly refusal: RefusalReason | null;
  /** The foot that is on the ground now, as far as the cadence tells; `null`: none, or nobody runs. */
  readonly footDown: Side | null;
  /** Steps that are sure since this frame, oldest first. */
  readonly steps: readonly StepRecord[];
}

/** A run as its newest steps tell it. */
export type RunNow = Pick<RunRecord, 'legs' | 'cadencePerMin'>;

/** Follows a runner frame by frame. Deterministic: time comes from the observations. */
interface RunTracker {
  advance(observation: PoseObservation): RunReading;
  /** Tells the legs over their newest steps, and the cadence of these, while the run goes on. */
  newest(): RunNow;
  /** The run so far, with every step measured by what is known of the view now. */
  toRecord(): RunRecord;
}

export type CreateRunTracker = (options: RunTrackerOptions) => RunTracker;
