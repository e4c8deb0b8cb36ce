import { SIDES } from '../geometry/keypoints.ts';
import type { RunRecord } from './run-record.ts';

/**
 * The step that shows best what the run is told by: of the leg that is farther from its line, the step nearest to the mean,
 * among the steps that the mean is taken over.
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
  const told = leg === undefined ? null : legs[leg];
  if (told === null) return measured[0]?.number ?? null;
  const apart = ({ driftDeg }: { readonly driftDeg: number }) => Math.abs(driftDeg - told.drift.mean);
  const mine = measured.filter((step) => step.leg === leg && !step.isStarting);
  return mine.slice(-told.steps).toSorted((one, other) => apart(one) - apart(other))[0]?.number ?? null;
}
