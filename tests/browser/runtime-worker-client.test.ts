import { afterEach, describe, expect, test } from 'vitest';
import type { PoseEstimator } from '../../src/pose/pose-estimator.ts';
import type { PoseModel } from '../../src/pose/engine.ts';
import type { EngineFrame } from '../../src/runtime/source/captured-frame.ts';
import { loadWorkerEngine } from '../../src/runtime/engine/worker-client.ts';

/** As in scripted.worker.ts, which runs in its own thread and is not imported here. */
const SCRIPT = { answer: 1, fail: 2, crash: 3, neverAnswer: 4 } as const;

let estimator: PoseEstimator<EngineFrame> | null = null;

afterEach(() => {
  estimator?.close();
  estimator = null;
});

async function load(model: PoseModel = 'blazepose-full', onProgress = (): void => undefined) {
  const worker = new Worker(new URL('../fakes/scripted.worker.ts', import.meta.url), { type: 'module' });
  estimator = await loadWorkerEngine(worker, {
    model,
    engine: 'own',
    backend: 'auto',
    modelsUrl: new URL('/models/', location.href).href,
    wasmUrl: new URL('/wasm/', location.href).href,
    onProgress,
  });
  return estimator;
}

function frame(): VideoFrame {
  const canvas = new OffscreenCanvas(64, 48);
  canvas.getContext('2d')?.fillRect(0, 0, 64, 48);
  return new VideoFrame(canvas, { timestamp: 0 });
}

describe('the engine behind a real worker', () => {
  test('loads with progress', async () => {
    let progress = 0;
    const loaded = await load('blazepose-lite', () => {
      progress += 1;
    });
    expect(loaded.engine.model).toBe('blazepose-lite');
    expect(progress).toBe(1);
  });

  test('says why it can not load', async () => {
    await expect(load('blazepose-heavy')).rejects.toMatchObject({ name: 'EngineError', reason: 'model-missing' });
  });

  test('says that its worker can not be started', async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['this is not JavaScript'])), { type: 'module' });
    const loading = loadWorkerEngine(worker, {
      model: 'blazepose-full',
      engine: 'own',
      backend: 'auto',
      modelsUrl: '',
      wasmUrl: '',
      onProgress: () => undefined,
    });
    await expect(loading).rejects.toMatchObject({ reason: 'worker-crashed' });
  });

  test('takes the frame over and answers', async () => {
    const loaded = await load();
    const sent = frame();
    const answer = loaded.estimate(sent, SCRIPT.answer);
    expect(sent.format).toBeNull();
    expect((await answer).observation.timestampMs).toBe(SCRIPT.answer);
  });

  test('passes a failed frame on with its reason, and the next one works', async () => {
    const loaded = await load();
    await expect(loaded.estimate(frame(), SCRIPT.fail)).rejects.toMatchObject({ reason: 'frame-unreadable' });
    await expect(loaded.estimate(frame(), SCRIPT.answer)).resolves.toBeDefined();
  });

  test('settles every pending call when its worker crashes, and every later one', async () => {
    const loaded = await load();
    const calls = [
      loaded.estimate(frame(), SCRIPT.neverAnswer),
      loaded.estimate(frame(), SCRIPT.neverAnswer),
      loaded.estimate(frame(), SCRIPT.crash),
    ];
    const outcomes = await Promise.allSettled(calls);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { reason: 'worker-crashed' } });
    const late = frame();
    await expect(loaded.estimate(late, SCRIPT.answer)).rejects.toMatchObject({ reason: 'worker-crashed' });
    expect(late.format).toBeNull();
  });

  test('settles every pending call when it is closed', async () => {
    const loaded = await load();
    const call = loaded.estimate(frame(), SCRIPT.neverAnswer);
    loaded.close();
    await expect(call).rejects.toMatchObject({ reason: 'closed' });
  });

  test('names a frame that can not be sent', async () => {
    const loaded = await load();
    const closed = frame();
    closed.close();
    await expect(loaded.estimate(closed, SCRIPT.answer)).rejects.toMatchObject({ reason: 'frame-unreadable' });
    await expect(loaded.estimate(frame(), SCRIPT.answer)).resolves.toBeDefined();
  });

  test('ENG-3: tells its worker at once whom to look for, so that the very next frame looks there', async () => {
    const loaded = await load();
    const lookedFor = async () => (await loaded.estimate(frame(), SCRIPT.answer)).observation.bystanders;
    expect(await lookedFor()).toEqual([]);
    loaded.forgetPerson({ x: 320, y: 240 });
    expect(await lookedFor()).toMatchObject([{ hips: { x: 320, y: 240 } }]);
    loaded.forgetPerson(null);
    expect(await lookedFor()).toEqual([]);
  });
});
