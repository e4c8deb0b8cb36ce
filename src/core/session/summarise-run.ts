import { perSide, SIDES } from '../geometry/keypoints.ts';
import type { RunLeg, RunRecord } from '../running/run-record.ts';
import type { RunLegSummary, RunSummary } from './session-summary.ts';

function summariseLeg(leg: RunLeg | null): RunLegSummary | null {
  if (leg === null) return null;
  const { steps, drift, pelvicDrop, verdict, inwardShare, outwardShare } = leg;
  return { steps, drift, pelvicDrop, verdict, inwardShare, outwardShare };
}

/** Sums a run up in the numbers that are kept; `null` when no leg has a mean. */
export function summariseRun(record: RunRecord): RunSummary | null {
  const { legs, steps, seenFrom, cadencePerMin, standing } = record;
  if (SIDES.every((side) => legs[side] === null)) return null;
  return {
    steps: steps.length,
    seenFrom,
    cadencePerMin,
    isAbsolute: standing === null,
    legs: perSide((side) => summariseLeg(legs[side])),
  };
}
