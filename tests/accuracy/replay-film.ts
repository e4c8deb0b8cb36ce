import type { ModelProfile } from '../../src/core/alignment/model-profile.ts';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import type { CreateTracker } from '../../src/core/tracker/tracker.ts';
import { APP_VERSION } from '../../src/runtime/browser/app-version.ts';
import { filmProgramme } from '../../src/runtime/session/session-programme.ts';
import { createSessionRun, type SessionRun } from '../../src/runtime/session/session-run.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';

export interface ReplayedFilm {
  /** The readings of the record. */
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
 * @param profile figures to measure with instead of the model's own, so that they can leave a person out.
 */
export function replayFilm(
  observations: readonly PoseObservation[],
  model: string,
  profile?: ModelProfile,
): ReplayedFilm {
  const run = runOf(observations, model, profile);
  if (run === null) return { readings: [], live: [], reps: [] };
  const live = observations.map((observation) => run.advance(observation).reading);
  // The record is of the second pass, which knows the film as a whole.
  const { frames, reps } = run.toRecord();
  return { readings: frames, reps, live };
}

/** The session's record of a film, as its summary and its files see it. @returns `null` for a film without a frame. */
export function recordOfFilm(observations: readonly PoseObservation[], model: string): SessionRecord | null {
  const run = runOf(observations, model);
  for (const observation of observations) run?.advance(observation);
  return run?.toRecord() ?? null;
}

function runOf([first]: readonly PoseObservation[], model: string, profile?: ModelProfile): SessionRun | null {
  if (first === undefined) return null;
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
  const createFittedTracker: CreateTracker = (options) =>
    createTracker(profile === undefined ? options : { ...options, profile });
  return createSessionRun({ createTracker: createFittedTracker, createCoach }, plan);
}
