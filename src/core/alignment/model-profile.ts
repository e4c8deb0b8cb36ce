/**
 * Standard deviations, bias included, of the numbers beside the drift, against the rig over all measured frames of all
 * rendered clips.
 */
interface NumberResiduals {
  readonly fppaDeg: number;
  readonly kneeFromAxisPct: number;
  readonly kneeOverToePct: number;
  readonly kneeOverToeChangePct: number;
  readonly depthPct: number;
  readonly kneeFlexionDeg: number;
  readonly pelvicDropDeg: number;
  readonly trunkLeanDeg: number;
  readonly kneeAnkleRatio: number;
}

/**
 * Figures that were measured for each pose model, so that the same rules hold for all of them.
 * Confidences of two models can't be compared, and every model bends knees a little less than
 * they are bent. Source of the figures: docs/accuracy.md and docs/decisions/0003-view-correction.md.
 */
export interface ModelProfile {
  /** Below this a joint counts as not seen. */
  readonly minJointConfidence: number;
  readonly minToeConfidence: number;
  /** The model's angle changes times this are the true ones (least squares over all rendered reps). */
  readonly angleGain: number;
  /** Error that remains after gain and view correction, one standard deviation, degrees. */
  readonly residualDeg: number;
  readonly residuals: NumberResiduals;
  /**
   * The foot in the picture, in standing leg lengths: (toe.x − ankle.x) / leg = lengthShare · sin(direction) +
   * outwardShare outward, and how far a direction told from that is off, one standard deviation. `null`: no toes.
   */
  readonly foot: {
    readonly lengthShare: number;
    readonly outwardShare: number;
    readonly deviationDeg: number;
  } | null;
  /** World landmarks' yaw minus the true one, degrees. Fixed in the picture: mirrored clips show the same sign. */
  readonly yawBiasDeg: { readonly hips: number; readonly shoulders: number };
}

const BLAZEPOSE = {
  minJointConfidence: 0.5,
  minToeConfidence: 0.5,
  foot: { lengthShare: 0.232, outwardShare: -0.0145, deviationDeg: 2.9 },
  yawBiasDeg: { hips: 2.8, shoulders: 3 },
} as const;

/** No toes and no depth: nothing is said about the turn. */
const MOVENET = {
  minJointConfidence: 0.3,
  minToeConfidence: 1,
  foot: null,
  yawBiasDeg: { hips: 0, shoulders: 0 },
} as const;

/**
 * Gain and residual: columns of the table of models in docs/accuracy.md; residuals: its table "The other numbers".
 * A model without toes has no knee over toe; its two rows are never used.
 */
const PROFILES: Readonly<Record<string, ModelProfile>> = {
  'blazepose-lite': {
    ...BLAZEPOSE,
    angleGain: 1.07,
    residualDeg: 3,
    residuals: {
      fppaDeg: 2.4,
      kneeFromAxisPct: 1,
      kneeOverToePct: 1.9,
      kneeOverToeChangePct: 1.8,
      depthPct: 1.5,
      kneeFlexionDeg: 5.4,
      pelvicDropDeg: 0.9,
      trunkLeanDeg: 0.6,
      kneeAnkleRatio: 0.06,
    },
  },
  'blazepose-full': {
    ...BLAZEPOSE,
    angleGain: 1.08,
    residualDeg: 2.2,
    residuals: {
      fppaDeg: 2.4,
      kneeFromAxisPct: 1,
      kneeOverToePct: 2.7,
      kneeOverToeChangePct: 2.4,
      depthPct: 1.5,
      kneeFlexionDeg: 5.5,
      pelvicDropDeg: 1.1,
      trunkLeanDeg: 0.6,
      kneeAnkleRatio: 0.05,
    },
  },
  // Bent knees in side light fall to 0.34 though they are right.
  'blazepose-heavy': {
    ...BLAZEPOSE,
    minJointConfidence: 0.3,
    angleGain: 1.1,
    residualDeg: 2.1,
    residuals: {
      fppaDeg: 2.2,
      kneeFromAxisPct: 0.9,
      kneeOverToePct: 2.2,
      kneeOverToeChangePct: 2.0,
      depthPct: 1.2,
      kneeFlexionDeg: 4.3,
      pelvicDropDeg: 1.0,
      trunkLeanDeg: 0.5,
      kneeAnkleRatio: 0.06,
    },
  },
  'movenet-lightning': {
    ...MOVENET,
    angleGain: 1.09,
    residualDeg: 3.1,
    residuals: {
      fppaDeg: 3.1,
      kneeFromAxisPct: 1.3,
      kneeOverToePct: 3,
      kneeOverToeChangePct: 3,
      depthPct: 1.6,
      kneeFlexionDeg: 6.4,
      pelvicDropDeg: 1.2,
      trunkLeanDeg: 0.7,
      kneeAnkleRatio: 0.06,
    },
  },
  'movenet-thunder': {
    ...MOVENET,
    angleGain: 1.03,
    residualDeg: 2.3,
    residuals: {
      fppaDeg: 1.9,
      kneeFromAxisPct: 0.8,
      kneeOverToePct: 3,
      kneeOverToeChangePct: 3,
      depthPct: 1.4,
      kneeFlexionDeg: 4.9,
      pelvicDropDeg: 1.1,
      trunkLeanDeg: 0.5,
      kneeAnkleRatio: 0.06,
    },
  },
};

const UNKNOWN: ModelProfile = {
  ...MOVENET,
  angleGain: 1,
  residualDeg: 4,
  residuals: {
    fppaDeg: 4,
    kneeFromAxisPct: 2,
    kneeOverToePct: 4,
    kneeOverToeChangePct: 4,
    depthPct: 2.5,
    kneeFlexionDeg: 8,
    pelvicDropDeg: 3,
    trunkLeanDeg: 2,
    kneeAnkleRatio: 0.15,
  },
};

/** The profile of a model; an unknown one is treated like the least certain. */
export function profileOf(model: string): ModelProfile {
  return PROFILES[model] ?? UNKNOWN;
}
