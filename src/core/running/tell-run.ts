import { lineLimits } from '../drift/drift-state.ts';
import { limitOf, type ToldLeg } from '../drift/told-leg.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { RunLeg, StepMeasures } from './run-record.ts';

const UNMEASURED: ToldLeg = { kind: 'unmeasured' };

/** Tells the mean of a leg with its band. */
export function tellRunLeg(leg: RunLeg | null, limits: Thresholds): ToldLeg {
  if (leg === null) return UNMEASURED;
  const { mean: driftDeg, band: bandDeg } = leg.drift;
  return { kind: 'judged', verdict: leg.verdict, driftDeg, bandDeg, limitDeg: limitOf(driftDeg, limits) };
}

/** Tells one step as the shares of a leg count it: beyond a limit or not. A single step has no band. */
export function tellStep(measures: StepMeasures | null, limits: Thresholds): ToldLeg {
  if (measures === null) return UNMEASURED;
  const { driftDeg } = measures;
  const { inwardDeg, outwardDeg } = lineLimits(limits);
  const verdict = driftDeg >= inwardDeg ? 'inward' : driftDeg <= outwardDeg ? 'outward' : 'in-line';
  return { kind: 'judged', verdict, driftDeg, bandDeg: null, limitDeg: limitOf(driftDeg, limits) };
}
