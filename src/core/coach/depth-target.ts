import { COMPARISON } from '../reading/thresholds.ts';
import { median } from '../signal/statistics.ts';
import { COACH } from './coach-limits.ts';

/**
 * The depth to reach, percent of standing: as deep as the person went in the first reps, within the depths at which the
 * exercise is done. `null` before there are enough reps.
 *
 * @param depthsPct depths of the counted reps in their order, percent of standing.
 */
export function targetDepth(depthsPct: readonly number[]): number | null {
  if (depthsPct.length < COACH.depthReps) return null;
  const own = median(depthsPct.slice(0, COACH.depthReps));
  const { min, max } = COMPARISON.exerciseDepthPct;
  return own === null ? null : Math.min(max, Math.max(min, own));
}
