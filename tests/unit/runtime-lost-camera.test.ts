import { describe, expect, test } from 'vitest';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';

const FRONT = { deviceId: 'front', label: 'Front camera' };
const USB = { deviceId: 'usb', label: 'USB camera' };

/** A set before the chosen camera, beside the laptop's own, with one rep done. */
async function inMidSet(): Promise<AppBench> {
  const bench = new AppBench();
  bench.cameras.choices = [USB, FRONT];
  bench.app.intents.openCamera('usb');
  await settled();
  await bench.process(33);
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 66, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(66);
  return bench;
}

function sourceOf(bench: AppBench) {
  return bench.app.getState().source;
}

describe('FAULT-1: a camera that drops out in mid-set', () => {
  test('is waited for, said by voice, and taken back; the set goes on with its rep', async () => {
    const bench = await inMidSet();
    const session = bench.app.getState().session;
    bench.cameras.unplug();
    expect(bench.app.getState()).toMatchObject({
      source: { kind: 'awaited', reason: 'camera-unplugged', deviceId: 'usb', label: 'USB camera', isLate: false },
      live: null,
      coach: null,
      finished: null,
    });
    expect(bench.played).toEqual([{ kind: 'picture', state: 'gone' }]);
    bench.cameras.plugIn();
    await settled();
    expect(sourceOf(bench)).toMatchObject({ kind: 'camera', deviceId: 'usb' });
    expect(bench.app.getState().session).toBe(session);
    await bench.process(5000);
    expect(bench.app.getState().live).toMatchObject({ repCount: 1 });
    expect(bench.trackers).toHaveLength(1);
    bench.app.intents.finish();
    expect(bench.app.getState().finished?.reps).toHaveLength(1);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('lets no other camera switch itself on, however long it stays away', async () => {
    const bench = await inMidSet();
    bench.cameras.unplug();
    bench.cameras.plugIn([FRONT]);
    await bench.pass(300_000);
    await settled();
    expect(sourceOf(bench)).toMatchObject({ kind: 'awaited', isLate: true });
    expect(new Set(bench.cameras.requests.map(({ deviceId }) => deviceId))).toEqual(new Set(['usb']));
    expect(bench.cameras.openCount).toBe(0);
    expect(bench.app.getState().cameras).toEqual([FRONT]);
  });

  test('is found by its name when the browser gave it another id', async () => {
    const bench = await inMidSet();
    bench.cameras.unplug();
    bench.cameras.plugIn([FRONT, { ...USB, deviceId: 'usb-2' }]);
    await settled();
    expect(sourceOf(bench)).toMatchObject({ kind: 'camera', deviceId: 'usb-2' });
  });

  test('keeps its set when the person finishes, and when another camera is asked for', async () => {
    const finishing = await inMidSet();
    finishing.cameras.unplug();
    finishing.app.intents.finish();
    expect(finishing.app.getState().finished?.reps).toHaveLength(1);

    const changing = await inMidSet();
    changing.cameras.unplug();
    changing.app.intents.openCamera('front');
    await settled();
    await changing.process(5000);
    expect(sourceOf(changing)).toMatchObject({ kind: 'camera', deviceId: 'front' });
    expect(changing.app.getState().history).toHaveLength(1);
  });

  test.each([
    ['camera-busy', 'devices'],
    ['camera-denied', 'permission-granted'],
  ] as const)('%s says so, and goes on after "%s"', async (reason, change) => {
    const bench = await inMidSet();
    bench.cameras.failure = new SourceError(reason, 'fake');
    bench.cameras.end();
    bench.app.intents.reopenCamera();
    await settled();
    expect(sourceOf(bench)).toMatchObject({ kind: 'awaited', reason });
    bench.cameras.failure = null;
    bench.cameras.change(change);
    await settled();
    expect(sourceOf(bench).kind).toBe('camera');
  });

  test('a forbidden camera is not asked for again and again', async () => {
    const bench = await inMidSet();
    bench.cameras.failure = new SourceError('camera-denied', 'fake');
    bench.cameras.end();
    bench.app.intents.reopenCamera();
    await settled();
    const asked = bench.cameras.requests.length;
    await bench.pass(20_000);
    bench.cameras.change('devices');
    await settled();
    expect(bench.cameras.requests).toHaveLength(asked);
  });
});

describe('FAULT-2: a laptop that slept', () => {
  test('opens its camera by itself when the page is looked at, an hour later too', async () => {
    const bench = await inMidSet();
    bench.isTabVisible = false;
    bench.cameras.end();
    bench.passedMs += 3_600_000;
    await bench.pass(4000);
    await settled();
    expect(bench.cameras.openCount).toBe(0);
    bench.isTabVisible = true;
    await bench.pass(2000);
    await settled();
    expect(sourceOf(bench)).toMatchObject({ kind: 'camera', deviceId: 'usb' });
    expect(bench.app.getState().session).not.toBeNull();
  });

  test('a clock on the wall that is set back neither ends the wait nor makes it endless', async () => {
    const bench = await inMidSet();
    bench.cameras.unplug();
    bench.passedMs -= 7_200_000;
    await bench.pass(119_000);
    expect(sourceOf(bench)).toMatchObject({ isLate: false });
    await bench.pass(8000);
    expect(sourceOf(bench)).toMatchObject({ isLate: true });
  });
});

test.each([
  ['two minutes later', (bench: AppBench) => bench.pass(122_000)],
  ['while the tab is hidden', async (bench: AppBench) => bench.hideTab()],
])('PRIV-3: a lost camera that comes back %s is listed, and stays dark until it is asked for', async (_when, pass) => {
  const bench = await inMidSet();
  bench.cameras.unplug();
  await pass(bench);
  bench.cameras.plugIn();
  await settled();
  expect(sourceOf(bench)).toMatchObject({ kind: 'awaited', reason: 'camera-unplugged' });
  expect(bench.app.getState().cameras).toEqual(bench.cameras.choices);
  expect(bench.cameras.openCount).toBe(0);
  bench.app.intents.reopenCamera();
  await settled();
  expect(sourceOf(bench).kind).toBe('camera');
});

test('FAULT-3: a chosen camera that is missing at the start opens no other unasked', async () => {
  const bench = new AppBench();
  bench.app.intents.openCamera('usb');
  await settled();
  expect(sourceOf(bench)).toMatchObject({ kind: 'failed', reason: 'camera-missing' });
  expect(bench.cameras.openCount).toBe(0);
  bench.cameras.plugIn([FRONT, USB]);
  await settled();
  expect(sourceOf(bench)).toMatchObject({ kind: 'camera', deviceId: 'usb' });
});

test('FAULT-3: a missing camera gives way to any other when the person says so', async () => {
  const bench = new AppBench();
  bench.app.intents.openCamera('usb');
  await settled();
  bench.app.intents.openAnyCamera();
  await settled();
  expect(sourceOf(bench)).toMatchObject({ kind: 'camera', deviceId: 'front' });
  expect(bench.app.getState().settings.cameraId).toBeNull();
});

test('FAULT-4: a picture that shows nothing takes everything about now off the screen, is said, and goes on', async () => {
  const bench = await inMidSet();
  bench.cameras.events?.onTrouble('frozen');
  expect(bench.app.getState()).toMatchObject({
    source: { kind: 'camera', trouble: 'frozen' },
    live: null,
    stalled: true,
  });
  bench.cameras.events?.onTrouble(null);
  await bench.process(5000);
  expect(bench.app.getState()).toMatchObject({ source: { trouble: null }, stalled: false });
  expect(bench.played).toEqual([
    { kind: 'picture', state: 'frozen' },
    { kind: 'picture', state: 'back' },
  ]);
});

test('FAULT-4: a camera in trouble is opened again in the same session', async () => {
  const bench = await inMidSet();
  bench.cameras.events?.onTrouble('silent');
  bench.app.intents.reopenCamera();
  await settled();
  expect(sourceOf(bench)).toMatchObject({ kind: 'camera', deviceId: 'usb', trouble: null });
  expect(bench.cameras.requests).toHaveLength(2);
  expect(bench.cameras.openCount).toBe(1);
  await bench.process(5000);
  expect(bench.app.getState().live).toMatchObject({ repCount: 1 });
});
