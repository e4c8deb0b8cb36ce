import type { FrameReading, MeasuredFrame } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';
import type { RepRecord } from '../reading/rep-record.ts';

/** A place in a repetition, 0..1, whatever its tempo: 0–0.4 going down, 0.4–0.6 at the bottom, 0.6–1 coming up. */
export type RepShare = number;

export const SHARE_MARKS = { bottomFrom: 0.4, bottomTo: 0.6 } as const;

/** Start and lengths of the parts of a repetition, milliseconds of its source's clock. */
export type RepTiming = Pick<RepRecord, 'startMs' | 'descentMs' | 'holdMs' | 'ascentMs'>;

/**
 * Longest time between a moment and a measured frame that still tells of it. A longer gap has a middle without a frame.
 */
export const REACH_MS = LIMITS.bridgedGapMs / 2;

interface Part {
  readonly fromMs: number;
  readonly lengthMs: number;
  readonly from: RepShare;
  readonly to: RepShare;
}

/** The parts down, bottom and up. A length below zero, as a hostile file may have, counts as zero. */
function partsOf(rep: RepTiming): readonly [Part, Part, Part] {
  const { bottomFrom, bottomTo } = SHARE_MARKS;
  const descentMs = Math.max(0, rep.descentMs);
  const holdMs = Math.max(0, rep.holdMs);
  const bottomMs = rep.startMs + descentMs;
  return [
    { fromMs: rep.startMs, lengthMs: descentMs, from: 0, to: bottomFrom },
    { fromMs: bottomMs, lengthMs: holdMs, from: bottomFrom, to: bottomTo },
    { fromMs: bottomMs + holdMs, lengthMs: Math.max(0, rep.ascentMs), from: bottomTo, to: 1 },
  ];
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The moment of a repetition at a share, linear within each part, milliseconds of the source's clock. */
export function timeAtShare(rep: RepTiming, share: RepShare): number {
  const at = within(share, 0, 1);
  const [down, bottom, up] = partsOf(rep);
  const part = at <= down.to ? down : at <= bottom.to ? bottom : up;
  return part.fromMs + part.lengthMs * ((at - part.from) / (part.to - part.from));
}

/**
 * The share of a repetition at a moment, as the inverse of `timeAtShare`: 0 up to its start and 1 after its end. A part
 * without length is one moment only, and that moment belongs to the part before it.
 */
export function shareAtTime(rep: RepTiming, timestampMs: number): RepShare {
  if (timestampMs <= rep.startMs) return 0;
  const part = partsOf(rep).find(({ fromMs, lengthMs }) => lengthMs > 0 && timestampMs <= fromMs + lengthMs);
  if (part === undefined) return 1;
  return part.from + (part.to - part.from) * within((timestampMs - part.fromMs) / part.lengthMs, 0, 1);
}

/** Index of the first entry at or after this time. The times must not run back. */
function firstSince(times: readonly { readonly timestampMs: number }[], timestampMs: number): number {
  let from = 0;
  let to = times.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((times[middle]?.timestampMs ?? Infinity) < timestampMs) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The measured frame nearest to a moment, at most half of a bridged gap away. If two are equally near, the earlier
 * counts.
 *
 * @param frames frames in order of time.
 */
function frameAtTime(frames: readonly FrameReading[], timestampMs: number): MeasuredFrame | null {
  const since = firstSince(frames, timestampMs - REACH_MS);
  let nearest: MeasuredFrame | null = null;
  for (let index = since; index < frames.length; index++) {
    const frame = frames[index];
    if (frame === undefined || frame.timestampMs > timestampMs + REACH_MS) break;
    if (frame.kind === 'refused') continue;
    const away = Math.abs(frame.timestampMs - timestampMs);
    if (nearest === null || away < Math.abs(nearest.timestampMs - timestampMs)) nearest = frame;
  }
  return nearest;
}

/** The frame measured at a share of a repetition; `null` in a hole, because silence is better than a wrong frame. */
export function frameAtShare(frames: readonly FrameReading[], rep: RepTiming, share: RepShare): MeasuredFrame | null {
  return frameAtTime(frames, timeAtShare(rep, share));
}
