import { mean, standardDeviation } from '../signal/statistics.ts';
import { RUN_LIMITS } from './run-limits.ts';
import type { RunLeg, StancePoint } from './run-record.ts';

/** One frame of a stance: how far the stance has got, and the drift of the carrying leg. */
export interface StanceMoment {
  readonly share: number;
  readonly driftDeg: number;
}

/** Nearer to contact and toe-off the told drift is off by more than its band allows. [C: docs/decisions/0018-running.md] */
const SHARES = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;

/** The drift at a moment between two frames; `null`: no frame lies on one side of the moment. */
function driftAt(step: readonly StanceMoment[], share: number): number | null {
  const before = step.findLast((one) => one.share <= share);
  const after = step.find((one) => one.share >= share);
  if (before === undefined || after === undefined) return null;
  const span = after.share - before.share;
  const part = span === 0 ? 0 : (share - before.share) / span;
  return before.driftDeg + part * (after.driftDeg - before.driftDeg);
}

/**
 * The mean step of a leg: the mean drift at each moment of the stance, with its band.
 *
 * @param steps the frames of each step of the leg's means, in order.
 * @param leg its means, whose band tells the error that all steps share.
 */
export function stanceCurve(steps: readonly (readonly StanceMoment[])[], leg: RunLeg | null): readonly StancePoint[] {
  if (leg === null) return [];
  const { band, spread } = leg.drift;
  const shared = Math.sqrt(Math.max(0, band ** 2 - (1.96 * spread) ** 2 / leg.steps));
  return SHARES.flatMap((share): readonly StancePoint[] => {
    const drifts = steps.flatMap((step) => driftAt(step, share) ?? []);
    const driftDeg = mean(drifts);
    if (driftDeg === null || drifts.length < RUN_LIMITS.meanOf.atLeast) return [];
    const scatter = (1.96 * standardDeviation(drifts)) / Math.sqrt(drifts.length);
    return [{ share, driftDeg, bandDeg: Math.hypot(shared, scatter) }];
  });
}
