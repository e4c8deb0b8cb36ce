import type { FrameReading, Stance } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import type { Instruction } from './cue.ts';
import { askedLeg, isOfTurn, type Exercise, type Turn } from './programme.ts';
import { isSquatting } from './rep-watch.ts';

/** The instruction that makes a squat on these legs count in this turn; `null` if it counts already. */
export function findLegInstruction(stance: Stance, turn: Turn, exercise: Exercise): Instruction | null {
  if (isOfTurn(stance, turn)) return null;
  const asked = askedLeg(turn);
  if (asked === null) return 'stand-on-both';
  if (stance === 'both') return exercise === 'step-down' ? 'lower-foot' : 'lift-foot';
  return asked === 'left' ? 'use-left-leg' : 'use-right-leg';
}

/** Follows squats on other legs than the turn's. Times: the coach's clock, milliseconds. */
export interface LegWatch {
  readonly squatting: boolean;
  /** Since when the squat under way is on other legs; `null` if it is on the right ones, or if there is none. */
  readonly sinceMs: number | null;
  /** Whether the instruction was said in this squat. Once is enough. */
  readonly said: boolean;
  /** The instruction that stays on the screen until the person has followed it. */
  readonly standing: Instruction | null;
}

export const ON_ASKED_LEGS: LegWatch = { squatting: false, sinceMs: null, said: false, standing: null };

interface LegStep {
  readonly state: LegWatch;
  /** The instruction to say in this very frame; `null`: none. */
  readonly say: Instruction | null;
}

/** Follows the legs that are measured now. A refused frame tells nothing about them. */
function followSquat(
  before: LegWatch,
  reading: FrameReading,
  instruction: Instruction | null,
  nowMs: number,
): LegWatch {
  const squatting = isSquatting(reading.phase);
  const said = before.said && (before.squatting || !squatting);
  if (reading.kind === 'refused') return { ...before, squatting, said };
  if (instruction === null) return { squatting, said, sinceMs: null, standing: null };
  return { ...before, squatting, said, sinceMs: squatting ? (before.sinceMs ?? nowMs) : null };
}

/**
 * Follows a person who works.
 *
 * @param instruction the instruction for the legs that are measured in this frame.
 * @param uncounted the instruction for the legs of an uncounted rep that ended in this frame; `null` if none did.
 */
export function advanceLegWatch(
  before: LegWatch,
  reading: FrameReading,
  instruction: Instruction | null,
  uncounted: Instruction | null,
  nowMs: number,
): LegStep {
  const state = followSquat(before, reading, instruction, nowMs);
  const isHeld = state.sinceMs !== null && nowMs - state.sinceMs >= COACH.instruction.holdMs;
  const due = uncounted ?? (isHeld ? instruction : null);
  if (due === null || state.said) return { state, say: null };
  return { state: { ...state, said: true, standing: due }, say: due };
}
