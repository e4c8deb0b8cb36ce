import { createCoach } from '../../src/core/coach/create-coach.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { APP_VERSION } from '../../src/runtime/browser/app-version.ts';
import { filmProgramme } from '../../src/runtime/session/session-programme.ts';
import { createSessionRun } from '../../src/runtime/session/session-run.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';

export interface ReplayedFilm {
  /** Of the record. */
  readonly readings: readonly FrameReading[];
  /** As a person before a camera would have heard them. */
  readonly live: readonly FrameReading[];
  readonly reps: readonly RepRecord[];
}

/**
 * Measures recorded observations as a film that a person opens is measured: `runtime/session/measure-film` without its
 * decoder and its engine.
 *
 * @param observations of one film, all of one picture size, in order.
 */
export function replayFilm(observations: readonly PoseObservation[], model: string): ReplayedFilm {
  const [first] = observations;
  if (first === undefined) return { readings: [], live: [], reps: [] };
  const origin = {
    startedAt: '2026-01-01T00:00:00.000Z',
    source: { kind: 'file', label: 'recorded' },
    model,
    weightsSha256: '',
    backend: 'recorded',
    appVersion: APP_VERSION,
  } as const;
  const plan = {
    origin,
    picture: first.picture,
    programme: filmProgramme(defaultSettings(['en'])),
    purpose: 'training',
    thresholds: DEFAULT_THRESHOLDS,
  } as const;
  const run = createSessionRun({ createTracker, createCoach }, plan);
  const live = observations.map((observation) => run.advance(observation).reading);
  // The record is of the second pass, which knows the film as a whole.
  const { frames, reps } = run.toRecord();
  return { readings: frames, reps, live };
}
