import { degrees } from '../geometry/units.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../reading/thresholds.ts';

/**
 * The mean of ten steps is surer than the number of one squat, so that its limit inward lies lower. With 7° instead of 8°, the
 * lowest limit in steps of half a degree that calls no more than 3 % of the legs in line at any frame rate, whichever person
 * is left out. [measured: docs/decisions/0018-running.md] Outward nothing speaks for another limit.
 */
const LOWER_BY_DEG = 1;
/** The whole band lies beyond a limit above zero, as in squats: nobody may ask for a flag inside the noise. */
const LEAST_DEG = 0.5;

/** The limits of a run of a person with these thresholds. */
export function runThresholds(thresholds: Thresholds): Thresholds {
  const { on, off } = thresholds.inwardDriftDeg;
  const lower = Math.max(LEAST_DEG, on - LOWER_BY_DEG);
  return { ...thresholds, inwardDriftDeg: { on: degrees(lower), off: degrees(Math.min(off, lower)) } };
}

export const DEFAULT_RUN_THRESHOLDS: Thresholds = runThresholds(DEFAULT_THRESHOLDS);
