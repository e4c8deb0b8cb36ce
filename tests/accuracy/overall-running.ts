import { average, errorStatistics, share, type ErrorStatistics } from './error-statistics.ts';
import type { ScoredRun, ScoredRunLeg, ScoredStep } from './score-run.ts';

/** Figures of several clips of runners; definitions: README of the data folder and docs/decisions/0018-running.md. */
export interface OverallRunning {
  readonly clips: number;
  /** Share of the true steps that were told. */
  readonly stepRecall: number | null;
  /** Share of the told steps that are true. */
  readonly stepPrecision: number | null;
  /** Share of the found steps that were told of the leg that carried. */
  readonly footRightShare: number | null;
  readonly midStanceMaeMs: number | null;
  readonly cadenceErrorShare: number | null;
  /** The change of the frontal plane projection angle in the body's own plane, step by step. */
  readonly stepDrift: ErrorStatistics;
  /** The same as the mean of a leg. */
  readonly legMeanDrift: ErrorStatistics;
  /** The mean of a leg. */
  readonly pelvicDrop: ErrorStatistics;
  /** Share of the legs' mean drifts whose 95 % band holds the truth. */
  readonly bandCoverage: number | null;
  readonly dropBandCoverage: number | null;
  /** Share of the legs with a true mean of 8° or more inward that were called inward. */
  readonly inwardLegRecall: number | null;
  /** Share of the legs with a true mean of less than 4° either way that were called in- or outward. */
  readonly falseLegShare: number | null;
  /** Legs of which too few steps were measured for a mean. */
  readonly legsWithoutMean: number;
  /** Squats that were counted in these clips: none is right. */
  readonly squatsCounted: number;
}

/** A leg whose mean is at least so far inward has to be called inward; one within the second in line. Degrees. */
export const INWARD_FROM_DEG = 8;
export const IN_LINE_BELOW_DEG = 4;

function toldOf(steps: readonly ScoredStep[]) {
  return steps.flatMap(({ truth, told }) => (told === null ? [] : [{ truth, told }]));
}

export function overallRunning(runs: readonly ScoredRun[]): OverallRunning {
  const steps = runs.flatMap((run) => run.steps);
  const found = toldOf(steps);
  const invented = runs.reduce((sum, { inventedMs }) => sum + inventedMs.length, 0);
  const legs = runs.flatMap((run) => run.legs).filter((leg): leg is ScoredRunLeg => leg !== null);
  const inward = legs.filter(({ truthDeg }) => truthDeg >= INWARD_FROM_DEG);
  const inLine = legs.filter(({ truthDeg }) => Math.abs(truthDeg) < IN_LINE_BELOW_DEG);
  return {
    clips: runs.length,
    stepRecall: share(found.length, steps.length),
    stepPrecision: share(found.length, found.length + invented),
    footRightShare: share(found.filter(({ truth, told }) => truth.leg === told.leg).length, found.length),
    midStanceMaeMs: average(found.map(({ truth, told }) => Math.abs(told.midStanceMs - truth.midStanceMs))),
    cadenceErrorShare: average(
      runs.flatMap(({ cadencePerMin, truthCadencePerMin }) =>
        cadencePerMin === null ? [] : [Math.abs(cadencePerMin / truthCadencePerMin - 1)],
      ),
    ),
    stepDrift: errorStatistics(
      found.flatMap(({ truth, told }) =>
        told.measures === null || !truth.steady ? [] : [told.measures.bodyFppaDeg - truth.fppaChangeDeg],
      ),
    ),
    legMeanDrift: errorStatistics(legs.map(({ meanDeg, truthDeg }) => meanDeg - truthDeg)),
    pelvicDrop: errorStatistics(legs.map(({ dropDeg, truthDropDeg }) => dropDeg - truthDropDeg)),
    bandCoverage: share(
      legs.filter(({ meanDeg, truthDeg, bandDeg }) => Math.abs(meanDeg - truthDeg) <= bandDeg).length,
      legs.length,
    ),
    dropBandCoverage: share(
      legs.filter(({ dropDeg, truthDropDeg, dropBandDeg }) => Math.abs(dropDeg - truthDropDeg) <= dropBandDeg).length,
      legs.length,
    ),
    inwardLegRecall: share(inward.filter(({ verdict }) => verdict === 'inward').length, inward.length),
    falseLegShare: share(
      inLine.filter(({ verdict }) => verdict === 'inward' || verdict === 'outward').length,
      inLine.length,
    ),
    legsWithoutMean: runs.flatMap((run) => run.legs).filter((leg) => leg === null).length,
    squatsCounted: runs.reduce((sum, { squatsCounted }) => sum + squatsCounted, 0),
  };
}

/** The same figures by frame rate and by the side that the camera sees. */
export type RunningTables = Readonly<Record<string, OverallRunning>>;

export function tabulateRuns(runs: readonly ScoredRun[]): RunningTables {
  const rates = [...new Set(runs.map(({ fps }) => fps))].toSorted((a, b) => b - a);
  return Object.fromEntries([
    ...rates.map((rate) => [`${rate} fps`, overallRunning(runs.filter(({ fps }) => fps === rate))] as const),
    ...(['front', 'back'] as const).flatMap((view) => {
      const seen = runs.filter((run) => run.view === view);
      return seen.length === 0 ? [] : [[view, overallRunning(seen)] as const];
    }),
  ]);
}
