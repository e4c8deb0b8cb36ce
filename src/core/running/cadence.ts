import { mean, median } from '../signal/statistics.ts';
import type { FoundStep } from './seen-step.ts';

/** Steps that the cadence is told from, at least, after those of getting up to speed. */
const LEAST_STEPS = 6;

/**
 * Steps a minute: the slope of a line through the midstances, because one midstance is off by some milliseconds and the time
 * of many steps is not. A pause between two runs is no step: times that are far from usual are left out.
 *
 * @returns `null`: too few steps.
 */
export function cadenceOf(steps: readonly Pick<FoundStep, 'midStanceMs'>[]): number | null {
  if (steps.length < LEAST_STEPS) return null;
  const gapsMs = steps.slice(1).map(({ midStanceMs }, index) => midStanceMs - (steps[index]?.midStanceMs ?? 0));
  const usualMs = median(gapsMs);
  if (usualMs === null || !(usualMs > 0)) return null;
  const even = gapsMs.filter((gapMs) => Math.abs(gapMs - usualMs) < usualMs / 3);
  if (even.length < gapsMs.length) {
    const evenMs = mean(even);
    return evenMs === null ? null : 60_000 / evenMs;
  }
  const middle = (steps.length - 1) / 2;
  const middleMs = mean(steps.map(({ midStanceMs }) => midStanceMs)) ?? 0;
  const rise = steps.reduce((sum, { midStanceMs }, index) => sum + (index - middle) * (midStanceMs - middleMs), 0);
  const run = steps.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (60_000 * run) / rise;
}
