import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/pose/engine.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { createPipelineProbe } from '../../src/runtime/app/pipeline-probe.ts';
import { createSettingsStorage } from '../../src/runtime/settings/settings-storage.ts';
import { defaultSettings, type Settings } from '../../src/runtime/settings/settings.ts';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { repCompleted } from '../fakes/fake-tracker.ts';

async function withOpenCamera(): Promise<AppBench> {
  const bench = new AppBench();
  bench.app.intents.openCamera();
  await settled();
  return bench;
}

async function runFilm(bench: AppBench): Promise<void> {
  bench.app.intents.openFile(new File([], 'squat.mp4'));
  await settled();
  while (bench.engine.inFlight > 0) {
    bench.engine.answer();
    await settled();
  }
}

describe('a camera', () => {
  test('is opened, measured and painted', async () => {
    const bench = await withOpenCamera();
    const painted: PaintFrame[] = [];
    bench.app.subscribeFrames((frame) => painted.push(frame));
    await bench.process(33);
    const { source, live, cameras } = bench.app.getState();
    expect(source).toMatchObject({ kind: 'camera', deviceId: 'front', facing: 'user' });
    expect(cameras).toEqual([{ deviceId: 'front', label: 'Front camera' }]);
    expect(live).toMatchObject({ refusal: 'no-person', legs: { left: null, right: null }, repCount: 0 });
    expect(painted).toHaveLength(1);
    expect(painted[0]?.picture).not.toBeNull();
    expect(bench.ledger.stillOpen).toBe(0);
    expect(bench.isScreenKeptOn).toBe(true);
  });

  test('that fails says why, and a later permission opens it by itself', async () => {
    const bench = new AppBench();
    bench.cameras.failure = new SourceError('camera-denied', 'fake');
    bench.app.intents.openCamera();
    await settled();
    expect(bench.app.getState().source).toMatchObject({ kind: 'failed', reason: 'camera-denied' });
    expect(bench.isScreenKeptOn).toBe(false);
    bench.cameras.failure = null;
    bench.cameras.change('devices');
    await settled();
    expect(bench.app.getState().source.kind).toBe('failed');
    bench.cameras.change('permission-granted');
    await settled();
    expect(bench.app.getState().source.kind).toBe('camera');
  });

  test('PRIV-3: that is allowed while the tab is hidden stays dark', async () => {
    const bench = new AppBench();
    bench.cameras.failure = new SourceError('camera-denied', 'fake');
    bench.app.intents.openCamera();
    await settled();
    bench.cameras.failure = null;
    bench.hideTab();
    bench.cameras.change('permission-granted');
    await settled();
    expect(bench.cameras.openCount).toBe(0);
  });

  test('that is closed while it opens goes dark', async () => {
    const bench = new AppBench();
    bench.app.intents.openCamera();
    bench.app.intents.goToStart();
    await settled();
    expect(bench.cameras.openCount).toBe(0);
    expect(bench.app.getState().source.kind).toBe('none');
  });

  test('another one takes its place, and is remembered', async () => {
    const bench = await withOpenCamera();
    bench.cameras.choices = [...bench.cameras.choices, { deviceId: 'back', label: 'Back camera' }];
    bench.app.intents.openCamera('back');
    await settled();
    expect(bench.cameras.openCount).toBe(1);
    expect(bench.app.getState().settings.cameraId).toBe('back');
    expect(bench.cameras.requests.at(-1)?.deviceId).toBe('back');
  });

  test('that gives no picture for a second leaves no old number on the screen, and goes on by itself', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.nowMs = 1200;
    bench.tick();
    expect(bench.app.getState()).toMatchObject({ live: null, stalled: true });
    await bench.process(1300);
    expect(bench.app.getState().stalled).toBe(false);
    expect(bench.app.getState().live).not.toBeNull();
  });

  test('on a phone that is turned begins a new set', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.capture(66, 480, 640);
    bench.engine.answer();
    await settled();
    expect(bench.trackers).toHaveLength(2);
  });
});

describe('the screen', () => {
  test('gets at most five snapshots a second, and an event at once', async () => {
    const bench = await withOpenCamera();
    let snapshots = 0;
    let last = bench.app.getState().live;
    bench.app.subscribe(() => {
      const { live } = bench.app.getState();
      if (live !== last) snapshots += 1;
      last = live;
    });
    for (let frame = 1; frame <= 30; frame += 1) await bench.process(frame * 33);
    expect(snapshots).toBe(5);
    bench.tracker.nextEvents = [repCompleted(1, 1000)];
    await bench.process(1000);
    expect(snapshots).toBe(6);
    expect(bench.app.getState().live).toMatchObject({ repCount: 1, lastRep: { number: 1 } });
  });

  test('a painter that throws stops neither the others nor the loop', async () => {
    const bench = await withOpenCamera();
    let painted = 0;
    bench.app.subscribeFrames(() => {
      throw new Error('painter');
    });
    bench.app.subscribeFrames(() => {
      painted += 1;
    });
    await bench.process(33);
    await bench.process(66);
    expect(painted).toBe(2);
    expect(bench.faults).toHaveLength(2);
  });
});

describe('the end of a set', () => {
  test('shows the summary when a rep was measured', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    bench.app.intents.finish();
    const { finished, source } = bench.app.getState();
    expect(source.kind).toBe('none');
    expect(bench.cameras.openCount).toBe(0);
    expect(finished?.reps).toHaveLength(1);
    expect(finished?.frames.map(({ timestampMs, events }) => [timestampMs, events.length])).toEqual([
      [33, 0],
      [66, 0],
    ]);
    expect(finished?.refusals).toEqual({ 'no-person': 2 });
    expect(finished?.origin).toMatchObject({
      startedAt: '2026-11-23T08:00:00.000Z',
      source: { kind: 'camera' },
      model: 'blazepose-full',
      backend: 'webgl',
    });
    bench.app.intents.goToStart();
    expect(bench.app.getState().finished).toBeNull();
  });

  test('goes back to the start when nothing was measured', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.app.intents.finish();
    expect(bench.app.getState()).toMatchObject({ source: { kind: 'none' }, finished: null, live: null });
  });

  test('starting over forgets the reps and the person', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    const before = bench.engine.forgottenPersons;
    bench.app.intents.startOver();
    await bench.process(99);
    expect(bench.engine.forgottenPersons).toBe(before + 1);
    expect(bench.trackers).toHaveLength(2);
    expect(bench.app.getState().live?.repCount).toBe(0);
  });
});

/** One model measures every picture of a film. */
const FAST: Settings = { ...defaultSettings(['en']), films: 'fast' };

describe('a film', () => {
  test('is measured frame by frame and shown with its refusals', async () => {
    const bench = new AppBench({ initialSettings: FAST });
    await runFilm(bench);
    const { source, finished } = bench.app.getState();
    expect(source.kind).toBe('none');
    expect(bench.engine.estimatedTimestampsMs).toEqual([0, 33, 66]);
    expect(finished?.refusals).toEqual({ 'no-person': 3 });
    expect(finished?.origin.source).toEqual({ kind: 'file', label: 'squat.mp4' });
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('that breaks off says so', async () => {
    const bench = new AppBench();
    bench.filmFailure = new SourceError('file-broken', 'cut');
    await runFilm(bench);
    expect(bench.app.getState().source).toMatchObject({ kind: 'failed', reason: 'file-broken' });
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('that can not be read gives back the set that ran when it was dropped', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    bench.filmOpeningFailure = new SourceError('file-broken', 'no film');
    bench.app.intents.openFile(new File([], 'notes.txt'));
    await settled();
    expect(bench.app.getState().source).toMatchObject({ kind: 'failed', reason: 'file-broken' });
    expect(bench.app.getState().finished?.reps).toHaveLength(1);
    expect(bench.cameras.openCount).toBe(0);
  });

  test('that can be read leaves the set before it behind', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    bench.filmFailure = new SourceError('file-broken', 'cut');
    await runFilm(bench);
    expect(bench.app.getState().finished).toBeNull();
  });

  test('that is left closes its frames', async () => {
    const bench = new AppBench();
    bench.app.intents.openFile(new File([], 'squat.mp4'));
    await settled();
    bench.app.intents.goToStart();
    bench.engine.answer();
    await settled();
    expect(bench.engine.inFlight).toBe(0);
    expect(bench.ledger.stillOpen).toBe(0);
    expect(bench.app.getState()).toMatchObject({ source: { kind: 'none' }, finished: null });
  });

  test('waits for the engine', async () => {
    const bench = new AppBench();
    bench.loadFailure = new EngineError({ reason: 'model-missing', detail: 'fake' });
    bench.app.intents.retryEngine();
    bench.app.intents.openFile(new File([], 'squat.mp4'));
    await settled();
    expect(bench.app.getState().engine).toMatchObject({ kind: 'failed', reason: 'model-missing' });
    expect(bench.app.getState().source.kind).toBe('file');
    bench.loadFailure = null;
    bench.app.intents.retryEngine();
    await settled();
    expect(bench.engine.inFlight).toBe(1);
  });
});

describe('the engine', () => {
  test('that was lost is built anew on another backend, and measuring goes on', async () => {
    const bench = await withOpenCamera();
    const kinds: string[] = [];
    bench.app.subscribe(() => kinds.push(bench.app.getState().engine.kind));
    bench.capture(33);
    bench.engine.fail('graphics-lost');
    await settled();
    expect(kinds).toContain('recovering');
    expect(bench.app.getState().engine).toMatchObject({ kind: 'ready', engine: { backend: 'wasm' } });
    await bench.process(66);
    expect(bench.app.getState().live).not.toBeNull();
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('that never answers counts as lost', async () => {
    const bench = await withOpenCamera();
    bench.capture(33);
    bench.tick(32);
    await settled();
    expect(bench.engines[0]?.isClosed).toBe(true);
    expect(bench.engines).toHaveLength(2);
    await bench.process(66);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('another model begins a new set on a new engine', async () => {
    const bench = await withOpenCamera();
    await bench.process(33);
    bench.app.intents.changeSettings({ model: 'movenet-lightning' });
    await settled();
    await bench.process(66);
    expect(bench.engine.engine.model).toBe('movenet-lightning');
    expect(bench.trackers).toHaveLength(2);
  });
});

describe('settings', () => {
  test('that can not be kept hold all the same, and the state says so', () => {
    const bench = new AppBench();
    bench.storage.failure = new DOMException('full', 'QuotaExceededError');
    bench.app.intents.changeSettings({ language: 'de' });
    expect(bench.app.getState()).toMatchObject({ settings: { language: 'de' }, storageFailure: 'full' });
  });

  test('that the address gave for one visit are not kept with the others', () => {
    const bench = new AppBench({ initialSettings: { ...defaultSettings(['en']), model: 'movenet-lightning' } });
    bench.app.intents.changeSettings({ mirrored: false });
    expect(bench.app.getState().settings).toMatchObject({ model: 'movenet-lightning', mirrored: false });
    const kept = createSettingsStorage(
      createLocalStore(() => bench.storage),
      defaultSettings(['en']),
    ).load();
    expect(kept).toEqual({ ...defaultSettings(['en']), mirrored: false });
  });

  test('another resolution opens the camera anew', async () => {
    const bench = await withOpenCamera();
    bench.app.intents.changeSettings({ resolution: '1280x720' });
    await settled();
    expect(bench.cameras.requests.map(({ resolution }) => resolution)).toEqual(['640x480', '1280x720']);
    expect(bench.cameras.openCount).toBe(1);
  });

  test('the other side of the phone opens the camera anew, whichever was picked before', async () => {
    const bench = await withOpenCamera();
    bench.app.intents.changeSettings({ facing: 'environment', cameraId: null });
    await settled();
    expect(bench.cameras.requests.map(({ facing, deviceId }) => [facing, deviceId])).toEqual([
      ['user', null],
      ['environment', null],
    ]);
    expect(bench.cameras.openCount).toBe(1);
  });
});

describe('the probe', () => {
  test('hands over every frame of a film, with its times and events, and the set', async () => {
    const { observer, connect } = createPipelineProbe();
    const bench = new AppBench({ observer, initialSettings: FAST });
    const probe = connect(bench.app);
    const measuring = probe.measureFile(new File([], 'squat.mp4'));
    await settled();
    while (bench.engine.inFlight > 0) {
      bench.nowMs += 20;
      bench.engine.answer();
      await settled();
    }
    const { frames, session, failure } = await measuring;
    expect(frames.map(({ timestampMs, paintedAtMs }) => [timestampMs, paintedAtMs])).toEqual([
      [0, 20],
      [33, 40],
      [66, 60],
    ]);
    expect(frames[0]).toMatchObject({ timing: { networkMs: 20 }, reading: { kind: 'refused' } });
    expect(session?.frames).toHaveLength(3);
    expect(failure).toBeNull();
  });

  test('says why a film failed, and why the engine did', async () => {
    const { observer, connect } = createPipelineProbe();
    const bench = new AppBench({ observer });
    const probe = connect(bench.app);
    bench.film = [];
    bench.filmFailure = new SourceError('file-broken', 'fake');
    expect(await probe.measureFile(new File([], 'cut.mp4'))).toEqual({
      frames: [],
      session: null,
      failure: 'file-broken',
    });
    bench.film = [0];
    bench.loadFailure = new EngineError({ reason: 'model-missing', detail: 'fake' });
    bench.app.intents.retryEngine();
    await expect(probe.measureFile(new File([], 'squat.mp4'))).rejects.toThrow('model-missing');
  });
});
