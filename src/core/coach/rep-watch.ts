import type { Phase } from '../reading/reading.ts';

export function isSquatting(phase: Phase): boolean {
  return phase === 'descent' || phase === 'bottom' || phase === 'ascent';
}

/** The squat that is under way; `null`: standing. */
export type RepWatch = {
  /** When it was noticed, on the coach's clock, milliseconds. */
  readonly noticedMs: number;
  /** Whether this squat had its drift cue; it gets one at most. */
  readonly driftSaid: boolean;
} | null;

export function advanceRepWatch(before: RepWatch, phase: Phase, nowMs: number): RepWatch {
  if (!isSquatting(phase)) return null;
  return before ?? { noticedMs: nowMs, driftSaid: false };
}
