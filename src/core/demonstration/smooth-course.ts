import { lowPassWithoutDelay } from '../signal/zero-phase-low-pass.ts';

/**
 * Cut-off of the filter. Sports2D smooths the keypoints of a video with fourth order and 3 Hz too (its
 * Config_demo.toml).
 */
const CUTOFF_HZ = 3;

/** Even rate that the filter needs. Webcams have this rate at most. */
const RATE_HZ = 60;

/** The value of a quantity at a time. */
export interface Sample {
  readonly timeMs: number;
  readonly value: number;
}

/** Values at these times, on straight lines between the samples. */
function valuesAt(samples: readonly Sample[], timesMs: readonly number[]): number[] {
  let index = 0;
  return timesMs.map((timeMs) => {
    while ((samples[index + 1]?.timeMs ?? Number.POSITIVE_INFINITY) <= timeMs) index += 1;
    const from = samples[index];
    const to = samples[index + 1];
    if (from === undefined) return Number.NaN;
    if (to === undefined || timeMs <= from.timeMs) return from.value;
    return from.value + ((timeMs - from.timeMs) / (to.timeMs - from.timeMs)) * (to.value - from.value);
  });
}

export function evenTimes(fromMs: number, toMs: number, stepMs: number): number[] {
  return Array.from({ length: Math.floor((toMs - fromMs) / stepMs) + 1 }, (_, index) => fromMs + index * stepMs);
}

/** Values of a quantity at these times, without the jitter from frame to frame and without delay. */
export function smoothAt(samples: readonly Sample[], timesMs: readonly number[]): number[] {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return [];
  const even = evenTimes(first.timeMs, last.timeMs, 1000 / RATE_HZ);
  const smooth = lowPassWithoutDelay(valuesAt(samples, even), RATE_HZ, CUTOFF_HZ);
  return valuesAt(
    even.map((timeMs, index) => ({ timeMs, value: smooth[index] ?? 0 })),
    timesMs,
  );
}
