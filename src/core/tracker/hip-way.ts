import { REPS } from '../reading/thresholds.ts';

/** Height of the hips over the ankle of the leg that reaches higher, pixels, at one moment. */
export interface HipHeight {
  readonly timestampMs: number;
  readonly heightPx: number;
}

/** The way of the hips down from a high point and up again, whatever the standing axis says. */
export interface HipWay {
  /** The high point from which the hips sank. */
  readonly top: HipHeight;
  /** The lowest point since `top`. */
  readonly low: HipHeight;
  /** The highest point since `low`; `null`: the hips have not come up yet. */
  readonly topAfter: HipHeight | null;
}

/** Moments at which a squat is over: the hips rest, or they sink again. By then the standing after the squat was seen. */
export type SquatEnd = 'resting' | 'sinking';

/** The hips turn when they move back by this share of the last high point: the same share with which a squat begins. */
const TURN_SHARE = REPS.depth.on;
/** A high point that stays this share of the dip below the one before is a bounce within one squat, as in a film. [E] */
const BOUNCE_SHARE = 0.35;
/** Hips rest when they got no higher for this time. [E] */
const REST_MS = 300;

/** Adds one frame. When a dip is over and the hips sink again, a new way starts at the last high point. */
export function advanceHips(way: HipWay | null, now: HipHeight): HipWay {
  // A high point that is older than the longest squat belongs to a person who stood elsewhere.
  const isOld = way !== null && !(Math.abs(now.timestampMs - way.top.timestampMs) <= REPS.durationMs.max);
  if (way === null || isOld) return { top: now, low: now, topAfter: null };
  const { top, low, topAfter } = way;
  if (now.heightPx >= top.heightPx && topAfter === null) return { top: now, low: now, topAfter: null };
  if (topAfter !== null && hasSunk(topAfter, now) && isOver(way)) return { top: topAfter, low: now, topAfter: null };
  if (now.heightPx < low.heightPx) return { top, low: now, topAfter: null };
  const isUp = topAfter !== null || now.heightPx - low.heightPx > TURN_SHARE * top.heightPx;
  const isHigher = isUp && now.heightPx > (topAfter?.heightPx ?? 0);
  return isHigher ? { ...way, topAfter: now } : way;
}

function hasSunk(from: HipHeight, now: HipHeight): boolean {
  return from.heightPx - now.heightPx > TURN_SHARE * from.heightPx;
}

/** Did the hips come up from the dip by more than a bounce? */
function isOver({ top, low, topAfter }: HipWay): boolean {
  return topAfter !== null && topAfter.heightPx >= top.heightPx - BOUNCE_SHARE * (top.heightPx - low.heightPx);
}

/** Tells how the newest frame ends a dip; `null`: the frame ends none. */
export function findSquatEnd({ top, low, topAfter }: HipWay, now: HipHeight): SquatEnd | null {
  if (topAfter === null) return null;
  // Steps of a runner are shorter than any squat.
  if (topAfter.timestampMs - top.timestampMs < REPS.durationMs.min) return null;
  if (!isOver({ top, low, topAfter })) return null;
  if (hasSunk(topAfter, now)) return 'sinking';
  return now.timestampMs - topAfter.timestampMs >= REST_MS ? 'resting' : null;
}
