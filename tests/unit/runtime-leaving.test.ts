import { expect, test } from 'vitest';
import type { CoachView } from '../../src/core/coach/coach.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { askBeforeLeaving } from '../../src/runtime/app/ask-before-leaving.ts';
import type { LiveRun } from '../../src/runtime/running/run-state.ts';
import { CAMERA, createFakeApp, SESSION } from '../fakes/fake-app.ts';
import { createFakeRooms } from '../fakes/fake-rooms.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';

const WORKING = FAKE_VIEW;
const PLACING: CoachView = { ...FAKE_VIEW, stage: { kind: 'placing', instruction: 'step-in' } };

const LIVE_RUN: LiveRun = {
  timestampMs: 5000,
  phase: 'running',
  seenFrom: 'front',
  refusal: null,
  footDown: null,
  stepCount: 12,
  newestSteps: [],
  legs: { left: null, right: null },
  cadencePerMin: null,
  coach: null,
  lastCue: null,
};

/** @returns whether the browser would ask, after these states in turn. */
function asksAfter(...states: readonly Partial<AppState>[]): boolean {
  const app = createFakeApp({ source: CAMERA, session: SESSION });
  const page = new EventTarget();
  askBeforeLeaving(app, page, createFakeRooms().tape);
  for (const state of states) app.change(state);
  return asksNow(page);
}

function asksNow(page: EventTarget): boolean {
  return !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('FAULT-6: the page asks as long as a film was not saved, also beside a set that is over', () => {
  const app = createFakeApp({ source: CAMERA, session: SESSION });
  const page = new EventTarget();
  const { tape } = createFakeRooms();
  askBeforeLeaving(app, page, tape);
  app.change({ coach: WORKING });
  tape.change({ isFilmUnsaved: true });
  app.change({ source: { kind: 'none' }, session: null, coach: null });
  expect(asksNow(page)).toBe(true);
  tape.change({ isFilmUnsaved: false });
  expect(asksNow(page)).toBe(false);
});

test('FAULT-6: the page asks before it is left in the middle of a set, also while there is no picture', () => {
  expect(asksAfter({ coach: WORKING })).toBe(true);
  expect(asksAfter({ coach: WORKING }, { coach: null, stalled: true })).toBe(true);
});

test('FAULT-6: the page is left at once before the first squat, after the last, and from anything but a set', () => {
  expect(asksAfter({ coach: PLACING })).toBe(false);
  expect(asksAfter({ coach: WORKING }, { source: { kind: 'none' }, session: null, coach: null })).toBe(false);
  expect(asksAfter({ coach: WORKING }, { session: { ...SESSION, id: 2 }, coach: null })).toBe(false);
  expect(asksAfter({ coach: WORKING, source: { kind: 'try-it', picture: { widthPx: 1, heightPx: 1 } } })).toBe(false);
});

test('FAULT-6: the page asks before a run with steps is left, also while there is no picture', () => {
  const running = { session: { ...SESSION, activity: 'run' } } as const;
  expect(asksAfter(running, { run: { ...LIVE_RUN, stepCount: 0 } })).toBe(false);
  expect(asksAfter(running, { run: LIVE_RUN })).toBe(true);
  expect(asksAfter(running, { run: LIVE_RUN }, { run: null, stalled: true })).toBe(true);
  expect(asksAfter(running, { run: LIVE_RUN }, { session: null, run: null, source: { kind: 'none' } })).toBe(false);
});
