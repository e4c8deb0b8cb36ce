import type { CoachCommand } from '../coach/coach.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { RunRecord } from '../running/run-record.ts';
import type { RunReading } from '../running/run-tracker.ts';
import type { GivenRunCue, RunHint } from './run-cue.ts';

/** Where in the run the person is. */
export type RunStage =
  /** Nobody stands before the camera yet, or not still enough for a standing axis. */
  | 'placing'
  /** The standing axis is there: the person may run. */
  | 'ready'
  | 'running'
  | 'paused'
  | 'finished';

/** The part of the running coach that the screen shows, every frame. */
export interface RunCoachView {
  readonly stage: RunStage;
  /** The thing that keeps the person from being measured; `null`: measured. */
  readonly hint: RunHint | null;
  /** The means of each leg, renewed every few steps so that the words can be read; `null`: too few steps, or nobody runs. */
  readonly legs: RunRecord['legs'];
  /** Whether picture and cues are covered now. */
  readonly isCovered: boolean;
  /** Time of running so far, without pauses, milliseconds. */
  readonly ranMs: number;
  /** How far a raised hand is on its way to being understood, 0..1; 0: no hand. */
  readonly handShare: number;
}

/** One frame of a run. */
export interface RunFrame {
  readonly observation: PoseObservation;
  /** `null` in a pause: nothing is measured then. */
  readonly reading: RunReading | null;
  /** The means of the legs by now. */
  readonly legs: RunRecord['legs'];
}

interface RunCoachStep {
  readonly view: RunCoachView;
  /** Cues in the order in which they are to be given; most frames have none. */
  readonly cues: readonly GivenRunCue[];
}

/**
 * Leads a runner from standing before the camera to the end of the run. Deterministic: time comes from the frames, and a
 * command takes effect with the next frame.
 */
interface RunCoach {
  /** In a pause the frames are not to be measured. */
  readonly isPaused: boolean;
  /** @param obeysHand whether a raised hand commands; absent: it does. */
  advance(frame: RunFrame, obeysHand?: boolean): RunCoachStep;
  command(command: CoachCommand): void;
}

interface RunCoachOptions {
  /** The share of the run to be run without the mirror, 0..1. */
  readonly hiddenShare: number;
}

export type CreateRunCoach = (options: RunCoachOptions) => RunCoach;
