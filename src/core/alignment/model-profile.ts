import fitted from './fitted-figures.json' with { type: 'json' };

/**
 * The model's part of the bands of the numbers beside the drift, as standard deviations: the smallest with which the bands
 * hold 96 % of the values of all measured frames of all rendered clips.
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
 * they are bent. Source of the figures: `npm run fit`, docs/accuracy.md.
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
    /** The turn of people about whom no clue says anything, one standard deviation, degrees. */
    readonly unknownDeviationDeg: number;
  };
}

type Confidence = Pick<ModelProfile, 'minJointConfidence' | 'minToeConfidence'>;
type FittedFigures = Omit<ModelProfile, keyof Confidence>;

/**
 * `npm run fit -- --figures` wrote these, docs/decisions/0016-every-model-fitted.md. A model without toes never uses its knee
 * over toe.
 */
const FITTED: Readonly<Record<string, FittedFigures>> = fitted;

const NO_TOES: Confidence = { minJointConfidence: 0.3, minToeConfidence: 1 };

/** Confidences are no measured figures: they are chosen so that joints in side light count and guessed joints don't. [E] */
const CONFIDENCE: Readonly<Record<string, Confidence>> = {
  'blazepose-lite': { minJointConfidence: 0.5, minToeConfidence: 0.5 },
  'blazepose-full': { minJointConfidence: 0.5, minToeConfidence: 0.5 },
  // Bent knees in side light fall to 0.34 though they are right.
  'blazepose-heavy': { minJointConfidence: 0.3, minToeConfidence: 0.5 },
  // The confidences are the first model's.
  'blazepose-precise': { minJointConfidence: 0.5, minToeConfidence: 0.5 },
  'movenet-lightning': NO_TOES,
  'movenet-thunder': NO_TOES,
};

const UNKNOWN: ModelProfile = {
  ...NO_TOES,
  forward: { gain: 0.9, deviation: 0.14 },
  foot: null,
  yaw: { clues: {}, sharedError: 1, unknownDeviationDeg: 6 },
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

/** The two models of a film of a run measure no squats; the gates are those of the first of them, whose confidences they keep. */
const GATED_AS: Readonly<Record<string, string>> = { 'blazepose-run-precise': 'blazepose-full' };

/** The profile of a model; an unknown one is treated like the least certain. */
export function profileOf(model: string): ModelProfile {
  const name = GATED_AS[model] ?? model;
  const [confidence, figures] = [CONFIDENCE[name], FITTED[name]];
  return confidence && figures ? { ...confidence, ...figures } : UNKNOWN;
}
