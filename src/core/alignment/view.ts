import type { ObservedPerson, PoseObservation } from '../reading/observation.ts';
import { SIDES, type KeypointName, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import { degrees, toDegrees, type Degrees, type Radians } from '../geometry/units.ts';
import type { ModelProfile } from './model-profile.ts';
import type { RoughView, Stance } from '../reading/reading.ts';
import { FOCAL_SHARE } from '../reading/thresholds.ts';

/**
 * How far the body is turned, from what one frame shows: the direction of both feet in the
 * picture, and hips and shoulders of the model's own 3D guess. + towards the picture's right.
 */
export interface YawClues {
  /** Direction of each foot against the camera's axis, bias of the model taken out; `null` where no toe was seen. */
  readonly footDeg: Readonly<Record<Side, number | null>>;
  /** Against the camera's axis, bias of the model taken out; `null` without toes. */
  readonly feetDeg: number | null;
  readonly hipsDeg: number | null;
  readonly shouldersDeg: number | null;
}

/** sin(yaw) over mean((toe.x − ankle.x) / leg length) of both feet; measured on rendered clips, METHOD. */
const FEET_GAIN = 4.27;

function lineYawDeg(person: ObservedPerson, left: KeypointName, right: KeypointName): number | null {
  const l = person.world?.[left];
  const r = person.world?.[right];
  if (l == null || r == null || l.x === r.x) return null;
  return toDegrees(Math.atan2(l.z - r.z, l.x - r.x) as Radians);
}

function footShare(person: ObservedPerson, side: Side, legLengthPx: number, minConfidence: number): number | null {
  const toe = person.keypoints[`${side}Toe`];
  const ankle = person.keypoints[`${side}Ankle`];
  if (toe === null || ankle === null || !(toe.confidence >= minConfidence)) return null;
  const share = (toe.x - ankle.x) / legLengthPx;
  return Number.isFinite(share) ? share : null;
}

/** Direction of the line of sight to the hips against the camera's axis, + to the picture's right. */
function sightLineDeg(person: ObservedPerson, picture: PictureSize): number {
  const { leftHip, rightHip } = person.keypoints;
  if (leftHip === null || rightHip === null) return 0;
  const focalPx = FOCAL_SHARE * Math.max(picture.widthPx, picture.heightPx);
  return toDegrees(Math.atan((midpoint(leftHip, rightHip).x - picture.widthPx / 2) / focalPx) as Radians);
}

/**
 * Direction of one foot against the camera's axis, degrees, + to the picture's right.
 *
 * @param outward the picture's x direction that leads away from the body's middle for this foot.
 */
function footDirectionDeg(
  person: ObservedPerson,
  side: Side,
  outward: 1 | -1,
  picture: PictureSize,
  legLengthPx: number,
  { minToeConfidence, foot }: ModelProfile,
): number | null {
  const share = footShare(person, side, legLengthPx, minToeConfidence);
  const ankle = person.keypoints[`${side}Ankle`];
  if (share === null || ankle === null || foot === null) return null;
  const sine = (share - outward * foot.outwardShare) / foot.lengthShare;
  const focalPx = FOCAL_SHARE * Math.max(picture.widthPx, picture.heightPx);
  const sight = toDegrees(Math.atan((ankle.x - picture.widthPx / 2) / focalPx) as Radians);
  return toDegrees(Math.asin(Math.min(1, Math.max(-1, sine))) as Radians) - sight;
}

export function yawClues(
  person: ObservedPerson,
  picture: PictureSize,
  legLengthPx: number,
  stance: Stance,
  profile: ModelProfile,
): YawClues {
  const sight = sightLineDeg(person, picture);
  const shares = SIDES.map((side) => footShare(person, side, legLengthPx, profile.minToeConfidence));
  const [left, right] = shares;
  const hips = lineYawDeg(person, 'leftHip', 'rightHip');
  const shoulders = lineYawDeg(person, 'leftShoulder', 'rightShoulder');
  const bias = profile.yawBiasDeg;
  // A person who faces the camera has the left leg on the picture's right; nobody else is measured.
  const footDeg = {
    left: footDirectionDeg(person, 'left', 1, picture, legLengthPx, profile),
    right: footDirectionDeg(person, 'right', -1, picture, legLengthPx, profile),
  };
  return {
    footDeg,
    feetDeg:
      // A lifted foot says nothing about the body.
      stance !== 'both' || left == null || right == null
        ? null
        : toDegrees(Math.asin(Math.min(1, Math.max(-1, (FEET_GAIN * (left + right)) / 2))) as Radians) - sight,
    hipsDeg: hips === null ? null : hips - sight - bias.hips,
    shouldersDeg: shoulders === null ? null : shoulders - sight - bias.shoulders,
  };
}

/** Weights by the clues' own scatter on people known to face the camera. */
const WEIGHTS = { feetDeg: 0.7, hipsDeg: 0.15, shouldersDeg: 0.15 } as const;

/** Weighted mean of the clues that are there, and are numbers; `null` without any. */
export function combineYaw(clues: YawClues): number | null {
  let sum = 0;
  let weight = 0;
  for (const name of ['feetDeg', 'hipsDeg', 'shouldersDeg'] as const) {
    const value = clues[name];
    if (value === null || !Number.isFinite(value)) continue;
    sum += WEIGHTS[name] * value;
    weight += WEIGHTS[name];
  }
  return weight === 0 ? null : sum / weight;
}

function normalDensity(value: number, deviation: number): number {
  return Math.exp((-value * value) / (2 * deviation * deviation)) / deviation;
}

export interface YawEstimate {
  readonly yawDeg: Degrees;
  /** One standard deviation of what remains unknown. */
  readonly deviationDeg: number;
}

/** Most people asked to face the camera do so within about a degree; some don't at all. */
const FACING_SHARE = 0.7;
const FACING_DEVIATION_DEG = 0.7;
const TURNED_DEVIATION_DEG = 12;
const CLUE_DEVIATION_DEG = 1.5;

/**
 * The turn to correct for: the clues are noisy by about as much as a facing person is turned, so
 * small values are mostly noise and large ones are mostly true. Posterior mean of a mixture of
 * "faces the camera" and "is turned". Without clues: facing, with the doubt that leaves.
 */
export function estimateYaw(combinedDeg: number | null): YawEstimate {
  if (combinedDeg === null) return { yawDeg: degrees(0), deviationDeg: 4 };
  const noise = CLUE_DEVIATION_DEG ** 2;
  const facing = FACING_DEVIATION_DEG ** 2;
  const turned = TURNED_DEVIATION_DEG ** 2;
  const facingWeight = FACING_SHARE * normalDensity(combinedDeg, Math.sqrt(facing + noise));
  const turnedWeight = (1 - FACING_SHARE) * normalDensity(combinedDeg, Math.sqrt(turned + noise));
  const total = facingWeight + turnedWeight;
  if (!(total > 0)) return { yawDeg: degrees(combinedDeg), deviationDeg: CLUE_DEVIATION_DEG };
  const facingMean = (combinedDeg * facing) / (facing + noise);
  const turnedMean = (combinedDeg * turned) / (turned + noise);
  const p = facingWeight / total;
  const yaw = p * facingMean + (1 - p) * turnedMean;
  const variance =
    p * ((facing * noise) / (facing + noise) + (facingMean - yaw) ** 2) +
    (1 - p) * ((turned * noise) / (turned + noise) + (turnedMean - yaw) ** 2);
  return { yawDeg: degrees(yaw), deviationDeg: Math.sqrt(variance) };
}

/**
 * Doubt that a turn on the spot adds, one standard deviation, degrees: the part of the turn beyond the clue's own
 * scatter, which the estimate has counted already.
 */
export function turnDoubt(turnedDeg: number): number {
  return Math.sqrt(Math.max(0, turnedDeg ** 2 - CLUE_DEVIATION_DEG ** 2));
}

/** How a body stands that was refused before it was measured; `null` without hips, or with its back to the camera. */
export function roughView(
  { person, picture }: PoseObservation,
  yawDeg: Degrees,
  legLengthPx: number | null,
): RoughView | null {
  const { leftHip, rightHip } = person?.keypoints ?? { leftHip: null, rightHip: null };
  if (!leftHip || !rightHip || !(leftHip.x > rightHip.x)) return null;
  const hipsX = midpoint(leftHip, rightHip).x;
  return Number.isFinite(hipsX) ? { yawDeg, offCentreShare: hipsX / picture.widthPx - 0.5, legLengthPx } : null;
}
