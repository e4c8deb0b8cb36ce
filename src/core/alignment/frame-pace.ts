import { LIMITS } from '../reading/thresholds.ts';

/** When frames came, as far as that is needed to tell how fast they come. */
export interface FramePace {
  readonly lastMs: number | null;
  /** Times between the last frames, milliseconds, oldest first. */
  readonly gapsMs: readonly number[];
}

export const UNKNOWN_PACE: FramePace = { lastMs: null, gapsMs: [] };

/** Numbers of gaps between frames from which the pace is told. */
interface PaceMemory {
  /** The newest gaps that are remembered. */
  readonly kept: number;
  /** With fewer gaps the pace is unknown, and never too slow. */
  readonly needed: number;
}

const GAPS: PaceMemory = { kept: 8, needed: 4 };

/**
 * Adds one frame to the pace.
 *
 * @param maxGapMs the longest usual time between frames, milliseconds.
 * @returns the new pace, and `tooSlow`: the median of the last gaps is longer than `maxGapMs`, so nobody can be followed.
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
