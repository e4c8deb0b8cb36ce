import type { Keypoints, PictureSize, Side } from '../../core/geometry/keypoints.ts';
import type { RefusalReason } from '../../core/reading/reading.ts';
import type { RunCoachView } from '../../core/run-coach/run-coach.ts';
import type { GivenRunCue } from '../../core/run-coach/run-cue.ts';
import type { StepRecord } from '../../core/running/run-record.ts';
import type { RunNow, RunReading } from '../../core/running/run-tracker.ts';
import type { MeasuredRun } from '../../core/session/measured-run.ts';

/** A run on the live screen, renewed at most five times a second, and at once with each step. Only the ui rounds numbers. */
export interface LiveRun extends RunNow {
  readonly timestampMs: number;
  readonly phase: RunReading['phase'];
  readonly seenFrom: RunReading['seenFrom'];
  /** The reason why frames are refused, once they are refused for longer than a moment. */
  readonly refusal: RefusalReason | null;
  /** The foot that is on the ground now, as far as the cadence tells; `null`: none, or nobody runs. */
  readonly footDown: Side | null;
  /** Steps that are sure by now. */
  readonly stepCount: number;
  /** The newest of these, oldest first, at most twenty. Their numbers tell which are new. */
  readonly newestSteps: readonly StepRecord[];
  /** The running coach as the screen shows it. `null` for a film, because nobody coaches a film. */
  readonly coach: RunCoachView | null;
  /** The newest cue, so that the screen can show what was said; `null`: none yet. */
  readonly lastCue: GivenRunCue | null;
}

/** A run that has ended. */
export interface FinishedRun {
  readonly run: MeasuredRun;
  /** The film from which the run was measured; `null`: a camera, or a film that is not at hand. */
  readonly film: File | null;
}

/** The part of the page's state that belongs to runs. */
export interface RunSlice {
  /** `null` while no run is measured: none was begun, or no frame came for a second. Never an old number. */
  readonly run: LiveRun | null;
  /** The run that just ended. `null`: none to show. */
  readonly finishedRun: FinishedRun | null;
}

/** One measured frame of a run. `picture` is valid only during the call: draw it or forget it. */
export interface RunFrame {
  readonly reading: RunReading;
  /** The run up to this frame, for whoever can't wait for the next snapshot. */
  readonly live: LiveRun;
  /** Pixels of the un-mirrored picture; `null`: nobody was seen. */
  readonly keypoints: Keypoints | null;
  readonly picture: CanvasImageSource | null;
  readonly size: PictureSize;
}
