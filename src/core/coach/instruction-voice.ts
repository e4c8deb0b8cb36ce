import { COACH } from './coach-limits.ts';
import type { Instruction } from './cue.ts';

/** The instruction that stands, and the one that was said last. Times: the coach's clock, milliseconds. */
export interface VoiceState {
  /** The instruction that holds now, single bad frames left out; `null`: none. */
  readonly current: Instruction | null;
  readonly sinceMs: number;
  /** When the current instruction was found last. */
  readonly seenMs: number;
  readonly said: { readonly instruction: Instruction; readonly atMs: number } | null;
}

export const SILENT: VoiceState = {
  current: null,
  sinceMs: Number.NEGATIVE_INFINITY,
  seenMs: Number.NEGATIVE_INFINITY,
  said: null,
};

export interface VoiceStep {
  readonly state: VoiceState;
  /** The instruction to say in this very frame; `null`: none. */
  readonly say: Instruction | null;
}

/** Takes over another instruction once the current one was not found for longer than a few bad frames. */
function followInstruction(state: VoiceState, found: Instruction | null, nowMs: number): VoiceState {
  if (found === state.current) return { ...state, seenMs: nowMs };
  if (nowMs - state.seenMs <= COACH.instruction.bridgedMs) return state;
  return { ...state, current: found, sinceMs: nowMs, seenMs: nowMs };
}

function isDue({ current, sinceMs, said }: VoiceState, nowMs: number): boolean {
  const { holdMs, repeatMs, changeMs } = COACH.instruction;
  if (nowMs - sinceMs < holdMs) return false;
  return said === null || nowMs - said.atMs >= (said.instruction === current ? repeatMs : changeMs);
}

/**
 * Follows the instructions and finds the moment to say one.
 *
 * @param asked whether the person wants to hear the instruction now, even if it was just said.
 */
export function advanceVoice(before: VoiceState, found: Instruction | null, nowMs: number, asked: boolean): VoiceStep {
  const state = followInstruction(before, found, nowMs);
  const { current } = state;
  if (current === null || !(asked || (found === current && isDue(state, nowMs)))) return { state, say: null };
  return { state: { ...state, said: { instruction: current, atMs: nowMs } }, say: current };
}
