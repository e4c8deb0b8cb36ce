import { SIDES, type Side } from '../geometry/keypoints.ts';
import { distance, frontalPlaneProjectionAngle, legLength, type Leg } from '../geometry/leg-axis.ts';
import type { Stance } from '../reading/reading.ts';

/** How straight legs look from the front. [E; measured on rendered and real people who stand: the figures in brackets] */
const STRAIGHT = {
  /** Angle at the knee in the picture, degrees: bow legs and knock knees stay below. [18] */
  maxAngleDeg: 25,
  /** Thigh over shank: in a squat the thigh points at the camera. [0.9 to 1.4] */
  thighOverShank: { min: 0.7, max: 1.7 },
  /** Height of the hip over the ankle, share of thigh and shank: feet set wide apart lower it. [0.96] */
  minHeightShare: 0.9,
  /** Both legs reach equally far, share of the leg. [0.05] */
  maxUnevenShare: 0.12,
} as const;

/** The sides of the legs that carry. */
export function carriers(stance: Stance): readonly Side[] {
  return stance === 'both' ? SIDES : [stance];
}

function heightOf({ hip, ankle }: Leg): number {
  return ankle.y - hip.y;
}

function isStraight(leg: Leg): boolean {
  const angle = frontalPlaneProjectionAngle(leg, 1);
  const ratio = distance(leg.hip, leg.knee) / distance(leg.knee, leg.ankle);
  const { min, max } = STRAIGHT.thighOverShank;
  return (
    angle !== null &&
    Math.abs(angle) <= STRAIGHT.maxAngleDeg &&
    ratio >= min &&
    ratio <= max &&
    heightOf(leg) >= STRAIGHT.minHeightShare * legLength(leg)
  );
}

/**
 * Can a person stand upright like this on the legs that carry? A bent leg can't be a standing axis. A slightly bent one
 * looks straight from the front: only a taller moment tells it.
 */
export function isPlausiblyUpright(legs: Readonly<Record<Side, Leg>>, stance: Stance): boolean {
  if (!carriers(stance).every((side) => isStraight(legs[side]))) return false;
  const [left, right] = [heightOf(legs.left), heightOf(legs.right)];
  return stance !== 'both' || Math.abs(left - right) <= STRAIGHT.maxUnevenShare * Math.max(left, right);
}
