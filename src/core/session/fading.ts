import { inLineReps } from './in-line-reps.ts';
import type { SessionSummary } from './session-summary.ts';
import { SIDES } from '../geometry/keypoints.ts';

/**
 * Shares of the reps done without the mirror, from step to step. A person can also set each of them as `hiddenShare`.
 */
export const HIDDEN_SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * Limits for a step. Willy 2012 faded the mirror out over the sessions and the change held for three months, in ten
 * people without a control group, but nobody has compared how fast to fade. So these are engineering choices: the
 * mirror goes where most of the reps without it stay in line, and comes back where fewer than half do. A wrong step
 * costs one session with too much or too little of the mirror.
 */
const FADING = {
  /** A session with fewer reps tells too little. */
  leastReps: 6,
  /** Shares of legs and reps in line for a step up and for a step down. */
  up: 0.8,
  down: 0.5,
} as const;

/**
 * Share of legs and reps that stayed in line, among the covered or the seen reps. Reps that can't be told are left out.
 * `null` when the session has no such reps and so says nothing about the next step.
 */
function shareInLine({ legs }: SessionSummary, reps: 'covered' | 'seen'): number | null {
  let all = 0;
  let inLine = 0;
  for (const side of SIDES) {
    const group = legs[side]?.[reps];
    if (!group) continue;
    const certain = inLineReps(group);
    all += certain + group.inwardReps + group.outwardReps;
    inLine += certain;
  }
  return all === 0 ? null : inLine / all;
}

/** The change of step after this session: −1, 0 or +1. */
function stepAfter(session: SessionSummary, step: number): number {
  if (session.purpose !== 'training' || session.reps < FADING.leastReps) return 0;
  const share = shareInLine(session, step === 0 ? 'seen' : 'covered');
  if (share === null) return 0;
  if (share >= FADING.up) return 1;
  return share < FADING.down ? -1 : 0;
}

/**
 * Suggests the share of the reps to cover in the next training, 0..1. It begins with nothing covered, goes up by a step
 * after each training that stayed in line, and down by a step after one that mostly did not. Checks before and after a
 * run move nothing.
 *
 * @param history sessions of this exercise, oldest first.
 */
export function suggestHiddenShare(history: readonly SessionSummary[]): number {
  const last = HIDDEN_SHARES.length - 1;
  const step = history.reduce((at, session) => Math.min(last, Math.max(0, at + stepAfter(session, at))), 0);
  return HIDDEN_SHARES[step] ?? 0;
}
