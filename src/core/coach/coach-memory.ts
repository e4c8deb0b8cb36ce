import type { FrameReading } from '../reading/reading.ts';
import { CLOCK_START, type CoachClock } from './coach-clock.ts';
import type { CoachCommand } from './coach.ts';
import type { Cue } from './cue.ts';
import { SILENT, type VoiceState } from './instruction-voice.ts';
import { ON_ASKED_LEGS, type LegWatch } from './leg-correction.ts';
import { NO_PRAISE, type PraiseState } from './praise.ts';
import { turnsOf, type Programme, type Turn } from './programme.ts';
import { HANDS_UNKNOWN, type HandState } from './raised-hand.ts';
import type { RepWatch } from './rep-watch.ts';
import { NO_SETS, type SetLog } from './set-log.ts';

/**
 * The stage that the person is in, with what the coach has to remember of it. Times: the coach's clock, milliseconds.
 */
export type ActiveStage =
  /** `leadsTo` says what follows the standing axis. A person who was lost in the middle of a set skips the count-in. */
  | { readonly kind: 'placing'; readonly leadsTo: 'count-in' | 'work' }
  | { readonly kind: 'counting-in'; readonly startedMs: number; readonly saidS: number | null }
  | { readonly kind: 'working' }
  | { readonly kind: 'resting'; readonly endsMs: number; readonly endSaid: boolean }
  | { readonly kind: 'paused' }
  | { readonly kind: 'finished' };

/** Everything that the coach remembers between two frames. The steps of one frame read and change it in turn. */
export interface CoachMemory {
  readonly programme: Programme;
  readonly isFilm: boolean;
  /** All turns of the programme, in order. */
  readonly turns: readonly Turn[];
  clock: CoachClock;
  stage: ActiveStage;
  /** Whether something is shown to the person, and nothing counts. */
  isTeaching: boolean;
  /** Commands of keys and buttons since the last frame. */
  commands: CoachCommand[];
  /** Cues of the present frame, in the order in which they are to be given. */
  cues: Cue[];
  hand: HandState;
  /** How far a raised hand is on its way to being understood, 0..1. */
  handShare: number;
  /** Whether a hand is up that has to be lowered before it may command. */
  handToLower: boolean;
  /** Whether the person was asked in this session to lower a hand. */
  loweringAsked: boolean;
  voice: VoiceState;
  refusedSinceMs: number | null;
  goneSinceMs: number | null;
  squat: RepWatch;
  legs: LegWatch;
  driftSaidMs: number | null;
  praise: PraiseState;
  turn: Turn;
  /** Reps done in the running turn. The number stays through the rest that follows. */
  repsDone: number;
  /** Depths of the reps that set the depth target, percent of standing. */
  depthsPct: readonly number[];
  recordedReps: number;
  sets: SetLog;
  /** Whether the person was last told that the mirror is covered. */
  coveredSaid: boolean;
}

/** @throws {Error} if the programme has no set. */
export function startMemory(programme: Programme, isFilm: boolean): CoachMemory {
  const turns = turnsOf(programme);
  const [first] = turns;
  if (first === undefined) throw new Error('a programme without a set');
  return {
    programme,
    isFilm,
    turns,
    clock: CLOCK_START,
    stage: { kind: 'placing', leadsTo: 'count-in' },
    isTeaching: false,
    commands: [],
    cues: [],
    hand: HANDS_UNKNOWN,
    handShare: 0,
    handToLower: false,
    loweringAsked: false,
    voice: SILENT,
    refusedSinceMs: null,
    goneSinceMs: null,
    squat: null,
    legs: ON_ASKED_LEGS,
    driftSaidMs: null,
    praise: NO_PRAISE,
    turn: first,
    repsDone: 0,
    depthsPct: [],
    recordedReps: 0,
    sets: NO_SETS,
    coveredSaid: false,
  };
}

export function say(memory: CoachMemory, cue: Cue): void {
  memory.cues.push(cue);
}

/** Reads the stage anew: the compiler would else believe that no step in between has changed it. */
export function stageOf(memory: CoachMemory): ActiveStage {
  return memory.stage;
}

export function isWorking({ stage }: CoachMemory): boolean {
  return stage.kind === 'working';
}

/** Is there a person to instruct? Nobody is instructed while resting, paused, or after the session. */
export function isLeading({ stage }: CoachMemory): boolean {
  return stage.kind === 'placing' || stage.kind === 'counting-in' || stage.kind === 'working';
}

export function nextTurn({ turns, turn }: CoachMemory): Turn | null {
  return turns[turn.number] ?? null;
}

/** Does this frame complete a rep? */
export function completesRep({ events }: FrameReading): boolean {
  return events.some(({ kind }) => kind === 'rep-completed');
}
