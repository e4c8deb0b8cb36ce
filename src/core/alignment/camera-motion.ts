import { commonPart } from '../geometry/common-part.ts';
import { combine, minus, ORIGIN, plus } from '../geometry/image-vector.ts';
import { perSide, SIDES, type ImagePoint, type Keypoints, type Side } from '../geometry/keypoints.ts';
import { distance } from '../geometry/leg-axis.ts';
import { LIMITS } from '../reading/thresholds.ts';

/**
 * Movements of the camera, told by the feet. A camera that is held by hand or follows a person moves both feet alike in the
 * picture, while somebody who walks moves one foot at a time. Pixels of the un-mirrored picture.
 */

const FOLLOWED = {
  /** A foot farther from its spot than this is in the air, and one nearer than that has landed; shares of the leg. [E] */
  away: { on: 0.08, off: 0.04 },
  /** The spot of a foot that stands is followed this slowly, because the model's points of it creep. [E] */
  standingMs: 1000,
  /** A foot in the air is followed so quickly that it stays behind by less than `away.off` only when it has landed. [E] */
  freeMs: 100,
  /** With one foot in the air, that foot has to move along with the camera: by this part of it or more in one frame. [E] */
  leastFreePart: 0.5,
  /** A foot that was in the air for less than this made a step. [E] */
  heldMs: 600,
  /** For so long after a step the person walks or runs, and the feet tell nothing of the camera. [E] */
  walkingMs: 1000,
  /** After so long a hole nobody knows where the feet have been. [E] */
  forgetMs: 600,
  /**
   * The points of a blurred picture lag. A picture is blurred when it moved by more than `share` of the leg within that time.
   * A frame is thrown when both feet leap farther than a person's feet can, and less far than to another person
   * (`mostShare`); `thrown` such frames within that time say the same. [E]
   */
  shaken: { share: 0.6, withinMs: 1000, thrown: 3, mostShare: 0.5 },
} as const;

/** Place of a foot in the picture, with the camera's motion taken back. */
interface FootSpot extends ImagePoint {
  /** Since when the foot is in the air, milliseconds; `null`: it stands. */
  readonly freeSinceMs: number | null;
}

/** The camera's motion so far, and the spots of the feet that tell it. */
export interface CameraTrack {
  /** How far the picture has moved since the first frame. */
  readonly shift: ImagePoint;
  readonly timestampMs: number;
  /** Both feet as the picture shows them. */
  readonly feet: Readonly<Record<Side, ImagePoint>>;
  readonly spots: Readonly<Record<Side, FootSpot>>;
  /** The shifts of the last second in which both feet stood, oldest first. */
  readonly recent: readonly { readonly timestampMs: number; readonly shift: ImagePoint }[];
  /** When a foot last landed after a step; `null`: never. */
  readonly steppedMs: number | null;
  /** The times of the frames in the last second that were thrown (`FOLLOWED.shaken`). */
  readonly thrownMs: readonly number[];
  readonly legLengthPx: number;
}

function footIn(points: Keypoints, side: Side): ImagePoint | null {
  const seen = [points[`${side}Ankle`], points[`${side}Heel`], points[`${side}Toe`]].filter(
    (point) => point !== null && Number.isFinite(point.x) && Number.isFinite(point.y),
  );
  if (points[`${side}Ankle`] === null || seen.length === 0) return null;
  const sum = (of: (point: ImagePoint) => number) =>
    seen.reduce((total, point) => total + (point === null ? 0 : of(point)), 0);
  return { x: sum((point) => point.x) / seen.length, y: sum((point) => point.y) / seen.length };
}

/** Twice the longest segment of a leg: a squat shortens one segment's picture more than the other's. */
function legLengthIn(points: Keypoints): number {
  const lengths = SIDES.flatMap((side) => {
    const [hip, knee, ankle] = [points[`${side}Hip`], points[`${side}Knee`], points[`${side}Ankle`]];
    return hip && knee && ankle ? [2 * distance(hip, knee), 2 * distance(knee, ankle)] : [];
  });
  return Math.max(0, ...lengths.filter(Number.isFinite));
}

function isStanding({ left, right }: CameraTrack['spots']): boolean {
  return left.freeSinceMs === null && right.freeSinceMs === null;
}

/** The camera's step: what both feet do that stand, or the standing foot as far as the free one goes along. */
function cameraStep(
  before: CameraTrack,
  away: Record<Side, ImagePoint>,
  feet: CameraTrack['feet'],
  timestampMs: number,
): ImagePoint {
  const { spots } = before;
  if (isStanding(spots)) return combine(away.left, away.right, commonPart);
  const [standing, free]: [Side, Side] = spots.left.freeSinceMs === null ? ['left', 'right'] : ['right', 'left'];
  const { freeSinceMs } = spots[free];
  const isHeld = freeSinceMs !== null && timestampMs - freeSinceMs >= FOLLOWED.heldMs;
  if (spots[standing].freeSinceMs !== null || !isHeld) return ORIGIN;
  const along = minus(feet[free], before.feet[free]);
  return combine(away[standing], along, (step, part) => commonPart(step, part / FOLLOWED.leastFreePart));
}

/**
 * Follows the camera through one frame.
 *
 * @param points of the person; `null`: nobody was seen.
 * @returns `null` as long as no feet were seen.
 */
export function advanceCamera(
  before: CameraTrack | null,
  timestampMs: number,
  points: Keypoints | null,
): CameraTrack | null {
  const [left, right] = points === null ? [null, null] : [footIn(points, 'left'), footIn(points, 'right')];
  const legLengthPx = points === null ? 0 : legLengthIn(points);
  if (left === null || right === null || !(legLengthPx > 0)) return before;
  const feet = { left, right };
  const elapsedMs = timestampMs - (before?.timestampMs ?? timestampMs);
  if (before === null || !(elapsedMs > 0 && elapsedMs <= FOLLOWED.forgetMs)) {
    const shift = before?.shift ?? ORIGIN;
    const spots = perSide((side) => ({ ...minus(feet[side], shift), freeSinceMs: null }));
    return { shift, timestampMs, feet, spots, recent: [], steppedMs: null, thrownMs: [], legLengthPx };
  }
  const away = perSide((side) => minus(minus(feet[side], before.shift), before.spots[side]));
  const moved = cameraStep(before, away, feet, timestampMs);
  // A person who is elsewhere from one frame to the next is another one, or a wrong detection.
  const mostShare = Math.max(LIMITS.maxJumpShare, (LIMITS.maxJumpPerSecond * elapsedMs) / 1000);
  const movedShare = distance(moved, ORIGIN) / legLengthPx;
  const leapShare =
    distance(combine(minus(left, before.feet.left), minus(right, before.feet.right), commonPart), ORIGIN) / legLengthPx;
  const isThrown = leapShare > mostShare && leapShare < FOLLOWED.shaken.mostShare;
  const isWalking = before.steppedMs !== null && timestampMs - before.steppedMs < FOLLOWED.walkingMs;
  const step = isWalking || movedShare > mostShare ? ORIGIN : moved;
  const spots = perSide((side): FootSpot => {
    const spot = before.spots[side];
    const ownWay = minus(away[side], step);
    const { on, off } = FOLLOWED.away;
    const isFree = distance(ownWay, ORIGIN) > (spot.freeSinceMs === null ? on : off) * legLengthPx;
    const share = 1 - Math.exp(-elapsedMs / (isFree || isWalking ? FOLLOWED.freeMs : FOLLOWED.standingMs));
    return {
      x: spot.x + share * ownWay.x,
      y: spot.y + share * ownWay.y,
      freeSinceMs: isFree ? (spot.freeSinceMs ?? timestampMs) : null,
    };
  });
  const shift = plus(before.shift, step);
  const lately = before.recent.filter((one) => timestampMs - one.timestampMs < FOLLOWED.shaken.withinMs);
  const recent = isStanding(spots) ? [...lately, { timestampMs, shift }] : [];
  const hasStepped = SIDES.some((side) => {
    const { freeSinceMs } = before.spots[side];
    const isLanded = freeSinceMs !== null && spots[side].freeSinceMs === null;
    return isLanded && timestampMs - freeSinceMs < FOLLOWED.heldMs;
  });
  const steppedMs = hasStepped ? timestampMs : before.steppedMs;
  const thrownMs = [...before.thrownMs, ...(isThrown ? [timestampMs] : [])].filter(
    (atMs) => timestampMs - atMs < FOLLOWED.shaken.withinMs,
  );
  return { shift, timestampMs, feet, spots, recent, steppedMs, thrownMs, legLengthPx };
}

function rangeOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Has the picture moved too far within a second for its points to be right? */
export function isShaken({ recent, thrownMs, legLengthPx }: CameraTrack): boolean {
  if (thrownMs.length >= FOLLOWED.shaken.thrown) return true;
  const [across, down] = [recent.map(({ shift }) => shift.x), recent.map(({ shift }) => shift.y)];
  return recent.length > 1 && Math.max(rangeOf(across), rangeOf(down)) > FOLLOWED.shaken.share * legLengthPx;
}
