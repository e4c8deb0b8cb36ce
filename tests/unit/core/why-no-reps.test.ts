import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../src/core/coach/create-coach.ts';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { whyNoReps } from '../../../src/core/session/why-no-reps.ts';
import { createSessionRun } from '../../../src/runtime/session/session-run.ts';
import { SESSION_PLAN } from '../../fakes/session-plan.ts';
import { film, squat } from '../../fixtures/squat-clip.ts';

function recordOf(observations: readonly PoseObservation[]) {
  const source = { kind: 'file', label: 'film.mp4' } as const;
  const plan = { ...SESSION_PLAN, origin: { ...SESSION_PLAN.origin, source } };
  const run = createSessionRun({ createTracker, createCoach }, plan);
  for (const observation of observations) run.advance(observation);
  return run.toRecord();
}

describe('why a film has no squat', () => {
  it('WHOLE-7: most frames were refused, for this reason', () => {
    const away = film([], { endMs: 3000, camera: { yawDeg: 180 } });
    expect(whyNoReps(recordOf(away))).toEqual({ kind: 'refused', reason: 'not-facing', share: 1 });
  });

  it('WHOLE-7: a few refused frames are no reason', () => {
    const blinks = film([], { endMs: 3000 }).map((one, index) => (index % 15 === 0 ? { ...one, person: null } : one));
    expect(whyNoReps(recordOf(blinks))).toEqual({ kind: 'no-squat' });
  });

  it('WHOLE-7: nobody stood upright', () => {
    const seen = recordOf(film([], { endMs: 3000 }));
    expect(whyNoReps({ ...seen, baseline: null })).toEqual({ kind: 'no-standing-axis' });
  });

  it('WHOLE-7: a film with a squat needs no reason', () => {
    expect(whyNoReps(recordOf(film(squat())))).toBeNull();
  });
});
