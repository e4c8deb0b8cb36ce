import { otherSide, SIDES, type Side } from '../geometry/keypoints.ts';
import { distance, type Leg } from '../geometry/leg-axis.ts';
import type { Stance } from '../reading/reading.ts';
import { carriers } from './plausible-standing.ts';

/**
 * Limits of a lunge. [E; in brackets: the most that squats on both legs, and carrying legs in squats on one, show in
 * rendered and real films, and the least of constructed lunges at their lowest point]
 */
const LUNGE = {
  /** A straight leg reaches at least so far from hip to ankle, share of its standing reach. */
  straight: 0.92,
  /** The other leg reaches less far by this share. [squats 0.05, side lunges 0.22] */
  unlike: 0.08,
  /** The straight leg leans aside by this share of its reach. [squats 0.17, side lunges 0.6] */
  lean: 0.25,
  /** The shank of a kneeling leg points backwards, and so looks shorter than its thigh by this. [squats 0.31, lunges 0.89] */
  kneeling: 0.45,
} as const;

type Legs = Readonly<Record<Side, Leg>>;

function reach({ hip, ankle }: Leg): number {
  return distance(hip, ankle);
}

/** Does this leg stay straight and lean aside, while the other one bends under the hips? */
function isLeftStraight(side: Side, legs: Legs, standing: Legs): boolean {
  const share = (one: Side) => reach(legs[one]) / reach(standing[one]);
  const { hip, ankle } = legs[side];
  return (
    share(side) >= LUNGE.straight &&
    share(side) - share(otherSide(side)) >= LUNGE.unlike &&
    Math.abs(hip.x - ankle.x) >= LUNGE.lean * reach(legs[side])
  );
}

/** A leg that carries a squat keeps its shank nearly upright. */
function isKneeling(leg: Leg, standing: Leg): boolean {
  const thigh = distance(leg.hip, leg.knee) / distance(standing.hip, standing.knee);
  const shank = distance(leg.knee, leg.ankle) / distance(standing.knee, standing.ankle);
  return thigh - shank >= LUNGE.kneeling;
}

/**
 * Is this a lunge, in which a leg that is taken for a carrying one is straight, or kneels? The bands and limits of squats
 * say nothing about such a leg.
 *
 * @param standing the legs as they stood for the axis; `null`: unknown.
 */
export function isLunge(legs: Legs, stance: Stance, standing: Readonly<Record<Side, Leg | null>>): boolean {
  const isOnKnee = carriers(stance).some((side) => {
    const stood = standing[side];
    return stood !== null && isKneeling(legs[side], stood);
  });
  const { left, right } = standing;
  if (isOnKnee || stance !== 'both' || left === null || right === null) return isOnKnee;
  return SIDES.some((side) => isLeftStraight(side, legs, { left, right }));
}
