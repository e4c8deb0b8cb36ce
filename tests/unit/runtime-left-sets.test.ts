import { expect, test } from 'vitest';
import { programmeOf } from '../../src/runtime/session/session-programme.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import type { CoachView } from '../../src/core/coach/coach.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';

async function withOneRep(): Promise<AppBench> {
  const bench = new AppBench();
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 66, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(66);
  return bench;
}

test('a set that another model ends is kept in the history', async () => {
  const bench = await withOneRep();
  bench.app.intents.changeSettings({ model: 'blazepose-lite' });
  await settled();
  expect(bench.app.getState().history.map(({ reps }) => reps)).toEqual([1]);
});

test('a set that another camera ends is kept in the history once that camera is measured, and once only', async () => {
  const bench = await withOneRep();
  bench.app.intents.changeSettings({ resolution: '1280x720' });
  await settled();
  await bench.process(99);
  await bench.process(132);
  expect(bench.app.getState().history).toHaveLength(1);
  bench.app.intents.finish();
  expect(bench.app.getState().history).toHaveLength(1);
});

const inSet = (number: number, repsDone: number): CoachView => ({
  ...FAKE_VIEW,
  turn: { number, of: 3, leg: 'both' },
  repsDone,
});

test('KEEP-14: starting over before the first rep of a set asks nothing and leaves nothing in the history', async () => {
  const bench = await withOneRep();
  bench.app.intents.startOver();
  expect(bench.app.getState()).toMatchObject({ startOverQuestion: null, session: { id: 2 }, history: [] });
});

test('KEEP-14: starting over in the middle of a set asks first; whoever goes on has lost nothing', async () => {
  const bench = await withOneRep();
  bench.coach.view = inSet(1, 1);
  await bench.process(99);
  bench.app.intents.startOver();
  expect(bench.app.getState()).toMatchObject({
    startOverQuestion: { reps: 1, isKept: false },
    session: { id: 1 },
    live: { repCount: 1 },
  });
  bench.app.intents.answerStartOver(false);
  expect(bench.app.getState()).toMatchObject({ startOverQuestion: null, session: { id: 1 } });
  bench.app.intents.finish();
  expect(bench.app.getState().history.map(({ reps }) => reps)).toEqual([1]);
});

test('KEEP-14: a session that is started over in its first set leaves no scrap in the history', async () => {
  const bench = await withOneRep();
  bench.coach.view = inSet(1, 1);
  await bench.process(99);
  bench.app.intents.startOver();
  bench.app.intents.answerStartOver(true);
  await bench.process(132);
  expect(bench.app.getState()).toMatchObject({ startOverQuestion: null, session: { id: 2 }, live: { repCount: 0 } });
  bench.app.intents.finish();
  expect(bench.app.getState().history).toEqual([]);
});

test('KEEP-14: a session with a finished set is kept when it is started over, once', async () => {
  const bench = await withOneRep();
  bench.coach.view = inSet(2, 1);
  await bench.process(99);
  bench.app.intents.startOver();
  expect(bench.app.getState().startOverQuestion).toEqual({ reps: 1, isKept: true });
  bench.app.intents.answerStartOver(true);
  await bench.process(132);
  bench.app.intents.startOver();
  expect(bench.app.getState().history.map(({ reps }) => reps)).toEqual([1]);
});

test('KEEP-14: while resting nothing is broken off, so nothing is asked', async () => {
  const bench = await withOneRep();
  bench.coach.view = { ...inSet(1, 1), stage: { kind: 'resting', secondsLeft: 20 } };
  await bench.process(99);
  bench.app.intents.startOver();
  expect(bench.app.getState()).toMatchObject({ startOverQuestion: null, session: { id: 2 }, history: [{ reps: 1 }] });
});

test('KEEP-14: the question stands also where the picture stands still, and goes with the session', async () => {
  const bench = await withOneRep();
  bench.coach.view = inSet(1, 1);
  await bench.process(99);
  bench.nowMs = 5000;
  bench.tick();
  expect(bench.app.getState()).toMatchObject({ stalled: true, coach: null });
  bench.app.intents.startOver();
  expect(bench.app.getState().startOverQuestion).toEqual({ reps: 1, isKept: false });
  bench.app.intents.finish();
  expect(bench.app.getState()).toMatchObject({ startOverQuestion: null, session: null, history: [{ reps: 1 }] });
});

test('both halves of a check are done with the mirror, whatever was chosen for training', () => {
  const settings = { ...FAKE_SETTINGS, fading: '75' } as const;
  expect(programmeOf(settings, [], 'training').hiddenShare).toBe(0.75);
  expect(programmeOf(settings, [], 'fresh').hiddenShare).toBe(0);
  expect(programmeOf(settings, [], 'tired').hiddenShare).toBe(0);
});
