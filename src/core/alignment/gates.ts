import type { PoseObservation } from '../reading/observation.ts';
import { SIDES, type ImagePoint, type Keypoint, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { distance, legLength, midpoint, type Leg } from '../geometry/leg-axis.ts';
import { toDegrees, type Radians } from '../geometry/units.ts';
import { advanceFooting, type ExpectedFeet, type Footing } from './footing.ts';
import type { ModelProfile } from './model-profile.ts';
import type { RefusalReason } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';

/** A person whose legs can be measured in this frame. Pixels of the un-mirrored picture. */
export interface SeenBody {
  readonly legs: Readonly<Record<Side, Leg<Keypoint>>>;
  readonly toes: Readonly<Record<Side, Keypoint | null>>;
  readonly shoulders: { readonly left: Keypoint; readonly right: Keypoint } | null;
  /** Mean of both legs as seen now, pixels; shrinks in a squat. */
  readonly legLengthPx: number;
}

export type Gated = (
  { readonly kind: 'seen'; readonly body: SeenBody } | { readonly kind: 'refused'; readonly reason: RefusalReason }
) & {
  /** Followed through refused frames too, because a lifted leg is refused as long as it is taken for a standing one. */
  readonly footing: Footing;
};

/** A point whose coordinates are no numbers counts as not seen. */
function isPlaced<Point extends ImagePoint>(point: Point | null): point is Point {
  return point !== null && Number.isFinite(point.x) && Number.isFinite(point.y);
}

function isOutside(point: Keypoint, { widthPx, heightPx }: PictureSize): boolean {
  return point.x < 0 || point.y < 0 || point.x > widthPx || point.y > heightPx;
}

/**
 * Gates by geometry: a detector gives a confident skeleton for a cropped body too. Checks one
 * frame on its own; what needs a memory (jumps, facing, frame rate) is the tracker's.
 */
export function gate(
  observation: PoseObservation,
  profile: ModelProfile,
  standingLegPx: number | null,
  footingBefore: Footing,
  expected: ExpectedFeet,
): Gated {
  const { person, picture } = observation;
  let footing = footingBefore;
  const refuse = (reason: RefusalReason): Gated => ({ kind: 'refused', reason, footing });
  if (person === null || !(person.presence >= LIMITS.minPresence)) {
    return refuse(observation.brightness < LIMITS.darkBrightness ? 'too-dark' : 'no-person');
  }
  const points = person.keypoints;
  const { leftHip, rightHip, leftKnee, rightKnee, leftAnkle, rightAnkle } = points;
  if (!isPlaced(leftHip) || !isPlaced(leftKnee) || !isPlaced(leftAnkle)) return refuse('legs-hidden');
  if (!isPlaced(rightHip) || !isPlaced(rightKnee) || !isPlaced(rightAnkle)) return refuse('legs-hidden');
  const legs = {
    left: { hip: leftHip, knee: leftKnee, ankle: leftAnkle },
    right: { hip: rightHip, knee: rightKnee, ankle: rightAnkle },
  };
  const legLengthPx = (legLength(legs.left) + legLength(legs.right)) / 2;
  const scalePx = standingLegPx ?? legLengthPx;
  if (!(scalePx > 0)) return refuse('legs-hidden');

  if (isOutside(leftHip, picture) || isOutside(rightHip, picture)) return refuse('hips-outside');
  const feet = [leftAnkle, rightAnkle, points.leftToe, points.rightToe];
  const feetOutside = feet.some((foot) => foot !== null && isOutside(foot, picture));
  const kneesOutside = isOutside(leftKnee, picture) || isOutside(rightKnee, picture);
  if (feetOutside || kneesOutside) {
    return refuse(scalePx > LIMITS.maxLegShare * picture.heightPx ? 'too-near' : 'feet-outside');
  }
  if (scalePx < LIMITS.minLegPx) return refuse('too-far');

  footing = advanceFooting(footingBefore, legs, scalePx, observation.timestampMs, expected);
  const { stance } = footing;
  for (const side of SIDES) {
    if (stance !== 'both' && stance !== side) continue;
    const { hip, knee, ankle } = legs[side];
    const weakest = Math.min(hip.confidence, knee.confidence, ankle.confidence);
    if (!(weakest >= profile.minJointConfidence)) {
      return refuse(observation.brightness < LIMITS.darkBrightness ? 'too-dark' : 'legs-hidden');
    }
  }
  // Facing the camera, the person's left is at the picture's right.
  if (leftHip.x <= rightHip.x) return refuse('not-facing');
  if (stance === 'both') {
    if (leftAnkle.x <= rightAnkle.x && leftKnee.x <= rightKnee.x) return refuse('sides-swapped');
    const thighs = distance(leftHip, leftKnee) / distance(rightHip, rightKnee);
    const shanks = distance(leftKnee, leftAnkle) / distance(rightKnee, rightAnkle);
    const { min, max } = LIMITS.segmentRatio;
    if (!(thighs >= min && thighs <= max && shanks >= min && shanks <= max)) {
      return refuse('legs-hidden');
    }
  }
  const hips = midpoint(leftHip, rightHip);
  const offCentre = Math.abs(hips.x / picture.widthPx - 0.5);
  if (offCentre > LIMITS.maxOffCentreShare) return refuse('off-centre');
  if (stance === 'both') {
    const ankles = midpoint(leftAnkle, rightAnkle);
    const roll = toDegrees(Math.atan2(ankles.x - hips.x, ankles.y - hips.y) as Radians);
    if (Math.abs(roll) > LIMITS.maxRollDeg) return refuse('camera-tilted');
  }
  const crowded = observation.bystanders.some(
    (other) =>
      distance(other.hips, hips) < LIMITS.crowd.hipsApartInLegs * scalePx &&
      other.heightPx > LIMITS.crowd.heightShare * 2 * scalePx,
  );
  if (crowded) return refuse('two-people');

  const seenToe = (toe: Keypoint | null) => (isPlaced(toe) && toe.confidence >= profile.minToeConfidence ? toe : null);
  const { leftShoulder, rightShoulder } = points;
  return {
    kind: 'seen',
    footing,
    body: {
      legs,
      toes: { left: seenToe(points.leftToe), right: seenToe(points.rightToe) },
      shoulders:
        isPlaced(leftShoulder) && isPlaced(rightShoulder) ? { left: leftShoulder, right: rightShoulder } : null,
      legLengthPx,
    },
  };
}
