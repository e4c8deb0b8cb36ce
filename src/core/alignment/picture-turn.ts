import type { ImagePoint, Keypoints } from '../geometry/keypoints.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import { minus } from '../geometry/image-vector.ts';
import { toDegrees, type Radians } from '../geometry/units.ts';

/** By how many degrees a picture has to be turned clockwise so that people in it stand upright. */
export type QuarterTurn = (typeof QUARTER_TURNS)[number];
export const QUARTER_TURNS = [0, 90, 180, 270] as const;

/** Trunk and legs may each lean by so much from the quarter that both point to. [E: a deep squat seen from the front stays below] */
const MOST_LEAN_DEG = 35;

/**
 * The turn that would bring a person upright, told by trunk and legs, which have to agree: a person who only bends down
 * has upright legs.
 *
 * @param keypoints pixels of the un-mirrored picture.
 * @returns `null`: shoulders, hips or ankles have no place, or trunk and legs point to different sides.
 */
export function turnToUpright({
  leftShoulder,
  rightShoulder,
  leftHip,
  rightHip,
  leftAnkle,
  rightAnkle,
}: Keypoints): QuarterTurn | null {
  if (!leftShoulder || !rightShoulder || !leftHip || !rightHip || !leftAnkle || !rightAnkle) return null;
  const hips = midpoint(leftHip, rightHip);
  const trunk = nearestQuarter(minus(hips, midpoint(leftShoulder, rightShoulder)));
  return trunk === nearestQuarter(minus(midpoint(leftAnkle, rightAnkle), hips)) ? trunk : null;
}

/** @param down where a person's feet are, seen from the head. */
function nearestQuarter(down: ImagePoint): QuarterTurn | null {
  const turnDeg = 90 - toDegrees(Math.atan2(down.y, down.x) as Radians);
  return QUARTER_TURNS.find((quarter) => Math.abs(leastTurnDeg(turnDeg - quarter)) <= MOST_LEAN_DEG) ?? null;
}

/** The same turn between −180 and 180 degrees. */
function leastTurnDeg(turnDeg: number): number {
  return turnDeg - 360 * Math.round(turnDeg / 360);
}
