import { toDegrees, degrees, percentOfLeg, type Degrees, type PercentOfLeg, type Radians } from '../geometry/units.ts';
import type { ModelProfile } from './model-profile.ts';
import type { BodyBands, LegBands } from '../reading/bands.ts';

/**
 * Half-widths of the 95 % bands of every number besides the drift, which `driftBand` has.
 *
 * Two independent parts, added as squares: what was measured of the model on rendered people, and what half a pixel of
 * scatter of each joint does to a leg of this size. The second one takes over where a person stands far away.
 */

/**
 * Scatter of one joint from frame to frame, pixels, one standard deviation. [measured: 0.2 to 0.7 px by joint and axis in
 * rendered people who stand still, as the median over clips; docs/decisions/0016-every-model-fitted.md]
 */
const JOINT_SCATTER_PX = 0.5;
/**
 * Width between the model's hips and height of the trunk, in leg lengths. [measured on the rendered people: 0.22–0.30,
 * 0.55–0.65]
 */
const HIPS_IN_LEGS = 0.25;
const TRUNK_IN_LEGS = 0.6;
const IN_DEGREES = 180 / Math.PI;

/** Before the standing axis nothing of the body is compared, so nothing has a band. */
export const NO_BANDS: BodyBands = { depthPct: null, kneeFlexionDeg: null, pelvicDropDeg: null, trunkLeanDeg: null };

function halfWidth(residual: number, scatter: number): number {
  return 1.96 * Math.hypot(residual, scatter);
}

/**
 * Scatter of the median of some frames: neighbours share part of theirs, so that three count as one.
 *
 * @param scatter of one frame, one standard deviation; the result has its unit.
 */
export function scatterOfMedian(scatter: number, frames: number): number {
  return scatter / Math.sqrt(Math.max(1, frames / 3));
}

/**
 * Scatter of the angle between thigh and shank in one frame, one standard deviation, where each joint scatters by half a
 * pixel. METHOD: (180/π)·√6·σ/ℓ, for two segments of half a leg.
 *
 * @param legLengthPx standing leg length in the picture.
 */
export function angleScatterDeg(legLengthPx: number): number {
  return (IN_DEGREES * Math.sqrt(6) * 2 * JOINT_SCATTER_PX) / legLengthPx;
}

/** @param legLengthPx standing leg length in the picture. */
export function legBands(legLengthPx: number, hasToe: boolean, { residuals }: ModelProfile): LegBands {
  const joint = JOINT_SCATTER_PX / legLengthPx;
  return {
    fppaDeg: degrees(halfWidth(residuals.fppaDeg, angleScatterDeg(legLengthPx))),
    kneeFromAxisPct: percentOfLeg(halfWidth(residuals.kneeFromAxisPct, 100 * Math.sqrt(1.5) * joint)),
    kneeOverToePct: hasToe ? kneeOverToeBand(legLengthPx, residuals.kneeOverToePct) : null,
  };
}

/** @param residualPct of the position itself, or of its change from standing. */
export function kneeOverToeBand(legLengthPx: number, residualPct: number): PercentOfLeg {
  return percentOfLeg(halfWidth(residualPct, (100 * Math.SQRT2 * JOINT_SCATTER_PX) / legLengthPx));
}

/**
 * @param kneeAnkleRatio knee separation over ankle separation; its two parts scatter alike.
 * @param anklesApartPx ankle separation.
 */
export function kneeAnkleRatioBand(kneeAnkleRatio: number, anklesApartPx: number, { residuals }: ModelProfile): number {
  const scatter = (Math.SQRT2 * JOINT_SCATTER_PX * Math.hypot(1, kneeAnkleRatio)) / anklesApartPx;
  return halfWidth(residuals.kneeAnkleRatio, scatter);
}

/** Shallower than this the flexion's curve is so steep that half a pixel is many degrees; nobody squats so little. */
const SHALLOWEST = 0.02;

function flexionBand(depth: number, depthScatter: number, residualDeg: number): Degrees {
  const cosine = 1 - Math.max(depth, SHALLOWEST);
  const steepness = toDegrees((2 / Math.sqrt(1 - cosine * cosine)) as Radians);
  return degrees(halfWidth(residualDeg, steepness * depthScatter));
}

/** Scatter of pelvis and trunk in one frame, degrees, where each joint scatters by half a pixel. */
function postureScatter(legLengthPx: number): { readonly pelvisDeg: number; readonly trunkDeg: number } {
  const joint = JOINT_SCATTER_PX / legLengthPx;
  return {
    pelvisDeg: (IN_DEGREES * Math.SQRT2 * joint) / HIPS_IN_LEGS,
    trunkDeg: (IN_DEGREES * joint) / TRUNK_IN_LEGS,
  };
}

function depthBands(
  depth: number,
  legLengthPx: number,
  { residuals }: ModelProfile,
): Pick<BodyBands, 'depthPct' | 'kneeFlexionDeg'> {
  const joint = JOINT_SCATTER_PX / legLengthPx;
  return {
    depthPct: halfWidth(residuals.depthPct, 100 * joint),
    kneeFlexionDeg: flexionBand(depth, joint, residuals.kneeFlexionDeg),
  };
}

/**
 * Half-widths of the bands of one frame.
 *
 * @param depth share of the standing hip height; `null` before the standing axis.
 * @param posture which of the two was measured.
 */
export function bodyBands(
  depth: number | null,
  posture: { readonly pelvicDropDeg: number | null; readonly trunkLeanDeg: number | null },
  legLengthPx: number,
  profile: ModelProfile,
): BodyBands {
  if (depth === null) return NO_BANDS;
  const { residuals } = profile;
  const { pelvisDeg, trunkDeg } = postureScatter(legLengthPx);
  return {
    ...depthBands(depth, legLengthPx, profile),
    pelvicDropDeg: posture.pelvicDropDeg === null ? null : degrees(halfWidth(residuals.pelvicDropDeg, pelvisDeg)),
    trunkLeanDeg: posture.trunkLeanDeg === null ? null : degrees(halfWidth(residuals.trunkLeanDeg, trunkDeg)),
  };
}

/** The median of pelvis or trunk over some frames. */
export interface PostureMedian {
  readonly valueDeg: Degrees;
  /** From frame to frame, one standard deviation. */
  readonly scatterDeg: number;
  readonly frames: number;
}

/**
 * Band from the scatter that was seen, or from half a pixel of each joint if that is more: a few frames that happen to agree
 * prove nothing.
 */
function medianBand({ scatterDeg, frames }: PostureMedian, leastDeg: number, residualDeg: number): Degrees {
  return degrees(halfWidth(residualDeg, scatterOfMedian(Math.max(leastDeg, scatterDeg), frames)));
}

/**
 * Half-widths of the bands of a rep.
 *
 * @param depth share of the standing hip height.
 * @param drop of the pelvis, around the lowest point; `null`: not measured.
 * @param lean of the trunk, likewise.
 */
export function repBands(
  depth: number,
  drop: PostureMedian | null,
  lean: PostureMedian | null,
  legLengthPx: number,
  profile: ModelProfile,
): BodyBands {
  const { residuals } = profile;
  const { pelvisDeg, trunkDeg } = postureScatter(legLengthPx);
  return {
    ...depthBands(depth, legLengthPx, profile),
    pelvicDropDeg: drop && medianBand(drop, pelvisDeg, residuals.pelvicDropDeg),
    trunkLeanDeg: lean && medianBand(lean, trunkDeg, residuals.trunkLeanDeg),
  };
}
