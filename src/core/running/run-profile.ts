import type { RunView } from './run-view.ts';

/**
 * Figures of one pose model on runners, fitted so that each person was left out in turn:
 * docs/decisions/0018-running.md, `npm run fit -- --running DIR`.
 */
export interface RunProfile {
  /** The change that a model shows at midstance times this, plus the offset, is the true one. */
  readonly gain: number;
  readonly offsetDeg: number;
  /** The error of a leg's mean that is left after gain and offset, one standard deviation, degrees. */
  readonly residualDeg: number;
  /**
   * How much of a standing leg's angle is believed. A model tells a straight leg to about 2°, and people differ by about as
   * much, so that half of the angle is the person's and half is the model's.
   */
  readonly standing: { readonly share: number; readonly usualDeg: number; readonly spreadDeg: number };
  /** The turn that hips and shoulders of a running body show when the runner faces the camera, or looks straight away. */
  readonly turn: { readonly biasDeg: Readonly<Record<RunView, number>>; readonly deviationDeg: number };
  /** A model's hips hardly sink with the pelvis: the usual drop, the share that the points tell, and the error that is left. Degrees. */
  readonly pelvicDrop: { readonly usualDeg: number; readonly share: number; readonly residualDeg: number };
  /** Standard deviations of the other means, as `NumberResiduals` has them for squats. */
  readonly residuals: {
    readonly kneeOverToePct: number;
    readonly kneeGapPct: number;
    readonly trunkLeanDeg: number;
    readonly stepWidthPct: number;
  };
}

const FULL: RunProfile = {
  gain: 1.4,
  offsetDeg: 1,
  residualDeg: 1.9,
  standing: { share: 0.5, usualDeg: 1.6, spreadDeg: 2.2 },
  turn: { biasDeg: { front: 1.1, back: -1.6 }, deviationDeg: 1.4 },
  pelvicDrop: { usualDeg: 5.1, share: 0.23, residualDeg: 1.3 },
  residuals: { kneeOverToePct: 3, kneeGapPct: 2.5, trunkLeanDeg: 1, stepWidthPct: 1.4 },
};

/** BlazePose heavy sees runners turned by 4° to one side, and errs less once this turn is taken out. Other figures are those of full. */
const HEAVY: RunProfile = {
  ...FULL,
  gain: 1.28,
  offsetDeg: 0.1,
  residualDeg: 1.6,
  turn: { ...FULL.turn, biasDeg: { front: -4.2, back: -3.9 } },
};

/** BlazePose full with heavy beside it, on films: docs/decisions/0029-precise-films-of-runs.md. Other figures are those of full. */
const PRECISE: RunProfile = {
  ...FULL,
  gain: 1.32,
  offsetDeg: 0.8,
  residualDeg: 1.6,
  turn: { ...FULL.turn, biasDeg: { front: 0, back: -1.6 } },
};

/** No other model was fitted on runners; the others are believed less, as in squats. */
const OTHER: RunProfile = {
  ...FULL,
  residualDeg: 1.5 * FULL.residualDeg,
  pelvicDrop: { ...FULL.pelvicDrop, residualDeg: 1.5 * FULL.pelvicDrop.residualDeg },
};

const FITTED: Readonly<Record<string, RunProfile>> = {
  'blazepose-run-precise': PRECISE,
  'blazepose-full': FULL,
  'blazepose-heavy': HEAVY,
};

export function runProfileOf(model: string): RunProfile {
  return FITTED[model] ?? OTHER;
}
