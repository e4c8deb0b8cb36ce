import { RUN_COACH } from './run-coach-limits.ts';
import type { RunHint } from './run-cue.ts';

/** The hint that stands, and the one that was said last. Times: the coach's clock, milliseconds. */
export interface HintVoice {
  /** The hint that holds, single bad frames left out; `null`: none. */
  readonly current: RunHint | null;
  readonly sinceMs: number;
  /** When the current hint was found last. */
  readonly seenMs: number;
  readonly said: { readonly hint: RunHint; readonly isRunning: boolean; readonly atMs: number } | null;
}

export const NO_HINT: HintVoice = {
  current: null,
  sinceMs: Number.NEGATIVE_INFINITY,
  seenMs: Number.NEGATIVE_INFINITY,
  said: null,
};

function follow(before: HintVoice, found: RunHint | null, nowMs: number): HintVoice {
  if (found === before.current) return { ...before, seenMs: nowMs };
  if (nowMs - before.seenMs <= RUN_COACH.hint.bridgedMs) return before;
  return { ...before, current: found, sinceMs: nowMs, seenMs: nowMs };
}

/** Follows the hints. @returns `say`: the hint to be said in this very frame. */
export function advanceHint(
  before: HintVoice,
  found: RunHint | null,
  isRunning: boolean,
  nowMs: number,
): { readonly voice: HintVoice; readonly say: RunHint | null } {
  const voice = follow(before, found, nowMs);
  const { current, said, sinceMs } = voice;
  if (current === null || found !== current || nowMs - sinceMs < RUN_COACH.hint.holdMs) return { voice, say: null };
  const isSame = said !== null && said.hint === current && said.isRunning === isRunning;
  const restMs = isSame ? RUN_COACH.hint.againMs : RUN_COACH.hint.changeMs;
  if (said !== null && nowMs - said.atMs < restMs) return { voice, say: null };
  return { voice: { ...voice, said: { hint: current, isRunning, atMs: nowMs } }, say: current };
}

/** The hint that has held for long enough to stand on the screen. */
export function hintShown({ current, sinceMs }: HintVoice, nowMs: number): RunHint | null {
  return nowMs - sinceMs >= RUN_COACH.hint.shownMs ? current : null;
}
