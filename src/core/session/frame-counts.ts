import { REFUSAL_REASONS, type RefusalReason } from '../reading/reading.ts';
import type { SessionRecord } from './session-record.ts';

/** Numbers of all frames of a session or a run, also of those that its record no longer holds. */
export interface FrameCounts {
  readonly seen: number;
  readonly refused: number;
  /** Reasons that occurred, the most frequent first. */
  readonly reasons: readonly { readonly reason: RefusalReason; readonly frames: number }[];
}

export function frameCounts({
  frames,
  framesLeftOut = 0,
  refusals,
  run,
}: Pick<SessionRecord, 'frames' | 'framesLeftOut' | 'refusals' | 'run'>): FrameCounts {
  return countFrames(run?.record.frames ?? frames.length + framesLeftOut, refusals);
}

/** @param seen number of all frames. */
export function countFrames(seen: number, refusals: SessionRecord['refusals']): FrameCounts {
  const reasons = REFUSAL_REASONS.map((reason) => ({ reason, frames: refusals[reason] ?? 0 }))
    .filter((counted) => counted.frames > 0)
    .toSorted((one, other) => other.frames - one.frames);
  return {
    seen,
    refused: reasons.reduce((sum, counted) => sum + counted.frames, 0),
    reasons,
  };
}
