import type { ImagePoint, Keypoints } from '../geometry/keypoints.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import { minus } from '../geometry/image-vector.ts';
import { toDegrees, type Radians } from '../geometry/units.ts';

/** The clockwise turn of a picture, degrees, that brings the people in it upright. */
export type QuarterTurn = (typeof QUARTER_TURNS)[number];
export const QUARTER_TURNS = [0, 90, 180, 270] as const;

/** Trunk and legs may each lean by this angle from the quarter to which both point. [E: a deep squat seen from the front leans less] */
const MOST_LEAN_DEG = 35;

/**
 * Finds the turn that would bring a person upright. Trunk and legs have to agree, because a person who only bends down
 * has upright legs.
 *
 * @param keypoints pixels of the un-mirrored picture.
 * @returns degrees, clockwise; `null`: shoulders, hips or ankles have no place, or trunk and legs don't point to the same side.
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

/** @param down the way from a person's head towards the feet, pixels, y downwards. */
function nearestQuarter(down: ImagePoint): QuarterTurn | null {
  const turnDeg = 90 - toDegrees(Math.atan2(down.y, down.x) as Radians);
  return QUARTER_TURNS.find((quarter) => Math.abs(leastTurnDeg(turnDeg - quarter)) <= MOST_LEAN_DEG) ?? null;
}

/** Writes a turn as the same turn between −180 and 180 degrees. */
function leastTurnDeg(turnDeg: number): number {
  return turnDeg - 360 * Math.round(turnDeg / 360);
}
