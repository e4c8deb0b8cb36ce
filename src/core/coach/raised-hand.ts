import { otherSide, SIDES, type Side } from '../geometry/keypoints.ts';
import type { ArmsSeen } from './arms.ts';
import type { CoachCommand } from './coach.ts';
import { COACH } from './coach-limits.ts';

/** How one arm is held, and whether its hand may command. Times: the coach's clock, milliseconds. */
interface ArmWatch {
  /** `posture`: up in a squat, or up together with the other arm. */
  readonly held: 'down' | 'posture' | 'otherwise';
  readonly sinceMs: number;
  /** Whether the hand was lowered since it was last up as a posture or as a command. */
  readonly isLowered: boolean;
}

/** One raising of a hand, from up to down. Times: the coach's clock, milliseconds. */
interface Raising {
  readonly side: Side;
  readonly sinceMs: number;
  readonly seenMs: number;
  /** The command that it was understood as so far. */
  readonly understood: CoachCommand | null;
}

export interface HandState {
  readonly arms: Readonly<Record<Side, ArmWatch>>;
  readonly raising: Raising | null;
  /** Since when a hand is up that has to be lowered before it may command; `null`: none is. */
  readonly unloweredSinceMs: number | null;
}

const NOT_LOWERED: ArmWatch = { held: 'otherwise', sinceMs: Number.NEGATIVE_INFINITY, isLowered: false };

/** At first no hand may command: a hand that is up when the session begins holds on to something. */
export const HANDS_UNKNOWN: HandState = {
  arms: { left: NOT_LOWERED, right: NOT_LOWERED },
  raising: null,
  unloweredSinceMs: null,
};

export interface HandStep {
  readonly state: HandState;
  /** Understood in this very frame. */
  readonly command: CoachCommand | null;
  /** 0..1 on the way to `go`, then on to `stop`; 0 after that. */
  readonly share: number;
  /** A hand is up as if to command, but has to be lowered first. */
  readonly hasToBeLowered: boolean;
}

function heldAs({ arms, squatting }: ArmsSeen, side: Side): ArmWatch['held'] {
  if (arms[side] === 'down' && !squatting) return 'down';
  const isPosture = arms[side] === 'up' && (squatting || arms[otherSide(side)] === 'up');
  return isPosture ? 'posture' : 'otherwise';
}

function advanceArm(before: ArmWatch, held: ArmWatch['held'], nowMs: number): ArmWatch {
  const sinceMs = held === before.held ? before.sinceMs : nowMs;
  if (held === 'otherwise' || nowMs - sinceMs < COACH.hand.bridgedMs) return { ...before, held, sinceMs };
  return { held, sinceMs, isLowered: held === 'down' };
}

/** The one hand that is up while the person stands and the other arm hangs; `null`: none. */
function raisedSide({ arms, squatting }: ArmsSeen): Side | null {
  if (squatting) return null;
  return SIDES.find((side) => arms[side] === 'up' && arms[otherSide(side)] === 'down') ?? null;
}

/** Goes on with a raising, begins one, or ends it. A wrist that is lost for a moment was not lowered. */
function advanceRaising(before: HandState, arms: HandState['arms'], up: Side | null, nowMs: number): Raising | null {
  const { raising } = before;
  const isBridged = raising !== null && nowMs - raising.seenMs <= COACH.hand.bridgedMs;
  if (up === null) return isBridged ? raising : null;
  if (isBridged && raising.side === up) return { ...raising, seenMs: nowMs };
  return arms[up].isLowered ? { side: up, sinceMs: nowMs, seenMs: nowMs, understood: null } : null;
}

function nextCommand({ sinceMs, seenMs, understood }: Raising): CoachCommand | null {
  const heldMs = seenMs - sinceMs;
  if (understood === null && heldMs >= COACH.hand.goMs) return 'go';
  return understood === 'go' && heldMs >= COACH.hand.stopMs ? 'stop' : null;
}

/** How far this raising is on its way to the next command, 0..1. */
function shareOf({ sinceMs, seenMs, understood }: Raising, mayStop: boolean): number {
  const { goMs, stopMs } = COACH.hand;
  if (understood === 'stop' || (understood === 'go' && !mayStop)) return 0;
  const heldMs = seenMs - sinceMs;
  const share = understood === 'go' ? (heldMs - goMs) / (stopMs - goMs) : heldMs / goMs;
  return Math.min(1, Math.max(0, share));
}

/**
 * Follows both hands. A hand that was lowered and goes up commands `go` after a while, `stop` if it stays up, and then
 * nothing until it was lowered again.
 *
 * @param mayStop whether `stop` would be obeyed. If not, a hand that stays up is asked to be lowered.
 */
export function advanceHand(before: HandState, seen: ArmsSeen, nowMs: number, mayStop: boolean): HandStep {
  const watched = {
    left: advanceArm(before.arms.left, heldAs(seen, 'left'), nowMs),
    right: advanceArm(before.arms.right, heldAs(seen, 'right'), nowMs),
  };
  const up = raisedSide(seen);
  const raising = advanceRaising(before, watched, up, nowMs);
  const found = raising && nextCommand(raising);
  const isRefused = found === 'stop' && !mayStop;
  const command = isRefused ? null : found;
  const arms =
    raising === null || found === null
      ? watched
      : { ...watched, [raising.side]: { ...watched[raising.side], isLowered: false } };
  const isUnlowered = up !== null && (raising === null || isRefused);
  const unloweredSinceMs = isUnlowered ? (before.unloweredSinceMs ?? nowMs) : null;
  const going = raising === null || isRefused ? null : { ...raising, understood: command ?? raising.understood };
  return {
    state: { arms, raising: going, unloweredSinceMs },
    command,
    share: going === null ? 0 : shareOf(going, mayStop),
    hasToBeLowered: unloweredSinceMs !== null && nowMs - unloweredSinceMs >= COACH.hand.goMs,
  };
}
