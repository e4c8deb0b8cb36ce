import type { ObservedPerson, PoseObservation } from '../reading/observation.ts';
import type { ImagePoint, KeypointName, PictureSize, Side } from '../geometry/keypoints.ts';
import { midpoint, type StandingScale } from '../geometry/leg-axis.ts';
import type { SeenBody } from './gates.ts';
import { lensOf } from '../geometry/lens.ts';
import { asideShare, middleOf } from '../geometry/picture.ts';
import { degrees, toDegrees, type Degrees, type Radians } from '../geometry/units.ts';
import { leanOf, turnUpright } from '../geometry/upright.ts';
import type { ModelProfile, YawClueName } from './model-profile.ts';
import type { RoughView, Stance } from '../reading/reading.ts';
import { combineClues, type YawEstimate } from './turn.ts';

/**
 * How far the body is turned, from what one frame shows: the direction of the feet in the picture, and hips and shoulders of
 * the model's own 3D guess. Biases of the model are taken out. + towards the picture's right.
 */
export interface YawClues {
  /** Direction of each foot against the camera's axis; `null` where no toe was seen. */
  readonly footDeg: Readonly<Record<Side, number | null>>;
  /** The body's turn against the camera's axis, as both feet say; `null` unless both stand and show their toes. */
  readonly feetDeg: number | null;
  /** As hips and shoulders of a standing body say. */
  readonly hipsDeg: number | null;
  readonly shouldersDeg: number | null;
  /** As the hips of a squatting body say. */
  readonly squatHipsDeg: number | null;
}

/**
 * People stand upright to within about this much, degrees, so that a smaller lean is none. [measured: on both legs 0.6° SD on
 * rendered clips; on one leg 2°, decision 0031]
 */
const UPRIGHT_WITHIN_DEG = { both: 1, one: 2 } as const;

/**
 * Lean of a standing body in the picture: a camera that leans sideways shows everybody leaning. 0 without shoulders.
 *
 * @param stance on one leg the body stands over that foot.
 */
export function bodyLean({ legs, shoulders }: Pick<SeenBody, 'legs' | 'shoulders'>, stance: Stance): Degrees {
  if (shoulders === null) return degrees(0);
  const feet = stance === 'both' ? midpoint(legs.left.ankle, legs.right.ankle) : legs[stance].ankle;
  const lean = leanOf(feet, midpoint(shoulders.left, shoulders.right));
  const within = UPRIGHT_WITHIN_DEG[stance === 'both' ? 'both' : 'one'];
  return degrees((lean * lean ** 2) / (lean ** 2 + within ** 2));
}

function lineYawDeg(person: ObservedPerson, left: KeypointName, right: KeypointName): number | null {
  const l = person.world?.[left];
  const r = person.world?.[right];
  if (l == null || r == null || l.x === r.x) return null;
  return toDegrees(Math.atan2(l.z - r.z, l.x - r.x) as Radians);
}

/** How far the toe lies beside the ankle, across the body's own upright, in standing leg lengths. */
function footShare(
  person: ObservedPerson,
  side: Side,
  { legLengthPx, leanDeg }: StandingScale,
  minConfidence: number,
): number | null {
  const toe = person.keypoints[`${side}Toe`];
  const ankle = person.keypoints[`${side}Ankle`];
  if (toe === null || ankle === null || !(toe.confidence >= minConfidence)) return null;
  const share = turnUpright({ x: toe.x - ankle.x, y: toe.y - ankle.y }, leanDeg).x / legLengthPx;
  return Number.isFinite(share) ? share : null;
}

/** Direction of the line of sight to a point against the camera's axis, + to the picture's right. */
export function sightLineDeg(
  point: ImagePoint,
  picture: PictureSize,
  leanDeg: Degrees,
  { focalShare } = lensOf(picture),
): number {
  const middle = middleOf(picture);
  const fromMiddle = { x: point.x - middle.x, y: point.y - middle.y };
  const focalPx = focalShare * Math.max(picture.widthPx, picture.heightPx);
  return toDegrees(Math.atan(turnUpright(fromMiddle, leanDeg).x / focalPx) as Radians);
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
  scale: StandingScale,
  { minToeConfidence, foot }: ModelProfile,
): number | null {
  const share = footShare(person, side, scale, minToeConfidence);
  const ankle = person.keypoints[`${side}Ankle`];
  if (share === null || ankle === null || foot === null) return null;
  const sine = (share - outward * foot.outwardShare) / foot.lengthShare;
  const turn = toDegrees(Math.asin(Math.min(1, Math.max(-1, sine))) as Radians);
  return turn - sightLineDeg(ankle, picture, scale.leanDeg);
}

/** The turn that a clue means, bias and slope of the model taken out; `null` where the model gives no such clue. */
function turnMeant(shownDeg: number | null, name: YawClueName, { yaw }: ModelProfile): number | null {
  const figures = yaw.clues[name];
  return shownDeg === null || figures === undefined ? null : (shownDeg - figures.biasDeg) / figures.slope;
}

export function yawClues(
  person: ObservedPerson,
  picture: PictureSize,
  scale: StandingScale,
  stance: Stance,
  profile: ModelProfile,
): YawClues {
  const { leftHip, rightHip } = person.keypoints;
  const sight = leftHip && rightHip ? sightLineDeg(midpoint(leftHip, rightHip), picture, scale.leanDeg) : 0;
  const againstAxis = (lineDeg: number | null) => (lineDeg === null ? null : lineDeg - sight);
  // A person who faces the camera has the left leg on the picture's right; nobody else is measured.
  const footDeg = {
    left: footDirectionDeg(person, 'left', 1, picture, scale, profile),
    right: footDirectionDeg(person, 'right', -1, picture, scale, profile),
  };
  // A lifted foot says nothing about the body.
  const feet =
    stance !== 'both' || footDeg.left === null || footDeg.right === null ? null : (footDeg.left + footDeg.right) / 2;
  const hips = againstAxis(lineYawDeg(person, 'leftHip', 'rightHip'));
  const shoulders = againstAxis(lineYawDeg(person, 'leftShoulder', 'rightShoulder'));
  return {
    footDeg,
    feetDeg: turnMeant(feet, 'feet', profile),
    hipsDeg: turnMeant(hips, 'hips', profile),
    shouldersDeg: turnMeant(shoulders, 'shoulders', profile),
    squatHipsDeg: turnMeant(hips, 'squatHips', profile),
  };
}

/** Estimates the turn of a body from the clues of its standing; `null`: no clue is there. */
export function standingTurn(
  { feetDeg: feet, hipsDeg: hips, shouldersDeg: shoulders }: YawClues,
  profile: ModelProfile,
): YawEstimate | null {
  return combineClues({ feet, hips, shoulders }, profile);
}

/** How a body stands that was refused before it was measured; `null` without hips, or with its back to the camera. */
export function roughView(
  { person, picture }: PoseObservation,
  yawDeg: Degrees,
  legLengthPx: number | null,
): RoughView | null {
  const { leftHip, rightHip } = person?.keypoints ?? { leftHip: null, rightHip: null };
  if (!leftHip || !rightHip || !(leftHip.x > rightHip.x)) return null;
  const offCentreShare = asideShare(midpoint(leftHip, rightHip), picture);
  return Number.isFinite(offCentreShare) ? { yawDeg, offCentreShare, legLengthPx } : null;
}
