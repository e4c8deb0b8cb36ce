import { SIDES } from '../geometry/keypoints.ts';
import type { RunRecord } from './run-record.ts';

/**
 * The step that shows best what the run is told by: of the leg that is farther from its line, the step nearest to the mean.
 *
 * @returns its number; `null`: no step was measured.
 */
export function tellingStep({ steps, legs }: Pick<RunRecord, 'steps' | 'legs'>): number | null {
  const measured = steps.flatMap(({ number, leg, isStarting, measures }) =>
    measures === null ? [] : [{ number, leg, isStarting, driftDeg: measures.driftDeg }],
  );
  const [leg] = SIDES.filter((side) => legs[side] !== null).toSorted(
    (one, other) => Math.abs(legs[other]?.drift.mean ?? 0) - Math.abs(legs[one]?.drift.mean ?? 0),
  );
  const mean = leg === undefined ? undefined : legs[leg]?.drift.mean;
  if (mean === undefined) return measured[0]?.number ?? null;
  const apart = ({ driftDeg }: { readonly driftDeg: number }) => Math.abs(driftDeg - mean);
  const mine = measured.filter((step) => step.leg === leg && !step.isStarting);
  return mine.toSorted((one, other) => apart(one) - apart(other))[0]?.number ?? null;
}
