import { expect, test } from 'vitest';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import { DEFAULT_PROGRAMME, type Programme } from '../../src/core/coach/programme.ts';
import { createSessionRun, type SessionRun } from '../../src/runtime/session/session-run.ts';
import { SESSION_PLAN } from '../fakes/session-plan.ts';
import { WORK_BEGINS_MS } from '../fixtures/coached-film.ts';
import { film, squat } from '../fixtures/squat-clip.ts';

const FIRST_MS = WORK_BEGINS_MS + 500;

/** A squat on both legs, then one on the left, in a set on both. */
const MIXED = film([
  ...squat({ startMs: FIRST_MS }),
  { atMs: FIRST_MS + 3200, pose: { rightLiftM: 0.3 } },
  ...squat({ startMs: FIRST_MS + 4000, kneeFlexionDeg: 50, besides: { rightLiftM: 0.3 } }),
  { atMs: FIRST_MS + 7500, pose: { rightLiftM: 0.3 } },
]);

function setOf(programme: Programme): SessionRun {
  return createSessionRun({ createTracker, createCoach }, { ...SESSION_PLAN, programme });
}

test('a rep on other legs than asked for is recorded, but never shown as the last one of the set', () => {
  const set = setOf(DEFAULT_PROGRAMME);
  const lives = MIXED.map((seen) => set.takeSnapshot(set.advance(seen), seen.timestampMs));
  expect(set.toRecord().reps.map(({ stance }) => stance)).toEqual(['both', 'left']);
  expect(lives.findLast((live) => live !== null)).toMatchObject({ repCount: 1, lastRep: { stance: 'both' } });
});

test('REP-15: the tracker hears which leg the turn asks for, so that a foot held low is lifted', () => {
  const low = { rightLiftM: 0.06 };
  const set = setOf({ ...DEFAULT_PROGRAMME, exercise: 'single-leg-squat', repsPerSet: 1 });
  const seen = film([
    { atMs: FIRST_MS - 300, pose: {} },
    { atMs: FIRST_MS + 200, pose: low },
    ...squat({ startMs: FIRST_MS + 1000, kneeFlexionDeg: 45, besides: low }),
  ]);
  for (const observation of seen) set.advance(observation);
  const { reps, sets } = set.toRecord();
  expect(reps.map(({ stance }) => stance)).toEqual(['left']);
  expect(sets.map((one) => one.reps)).toEqual([[1]]);
});

test('WHOLE-1: the record of a film holds what only the whole film tells', () => {
  const source = { kind: 'file', label: 'film.mp4' } as const;
  const plan = { ...SESSION_PLAN, origin: { ...SESSION_PLAN.origin, source } };
  const set = createSessionRun({ createTracker, createCoach }, plan);
  // Hips that have not rested yet tell no end of a squat before a camera (REP-21).
  const atOnce = film(squat({ startMs: 0, kneeFlexionDeg: 75, downMs: 500 }), { endMs: 2150 });
  const shown = atOnce.map((observation) => set.advance(observation).reading);
  expect(shown.flatMap(({ events }) => events.filter(({ kind }) => kind === 'rep-completed'))).toEqual([]);
  const record = set.toRecord();
  expect(record.reps.map(({ stance }) => stance)).toEqual(['both']);
  expect(record.baseline).not.toBeNull();
  expect(record.frames.map(({ timestampMs }) => timestampMs)).toEqual(shown.map(({ timestampMs }) => timestampMs));
});
