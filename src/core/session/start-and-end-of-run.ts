import type { Side } from '../geometry/keypoints.ts';
import { degrees } from '../geometry/units.ts';
import { RUN_LIMITS } from '../running/run-limits.ts';
import type { RunRecord, StepRecord } from '../running/run-record.ts';
import { mean, standardDeviation } from '../signal/statistics.ts';
import { nameChange, type Difference } from './compare-sessions.ts';

/** How far the error of a leg's mean wanders within one run, one standard deviation, degrees. [C: docs/decisions/0018-running.md] */
const WANDER_DEG = 1.1;

/** Some steps of a leg in turn. */
interface StepGroup {
  readonly steps: number;
  readonly driftDeg: number;
  /** From the first midstance to the last, milliseconds on the source's clock. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** One leg at the start of a run and at its end. */
export interface StartAndEnd extends Difference {
  readonly start: StepGroup;
  readonly end: StepGroup;
}

type MeasuredStep = StepRecord & { readonly measures: NonNullable<StepRecord['measures']> };

function isMeasured(step: StepRecord): step is MeasuredStep {
  return step.measures !== null && !step.isStarting;
}

const driftsOf = (steps: readonly MeasuredStep[]) => steps.map(({ measures }) => measures.driftDeg);

function groupOf(steps: readonly MeasuredStep[]): StepGroup | null {
  const [first, last, driftDeg] = [steps[0], steps.at(-1), mean(driftsOf(steps))];
  if (first === undefined || last === undefined || driftDeg === null) return null;
  return { steps: steps.length, driftDeg, fromMs: first.midStanceMs, toMs: last.midStanceMs };
}

/**
 * Compares the first steps of a leg with its last ones: fresh against tired. The model sees the same person in the same
 * clothes from the same place, so that the error which both means share cancels: the scatter of the steps stays, and how far
 * that error wanders within a run.
 *
 * @returns `null`: fewer steps of the leg were measured than make two means.
 */
export function startAndEndOf({ steps }: Pick<RunRecord, 'steps'>, leg: Side): StartAndEnd | null {
  const mine = steps.filter(isMeasured).filter((step) => step.leg === leg);
  const { atLeast, atMost } = RUN_LIMITS.meanOf;
  const count = Math.min(atMost, Math.floor(mine.length / 2));
  if (count < atLeast) return null;
  const [first, last] = [mine.slice(0, count), mine.slice(-count)];
  const [start, end] = [groupOf(first), groupOf(last)];
  if (start === null || end === null) return null;
  const scatter = [first, last].map((some) => standardDeviation(driftsOf(some)) / Math.sqrt(count));
  const bandDeg = 1.96 * Math.hypot(WANDER_DEG, ...scatter);
  return {
    start,
    end,
    differenceDeg: degrees(end.driftDeg - start.driftDeg),
    bandDeg: degrees(bandDeg),
    change: nameChange(start.driftDeg, end.driftDeg, bandDeg, 0),
  };
}
