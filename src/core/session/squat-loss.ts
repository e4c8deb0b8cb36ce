import { COMPARISON } from '../reading/thresholds.ts';
import { countMissed, missedSquats, type MissedReason } from './missed-squats.ts';
import type { SessionRecord } from './session-record.ts';

/** How many squats a session lost to one reason. */
export interface SquatLoss {
  readonly reason: MissedReason;
  readonly squats: number;
  /** All squats that were seen, with those that were measured. */
  readonly of: number;
}

/** From this share of all seen squats on, what was not measured comes before what was. [E] */
const TELLING_SHARE = 0.25;

/**
 * The reason that cost a session most squats, where they are so many that a summary has to begin with them: a quarter
 * of all that were seen, or so many that too few are left. A lunge is no lost squat.
 *
 * @returns `null`: no squat was lost, or few of many.
 */
export function squatLoss(record: SessionRecord): SquatLoss | null {
  const lost = missedSquats(record).filter(({ reason }) => reason !== 'lunge');
  const [most] = countMissed(lost);
  if (most === undefined) return null;
  const of = lost.length + record.reps.length;
  const isTelling = lost.length >= TELLING_SHARE * of || record.reps.length < COMPARISON.firmReps;
  return isTelling ? { ...most, of } : null;
}
