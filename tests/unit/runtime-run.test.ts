import { describe, expect, test } from 'vitest';
import { SIDES } from '../../src/core/geometry/keypoints.ts';
import { runOfSession } from '../../src/core/session/run-session.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { RunFrame } from '../../src/runtime/running/run-state.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { filmRunner, JOGGER, midStanceMs } from '../fixtures/pinhole-runner.ts';

const KNEES_IN = { ...JOGGER, kneeInM: { left: 0.05, right: 0 } };
/** Two seconds of standing and some thirty steps. */
const RUN = filmRunner(KNEES_IN, { fps: 30, durationMs: 13_000 });

async function runBeforeCamera(observations: readonly PoseObservation[], bench = new AppBench()): Promise<AppBench> {
  bench.app.intents.openRunCamera();
  await settled();
  for (const observation of observations) await bench.process(observation.timestampMs, observation);
  return bench;
}

describe('a run', () => {
  test('RUN-13: goes to the run tracker alone, and squats after it to the squat tracker', async () => {
    const bench = await runBeforeCamera(RUN.slice(0, 120));
    expect(bench.app.getState().session?.activity).toBe('run');
    expect([bench.trackers.length, bench.coaches.length]).toEqual([0, 0]);
    expect(bench.app.getState()).toMatchObject({ live: null, coach: null, run: { seenFrom: 'front' } });
    bench.app.intents.openCheck('fresh');
    await settled();
    await bench.process(20_000);
    expect([bench.trackers.length, bench.coaches.length]).toEqual([1, 1]);
    expect(bench.app.getState()).toMatchObject({ run: null, session: { activity: 'squats', purpose: 'fresh' } });
    expect(bench.app.getState().live).not.toBeNull();
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('RUN-21: is kept with the person who ran, and never as squats', async () => {
    const bench = await runBeforeCamera(RUN);
    bench.app.intents.finish();
    const { finishedRun, history } = bench.app.getState();
    const [kept, ...more] = bench.shelf.kept;
    if (kept === undefined || finishedRun === null) throw new Error('No run was kept');
    expect([more, bench.shelf.keptWith, history]).toEqual([[], ['person-1'], []]);
    expect(runOfSession(kept)).toEqual(finishedRun.run);
    expect(kept).toMatchObject({ reps: [], frames: [], sets: [] });
    bench.app.intents.showSession(kept);
    expect(bench.app.getState()).toMatchObject({ finished: null, finishedRun: { run: finishedRun.run, film: null } });
  });

  test('RUN-21: is kept when another film or camera takes its place, and goes on with another person apart', async () => {
    const bench = await runBeforeCamera(RUN);
    bench.shelf.trainee = 'person-2';
    bench.app.intents.changePerson();
    for (const observation of filmRunner(KNEES_IN, { fps: 30, durationMs: 13_000 })) {
      const timestampMs = observation.timestampMs + 20_000;
      await bench.process(timestampMs, { ...observation, timestampMs });
    }
    bench.app.intents.openFile(new File([], 'squats.mp4'));
    await settled();
    expect(bench.shelf.keptWith).toEqual(['person-1', 'person-2']);
    expect(bench.app.getState()).toMatchObject({ run: null, finishedRun: null, session: { activity: 'squats' } });
  });

  test('RUN-21: of which no leg has a mean is not kept', async () => {
    const bench = await runBeforeCamera(RUN.slice(0, 120));
    bench.app.intents.finish();
    expect(bench.app.getState().finishedRun?.run.record.legs).toEqual({ left: null, right: null });
    expect(bench.shelf.kept).toEqual([]);
  });

  test('RUN-13: keeps no squat session, and leaves one that was measured before to the history', async () => {
    const bench = await runBeforeCamera(RUN.slice(0, 90));
    bench.app.intents.finish();
    expect(bench.app.getState()).toMatchObject({ session: null, finished: null });
    expect(bench.shelf.kept).toEqual([]);
  });

  test('RUN-14: is on the screen with each step, and every frame reaches the painter', async () => {
    const bench = new AppBench();
    const frames: RunFrame[] = [];
    const counts: number[] = [];
    bench.app.subscribeRunFrames((frame) => frames.push(frame));
    bench.app.subscribe(() => counts.push(bench.app.getState().run?.stepCount ?? 0));
    await runBeforeCamera(RUN, bench);
    expect(frames.length).toBe(RUN.length);
    expect(frames.filter(({ reading }) => reading.footDown !== null).length).toBeGreaterThan(100);
    const steps = frames.flatMap(({ reading }) => reading.steps);
    expect(steps.length).toBeGreaterThan(24);
    // The first steps of a run are told together; each later one is shown on its own.
    expect([...new Set(counts)].slice(-15)).toEqual(steps.map(({ number }) => number).slice(-15));
    const { run } = bench.app.getState();
    expect(run?.phase).toBe('running');
    expect(run?.legs.left?.verdict).toBe('inward');
    expect(run?.legs.right?.verdict).toBe('in-line');
    expect(run?.cadencePerMin).toBeCloseTo(60_000 / JOGGER.stepMs, 0);
  });

  test('RUN-14: leaves the screen when no picture comes for a second', async () => {
    const bench = await runBeforeCamera(RUN.slice(0, 90));
    bench.nowMs += 1200;
    bench.tick(2);
    expect(bench.app.getState()).toMatchObject({ run: null, stalled: true });
    const next = RUN[90];
    if (next === undefined) throw new Error('The film is too short');
    await bench.process(next.timestampMs + 1500, next);
    expect(bench.app.getState().stalled).toBe(false);
    expect(bench.app.getState().run).not.toBeNull();
  });

  test('RUN-15: ends as its record, with the body at the midstance of each step', async () => {
    const bench = await runBeforeCamera(RUN);
    bench.app.intents.finish();
    const { finishedRun } = bench.app.getState();
    if (finishedRun === null) throw new Error('No run was kept');
    const { record, moments, origin } = finishedRun.run;
    expect(origin).toMatchObject({ source: { kind: 'camera' }, model: 'blazepose-full' });
    expect(finishedRun.film).toBeNull();
    expect(moments.map(({ step }) => step)).toEqual(record.steps.map(({ number }) => number));
    for (const side of SIDES) {
      const mine = record.steps.filter(({ leg, isStarting }) => leg === side && !isStarting);
      expect(mine.length).toBeGreaterThan(10);
      const times = Array.from({ length: 60 }, (_, step) => midStanceMs(JOGGER, side, step));
      for (const { number } of mine) {
        const at = moments.find(({ step }) => step === number)?.timestampMs ?? Number.NaN;
        expect(Math.min(...times.map((trueMs) => Math.abs(trueMs - at)))).toBeLessThan(50);
      }
    }
    bench.app.intents.goToStart();
    expect(bench.app.getState().finishedRun).toBeNull();
  });

  test('RUN-15: begins anew where the picture was turned, and shows the part with the most steps', async () => {
    const bench = await runBeforeCamera(RUN);
    const steps = bench.app.getState().run?.stepCount ?? 0;
    bench.capture(20_000, 480, 640);
    bench.engine.answer();
    await settled();
    expect(bench.app.getState().run?.stepCount).toBe(0);
    bench.app.intents.finish();
    expect(bench.app.getState().finishedRun?.run.record.steps.length).toBeGreaterThanOrEqual(steps);
  });

  test('RUN-16: without a single step before a camera shows nothing', async () => {
    const bench = await runBeforeCamera(RUN.slice(0, 30));
    bench.app.intents.finish();
    expect(bench.app.getState()).toMatchObject({ finishedRun: null, source: { kind: 'none' } });
  });
});

/** Lets the engine see a film's frames, one after the other. */
async function see(bench: AppBench, observations: readonly PoseObservation[]): Promise<void> {
  await settled();
  for (const observation of observations) {
    bench.engine.answer(observation);
    await settled();
  }
}

describe('a film of a run', () => {
  test('RUN-15: is measured at the speed that its file or a person names, and keeps its file', async () => {
    const bench = new AppBench();
    bench.film = RUN.map(({ timestampMs }) => timestampMs);
    const file = new File([], 'run.mp4');
    bench.app.intents.openRunFilm(file);
    await see(bench, RUN);
    const { finishedRun } = bench.app.getState();
    expect(finishedRun?.film).toBe(file);
    expect(finishedRun?.run.origin).toMatchObject({
      source: { kind: 'file', label: 'run.mp4' },
      film: { slowedTimes: 1 },
    });
    expect(finishedRun?.run.record.legs.left?.verdict).toBe('inward');
    expect(bench.trackers).toEqual([]);
    // A film is nobody's training, and is kept by hand.
    expect(bench.shelf.kept).toEqual([]);
    bench.app.intents.measureFilmAgain({ slowedBy: 4, mirrored: false });
    expect(bench.app.getState()).toMatchObject({ finishedRun: null, session: { activity: 'run' } });
    await see(bench, RUN);
    expect(bench.filmWishes.at(-1)).toEqual({ slowedBy: 4, mirrored: false });
    expect(bench.app.getState().finishedRun?.run.origin.film?.slowedSaidBy).toBe('person');
  });

  test('RUN-28: every second of 60 frames a second goes through the network, and every frame is closed', async () => {
    const bench = new AppBench();
    bench.film = Array.from({ length: 120 }, (_, frame) => Math.round((frame * 1000) / 60));
    let measured = 0;
    bench.app.subscribeRunFrames(() => {
      measured += 1;
    });
    bench.app.intents.openRunFilm(new File([], 'run.mp4'));
    await see(bench, RUN.slice(0, 60));
    expect(measured).toBe(60);
    expect([bench.app.getState().session, bench.ledger.stillOpen]).toEqual([null, 0]);
  });

  test('RUN-28: leaves out no frame of a film of squats that one model measures', async () => {
    const bench = new AppBench({ initialSettings: { ...defaultSettings(['en']), films: 'fast' } });
    bench.film = [0, 17, 33, 50];
    bench.app.intents.openFile(new File([], 'squats.mp4'));
    await see(bench, RUN.slice(0, 4));
    expect(bench.app.getState()).toMatchObject({ session: null, finished: { frames: { length: 4 } } });
  });

  test('RUN-16: in which nobody runs shows that too', async () => {
    const bench = new AppBench();
    bench.app.intents.openRunFilm(new File([], 'empty.mp4'));
    await settled();
    for (const _ of bench.film) {
      bench.engine.answer();
      await settled();
    }
    expect(bench.app.getState().finishedRun?.run.record).toMatchObject({ steps: [], refused: { 'no-person': 3 } });
  });
});
