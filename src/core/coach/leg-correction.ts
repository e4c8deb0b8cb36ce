import type { FrameReading, Stance } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import type { Instruction } from './cue.ts';
import { askedLeg, isOfTurn, type Exercise, type Turn } from './programme.ts';
import { isSquatting } from './rep-watch.ts';

/** What has to change for a squat on these legs to count in this turn; `null`: nothing. */
export function findLegInstruction(stance: Stance, turn: Turn, exercise: Exercise): Instruction | null {
  if (isOfTurn(stance, turn)) return null;
  const asked = askedLeg(turn);
  if (asked === null) return 'stand-on-both';
  if (stance === 'both') return exercise === 'step-down' ? 'lower-foot' : 'lift-foot';
  return asked === 'left' ? 'use-left-leg' : 'use-right-leg';
}

/** Squats on other legs than the turn's, one after the other. Times: the coach's clock, milliseconds. */
export interface LegWatch {
  readonly squatting: boolean;
  /** Since when the squat that is under way is on other legs; `null`: it is not, or there is none. */
  readonly sinceMs: number | null;
  /** Once in a squat is enough. */
  readonly said: boolean;
  /** What stays to be done, until it is. */
  readonly standing: Instruction | null;
}

export const ON_ASKED_LEGS: LegWatch = { squatting: false, sinceMs: null, said: false, standing: null };

interface LegStep {
  readonly state: LegWatch;
  /** To be said in this very frame. */
  readonly say: Instruction | null;
}

/** What legs that are measured now have to do with it; refused frames tell nothing. */
function look(before: LegWatch, reading: FrameReading, instruction: Instruction | null, nowMs: number): LegWatch {
  const squatting = isSquatting(reading.phase);
  const said = before.said && (before.squatting || !squatting);
  if (reading.kind === 'refused') return { ...before, squatting, said };
  if (instruction === null) return { squatting, said, sinceMs: null, standing: null };
  return { ...before, squatting, said, sinceMs: squatting ? (before.sinceMs ?? nowMs) : null };
}

/**
 * Follows a person who works.
 *
 * @param instruction what the legs that are measured in this frame have to do.
 * @param uncounted what the legs of a rep had to do that ended in this frame and does not count; `null`: none did.
 */
export function advanceLegWatch(
  before: LegWatch,
  reading: FrameReading,
  instruction: Instruction | null,
  uncounted: Instruction | null,
  nowMs: number,
): LegStep {
  const state = look(before, reading, instruction, nowMs);
  const isHeld = state.sinceMs !== null && nowMs - state.sinceMs >= COACH.instruction.holdMs;
  const due = uncounted ?? (isHeld ? instruction : null);
  if (due === null || state.said) return { state, say: null };
  return { state: { ...state, said: true, standing: due }, say: due };
}
