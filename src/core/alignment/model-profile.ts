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

const BLAZEPOSE: ModelProfile = {
  minJointConfidence: 0.5,
  minToeConfidence: 0.5,
  angleGain: 1.09,
  residualDeg: 2.1,
  yawBiasDeg: { hips: 2.8, shoulders: 3 },
};

const MOVENET: ModelProfile = {
  minJointConfidence: 0.3,
  minToeConfidence: 1,
  angleGain: 1,
  residualDeg: 3.2,
  yawBiasDeg: { hips: 0, shoulders: 0 },
};

const PROFILES: Readonly<Record<string, ModelProfile>> = {
  'blazepose-lite': BLAZEPOSE,
  'blazepose-full': BLAZEPOSE,
  'blazepose-heavy': BLAZEPOSE,
  'movenet-lightning': MOVENET,
  'movenet-thunder': MOVENET,
};

/** The profile of a model; an unknown one is treated like the least certain. */
export function profileOf(model: string): ModelProfile {
  return PROFILES[model] ?? MOVENET;
}
