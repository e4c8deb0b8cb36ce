import type { FrameReading } from '../reading/reading.ts';
import type { Cue, Instruction } from './cue.ts';
import type { Programme, Turn } from './programme.ts';

/** Where in the programme the person is. */
export type CoachStage =
  /**
   * The person is not measured yet, or no longer, and gets one instruction at a time. `inSet`: the standing axis was lost in
   * the middle of a set, which goes on with the next axis.
   */
  | { readonly kind: 'placing'; readonly instruction: Instruction; readonly inSet?: true }
  /** The standing axis is being taken, 0..1. */
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'counting-in'; readonly secondsLeft: number }
  | { readonly kind: 'working' }
  | { readonly kind: 'resting'; readonly secondsLeft: number }
  | { readonly kind: 'paused' }
  /** Something is shown to the person, and nothing counts. `isBetweenSets`: it began in a rest. */
  | { readonly kind: 'teaching'; readonly isBetweenSets: boolean }
  /** The last rep of the last set is done, or the person stopped it. */
  | { readonly kind: 'finished' };

/** The depth at which a rep at the programme's tempo would be now, for the eye to follow. */
export interface TempoGuide {
  readonly part: 'down' | 'hold' | 'up';
  /** Depth at that moment over the target depth, 0..1. */
  readonly depthShare: number;
}

/** The part of the coach that the screen shows, every frame. */
export interface CoachView {
  readonly stage: CoachStage;
  readonly turn: Turn;
  /** Reps done in this set. */
  readonly repsDone: number;
  /** The instruction for a person who squats on other legs than the turn's; `null`: none. */
  readonly correction: Instruction | null;
  /** Whether picture and cues are covered for the rep that is under way or comes next. */
  readonly covered: boolean;
  /** The depth of the person's own first reps, percent of standing; `null` before there are two. */
  readonly targetDepthPct: number | null;
  /** `null` while standing. */
  readonly tempo: TempoGuide | null;
  /** How far a raised hand is on its way to being understood, 0..1; 0: no hand. */
  readonly handShare: number;
  /** A hand is up that has to be lowered before it may command; never while working. */
  readonly handToLower: boolean;
}

/** A command by key, clicker, button or raised hand. `go` means start now, pause, or go on, whichever makes sense. */
export type CoachCommand = 'go' | 'stop';

/** One set of the programme as it went. Times: the source's clock, milliseconds. */
export interface SetRecord {
  readonly turn: Turn;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Numbers of the set's reps within the session. `coveredReps` are those that were done with the mirror covered. */
  readonly reps: readonly number[];
  readonly coveredReps: readonly number[];
}

export interface CoachStep {
  readonly view: CoachView;
  /** Cues in the order in which they are to be given; most frames have none. */
  readonly cues: readonly Cue[];
  /** Whether this frame belongs to the record, as SPEC.md says (COACH-14). */
  readonly recorded: boolean;
}

/**
 * Leads one person through a programme, from stepping into the picture to the last rep. The coach is deterministic: its
 * time is that of the readings, and a command takes effect with the next reading.
 */
export interface Coach {
  /**
   * @param reading the tracker's; its `rep-completed` events count here only while working.
   * @param obeysHand whether a raised hand commands; absent: it does.
   */
  advance(reading: FrameReading, obeysHand?: boolean): CoachStep;
  command(command: CoachCommand): void;
  /**
   * Begins or ends a time in which something is shown to the person, from the next frame on. No frame in it is counted or
   * recorded, and the squat under way at its beginning does not count. The readings after it have to be those of a
   * tracker that was begun anew.
   */
  teach(isTeaching: boolean): void;
  /** The sets so far, the running one included. */
  readonly sets: readonly SetRecord[];
}

interface CoachOptions {
  /** A person on a film wants nothing from the coach: no hand commands it, and nobody's absence ends it. */
  readonly isFilm?: boolean;
}

export type CreateCoach = (programme: Programme, options?: CoachOptions) => Coach;
