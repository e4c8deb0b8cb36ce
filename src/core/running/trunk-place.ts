import type { SeenBody } from '../alignment/gates.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import type { ImagePoint } from '../geometry/keypoints.ts';

/** The hips in the last frame that was believed. */
export interface TrunkPlace {
  readonly timestampMs: number;
  readonly hips: ImagePoint;
  /** Frames since then that were not believed. */
  readonly jumps: number;
}

/** Hips move less than this between two frames, leg lengths: a runner's rise and sink by a tenth, and who steps aside takes longer. [E] */
const FARTHEST_SHARE = 0.25;
/** After a longer hole nobody knows where the hips were. */
const LONGEST_GAP_MS = 200;
/** Hips that stay where they jumped to are there. [E] */
const MOST_JUMPS = 3;

/**
 * Tells a frame in which the model saw the body elsewhere. One such frame bends the swing of the trunk, which tells the time of
 * every step. A runner's feet move too fast to be told so.
 *
 * @param legLengthPx of the standing leg.
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
