import { LIMITS } from '../reading/thresholds.ts';

/** When frames came, as far as that is needed to tell how fast they come. */
export interface FramePace {
  readonly lastMs: number | null;
  /** Times between the last frames, milliseconds, oldest first. */
  readonly gapsMs: readonly number[];
}

export const UNKNOWN_PACE: FramePace = { lastMs: null, gapsMs: [] };

const GAPS = { kept: 8, needed: 4 } as const;

/** @returns whether frames come too slowly to follow a squat: the median of the last gaps. */
export function advancePace(
  { lastMs, gapsMs }: FramePace,
  timestampMs: number,
): { readonly pace: FramePace; readonly tooSlow: boolean } {
  const gaps = lastMs === null ? gapsMs : [...gapsMs.slice(1 - GAPS.kept), timestampMs - lastMs];
  const median = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return {
    pace: { lastMs: timestampMs, gapsMs: gaps },
    tooSlow: gaps.length >= GAPS.needed && median > LIMITS.maxFrameGapMs,
  };
}
