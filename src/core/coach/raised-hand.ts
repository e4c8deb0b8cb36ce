import type { FrameReading } from '../reading/reading.ts';
import { SIDES } from '../geometry/keypoints.ts';
import type { CoachCommand } from './coach.ts';
import { COACH } from './coach-limits.ts';
import { isSquatting } from './rep-watch.ts';
import { legLengthPx, seenPoint } from './set-up.ts';

/**
 * Is one hand held up: clearly above its shoulder, and above the nose? Seen on refused frames as well. Two are none: so
 * people stretch and tie their hair. In a squat no hand counts: arms that are stretched out towards a low camera look
 * raised.
 */
export function isHandRaised(reading: FrameReading): boolean {
  const { keypoints, view, phase } = reading;
  if (keypoints === null || isSquatting(phase)) return false;
  const { minConfidence, aboveShoulderInLegs } = COACH.hand;
  const legPx = legLengthPx(keypoints, view);
  const nose = seenPoint(keypoints, 'nose', minConfidence);
  if (legPx === null || nose === null) return false;
  const raised = SIDES.filter((side) => {
    const wrist = seenPoint(keypoints, `${side}Wrist`, minConfidence);
    const shoulder = seenPoint(keypoints, `${side}Shoulder`, minConfidence);
    if (wrist === null || shoulder === null) return false;
    return shoulder.y - wrist.y > aboveShoulderInLegs * legPx && wrist.y < nose.y;
  });
  return raised.length === 1;
}

/** One raising of a hand, from up to down. Times: the coach's clock, milliseconds. */
export type HandState =
  | { readonly kind: 'down' }
  | {
      readonly kind: 'up';
      readonly sinceMs: number;
      readonly seenMs: number;
      /** What it was understood as so far. */
      readonly understood: CoachCommand | null;
    };

export const HAND_DOWN: HandState = { kind: 'down' };

export interface HandStep {
  readonly state: HandState;
  /** Understood in this very frame. */
  readonly command: CoachCommand | null;
  /** 0..1 on the way to `go`, then on to `stop`; 0 after that. */
  readonly share: number;
}

/** How far this raising is on its way to the next command. */
function shareOf(state: HandState & { readonly kind: 'up' }): number {
  const { goMs, stopMs } = COACH.hand;
  const heldMs = state.seenMs - state.sinceMs;
  if (state.understood === 'stop') return 0;
  const share = state.understood === 'go' ? (heldMs - goMs) / (stopMs - goMs) : heldMs / goMs;
  return Math.min(1, Math.max(0, share));
}

function nextCommand(understood: CoachCommand | null, heldMs: number): CoachCommand | null {
  if (understood === null && heldMs >= COACH.hand.goMs) return 'go';
  return understood === 'go' && heldMs >= COACH.hand.stopMs ? 'stop' : null;
}

/** Follows a hand: `go` once it was up for long enough, `stop` if it stays up, then nothing until it was lowered. */
export function advanceHand(before: HandState, raised: boolean, nowMs: number): HandStep {
  const isBridged = before.kind === 'up' && nowMs - before.seenMs <= COACH.hand.bridgedMs;
  if (!raised) {
    return isBridged
      ? { state: before, command: null, share: shareOf(before) }
      : { state: HAND_DOWN, command: null, share: 0 };
  }
  const { sinceMs, understood } = isBridged ? before : { sinceMs: nowMs, understood: null };
  const command = nextCommand(understood, nowMs - sinceMs);
  const state = { kind: 'up', sinceMs, seenMs: nowMs, understood: command ?? understood } as const;
  return { state, command, share: shareOf(state) };
}
