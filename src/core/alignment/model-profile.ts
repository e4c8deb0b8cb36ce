/**
 * What was measured about each pose model, so that the same rules hold for all of them.
 * Confidences of two models can't be compared, and every model bends knees a little less than
 * they are bent. Source of the figures: docs/accuracy.md and docs/decisions/0003-view-correction.md.
 */
export interface ModelProfile {
  /** Below this a joint counts as not seen. */
  readonly minJointConfidence: number;
  readonly minToeConfidence: number;
  /** The model's angle changes times this are the true ones (least squares over all rendered reps). */
  readonly angleGain: number;
  /** What remains after gain and view correction, one standard deviation, degrees. */
  readonly residualDeg: number;
  /** World landmarks' yaw minus the true one, degrees. Fixed in the picture: mirrored clips show the same sign. */
  readonly yawBiasDeg: { readonly hips: number; readonly shoulders: number };
}

const BLAZEPOSE = { minJointConfidence: 0.5, minToeConfidence: 0.5, yawBiasDeg: { hips: 2.8, shoulders: 3 } } as const;

/** No toes and no depth: nothing is said about the turn. */
const MOVENET = { minJointConfidence: 0.3, minToeConfidence: 1, yawBiasDeg: { hips: 0, shoulders: 0 } } as const;

/** Gain and residual: the last two columns of the table of models in docs/accuracy.md. */
const PROFILES: Readonly<Record<string, ModelProfile>> = {
  'blazepose-lite': { ...BLAZEPOSE, angleGain: 1.07, residualDeg: 3 },
  'blazepose-full': { ...BLAZEPOSE, angleGain: 1.08, residualDeg: 2.2 },
  // Bent knees in side light fall to 0.34 though they are right.
  'blazepose-heavy': { ...BLAZEPOSE, minJointConfidence: 0.3, angleGain: 1.1, residualDeg: 2.1 },
  'movenet-lightning': { ...MOVENET, angleGain: 1.09, residualDeg: 3.1 },
  'movenet-thunder': { ...MOVENET, angleGain: 1.03, residualDeg: 2.3 },
};

const UNKNOWN: ModelProfile = { ...MOVENET, angleGain: 1, residualDeg: 4 };

/** The profile of a model; an unknown one is treated like the least certain. */
export function profileOf(model: string): ModelProfile {
  return PROFILES[model] ?? UNKNOWN;
}
