import { lineLimits, USUAL_BAND_DEG, VALUE_BEYOND_NEAR_END_DEG } from '../../../src/core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { SIDES } from '../../../src/core/geometry/keypoints.ts';
import { mean, standardDeviation } from '../../../src/core/signal/statistics.ts';
import { average } from '../error-statistics.ts';
import { INWARD_FROM_DEG, IN_LINE_BELOW_DEG } from '../overall-running.ts';
import { degrees, percent, table } from '../report-tables.ts';
import type { ScoredRun, ScoredRunLeg } from '../score-run.ts';

const LIMITS_DEG = [5, 5.5, 6, 6.5, 7, 7.5, 8];
/** The limit outward stays that of squats, because nothing is known of knees that go outward while running. [METHOD] */
const OUTWARD_LIMIT_DEG = Math.abs(lineLimits(DEFAULT_THRESHOLDS).outwardDeg);

function legsOf(runs: readonly ScoredRun[]): readonly ScoredRunLeg[] {
  return runs.flatMap(({ legs }) => legs).filter((leg): leg is ScoredRunLeg => leg !== null);
}

/** The drift from which a leg with this band is called, where the value's limit is `limitDeg`. */
function calledFromDeg(bandDeg: number, limitDeg: number): number {
  const nearEndDeg = (limitDeg - VALUE_BEYOND_NEAR_END_DEG) * Math.max(1, bandDeg / USUAL_BAND_DEG);
  return Math.max(limitDeg, nearEndDeg + bandDeg);
}

interface Calls {
  /** Share of the legs with a true mean of 8° or more inward that are called. */
  readonly recall: number | null;
  /** Share of the legs with a true mean of less than 4° that are called to either side. */
  readonly falseShare: number | null;
}

/** Each leg's true mean is read with the errors of all legs, in half-bands and towards either side, and with its own band. */
function expectedCalls(legs: readonly ScoredRunLeg[], limitDeg: number): Calls {
  const errors = legs.flatMap(({ trackDeg, truthDeg, trackBandDeg }) => {
    const error = (trackDeg - truthDeg) / trackBandDeg;
    return [error, -error];
  });
  const chance = (towardsDeg: number, bandDeg: number, fromLimitDeg: number): number => {
    const fromDeg = calledFromDeg(bandDeg, fromLimitDeg);
    return errors.filter((error) => towardsDeg + error * bandDeg >= fromDeg).length / errors.length;
  };
  return {
    recall: average(
      legs
        .filter(({ truthDeg }) => truthDeg >= INWARD_FROM_DEG)
        .map(({ truthDeg, trackBandDeg }) => chance(truthDeg, trackBandDeg, limitDeg)),
    ),
    falseShare: average(
      legs
        .filter(({ truthDeg }) => Math.abs(truthDeg) < IN_LINE_BELOW_DEG)
        .map(
          ({ truthDeg, trackBandDeg }) =>
            chance(truthDeg, trackBandDeg, limitDeg) + chance(-truthDeg, trackBandDeg, OUTWARD_LIMIT_DEG),
        ),
    ),
  };
}

function isCalled(towardsDeg: number, bandDeg: number, limitDeg: number): boolean {
  return towardsDeg >= calledFromDeg(bandDeg, limitDeg);
}

function shareOf(legs: readonly ScoredRunLeg[], called: (leg: ScoredRunLeg) => boolean): number | null {
  return average(legs.map((leg) => (called(leg) ? 1 : 0)));
}

function countedCalls(legs: readonly ScoredRunLeg[], limitDeg: number): Calls {
  return {
    recall: shareOf(
      legs.filter(({ truthDeg }) => truthDeg >= INWARD_FROM_DEG),
      ({ trackDeg, trackBandDeg }) => isCalled(trackDeg, trackBandDeg, limitDeg),
    ),
    falseShare: shareOf(
      legs.filter(({ truthDeg }) => Math.abs(truthDeg) < IN_LINE_BELOW_DEG),
      ({ trackDeg, trackBandDeg }) =>
        isCalled(trackDeg, trackBandDeg, limitDeg) || isCalled(-trackDeg, trackBandDeg, OUTWARD_LIMIT_DEG),
    ),
  };
}

function cellsOf({ recall, falseShare }: Calls): string[] {
  return [percent(recall), percent(falseShare)];
}

/** Works out the cost of each limit inward for the mean of a leg, on people who were left out of the fit. */
export function runLimitTable(runs: readonly ScoredRun[]): string {
  const legs = legsOf(runs);
  const people = [...new Set(runs.map(({ person }) => person))];
  return table(
    [
      'limit °',
      'inward called, counted %',
      'in line called, counted %',
      'inward called, expected %',
      'in line called, expected %',
      'worst without one person: inward %',
      'in line %',
    ],
    LIMITS_DEG.map((limitDeg) => {
      const without = people.map((left) =>
        expectedCalls(legsOf(runs.filter(({ person }) => person !== left)), limitDeg),
      );
      return [
        degrees(limitDeg),
        ...cellsOf(countedCalls(legs, limitDeg)),
        ...cellsOf(expectedCalls(legs, limitDeg)),
        percent(Math.min(...without.map(({ recall }) => recall ?? 1))),
        percent(Math.max(...without.map(({ falseShare }) => falseShare ?? 0))),
      ];
    }),
  );
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(average(values.map((value) => value ** 2)) ?? Number.NaN);
}

/**
 * How far the error of a mean wanders within a run: the change from the first half of a leg's steps to the second one, told
 * against true, less the scatter of the steps.
 *
 * @returns degrees, one standard deviation of a change.
 */
export function wanderWithinRun(runs: readonly ScoredRun[]): {
  readonly changeDeg: number;
  readonly scatterDeg: number;
} {
  const halves = runs.flatMap(({ steps }) =>
    SIDES.flatMap((side) => {
      const errors = steps.flatMap(({ truth, told }) =>
        truth.leg === side && truth.steady && told !== null && told.measures !== null && !told.isStarting
          ? [told.measures.bodyFppaDeg - truth.fppaChangeDeg]
          : [],
      );
      const half = Math.floor(errors.length / 2);
      const [first, last] = [errors.slice(0, half), errors.slice(-half)];
      const change = (mean(last) ?? Number.NaN) - (mean(first) ?? Number.NaN);
      const scatter = Math.hypot(...[first, last].map((some) => standardDeviation(some) / Math.sqrt(half)));
      return half < 3 ? [] : [{ change, scatter }];
    }),
  );
  return {
    changeDeg: rootMeanSquare(halves.map(({ change }) => change)),
    scatterDeg: rootMeanSquare(halves.map(({ scatter }) => scatter)),
  };
}
