import { expect, test } from 'vitest';
import { programmeOf } from '../../src/runtime/session/session-programme.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
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

test('KEEP-4: what was measured before starting over is kept in the history, once', async () => {
  const bench = await withOneRep();
  bench.app.intents.restart();
  await bench.process(99);
  bench.app.intents.restart();
  expect(bench.app.getState().history.map(({ reps }) => reps)).toEqual([1]);
});

test('both halves of a check are done with the mirror, whatever was chosen for training', () => {
  const settings = { ...FAKE_SETTINGS, fading: '75' } as const;
  expect(programmeOf(settings, [], 'training').hiddenShare).toBe(0.75);
  expect(programmeOf(settings, [], 'fresh').hiddenShare).toBe(0);
  expect(programmeOf(settings, [], 'tired').hiddenShare).toBe(0);
});
