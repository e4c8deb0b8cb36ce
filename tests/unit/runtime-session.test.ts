import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/pose/engine.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import { TRY_IT_PROGRAMME } from '../../src/runtime/session/session-programme.ts';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { repCompleted } from '../fakes/fake-tracker.ts';

async function withOpenCamera(): Promise<AppBench> {
  const bench = new AppBench();
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  return bench;
}

describe('the coach', () => {
  test('is heard, seen and recorded', async () => {
    const bench = await withOpenCamera();
    const painted: PaintFrame[] = [];
    bench.app.subscribeFrames((frame) => painted.push(frame));
    bench.coach.nextCues = [{ kind: 'rep', number: 1 }, { kind: 'praise' }];
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    expect(bench.played).toEqual([{ kind: 'rep', number: 1 }, { kind: 'praise' }]);
    expect(bench.app.getState()).toMatchObject({
      coach: FAKE_VIEW,
      lastCue: { cue: { kind: 'praise' }, timestampMs: 66 },
    });
    expect(painted[0]?.coach).toEqual(FAKE_VIEW);
    bench.app.intents.finish();
    expect(bench.app.getState().finished?.cues.map(({ timestampMs }) => timestampMs)).toEqual([66, 66]);
    expect(bench.app.getState()).toMatchObject({ coach: null, lastCue: null });
  });

  test('decides what is recorded, and what is recorded is numbered anew', async () => {
    const bench = await withOpenCamera();
    bench.coach.recorded = false;
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    bench.coach.recorded = true;
    bench.tracker.nextEvents = [repCompleted(2, 99)];
    await bench.process(99);
    bench.app.intents.finish();
    const { finished } = bench.app.getState();
    expect(finished?.reps.map(({ number }) => number)).toEqual([1]);
    expect(finished?.frames.map(({ timestampMs }) => timestampMs)).toEqual([33, 99]);
  });

  test('COACH-20: is told with the very next frame whether a raised hand commands', async () => {
    const bench = await withOpenCamera();
    expect(bench.coach.obeysHand).toBe(true);
    bench.app.intents.changeSettings({ raisedHand: false });
    await bench.process(66);
    expect(bench.coach.obeysHand).toBe(false);
  });

  test('shows another stage at once', async () => {
    const bench = await withOpenCamera();
    bench.coach.view = { ...FAKE_VIEW, stage: { kind: 'paused' } };
    await bench.process(40);
    expect(bench.app.getState().coach?.stage.kind).toBe('paused');
  });

  test('ends the session by itself, and what it says last is heard', async () => {
    const bench = await withOpenCamera();
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    const silencedBefore = bench.timesSilenced;
    bench.app.intents.coach('stop');
    bench.coach.nextCues = [{ kind: 'finished' }];
    await bench.process(99);
    expect(bench.app.getState()).toMatchObject({ source: { kind: 'none' }, finished: { reps: [{ number: 1 }] } });
    expect(bench.played).toEqual([{ kind: 'finished' }]);
    expect(bench.timesSilenced).toBe(silencedBefore);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('is stopped also where no frame comes', async () => {
    const bench = await withOpenCamera();
    bench.nowMs = 2000;
    bench.tick();
    expect(bench.app.getState()).toMatchObject({ stalled: true, coach: null });
    bench.app.intents.coach('stop');
    expect(bench.app.getState().source.kind).toBe('none');
  });

  test('leads through what the settings asked for when the session began', async () => {
    const bench = await withOpenCamera();
    bench.app.intents.changeSettings({ sets: 3, repsPerSet: 10, restS: 60, fading: '50' });
    await bench.process(66);
    expect(bench.coach.programme).toMatchObject({ sets: 1, repsPerSet: 8, hiddenShare: 0 });
    bench.app.intents.startOver();
    await bench.process(99);
    expect(bench.coach.programme).toMatchObject({ sets: 3, repsPerSet: 10, restMs: 60_000, hiddenShare: 0.5 });
  });

  test('says what it leads through, whatever the settings become', async () => {
    const bench = await withOpenCamera();
    bench.app.intents.changeSettings({ repsPerSet: 10, exercise: 'step-down' });
    expect(bench.app.getState().session?.programme).toMatchObject({ repsPerSet: 8, exercise: 'two-leg-squat' });
    bench.app.intents.startOver();
    expect(bench.app.getState().session?.programme).toMatchObject({ repsPerSet: 10, exercise: 'step-down' });
    bench.app.intents.openTryIt();
    expect(bench.app.getState().session?.programme).toEqual(TRY_IT_PROGRAMME);
    bench.app.intents.goToStart();
    expect(bench.app.getState().session).toBeNull();
  });

  test('never asks for a second set after one without an end', async () => {
    const bench = new AppBench();
    bench.app.intents.changeSettings({ sets: 3, repsPerSet: null });
    bench.app.intents.openCamera();
    expect(bench.app.getState().session?.programme).toMatchObject({ sets: 1, repsPerSet: null });
  });

  test('that is stopped once more, after the end, takes no summary away', async () => {
    const bench = await withOpenCamera();
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    bench.app.intents.finish();
    bench.app.intents.finish();
    bench.app.intents.coach('stop');
    expect(bench.app.getState().finished).not.toBeNull();
  });

  test('tells whether the machine speaks the language, as soon as it is known', () => {
    const bench = new AppBench();
    expect(bench.app.getState().voiceAvailable).toBeNull();
    bench.loadVoices(['en']);
    expect(bench.app.getState().voiceAvailable).toBe(true);
    bench.app.intents.changeSettings({ language: 'de' });
    expect(bench.app.getState().voiceAvailable).toBe(false);
  });

  test('says nothing of before once a phone was turned and a new set begins', async () => {
    const bench = await withOpenCamera();
    bench.coach.nextCues = [{ kind: 'paused' }];
    await bench.process(66);
    bench.capture(99, 480, 640);
    bench.engine.answer();
    await settled();
    expect(bench.coaches).toHaveLength(2);
    expect(bench.app.getState()).toMatchObject({ lastCue: null, coach: FAKE_VIEW });
  });

  test('ends its sentence when the voice is switched off', async () => {
    const bench = await withOpenCamera();
    const before = bench.timesSilenced;
    bench.app.intents.changeSettings({ tones: true });
    expect(bench.timesSilenced).toBe(before);
    bench.app.intents.changeSettings({ voice: false });
    expect(bench.timesSilenced).toBe(before + 1);
  });

  test('is silent at once when muted, and in a hidden tab', async () => {
    const bench = await withOpenCamera();
    const before = bench.timesSilenced;
    bench.app.intents.changeSettings({ muted: true });
    expect(bench.timesSilenced).toBe(before + 1);
    bench.hideTab();
    expect(bench.timesSilenced).toBe(before + 2);
  });

  test('follows a film silently: all of it is recorded, the cues too', async () => {
    const bench = new AppBench({ initialSettings: { ...defaultSettings(['en']), films: 'fast' } });
    const painted: PaintFrame[] = [];
    bench.app.subscribeFrames((frame) => painted.push(frame));
    bench.app.intents.openFile(new File([], 'squat.mp4'));
    await settled();
    bench.engine.answer();
    await settled();
    bench.coach.recorded = false;
    // The film is measured and coached a second time when its last frame is there: the record holds that.
    bench.firstCues = [{ kind: 'praise' }];
    bench.coach.view = { ...FAKE_VIEW, stage: { kind: 'finished' } };
    while (bench.engine.inFlight > 0) {
      bench.engine.answer();
      await settled();
    }
    expect(bench.coach.programme.repsPerSet).toBeNull();
    expect(bench.played).toEqual([]);
    expect(painted.map(({ coach }) => coach)).toEqual([null, null, null]);
    const { finished } = bench.app.getState();
    expect(finished?.frames).toHaveLength(3);
    expect(finished?.cues).toEqual([{ cue: { kind: 'praise' }, timestampMs: finished?.frames[0]?.timestampMs }]);
  });
});

describe('a runner’s check', () => {
  test('says so in the state and in the record, also with another camera', async () => {
    const bench = new AppBench();
    bench.app.intents.openCheck('tired');
    await settled();
    bench.cameras.choices = [...bench.cameras.choices, { deviceId: 'back', label: 'Back camera' }];
    bench.app.intents.openCamera('back');
    await settled();
    expect(bench.app.getState().session?.purpose).toBe('tired');
    bench.nowMs = 0;
    await bench.process(33);
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    await bench.process(66);
    bench.app.intents.finish();
    expect(bench.app.getState()).toMatchObject({ session: null, finished: { purpose: 'tired' } });
    bench.app.intents.openCamera();
    expect(bench.app.getState().session?.purpose).toBe('training');
  });
});

describe('a runner’s check whose camera failed', () => {
  test('is tried again as that check and not as a training', async () => {
    const bench = new AppBench();
    bench.cameras.failure = new SourceError('camera-denied', 'fake');
    bench.app.intents.openCheck('tired');
    await settled();
    expect(bench.app.getState()).toMatchObject({ source: { kind: 'failed' }, session: null });
    bench.app.intents.reopenCamera();
    expect(bench.app.getState().session?.purpose).toBe('tired');
  });
});

describe('the try-it', () => {
  test('plays its keypoints through the same set without any engine, in real time', async () => {
    const bench = new AppBench();
    bench.loadFailure = new EngineError({ reason: 'model-missing', detail: 'fake' });
    bench.app.intents.retryEngine();
    bench.app.intents.openTryIt();
    await settled();
    const painted: number[] = [];
    bench.app.subscribeFrames(({ reading }) => painted.push(reading.timestampMs));
    bench.repaint(1000);
    bench.repaint(1020);
    expect(painted).toEqual([0]);
    bench.repaint(1040);
    expect(painted).toEqual([0, 33]);
    expect(bench.app.getState().source.kind).toBe('try-it');
    bench.coach.nextCues = [{ kind: 'praise' }];
    bench.tracker.nextEvents = [repCompleted(1, 66)];
    bench.repaint(1070);
    expect(bench.played).toEqual([{ kind: 'praise' }]);
    bench.repaint(1090);
    const { source, finished, history } = bench.app.getState();
    expect(source.kind).toBe('none');
    expect(finished?.origin.source.kind).toBe('try-it');
    expect(finished?.programme.repsPerSet).toBeNull();
    expect(history).toEqual([]);
  });

  test('goes on where it was after a hidden tab', async () => {
    const bench = new AppBench();
    bench.tryIt = bench.tryIt && {
      ...bench.tryIt,
      observations: bench.tryIt.observations.map((seen, index) => ({ ...seen, timestampMs: index * 1000 })),
    };
    bench.app.intents.openTryIt();
    await settled();
    bench.repaint(0);
    bench.repaint(60_000);
    expect(bench.app.getState().source.kind).toBe('try-it');
  });

  test('stops when it is left', async () => {
    const bench = new AppBench();
    bench.app.intents.openTryIt();
    await settled();
    bench.repaint(0);
    bench.app.intents.goToStart();
    let painted = 0;
    bench.app.subscribeFrames(() => {
      painted += 1;
    });
    bench.repaint(1000);
    expect(painted).toBe(0);
  });

  test('that can not be loaded is named', async () => {
    const bench = new AppBench();
    bench.tryIt = null;
    bench.app.intents.openTryIt();
    await settled();
    expect(bench.app.getState().source).toMatchObject({ kind: 'failed', reason: 'file-broken' });
  });
});
