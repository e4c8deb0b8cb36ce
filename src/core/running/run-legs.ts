import { judge, lineLimits } from '../drift/drift-state.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import { mean, standardDeviation } from '../signal/statistics.ts';
import { RUN_LIMITS } from './run-limits.ts';
import type { RunProfile } from './run-profile.ts';
import type { RunLeg, StepMean, StepMeasures } from './run-record.ts';

/**
 * The mean with its 95 % band. The scatter from step to step shrinks with the number of steps. The errors of the model and of
 * the view are the same in every step, so that they stay.
 */
function meanOf(values: readonly number[], residual: number, viewDoubt = 0): StepMean | null {
  const middle = mean(values);
  if (middle === null) return null;
  const spread = standardDeviation(values);
  return { mean: middle, band: 1.96 * Math.hypot(residual, viewDoubt, spread / Math.sqrt(values.length)), spread };
}

function all<Value>(values: readonly (Value | null)[]): readonly Value[] {
  return values.filter((value): value is Value => value !== null);
}

/** Everything that the bands and the verdict of a leg depend on. */
export interface LegContext {
  readonly thresholds: Thresholds;
  readonly runProfile: RunProfile;
  /** Was the direction of the foot seen while the person stood? */
  readonly isFootSeen: boolean;
  /** Nobody was seen standing. */
  readonly isAbsolute: boolean;
}

/** @param steps the measured steps of one leg, oldest first. @returns `null`: too few. */
export function summariseLeg(steps: readonly StepMeasures[], context: LegContext): RunLeg | null {
  const { thresholds, runProfile, isFootSeen, isAbsolute } = context;
  const last = steps.slice(-RUN_LIMITS.meanOf.atMost);
  if (last.length < RUN_LIMITS.meanOf.atLeast) return null;
  const { residuals, pelvicDrop, standing } = runProfile;
  const residualDeg = Math.hypot(runProfile.residualDeg, isAbsolute ? standing.spreadDeg : 0);
  const doubt = (of: (step: StepMeasures) => number) => mean(last.map(of)) ?? 0;
  const drift = meanOf(
    last.map(({ driftDeg }) => driftDeg),
    residualDeg,
    doubt(({ viewDoubtDeg }) => viewDoubtDeg),
  );
  const bodyFppa = meanOf(
    last.map(({ bodyFppaDeg }) => bodyFppaDeg),
    residualDeg,
    doubt(({ bodyViewDoubtDeg }) => bodyViewDoubtDeg),
  );
  const drop = meanOf(
    last.map(({ pelvicDropDeg }) => pelvicDropDeg),
    pelvicDrop.residualDeg,
  );
  const kneeGap = meanOf(
    last.map(({ kneeGapPct }) => kneeGapPct),
    residuals.kneeGapPct,
  );
  if (drift === null || bodyFppa === null || drop === null || kneeGap === null) return null;
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  const shareOf = (isBeyond: (driftDeg: number) => boolean) =>
    last.filter(({ driftDeg }) => isBeyond(driftDeg)).length / last.length;
  return {
    steps: last.length,
    drift,
    bodyFppa,
    pelvicDrop: drop,
    trunkLean: meanOf(all(last.map(({ trunkLeanDeg }) => trunkLeanDeg)), residuals.trunkLeanDeg),
    kneeOverToe: meanOf(all(last.map(({ kneeOverToePct }) => kneeOverToePct)), residuals.kneeOverToePct),
    kneeGap,
    stepWidth: meanOf(all(last.map(({ stepWidthPct }) => stepWidthPct)), residuals.stepWidthPct),
    verdict: judge({ driftDeg: drift.mean, bandDeg: drift.band, isFootSeen }, thresholds),
    inwardShare: shareOf((driftDeg) => driftDeg >= inwardDeg),
    outwardShare: shareOf((driftDeg) => driftDeg <= outwardDeg),
  };
}
