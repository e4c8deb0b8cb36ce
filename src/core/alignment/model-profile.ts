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

/** Both feet together; hips and shoulders of the model's world, standing; its hips in squats. */
export const YAW_CLUES = ['feet', 'hips', 'shoulders', 'squatHips'] as const;
export type YawClueName = (typeof YAW_CLUES)[number];

/** How a clue hangs on the true turn: the clue reads bias + slope · turn, and the turn told from the clue is off by the deviation. */
interface YawClueFigures {
  /** Fixed in the picture: mirrored clips show the same sign. */
  readonly biasDeg: number;
  readonly slope: number;
  readonly deviationDeg: number;
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
  /**
   * A model shows less of a knee's way forward than the squat takes it, and not the same in everybody: mean and standard
   * deviation of that share.
   */
  readonly forward: { readonly gain: number; readonly deviation: number };
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
  /** How well each clue tells the turn of the body. */
  readonly yaw: {
    readonly clues: Readonly<Partial<Record<YawClueName, YawClueFigures>>>;
    /** True error of the weighted mean over the one that independent clues would have. */
    readonly sharedError: number;
  };
}

/** Fitted for BlazePose full, whose observations were there, and taken over for the others. */
const FORWARD = { gain: 0.889, deviation: 0.14 };

const BLAZEPOSE = {
  minJointConfidence: 0.5,
  minToeConfidence: 0.5,
  forward: FORWARD,
  foot: { lengthShare: 0.24, outwardShare: -0.0147, deviationDeg: 2.83 },
  yaw: {
    clues: {
      feet: { biasDeg: 0, slope: 0.986, deviationDeg: 1.89 },
      hips: { biasDeg: 2.66, slope: 0.855, deviationDeg: 2.57 },
      shoulders: { biasDeg: 3.06, slope: 0.997, deviationDeg: 3.09 },
      squatHips: { biasDeg: 2.51, slope: 1.31, deviationDeg: 1.87 },
    },
    sharedError: 1.12,
  },
} as const;

/** No toes and no depth: nothing is said about the turn. */
const MOVENET = {
  minJointConfidence: 0.3,
  minToeConfidence: 1,
  forward: FORWARD,
  foot: null,
  yaw: { clues: {}, sharedError: 1 },
} as const;

/**
 * Gain, residual and the figures of foot, turn and way forward: `npm run fit`, docs/decisions/0010-fitted-by-person.md. Only
 * BlazePose full was fitted by person so far: the others have the gain of their table in docs/accuracy.md, and its residual
 * 1.3 times, as BlazePose full's grew on people who were left out. `residuals`: its table "The other numbers".
 * A model without toes has no knee over toe; its two rows are never used.
 */
const PROFILES: Readonly<Record<string, ModelProfile>> = {
  'blazepose-lite': {
    ...BLAZEPOSE,
    angleGain: 1.07,
    residualDeg: 3.9,
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
    residualDeg: 2.9,
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
    residualDeg: 2.7,
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
    residualDeg: 4,
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
    residualDeg: 3,
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
  residualDeg: 5.2,
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
