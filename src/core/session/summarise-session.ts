import { SIDES, type Side } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reps/rep-record.ts';
import { mean } from '../signal/statistics.ts';
import { groupReps } from './group-reps.ts';
import type { SessionRecord } from './session-record.ts';
import type { LegSummary, SessionSummary } from './session-summary.ts';

/** Numbers of the reps that were done with the mirror covered. */
function coveredNumbers({ sets }: Pick<SessionRecord, 'sets'>): ReadonlySet<number> {
  return new Set(sets.flatMap(({ coveredReps }) => coveredReps));
}

/** Of the legs that the programme asked for. A record without sets does not tell, so all are. */
function countedReps({ reps, sets }: SessionRecord): readonly RepRecord[] {
  const counted = new Set(sets.flatMap((set) => set.reps));
  return sets.length === 0 ? reps : reps.filter(({ number }) => counted.has(number));
}

function summariseLeg(covered: readonly RepRecord[], seen: readonly RepRecord[], side: Side): LegSummary | null {
  const whole = groupReps([...covered, ...seen], side);
  return whole && { ...whole, covered: groupReps(covered, side), seen: groupReps(seen, side) };
}

/** What is kept of a session to see progress; `null` when no leg was measured in any rep. */
export function summariseSession(record: SessionRecord): SessionSummary | null {
  const measured = countedReps(record).filter(({ legs }) => SIDES.some((side) => legs[side] !== null));
  const depth = mean(measured.map(({ depthPct }) => depthPct));
  if (depth === null) return null;
  const numbers = coveredNumbers(record);
  const covered = measured.filter(({ number }) => numbers.has(number));
  const seen = measured.filter(({ number }) => !numbers.has(number));
  return {
    startedAt: record.origin.startedAt,
    purpose: record.purpose,
    exercise: record.programme.exercise,
    model: record.origin.model,
    reps: measured.length,
    coveredReps: covered.length,
    depthPct: depth,
    legs: { left: summariseLeg(covered, seen, 'left'), right: summariseLeg(covered, seen, 'right') },
  };
}
