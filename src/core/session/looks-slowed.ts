import type { MeasuredFrame } from '../reading/reading.ts';
import { median } from '../signal/statistics.ts';
import type { SessionRecord } from './session-record.ts';

/** A way down shallower than this is sway, not a squat: percent of the standing height. [E] */
const LEAST_DEPTH_PCT = 6;
/** A dip that is over sooner is no squat but a frame or two in which the engine was finding the person. [E; REP-3] */
const SHORTEST_DIP_MS = 500;
/** Between these shares of its depth a squat moves at its own speed; the soft beginning and the hold lie outside. */
const FROM_SHARE = 0.3;
const TO_SHARE = 0.8;
/** Nobody takes longer from one share to the other: a whole way down would take three times as long. [E] */
const LONGEST_MS = 2500;
/** Nobody sinks or rises more slowly, percent of the standing height a second. [E] */
const LEAST_PCT_PER_S = 3.5;

/** One way down and up again. */
interface Dip {
  readonly frames: readonly MeasuredFrame[];
  readonly depthPct: number;
}

/**
 * Tells a film whose squats are slower than any body moves, and that nobody said to be slow motion. A squat that was
 * not counted tells too, since a slowed squat may be too slow to count.
 *
 * @returns `false` also where the film holds no squat, or where its speed was named.
 */
export function looksSlowed({ origin, frames }: Pick<SessionRecord, 'origin' | 'frames'>): boolean {
  if (origin.source.kind !== 'file' || (origin.film !== undefined && origin.film.slowedSaidBy !== null)) return false;
  const slowness = dipsOf(frames.filter((frame) => frame.kind === 'measured')).flatMap((dip) => {
    const timesMs = crossingTimesMs(dip);
    return timesMs.length === 0 ? [] : [slownessOf(dip.depthPct, Math.min(...timesMs))];
  });
  // The middle one of the squats has to be slow: one of a set may have been held on its way.
  return (median(slowness) ?? 0) >= 1;
}

/** @returns how many times slower than the slowest body a movement is; below 1, a body may have moved like that. */
function slownessOf(depthPct: number, crossingMs: number): number {
  const pctPerS = ((TO_SHARE - FROM_SHARE) * depthPct * 1000) / crossingMs;
  return Math.max(crossingMs / LONGEST_MS, LEAST_PCT_PER_S / pctPerS);
}

function dipsOf(frames: readonly MeasuredFrame[]): readonly Dip[] {
  const dips: Dip[] = [];
  let from = 0;
  let deepestPct = 0;
  const end = (to: number): void => {
    const dip = frames.slice(from, to);
    const lastsMs = (dip.at(-1)?.timestampMs ?? 0) - (dip[0]?.timestampMs ?? 0);
    if (deepestPct >= LEAST_DEPTH_PCT && lastsMs >= SHORTEST_DIP_MS) dips.push({ frames: dip, depthPct: deepestPct });
    from = to;
    deepestPct = 0;
  };
  for (const [index, { depthPct }] of frames.entries()) {
    if (depthPct === null) continue;
    deepestPct = Math.max(deepestPct, depthPct);
    if (depthPct < Math.min(LEAST_DEPTH_PCT, FROM_SHARE * deepestPct)) end(index);
  }
  end(frames.length);
  return dips;
}

/** Times from one share of the depth to the other, down and up, as far as the film shows them whole. */
function crossingTimesMs({ frames, depthPct }: Dip): readonly number[] {
  const times: number[] = [];
  for (const way of [frames, frames.toReversed()]) {
    const deepAt = way.findIndex((frame) => (frame.depthPct ?? 0) >= TO_SHARE * depthPct);
    const shallowAt = way.slice(0, deepAt).findLastIndex((frame) => (frame.depthPct ?? 0) <= FROM_SHARE * depthPct);
    const [shallow, deep] = [way[shallowAt], way[deepAt]];
    if (shallow !== undefined && deep !== undefined) times.push(Math.abs(deep.timestampMs - shallow.timestampMs));
  }
  return times;
}
