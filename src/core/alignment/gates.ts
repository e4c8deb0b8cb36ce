import type { PoseObservation } from '../reading/observation.ts';
import { SIDES, type ImagePoint, type Keypoint, type Keypoints, type Side } from '../geometry/keypoints.ts';
import { distance, legLength, midpoint, type Leg } from '../geometry/leg-axis.ts';
import { asideShare, isOutside } from '../geometry/picture.ts';
import { lacksFootRoom } from './feet-edge.ts';
import { advanceFooting, type ExpectedFeet, type Footing } from './footing.ts';
import { isLunge } from './lunge.ts';
import type { ModelProfile } from './model-profile.ts';
import { pictureRoll } from './picture-roll.ts';
import { turnToUpright } from './picture-turn.ts';
import type { RefusalReason } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';

/** A person whose legs can be measured in this frame. Pixels of the un-mirrored picture. */
export interface SeenBody {
  readonly legs: SeenLegs;
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

/** The legs of a person as the model placed them. Pixels of the un-mirrored picture. */
export type SeenLegs = Readonly<Record<Side, Leg<Keypoint>>>;

/** Both legs, where a person is seen from the front with all joints of the legs inside the picture; else `null`. */
export function seeLegs({ person, picture }: PoseObservation): SeenLegs | null {
  if (person === null || !(person.presence >= LIMITS.minPresence)) return null;
  const legs = placeLegs(person.keypoints);
  if (legs === null || legs.left.hip.x <= legs.right.hip.x) return null;
  const joints = SIDES.flatMap((side) => [legs[side].hip, legs[side].knee, legs[side].ankle]);
  return joints.some((joint) => isOutside(joint, picture)) ? null : legs;
}

/** Both legs of a person; `null`: a joint has no place. */
export function placeLegs({
  leftHip,
  rightHip,
  leftKnee,
  rightKnee,
  leftAnkle,
  rightAnkle,
}: Keypoints): SeenLegs | null {
  if (!isPlaced(leftHip) || !isPlaced(leftKnee) || !isPlaced(leftAnkle)) return null;
  if (!isPlaced(rightHip) || !isPlaced(rightKnee) || !isPlaced(rightAnkle)) return null;
  return {
    left: { hip: leftHip, knee: leftKnee, ankle: leftAnkle },
    right: { hip: rightHip, knee: rightKnee, ankle: rightAnkle },
  };
}

const SEGMENTS = [
  ({ hip, knee }: Leg): number => distance(hip, knee),
  ({ knee, ankle }: Leg): number => distance(knee, ankle),
] as const;

/**
 * Is one leg hidden or mixed up with the other? In a deep squat both thighs point at the camera: then their pictures are
 * short, and a few pixels are a large ratio but no sign of anything.
 */
function isUneven(left: number, right: number, scalePx: number): boolean {
  const { min, max } = LIMITS.segmentRatio;
  const ratio = left / right;
  return !(ratio >= min && ratio <= max) && !(Math.abs(left - right) < LIMITS.segmentDifference * scalePx);
}

/** A standing leg is at least twice as long as its longer segment looks: a body that is merely deep is not far away. */
function leastStandingPx(legs: SeenLegs): number {
  return Math.max(...SIDES.map((side) => 2 * Math.max(...SEGMENTS.map((segment) => segment(legs[side])))));
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
  const legs = placeLegs(points);
  if (legs === null) return refuse('legs-hidden');
  const { hip: leftHip, knee: leftKnee, ankle: leftAnkle } = legs.left;
  const { hip: rightHip, knee: rightKnee, ankle: rightAnkle } = legs.right;
  const legLengthPx = (legLength(legs.left) + legLength(legs.right)) / 2;
  const scalePx = standingLegPx ?? legLengthPx;
  if (!(scalePx > 0)) return refuse('legs-hidden');
  // A standing axis proves that the camera stood upright. A person with an axis who points to a side lies down.
  if (standingLegPx === null && (turnToUpright(points) ?? 0) !== 0) return refuse('picture-turned');

  if (isOutside(leftHip, picture) || isOutside(rightHip, picture)) return refuse('hips-outside');
  const feet = [leftAnkle, rightAnkle, points.leftToe, points.rightToe];
  const feetOutside =
    lacksFootRoom(points, scalePx, picture) || feet.some((foot) => foot !== null && isOutside(foot, picture));
  const kneesOutside = isOutside(leftKnee, picture) || isOutside(rightKnee, picture);
  if (feetOutside || kneesOutside) {
    return refuse(scalePx > LIMITS.maxLegShare * picture.heightPx ? 'too-near' : 'feet-outside');
  }
  if (Math.max(scalePx, leastStandingPx(legs)) < LIMITS.minLegPx) return refuse('too-far');

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
  // Legs that bend unlike have unlike segments too, so this is asked before them.
  if (isLunge(legs, stance, expected.standing)) return refuse('lunge');
  // Facing the camera, the person's left is at the picture's right.
  if (leftHip.x <= rightHip.x) return refuse('not-facing');
  if (stance === 'both') {
    if (leftAnkle.x <= rightAnkle.x && leftKnee.x <= rightKnee.x) return refuse('sides-swapped');
    if (SEGMENTS.some((segment) => isUneven(segment(legs.left), segment(legs.right), scalePx))) {
      return refuse('legs-hidden');
    }
  }
  const hips = midpoint(leftHip, rightHip);
  if (Math.abs(asideShare(hips, picture)) > LIMITS.maxOffCentreShare) return refuse('off-centre');
  if (stance === 'both' && Math.abs(pictureRoll(legs)) > LIMITS.maxRollDeg) return refuse('camera-tilted');
  const crowded = observation.bystanders.some(
    (other) =>
      distance(other.hips, hips) < LIMITS.crowd.hipsApartInLegs * scalePx &&
      other.heightPx > LIMITS.crowd.heightShare * 2 * scalePx,
  );
  if (crowded) return refuse('two-people');

  return { kind: 'seen', footing, body: toBody(points, legs, profile) };
}

function toBody(points: Keypoints, legs: SeenLegs, profile: ModelProfile): SeenBody {
  const seenToe = (toe: Keypoint | null) => (isPlaced(toe) && toe.confidence >= profile.minToeConfidence ? toe : null);
  const { leftShoulder, rightShoulder } = points;
  return {
    legs,
    toes: { left: seenToe(points.leftToe), right: seenToe(points.rightToe) },
    shoulders: isPlaced(leftShoulder) && isPlaced(rightShoulder) ? { left: leftShoulder, right: rightShoulder } : null,
    legLengthPx: (legLength(legs.left) + legLength(legs.right)) / 2,
  };
}

/** The body of a frame in which {@link seeLegs} saw both legs; else `null`. */
export function seeBody(observation: PoseObservation, profile: ModelProfile): SeenBody | null {
  const legs = seeLegs(observation);
  return legs === null || observation.person === null ? null : toBody(observation.person.keypoints, legs, profile);
}
