import type { SeenBody } from '../alignment/gates.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import type { ImagePoint } from '../geometry/keypoints.ts';

/** The hips in the last frame that was believed. */
export interface TrunkPlace {
  readonly timestampMs: number;
  readonly hips: ImagePoint;
  /** How many frames since then were not believed. */
  readonly jumps: number;
}

/** Hips move less than this between two frames, leg lengths: a runner's hips rise and sink by a tenth, and a step aside takes longer. [E] */
const FARTHEST_SHARE = 0.25;
/** After a longer hole the last place of the hips tells nothing. */
const LONGEST_GAP_MS = 200;
/** After this many frames that were not believed, the hips are believed where they are. [E] */
const MOST_JUMPS = 3;

/**
 * Finds a frame in which the model saw the body elsewhere, because one wrong frame bends the swing of the trunk, which tells the
 * time of every step. Only the hips are compared: a runner's feet move too fast.
 *
 * @param legLengthPx length of the standing leg, pixels.
 * @returns the place for the next frame to be compared with, and whether the hips of this frame jumped.
 */
export function advanceTrunkPlace(
  before: TrunkPlace | null,
  timestampMs: number,
  { legs }: SeenBody,
  legLengthPx: number,
): { readonly place: TrunkPlace; readonly jumped: boolean } {
  const hips = midpoint(legs.left.hip, legs.right.hip);
  const isNear =
    before === null ||
    timestampMs - before.timestampMs > LONGEST_GAP_MS ||
    Math.hypot(hips.x - before.hips.x, hips.y - before.hips.y) <= FARTHEST_SHARE * legLengthPx;
  return isNear || before.jumps >= MOST_JUMPS
    ? { place: { timestampMs, hips, jumps: 0 }, jumped: false }
    : { place: { ...before, jumps: before.jumps + 1 }, jumped: true };
}
