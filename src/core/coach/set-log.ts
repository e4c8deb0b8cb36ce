import type { SetRecord } from './coach.ts';
import type { Turn } from './programme.ts';

/** The sets that ended and the one that runs. Times: the source's clock, milliseconds. */
export interface SetLog {
  readonly ended: readonly SetRecord[];
  readonly running: SetRecord | null;
}

export const NO_SETS: SetLog = { ended: [], running: null };

/** Begins the set of this turn, or goes on with it. */
export function openSet(log: SetLog, turn: Turn, timestampMs: number): SetLog {
  const opened = { turn, startedAtMs: timestampMs, endedAtMs: timestampMs, reps: [], coveredReps: [] };
  return { ...log, running: log.running ?? opened };
}

export function extendSet({ ended, running }: SetLog, timestampMs: number): SetLog {
  return { ended, running: running && { ...running, endedAtMs: timestampMs } };
}

/** Adds a rep to the running set. @param number number of the rep within the session. */
export function addRep({ ended, running }: SetLog, number: number, covered: boolean): SetLog {
  if (running === null) return { ended, running };
  const reps = [...running.reps, number];
  return {
    ended,
    running: { ...running, reps, coveredReps: covered ? [...running.coveredReps, number] : running.coveredReps },
  };
}

export function closeSet(log: SetLog): SetLog {
  return { ended: listSets(log), running: null };
}

export function listSets({ ended, running }: SetLog): readonly SetRecord[] {
  return running === null ? ended : [...ended, running];
}
