import { lineLimits } from '../drift/drift-state.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { RunRecord } from '../running/run-record.ts';

/** How many steps of a leg lie beyond the target band in a whole run. */
export interface StepsBeyond {
  /** Measured steps without the starting ones. */
  readonly steps: number;
  readonly inward: number;
  readonly outward: number;
}

/** Counts the steps of a leg over the whole run, while the means are taken over the last ten. */
export function stepsBeyond({ steps }: Pick<RunRecord, 'steps'>, leg: Side, limits: Thresholds): StepsBeyond {
  const { inwardDeg, outwardDeg } = lineLimits(limits);
  const drifts = steps.flatMap((step) =>
    step.leg === leg && !step.isStarting && step.measures !== null ? [step.measures.driftDeg] : [],
  );
  return {
    steps: drifts.length,
    inward: drifts.filter((driftDeg) => driftDeg >= inwardDeg).length,
    outward: drifts.filter((driftDeg) => driftDeg <= outwardDeg).length,
  };
}
