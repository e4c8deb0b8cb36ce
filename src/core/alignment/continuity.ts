import { SIDES, type ImagePoint, type Side } from '../geometry/keypoints.ts';
import { distance } from '../geometry/leg-axis.ts';
import { advanceOneEuro, type OneEuroState } from '../signal/one-euro.ts';
import type { SeenBody } from './gates.ts';
import type { LegPoints } from './measure-legs.ts';
import { LIMITS, SMOOTHING } from '../reading/thresholds.ts';

/**
 * The last believable frame. A joint that jumps is a wrong detection, until it stays where it jumped to.
 */
export interface JumpState {
  readonly timestampMs: number;
  readonly body: SeenBody;
  readonly jumps: number;
}

export interface JumpStep {
  readonly state: JumpState;
  readonly jumped: boolean;
}

function farthestMove(from: SeenBody, to: SeenBody): number {
  let farthest = 0;
  for (const side of SIDES) {
    for (const joint of ['hip', 'knee', 'ankle'] as const) {
      farthest = Math.max(farthest, distance(from.legs[side][joint], to.legs[side][joint]));
    }
  }
  return farthest;
}

/** `legLengthPx`: standing length. A frame after a gap can't be compared and never counts as a jump. */
export function advanceJumps(
  previous: JumpState | null,
  timestampMs: number,
  body: SeenBody,
  legLengthPx: number,
): JumpStep {
  const fresh = { timestampMs, body, jumps: 0 };
  if (previous === null) return { state: fresh, jumped: false };
  const elapsedMs = timestampMs - previous.timestampMs;
  if (elapsedMs > LIMITS.bridgedGapMs * LIMITS.jumpsUntilAccepted) {
    return { state: fresh, jumped: false };
  }
  const allowed = legLengthPx * Math.max(LIMITS.maxJumpShare, (LIMITS.maxJumpPerSecond * elapsedMs) / 1000);
  if (farthestMove(previous.body, body) <= allowed) return { state: fresh, jumped: false };
  const jumps = previous.jumps + 1;
  return jumps >= LIMITS.jumpsUntilAccepted
    ? { state: fresh, jumped: false }
    : { state: { ...previous, jumps }, jumped: true };
}

/** The filters of the points by name, as far as they were seen. */
export type PointFilters = Map<string, { x: OneEuroState; y: OneEuroState }>;

/**
 * Smooths one point, in pixels; only the speed that the filter reacts to is in leg lengths. Before
 * the baseline the leg's length changes from frame to frame, and coordinates scaled by it would
 * move with it, the more the farther from the picture's left edge.
 */
function smoothPoint(
  filters: PointFilters,
  name: string,
  timestampMs: number,
  point: ImagePoint,
  legLengthPx: number,
): ImagePoint {
  const previous = filters.get(name);
  const options = { ...SMOOTHING, beta: SMOOTHING.beta / legLengthPx };
  const x = advanceOneEuro(previous?.x ?? null, timestampMs, point.x, options);
  const y = advanceOneEuro(previous?.y ?? null, timestampMs, point.y, options);
  filters.set(name, { x, y });
  return { x: x.value, y: y.value };
}

/** Smooths joints and toes of one frame. */
export function smoothLegs(
  filters: PointFilters,
  timestampMs: number,
  { legs, toes }: LegPoints,
  legLengthPx: number,
): LegPoints {
  const at = (name: string, point: ImagePoint) => smoothPoint(filters, name, timestampMs, point, legLengthPx);
  const leg = (side: Side) => ({
    hip: at(`${side}Hip`, legs[side].hip),
    knee: at(`${side}Knee`, legs[side].knee),
    ankle: at(`${side}Ankle`, legs[side].ankle),
  });
  const toe = (side: Side) => toes[side] && at(`${side}Toe`, toes[side]);
  return { legs: { left: leg('left'), right: leg('right') }, toes: { left: toe('left'), right: toe('right') } };
}
