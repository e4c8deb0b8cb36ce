import { median } from '../signal/statistics.ts';

/** Frames a second, from the middle interval; `null` for fewer than two frames, which have no rate. */
export function frameRate(frames: readonly { readonly timestampMs: number }[]): number | null {
  const intervalsMs = frames.slice(1).map(({ timestampMs }, index) => timestampMs - (frames[index]?.timestampMs ?? 0));
  const middleMs = median(intervalsMs);
  return middleMs === null ? null : 1000 / middleMs;
}
