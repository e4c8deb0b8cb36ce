import { COMPARISON } from '../reading/thresholds.ts';
import { countMissed, missedSquats, type MissedReason } from './missed-squats.ts';
import type { SessionRecord } from './session-record.ts';

/** How many squats a session lost to one reason. */
export interface SquatLoss {
  readonly reason: MissedReason;
  readonly squats: number;
  /** All squats that were seen: the lost ones and the measured ones. */
  readonly of: number;
}

/** A summary begins with the lost squats if they are at least this share of all squats that were seen. [E] */
const TELLING_SHARE = 0.25;

/**
 * Finds the reason that cost a session most squats, if a summary has to begin with the loss: a quarter of all squats that
 * were seen is lost, or too few measured ones are left. A lunge is no lost squat.
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
