import { describe, expect, test } from 'vitest';
import { EngineError, PRECISE_MODEL, PRECISE_RUN_MODEL, type PoseModel } from '../../src/pose/engine.ts';
import { modelFor } from '../../src/runtime/engine/front-engine.ts';
import { defaultSettings, type Settings } from '../../src/runtime/settings/settings.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { FAKE_ENGINE, FakePoseEstimator } from '../fakes/fake-pose-estimator.ts';

const FILM = new File(['film'], 'squats.mp4', { type: 'video/mp4' });
const DEFAULTS = defaultSettings(['en']);

/** An app whose engines all answer, but for the model that can't be loaded. */
async function openBench(change: Partial<Settings> = {}): Promise<{
  readonly bench: AppBench;
  readonly missing: Set<PoseModel>;
  readonly loads: readonly PoseModel[];
}> {
  const missing = new Set<PoseModel>();
  const loads: PoseModel[] = [];
  const bench: AppBench = new AppBench({
    initialSettings: { ...DEFAULTS, ...change },
    loadEngine: async ({ model }) => {
      loads.push(model);
      // The app asks for its first engine before `bench` has its value.
      await Promise.resolve();
      if (missing.has(model)) throw new EngineError({ reason: 'model-missing', detail: `no ${model}` });
      const engine = new FakePoseEstimator({ ...FAKE_ENGINE, model });
      bench.engines.push(engine);
      return engine;
    },
  });
  await settled();
  return { bench, missing, loads };
}

/** Every engine answers until nobody asks any more. */
async function answerAll(bench: AppBench): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await settled();
    for (const engine of bench.engines) if (engine.inFlight > 0) engine.answer();
  }
}

async function openFilm(bench: AppBench): Promise<string | undefined> {
  bench.app.intents.openFile(FILM);
  await answerAll(bench);
  return bench.app.getState().finished?.origin.model;
}

describe('a film of squats', () => {
  test('BATCH-16: is measured by two models, and the camera by one, before and after', async () => {
    const { bench, loads } = await openBench();
    expect(await openFilm(bench)).toBe(PRECISE_MODEL);
    expect(await openFilm(bench)).toBe(PRECISE_MODEL);
    bench.app.intents.openCamera();
    await settled();
    expect(bench.engine.engine.model).toBe('blazepose-full');
    expect(loads).toEqual(['blazepose-full', PRECISE_MODEL, 'blazepose-full']);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('ENG-13: is measured at some pictures by two models, at all by one, and its session notes the others', async () => {
    const { bench } = await openBench();
    await openFilm(bench);
    const precise = bench.app.getState().finished;
    bench.app.intents.goToStart();
    bench.app.intents.changeSettings({ films: 'fast' });
    await openFilm(bench);
    const fast = bench.app.getState().finished;
    const times = fast?.frames.map(({ timestampMs }) => timestampMs) ?? [];
    expect(times).toHaveLength(3);
    expect(fast?.passedOverMs).toBeUndefined();
    expect(precise?.frames.map(({ timestampMs }) => timestampMs)).toEqual([times[0], times[2]]);
    expect(precise?.passedOverMs).toEqual([times[1]]);
  });

  test('BATCH-16: gives the same record in front of the screen and beside it', async () => {
    const { bench } = await openBench();
    await openFilm(bench);
    const opened = bench.app.getState().finished;
    bench.app.intents.goToStart();
    const measuring = bench.app.measureFilm({ file: FILM }, new AbortController().signal, () => undefined);
    await answerAll(bench);
    expect(await measuring).toEqual(opened);
  });

  test('BATCH-16: is begun anew with two models, when a camera had taken the engine in between', async () => {
    const { bench, loads } = await openBench();
    const measuring = bench.app.measureFilm({ file: FILM }, new AbortController().signal, () => undefined);
    await settled();
    bench.app.intents.openCamera();
    await settled();
    bench.app.intents.finish();
    await answerAll(bench);
    const { origin, frames, passedOverMs } = await measuring;
    // Two models measure two of the film's three pictures.
    expect([origin.model, frames.length, passedOverMs?.length]).toEqual([PRECISE_MODEL, 2, 1]);
    expect(loads).toEqual(['blazepose-full', PRECISE_MODEL, 'blazepose-full', PRECISE_MODEL]);
  });

  test('BATCH-16: is measured by the camera’s model where the person wants it fast, or chose a model or the reference', () => {
    const film = (change: Partial<Settings>): PoseModel => modelFor('film', { ...DEFAULTS, ...change });
    expect(film({})).toBe(PRECISE_MODEL);
    expect(film({ films: 'fast' })).toBe('blazepose-full');
    expect(film({ engine: 'reference' })).toBe('blazepose-full');
    for (const model of ['blazepose-lite', 'blazepose-heavy', 'movenet-thunder'] as const) {
      expect(film({ model })).toBe(model);
    }
    expect(modelFor('camera', DEFAULTS)).toBe('blazepose-full');
  });

  test('BATCH-16: is begun anew when the person changes from precise to fast in its midst', async () => {
    const { bench } = await openBench();
    const measuring = bench.app.measureFilm({ file: FILM }, new AbortController().signal, () => undefined);
    await settled();
    bench.engine.answer();
    await settled();
    bench.app.intents.changeSettings({ films: 'fast' });
    await answerAll(bench);
    const { origin, frames } = await measuring;
    expect([origin.model, frames.length]).toEqual(['blazepose-full', 3]);
  });

  test('BATCH-16: leaves a camera’s run alone when the person changes how films are measured', async () => {
    const { bench, loads } = await openBench();
    bench.app.intents.openCamera();
    await settled();
    await bench.process(33);
    const { live } = bench.app.getState();
    bench.app.intents.changeSettings({ films: 'fast' });
    await settled();
    expect(loads).toEqual(['blazepose-full']);
    expect(bench.app.getState().live).toBe(live);
  });
});

/** The model that the run names which was measured of the film. */
async function openRunFilm(bench: AppBench): Promise<string | undefined> {
  bench.app.intents.openRunFilm(FILM);
  await answerAll(bench);
  return bench.app.getState().finishedRun?.run.origin.model;
}

describe('a film of a run', () => {
  test('RUN-31: is measured by two models that measure no squats, and a camera’s run by one', async () => {
    const { bench, loads } = await openBench();
    expect(await openRunFilm(bench)).toBe(PRECISE_RUN_MODEL);
    expect(await openFilm(bench)).toBe(PRECISE_MODEL);
    bench.app.intents.openRunCamera();
    await settled();
    expect(bench.engine.engine.model).toBe('blazepose-full');
    expect(loads).toEqual(['blazepose-full', PRECISE_RUN_MODEL, PRECISE_MODEL, 'blazepose-full']);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('RUN-31: is measured by one model where the person wants it fast, or chose a model or the reference', () => {
    for (const change of [{ films: 'fast' }, { engine: 'reference' }] as const) {
      expect(modelFor('run-film', { ...DEFAULTS, ...change })).toBe('blazepose-full');
    }
    expect(modelFor('run-film', { ...DEFAULTS, model: 'blazepose-heavy' })).toBe('blazepose-heavy');
    expect(modelFor('run-film', DEFAULTS)).toBe(PRECISE_RUN_MODEL);
  });

  test('BATCH-17: is measured by the first model where the second can’t be had, and the page says why', async () => {
    const { bench, missing } = await openBench();
    missing.add(PRECISE_RUN_MODEL);
    expect(await openRunFilm(bench)).toBe('blazepose-full');
    expect(bench.app.getState()).toMatchObject({
      engine: { kind: 'ready' },
      preciseFailure: { reason: 'model-missing', detail: 'no blazepose-run-precise' },
    });
  });
});

describe('where the second model can’t be had', () => {
  test('BATCH-17: a film is measured by the first one, and the page says why', async () => {
    const { bench, missing } = await openBench();
    missing.add(PRECISE_MODEL);
    expect(await openFilm(bench)).toBe('blazepose-full');
    expect(bench.app.getState()).toMatchObject({
      engine: { kind: 'ready' },
      preciseFailure: { reason: 'model-missing', detail: 'no blazepose-precise' },
    });
  });

  test('BATCH-17: the films of a list are all measured by the first one, once the second has failed', async () => {
    const { bench, missing, loads } = await openBench();
    missing.add(PRECISE_MODEL);
    const films = [0, 1, 2].map(() =>
      bench.app.measureFilm({ file: FILM }, new AbortController().signal, () => undefined),
    );
    await answerAll(bench);
    const records = await Promise.all(films);
    expect(records.map(({ origin }) => origin.model)).toEqual(Array(3).fill('blazepose-full'));
    expect(loads.filter((model) => model === PRECISE_MODEL)).toHaveLength(1);
  });

  test('BATCH-17: the next film that is opened tries the second model once more', async () => {
    const { bench, missing } = await openBench();
    missing.add(PRECISE_MODEL);
    await openFilm(bench);
    missing.clear();
    expect(await openFilm(bench)).toBe(PRECISE_MODEL);
    expect(bench.app.getState().preciseFailure).toBeNull();
  });
});
