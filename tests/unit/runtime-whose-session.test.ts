import { expect, test } from 'vitest';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';

/** A session of Heron's with one rep; then somebody else is chosen, here or in another tab. */
async function begunForHeron(): Promise<AppBench> {
  const bench = new AppBench();
  bench.shelf.trainee = 'heron';
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 66, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(66);
  bench.shelf.trainee = 'wren';
  return bench;
}

test('KEEP-4: a session goes to whom it was begun for, whoever is chosen when it ends', async () => {
  const bench = await begunForHeron();
  bench.app.intents.finish();
  expect(bench.shelf.keptWith).toEqual(['heron']);
});

test('KEEP-4: so does one that another model, a turned picture or another camera cuts short', async () => {
  const otherModel = await begunForHeron();
  otherModel.app.intents.changeSettings({ model: 'blazepose-lite' });
  expect(otherModel.shelf.keptWith).toEqual(['heron']);

  const turned = await begunForHeron();
  turned.capture(99, 480, 640);
  turned.engine.answer();
  await settled();
  expect(turned.shelf.keptWith).toEqual(['heron']);

  const otherCamera = await begunForHeron();
  otherCamera.app.intents.changeSettings({ resolution: '1280x720' });
  await settled();
  await otherCamera.process(99);
  expect(otherCamera.shelf.keptWith).toEqual(['heron']);
});

test('KEEP-4: one that was set aside for a source that never came goes to them too', async () => {
  const bench = await begunForHeron();
  bench.app.intents.changeSettings({ resolution: '1280x720' });
  bench.app.intents.finish();
  expect(bench.shelf.keptWith).toEqual(['heron']);
});

test('KEEP-4: what follows when one starts over belongs to whoever is chosen by then', async () => {
  const bench = await begunForHeron();
  bench.coach.view = { ...FAKE_VIEW, turn: { number: 2, of: 3, leg: 'both' } };
  await bench.process(80);
  bench.app.intents.startOver();
  await bench.process(99);
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 132, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(132);
  bench.app.intents.finish();
  expect(bench.shelf.keptWith).toEqual(['heron', 'wren']);
});

test('STUDIO-10: another client who is chosen on the live screen has a session of their own from its first frame', async () => {
  const bench = await begunForHeron();
  bench.app.intents.changePerson();
  expect(bench.shelf.keptWith).toEqual(['heron']);
  await bench.process(99);
  expect(bench.app.getState().session?.personId).toBe('wren');
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 132, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(132);
  bench.app.intents.finish();
  expect(bench.shelf.keptWith).toEqual(['heron', 'wren']);
  expect(bench.app.getState().finished?.frames.map(({ timestampMs }) => timestampMs)).toEqual([99, 132]);
});

test('STUDIO-8: what is measured while something is shown is in no record, also in a run that begins meanwhile', async () => {
  const bench = await begunForHeron();
  bench.app.intents.teach('frozen');
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 99, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(99);
  expect(bench.app.getState().teaching).toBe('frozen');
  bench.app.intents.changePerson();
  await bench.process(132);
  bench.app.intents.teach(null);
  await bench.process(165);
  bench.app.intents.finish();
  expect(bench.app.getState()).toMatchObject({ teaching: null, session: null });
  expect(bench.shelf.kept.map(({ frames }) => frames.map(({ timestampMs }) => timestampMs))).toEqual([[33, 66]]);
  expect(bench.app.getState().finished).toBeNull();
});
