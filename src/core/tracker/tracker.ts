import type { Side } from '../geometry/keypoints.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import type { ToldLegs } from '../drift/told-leg.ts';
import type { FreeFoot } from '../alignment/footing.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { BaselineRecord } from '../reading/baseline-record.ts';
import type { FrameReading } from '../reading/reading.ts';
import type { Thresholds } from '../reading/thresholds.ts';

export interface TrackerOptions {
  /** Name of the pose model: picks its row of noise and confidence figures. */
  readonly model: string;
  /** Figures to measure with instead of those of the model; absent: the model's. */
  readonly profile?: ModelProfile;
  readonly thresholds: Thresholds;
  /** Which foot carries when one is higher: the other one is lifted (absent), or it is `lowered` from a step. */
  readonly freeFoot?: FreeFoot;
  /**
   * All frames of a film that is known to its end, in order of time: the tracker measures these frames from the first one
   * on, with the standing axes and squats of the whole film. Absent: everything is found frame by frame.
   */
  readonly film?: readonly PoseObservation[];
}

/** Turns observations into readings, one set long. Deterministic: time comes from the observations. */
export interface Tracker {
  /** @param askedLeg the leg that the person was asked to stand on now; absent or `null`: both, or either. */
  advance(observation: PoseObservation, askedLeg?: Side | null): FrameReading;
  /** The standing axis in use; `null` before it was taken. */
  readonly baseline: BaselineRecord | null;
  /** Gives the verdict and the number of each leg in the newest frame, by the thresholds of this tracker. */
  tell(frame: FrameReading): ToldLegs;
  /** Forgets baseline, reps and filters. */
  restart(): void;
}

export type CreateTracker = (options: TrackerOptions) => Tracker;
