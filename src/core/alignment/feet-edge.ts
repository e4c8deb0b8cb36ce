import type { Keypoint, Keypoints, PictureSize } from '../geometry/keypoints.ts';
import type { RefusalReason } from '../reading/reading.ts';
import { lowerEdgeOf } from '../geometry/picture.ts';
import { LIMITS } from '../reading/thresholds.ts';

function isLow(point: Keypoint | null, roomPx: number, picture: PictureSize): boolean {
  return point !== null && point.y > lowerEdgeOf(picture) - roomPx;
}

/**
 * Lies an ankle so low that its foot has no room in the picture? Models pin the points of feet that they do not see just
 * inside the picture's edge, and are sure of them. With toes, the toes tell.
 *
 * @param scalePx length of a leg.
 */
export function lacksFootRoom(points: Keypoints, scalePx: number, picture: PictureSize): boolean {
  const { leftAnkle, rightAnkle, leftToe, rightToe } = points;
  if (leftToe !== null || rightToe !== null) return false;
  return [leftAnkle, rightAnkle].some((ankle) => isLow(ankle, LIMITS.footRoom.belowAnkle * scalePx, picture));
}

interface FeetSighting {
  readonly timestampMs: number;
  readonly wereOutside: boolean;
}

/** Whether the feet were outside the picture in the last second, oldest first. */
export type FeetAtEdge = readonly FeetSighting[];

/** Toes that are pinned to the edge are outside in some frames and inside in the next. */
const WATCHED_MS = 1000;
const OUTSIDE_SHARE = 1 / 3;

/** @param refused the reason for which the gates refused the frame; `null`: they did not. */
export function advanceFeetAtEdge(before: FeetAtEdge, timestampMs: number, refused: RefusalReason | null): FeetAtEdge {
  const lately = before.filter((one) => {
    // A clock that stands still or was set back must not let frames pile up.
    const ageMs = timestampMs - one.timestampMs;
    return ageMs > 0 && ageMs < WATCHED_MS;
  });
  return [...lately, { timestampMs, wereOutside: refused === 'feet-outside' }];
}

/** Are the toes of this frame at the edge because the feet are outside, as they were in many of the last frames? */
export function areToesPinned(feet: FeetAtEdge, points: Keypoints, scalePx: number, picture: PictureSize): boolean {
  const outside = feet.filter(({ wereOutside }) => wereOutside).length;
  if (outside < OUTSIDE_SHARE * feet.length) return false;
  const roomPx = LIMITS.footRoom.belowToe * scalePx;
  return isLow(points.leftToe, roomPx, picture) || isLow(points.rightToe, roomPx, picture);
}
