import { SIDES, type Side } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { mean } from '../signal/statistics.ts';
import { countedReps, coveredNumbers } from './counted-reps.ts';
import { groupReps } from './group-reps.ts';
import type { SessionRecord } from './session-record.ts';
import type { LegSummary, SessionSummary } from './session-summary.ts';
import { summariseRun } from './summarise-run.ts';

function summariseLeg(covered: readonly RepRecord[], seen: readonly RepRecord[], side: Side): LegSummary | null {
  const whole = groupReps([...covered, ...seen], side);
  return whole && { ...whole, covered: groupReps(covered, side), seen: groupReps(seen, side) };
}

/** The numbers that a session of squats and a run have in common. */
function commonOf(record: SessionRecord) {
  return {
    startedAt: record.origin.startedAt,
    purpose: record.purpose,
    exercise: record.programme.exercise,
    model: record.origin.model,
    driftMeasure: record.driftMeasure,
  };
}

/** Sums a session up in the numbers that show progress; `null` when no leg was measured in any rep, or step of a run. */
export function summariseSession(record: SessionRecord): SessionSummary | null {
  if (record.run !== undefined) {
    const run = summariseRun(record.run.record);
    const noReps = { reps: 0, coveredReps: 0, depthPct: 0, legs: { left: null, right: null } };
    return run && { ...commonOf(record), ...noReps, run };
  }
  const measured = countedReps(record).filter(({ legs }) => SIDES.some((side) => legs[side] !== null));
  const depth = mean(measured.map(({ depthPct }) => depthPct));
  if (depth === null) return null;
  const numbers = coveredNumbers(record);
  const covered = measured.filter(({ number }) => numbers.has(number));
  const seen = measured.filter(({ number }) => !numbers.has(number));
  const { inwardDriftDeg, outwardDriftDeg } = record.thresholds;
  return {
    ...commonOf(record),
    limits: { inwardDeg: inwardDriftDeg.on, outwardDeg: Math.abs(outwardDriftDeg.on) },
    reps: measured.length,
    coveredReps: covered.length,
    depthPct: depth,
    legs: { left: summariseLeg(covered, seen, 'left'), right: summariseLeg(covered, seen, 'right') },
  };
}
