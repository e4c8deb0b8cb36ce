import { REPS } from '../reading/thresholds.ts';

/** The times without a frame that are so long that no squat across them can be followed. All in milliseconds. */
export interface UnseenTime {
  /** The time in which squats would have counted, with and without frames. */
  readonly ofMs: number;
  /** The part of it in holes that a busy computer leaves between two frames. */
  readonly slowMs: number;
  /** The part of it in longer holes, in which no picture came. */
  readonly awayMs: number;
}

/** A busy computer left no longer hole between two frames [measured: decision 0024]. A picture that stays away is named before (FAULT-4). */
const LONGEST_SLOW_HOLE_MS = 3000;

export const ALL_SEEN: UnseenTime = { ofMs: 0, slowMs: 0, awayMs: 0 };

/** Adds the time between two frames to the time in which squats count. A clock that was set back adds nothing. */
export function addGap({ ofMs, slowMs, awayMs }: UnseenTime, gapMs: number): UnseenTime {
  if (!Number.isFinite(gapMs) || gapMs <= 0) return { ofMs, slowMs, awayMs };
  const isHole = gapMs > REPS.maxHoleMs;
  const isSlow = isHole && gapMs <= LONGEST_SLOW_HOLE_MS;
  return {
    ofMs: ofMs + gapMs,
    slowMs: slowMs + (isSlow ? gapMs : 0),
    awayMs: awayMs + (isHole && !isSlow ? gapMs : 0),
  };
}
