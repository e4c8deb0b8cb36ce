import { COACH } from './coach-limits.ts';
import type { Instruction } from './cue.ts';

/** Which instruction stands, and which was said when. Times: the coach's clock, milliseconds. */
export interface VoiceState {
  /** What is to be done now, single bad frames left out; `null`: nothing. */
  readonly current: Instruction | null;
  readonly sinceMs: number;
  /** When it was found last. */
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
  /** To be said in this very frame. */
  readonly say: Instruction | null;
}

/** Takes over another instruction once the current one was not found for longer than a few bad frames. */
function follow(state: VoiceState, found: Instruction | null, nowMs: number): VoiceState {
  if (found === state.current) return { ...state, seenMs: nowMs };
  if (nowMs - state.seenMs <= COACH.instruction.bridgedMs) return state;
  return { ...state, current: found, sinceMs: nowMs, seenMs: nowMs };
}

function isDue({ current, sinceMs, said }: VoiceState, nowMs: number): boolean {
  const { holdMs, repeatMs, changeMs } = COACH.instruction;
  if (nowMs - sinceMs < holdMs) return false;
  return said === null || nowMs - said.atMs >= (said.instruction === current ? repeatMs : changeMs);
}

/** @param asked the person wants to hear it now, again or not. */
export function advanceVoice(before: VoiceState, found: Instruction | null, nowMs: number, asked: boolean): VoiceStep {
  const state = follow(before, found, nowMs);
  const { current } = state;
  if (current === null || !(asked || (found === current && isDue(state, nowMs)))) return { state, say: null };
  return { state: { ...state, said: { instruction: current, atMs: nowMs } }, say: current };
}
