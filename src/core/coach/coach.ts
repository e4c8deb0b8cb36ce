import type { FrameReading } from '../reading/reading.ts';
import type { Cue, Instruction } from './cue.ts';
import type { Programme, Turn } from './programme.ts';

/** Where in the programme the person is. */
export type CoachStage =
  /** Not measured yet, or no longer: one instruction at a time. */
  | { readonly kind: 'placing'; readonly instruction: Instruction }
  /** The standing axis is being taken, 0..1. */
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'counting-in'; readonly secondsLeft: number }
  | { readonly kind: 'working' }
  | { readonly kind: 'resting'; readonly secondsLeft: number }
  | { readonly kind: 'paused' }
  /** The last rep of the last set is done, or the person stopped it. */
  | { readonly kind: 'finished' };

/** Where a rep at the programme's tempo would be now, for the eye to follow. */
export interface TempoGuide {
  readonly part: 'down' | 'hold' | 'up';
  /** Depth at that moment over the target depth, 0..1. */
  readonly depthShare: number;
}

/** What the screen shows of the coach, every frame. */
export interface CoachView {
  readonly stage: CoachStage;
  readonly turn: Turn;
  /** Reps done in this set. */
  readonly repsDone: number;
  /** What has to be done for a squat to count: the last one, or the one under way, was on other legs; `null`: nothing. */
  readonly correction: Instruction | null;
  /** Picture and cues are covered for the rep that is under way or comes next. */
  readonly covered: boolean;
  /** From the person's own first reps, percent of standing; `null` before there are two. */
  readonly targetDepthPct: number | null;
  /** `null` while standing. */
  readonly tempo: TempoGuide | null;
  /** A raised hand on its way to being understood, 0..1; 0: no hand. */
  readonly handShare: number;
  /** A hand is up that has to be lowered before it may command; never while working. */
  readonly handToLower: boolean;
}

/** What a key, a clicker, a button or a raised hand asks for. `go`: start now, pause, or go on, whichever makes sense. */
export type CoachCommand = 'go' | 'stop';

/** One set of the programme, as it went. */
export interface SetRecord {
  readonly turn: Turn;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Numbers of its reps within the session, and which of them were done with the mirror covered. */
  readonly reps: readonly number[];
  readonly coveredReps: readonly number[];
}

export interface CoachStep {
  readonly view: CoachView;
  /** In the order in which they are to be given; mostly none. */
  readonly cues: readonly Cue[];
  /** Does this frame belong to the record? Not while resting, paused or walking away; placing and settling before the first set do. */
  readonly recorded: boolean;
}

/**
 * Leads one person through a programme: from stepping into the picture to the last rep. Deterministic: time is that
 * of the readings, and what is asked of it by keys takes effect with the next reading.
 */
export interface Coach {
  /**
   * @param reading the tracker's; its `rep-completed` events count here only while working.
   * @param obeysHand whether a raised hand commands; absent: it does.
   */
  advance(reading: FrameReading, obeysHand?: boolean): CoachStep;
  command(command: CoachCommand): void;
  /** The sets so far, the running one included. */
  readonly sets: readonly SetRecord[];
}

interface CoachOptions {
  /** A person on a film wants nothing from the coach: no hand commands it, and nobody's absence ends it. */
  readonly isFilm?: boolean;
}

export type CreateCoach = (programme: Programme, options?: CoachOptions) => Coach;
