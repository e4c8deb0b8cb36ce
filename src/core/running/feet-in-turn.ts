import type { Side } from '../geometry/keypoints.ts';
import { RUN_LIMITS } from './run-limits.ts';

/** The height of the ankles at one moment, leg lengths; + the left one is lower in the picture, so that it carries. */
interface Ankles {
  readonly timestampMs: number;
  readonly apart: number;
}

/** A time in which one ankle stayed lower than the other. */
export interface OnOneFoot {
  readonly leg: Side;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Largest distance of the ankles in the picture's height, leg lengths. */
  readonly mostApart: number;
}

export interface FeetState {
  readonly last: Ankles | null;
  /** When both ankles were level last. */
  readonly levelMs: number;
  readonly on: Omit<OnOneFoot, 'untilMs'> | null;
  /** The last time on one foot, which is over. The frames after it are awaited, because they tell its midstance. */
  readonly over: OnOneFoot | null;
}

export const FEET_UNKNOWN: FeetState = { last: null, levelMs: Number.NEGATIVE_INFINITY, on: null, over: null };

/** After a longer hole nobody knows which foot stood in between. */
export const MAX_HOLE_MS = 200;

/** The leg that carries; between two clear answers the last one stays. */
function carrying(apart: number, before: Side | null): Side | null {
  if (Math.abs(apart) < RUN_LIMITS.ankleApartShare) return before;
  return apart > 0 ? 'left' : 'right';
}

/** The moment at which the ankles were level between two frames. */
function levelBetween(before: Ankles, now: Ankles): number {
  const share = before.apart / (before.apart - now.apart);
  return before.timestampMs + share * (now.timestampMs - before.timestampMs);
}

/**
 * Follows which ankle is lower.
 *
 * @returns `over`: a time on one foot that was over long enough ago for the frames after it to be there.
 */
export function advanceFeet(
  before: FeetState,
  now: Ankles,
): { readonly feet: FeetState; readonly over: OnOneFoot | null } {
  const { timestampMs, apart } = now;
  const last = before.last !== null && timestampMs - before.last.timestampMs <= MAX_HOLE_MS ? before.last : null;
  const isCrossing = last !== null && Math.sign(last.apart) !== Math.sign(apart);
  const levelMs = isCrossing ? levelBetween(last, now) : before.levelMs;
  const isDue =
    before.over !== null &&
    timestampMs >= before.over.untilMs + RUN_LIMITS.settleShare * (before.over.untilMs - before.over.fromMs);
  const over = isDue ? before.over : null;
  const waiting = isDue ? null : before.over;
  const on = last === null ? null : before.on;
  const leg = carrying(apart, on?.leg ?? null);
  const feet = { last: now, levelMs, on, over: waiting };
  if (leg === null) return { feet, over };
  if (on?.leg === leg) {
    return { feet: { ...feet, on: { ...on, mostApart: Math.max(on.mostApart, Math.abs(apart)) } }, over };
  }
  const ended = on !== null && Number.isFinite(on.fromMs) ? { ...on, untilMs: levelMs } : waiting;
  return { feet: { ...feet, on: { leg, fromMs: levelMs, mostApart: Math.abs(apart) }, over: ended }, over };
}
