import { FREE_PROGRAMME } from '../coach/programme.ts';
import type { MeasuredRun } from './measured-run.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from './session-record.ts';

/** The run as a session record, so that library, session file and backup treat a run as they treat squats. */
export function sessionOfRun({ origin, picture, thresholds, ...run }: MeasuredRun): SessionRecord {
  const { record } = run;
  return {
    formatVersion: SESSION_FORMAT_VERSION,
    origin,
    driftMeasure: 'knee-track',
    picture,
    thresholds,
    baseline: record.standing,
    reps: [],
    programme: FREE_PROGRAMME,
    sets: [],
    cues: [],
    purpose: 'training',
    frames: [],
    refusals: record.refused,
    run,
  };
}

/** @returns the run of a session; `null`: the session is one of squats. */
export function runOfSession({ origin, picture, thresholds, run }: SessionRecord): MeasuredRun | null {
  return run === undefined ? null : { origin, picture, thresholds, ...run };
}
