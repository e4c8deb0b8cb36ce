import { LIMITS } from '../reading/thresholds.ts';

/** When frames came, as far as that is needed to tell how fast they come. */
export interface FramePace {
  readonly lastMs: number | null;
  /** Times between the last frames, milliseconds, oldest first. */
  readonly gapsMs: readonly number[];
}

export const UNKNOWN_PACE: FramePace = { lastMs: null, gapsMs: [] };

/** How many gaps tell the usual one. */
interface PaceMemory {
  readonly kept: number;
  /** Fewer tell nothing. */
  readonly needed: number;
}

const GAPS: PaceMemory = { kept: 8, needed: 4 };

/**
 * @param maxGapMs the longest usual time between frames, milliseconds.
 * @returns whether frames come too slowly to follow a person: the median of the last gaps.
 */
export function advancePace(
  { lastMs, gapsMs }: FramePace,
  timestampMs: number,
  maxGapMs: number,
  { kept, needed } = GAPS,
): { readonly pace: FramePace; readonly tooSlow: boolean } {
  const gaps = lastMs === null ? gapsMs : [...gapsMs.slice(1 - kept), timestampMs - lastMs];
  return {
    pace: { lastMs: timestampMs, gapsMs: gaps },
    tooSlow: gaps.length >= needed && usualGapMs(gaps) > maxGapMs,
  };
}

/** The median time between these frames, milliseconds; 0 where nothing is known. */
function usualGapMs(gapsMs: readonly number[]): number {
  return gapsMs.toSorted((a, b) => a - b)[gapsMs.length >> 1] ?? 0;
}

/**
 * The longest time without a measured frame that is bridged, milliseconds. On a slow computer this is longer, because
 * every frame would come after a hole otherwise.
 */
export function bridgedGapMs({ gapsMs }: FramePace): number {
  return Math.max(LIMITS.bridgedGapMs, LIMITS.bridgedGaps * Math.min(usualGapMs(gapsMs), LIMITS.maxFrameGapMs));
}
