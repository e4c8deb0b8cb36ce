import type { Side } from '../geometry/keypoints.ts';
import type { Degrees, PercentOfLeg } from '../geometry/units.ts';
import type { BaselineRecord } from '../reading/baseline-record.ts';
import type { RefusalReason } from '../reading/reading.ts';
import type { Verdict } from '../reading/rep-record.ts';
import type { RunView } from './run-view.ts';

/** The numbers of one step at midstance. + inward. Changes from standing, absolute where nobody stood (`isAbsolute`). */
export interface StepMeasures {
  /** Departure of the knee from the plane of hip and foot. */
  readonly driftDeg: Degrees;
  /** The frontal plane projection angle in the body's own frontal plane. */
  readonly bodyFppaDeg: Degrees;
  /** Doubt about each from the view, one standard deviation, degrees. */
  readonly viewDoubtDeg: number;
  readonly bodyViewDoubtDeg: number;
  /** Knee medial (+) or lateral (−) of the toe; `null` from behind, and without toes. */
  readonly kneeOverToePct: PercentOfLeg | null;
  /** Gap between the knees, the "knee window"; negative: they cross. */
  readonly kneeGapPct: PercentOfLeg;
  /** + the free side is lower. */
  readonly pelvicDropDeg: Degrees;
  /** + towards the carrying leg; `null`: no shoulders. */
  readonly trunkLeanDeg: Degrees | null;
  /** Sideways from the ankle of the step before; negative: the feet cross over. `null`: that step was not seen. */
  readonly stepWidthPct: PercentOfLeg | null;
}

export interface StepRecord {
  /** From 1. */
  readonly number: number;
  /** The leg that carries, the person's own. */
  readonly leg: Side;
  readonly contactMs: number;
  readonly midStanceMs: number;
  readonly toeOffMs: number;
  /** Told from the cadence alone. */
  readonly isBridged: boolean;
  /** One of the first steps of a run, in which the runner gets up to speed: left out of the means. */
  readonly isStarting: boolean;
  /** `null`: too few frames around midstance could be measured. */
  readonly measures: StepMeasures | null;
}

/** The mean over some steps of a leg. */
export interface StepMean {
  readonly mean: number;
  /** Half-width of the 95 % band around the mean. */
  readonly band: number;
  /** From step to step, one standard deviation. */
  readonly spread: number;
}

/** One leg over its last steps. */
export interface RunLeg {
  /** How many steps the means are taken over. */
  readonly steps: number;
  /** Degrees, as in {@link StepMeasures}. */
  readonly drift: StepMean;
  readonly bodyFppa: StepMean;
  readonly pelvicDrop: StepMean;
  readonly trunkLean: StepMean | null;
  /** Percent of the leg. */
  readonly kneeOverToe: StepMean | null;
  readonly kneeGap: StepMean;
  readonly stepWidth: StepMean | null;
  readonly verdict: Verdict;
  /** Share of these steps whose drift lies beyond the limit inward, and outward. */
  readonly inwardShare: number;
  readonly outwardShare: number;
}

/** The mean drift of a leg at one moment of its stance. */
export interface StancePoint {
  /** From contact (0) to toe-off (1). */
  readonly share: number;
  readonly driftDeg: number;
  /** Half-width of the 95 % band. */
  readonly bandDeg: number;
}

/** A run as it was measured. */
export interface RunRecord {
  readonly seenFrom: RunView;
  readonly steps: readonly StepRecord[];
  /** `null`: fewer steps of this leg were measured than make a mean. */
  readonly legs: Readonly<Record<Side, RunLeg | null>>;
  /** The mean step: the drift through stance, over the steps of the means. Empty: too few frames of too few steps. */
  readonly curves: Readonly<Record<Side, readonly StancePoint[]>>;
  /** Steps a minute, of both legs; `null`: too few steps. */
  readonly cadencePerMin: number | null;
  /** Turn of the runner, + towards the picture's right. */
  readonly turnDeg: Degrees;
  /** The person's own standing; `null`: nobody was seen standing, and the angles are absolute. */
  readonly standing: BaselineRecord | null;
  readonly frames: number;
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>;
}
