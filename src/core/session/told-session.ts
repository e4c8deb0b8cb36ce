import { tellFrame, type ToldLegs } from '../drift/told-leg.ts';
import type { FrameReading } from '../reading/reading.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { SessionRecord } from './session-record.ts';

/** The limits that a session's drifts were judged by; `null` in a session of format 2, whose limits judged another number (MEAS-15). */
export function limitsOf({
  thresholds,
  driftMeasure,
}: Pick<SessionRecord, 'thresholds' | 'driftMeasure'>): Thresholds | null {
  return driftMeasure === 'knee-track' ? thresholds : null;
}

/** Gives what is said about both legs in each frame of a session that is over. */
export function tellerOf(
  record: Pick<SessionRecord, 'reps' | 'thresholds' | 'driftMeasure'>,
): (frame: FrameReading) => ToldLegs {
  const limits = limitsOf(record);
  return (frame) => tellFrame(frame, record.reps, limits);
}
