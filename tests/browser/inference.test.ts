// oxlint-disable-next-line no-restricted-imports -- a leak shows only in TensorFlow.js's own count
import { memory } from '@tensorflow/tfjs-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES, type KeypointName } from '../../src/core/geometry/keypoints.ts';
import type { WorkerReply } from '../../src/pose/wire.ts';
import { startEngine } from '../../src/inference/start-engine.ts';
import { drawPeople } from '../fixtures/drawn-person.ts';
import { ADULT, FACING, projectBody, STANDING, type Camera } from '../fixtures/pinhole-squat.ts';
import { rasterise } from './drawn-picture.ts';
import { distance, Engine, legLengthPx, median, MODELS_URL, observeSettled, WASM_URL } from './inference-worker.ts';

const CAMERA: Camera = { ...FACING, distanceM: 3 };

function withSilentGpu(): Engine {
  return new Engine(new Worker(new URL('./inference-silent-gpu.worker.ts', import.meta.url), { type: 'module' }));
}

/** A person in a shallow squat. */
function drawSomebody(): Promise<ImageBitmap> {
  const keypoints = projectBody(ADULT, { ...STANDING, kneeFlexionDeg: 30, leftKneeInM: 0.02 }, CAMERA);
  return rasterise(drawPeople([{ keypoints }], CAMERA.picture));
}

function mirror(picture: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context?.setTransform(-1, 0, 0, 1, picture.width, 0);
  context?.drawImage(picture, 0, 0);
  return canvas.transferToImageBitmap();
}

function blackPicture(): ImageBitmap {
  const canvas = new OffscreenCanvas(640, 480);
  canvas.getContext('2d')?.fillRect(0, 0, 640, 480);
  return canvas.transferToImageBitmap();
}

function exchangeSides(name: KeypointName): KeypointName {
  const other = name.startsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left');
  return KEYPOINT_NAMES.find((known) => known === other) ?? name;
}

describe('the inference worker', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = new Engine();
    await engine.load('blazepose-full');
  });
  afterEach(() => engine.ask({ kind: 'forget-person', lookAt: null }));
  afterAll(() => engine.close());

  it('sees nobody in a black picture, and says how dark it is', async () => {
    const observation = await engine.observe(blackPicture(), 0);

    expect(observation).toEqual({
      timestampMs: 0,
      picture: { widthPx: 640, heightPx: 480 },
      person: null,
      bystanders: [],
      brightness: 0,
    });
  });

  it('gives the mirrored points, sides exchanged, for a mirrored picture', async () => {
    const picture = await drawSomebody();
    const seen = await observeSettled(engine, picture);
    const mirrored = await observeSettled(engine, mirror(picture));

    const differences = KEYPOINT_NAMES.map((name) => {
      const there = mirrored.keypoints[exchangeSides(name)];
      const back = there === null ? null : { x: picture.width - there.x, y: there.y };
      return (100 * distance(seen.keypoints[name], back)) / legLengthPx(seen);
    });
    // The network itself is not symmetric: a few per cent of leg length at single points.
    expect(median(differences)).toBeLessThan(2);
    expect(Math.max(...differences)).toBeLessThan(8);
  });

  it('ENG-3: follows one person and tells of another behind them', async () => {
    const behind = { ...CAMERA, distanceM: 4.2, offsetM: 1 };
    const aside = projectBody(ADULT, STANDING, behind);
    for (let i = 0; i < 6; i += 1) {
      const own = projectBody(ADULT, { ...STANDING, kneeFlexionDeg: 10 * i }, CAMERA);
      const picture = await rasterise(drawPeople([{ keypoints: aside }, { keypoints: own }], CAMERA.picture));
      const { person, bystanders } = await engine.observe(picture, i * 500);
      expect(distance(person?.keypoints.leftHip ?? null, own.leftHip)).toBeLessThan(20);
      expect(bystanders).toHaveLength(1);
      expect(distance(bystanders[0]?.hips ?? null, aside.leftHip)).toBeLessThan(40);
    }
  });

  it('forgets the person, and so looks for one anew', async () => {
    const picture = await drawSomebody();
    const first = await engine.observe(picture, 0);
    const followed = await engine.observe(picture, 1);
    expect(followed.person).not.toEqual(first.person);

    expect(await engine.ask({ kind: 'forget-person', lookAt: null })).toMatchObject({ kind: 'person-forgotten' });

    expect((await engine.observe(picture, 2)).person).toEqual(first.person);
  });

  it('takes a VideoFrame as well as an ImageBitmap', async () => {
    const picture = await drawSomebody();
    const frame = new VideoFrame(picture, { timestamp: 0 });
    const message = { kind: 'estimate', id: 1000, frame, timestampMs: 0 };

    const reply = await engine.post(message, 1000, [frame]);

    expect(reply).toMatchObject({ kind: 'estimated', estimate: { observation: { picture: { widthPx: 640 } } } });
  });

  it.each([
    ['a message without a kind', { id: 7 }],
    ['an unknown kind', { kind: 'sing', id: 7 }],
    ['a frame that is none', { kind: 'estimate', id: 7, frame: 'a picture', timestampMs: 0 }],
    ['a time that is none', { kind: 'estimate', id: 7, frame: blackPicture(), timestampMs: Number.NaN }],
  ])('answers %s', async (_, message) => {
    expect(await engine.post(message, 7)).toMatchObject({ kind: 'failed', failure: { reason: 'worker-crashed' } });
  });

  it('answers a message that is no object at all with the id -1', async () => {
    expect(await engine.post('hello', -1)).toMatchObject({ kind: 'failed' });
  });

  it('goes on after a failure', async () => {
    await engine.post({ kind: 'estimate', id: 7, frame: null, timestampMs: 0 }, 7);

    expect((await engine.observe(blackPicture(), 3)).person).toBeNull();
  });
});

describe('an inference worker that can not start', () => {
  it('names a missing model', async () => {
    const engine = new Engine();

    const reply = await engine.load('blazepose-lite', { modelsUrl: new URL('/nowhere/', location.href).href });

    expect(reply).toMatchObject({ kind: 'failed', failure: { reason: 'model-missing' } });
    engine.close();
  });

  it.each(['cut', 'altered'])('ENG-2: refuses a model whose weights were %s, by their hash', async (damage) => {
    const url = new URL('./inference-damaged.worker.ts', import.meta.url);
    const engine = new Engine(new Worker(url, { type: 'module' }));

    const reply = await engine.load('blazepose-lite', { modelsUrl: `${MODELS_URL}${damage}/` });

    expect(reply).toMatchObject({ kind: 'failed', failure: { reason: 'model-corrupt' } });
    engine.close();
  });

  it('says that nothing is loaded', async () => {
    const engine = new Engine();
    const frame = blackPicture();

    const reply = await engine.ask({ kind: 'estimate', frame, timestampMs: 0 }, [frame]);

    expect(reply).toMatchObject({ kind: 'failed', failure: { reason: 'closed' } });
    engine.close();
  });
});

// Graphics drawn by the processor take many seconds for the first frame, which the check at the start asks for.
it('names lost graphics, at once and for every frame after', async () => {
  const worker = new Worker(new URL('./inference-losing.worker.ts', import.meta.url), { type: 'module' });
  const engine = new Engine(worker);
  const folders = { modelsUrl: MODELS_URL, wasmUrl: WASM_URL };
  expect(
    await engine.ask({ kind: 'load', engine: 'own', model: 'movenet-lightning', backend: 'webgl', ...folders }),
  ).toMatchObject({
    kind: 'loaded',
    engine: { backend: 'webgl' },
  });

  worker.postMessage({ kind: 'lose-graphics' });

  for (const timestampMs of [0, 33]) {
    const frame = blackPicture();
    expect(await engine.ask({ kind: 'estimate', frame, timestampMs }, [frame])).toMatchObject({
      kind: 'failed',
      failure: { reason: 'graphics-lost' },
    });
  }
  engine.close();
}, 240_000);

it('ENG-2: a GPU that never answers is named and passed over, and when it was asked for, refused', async () => {
  const [choosing, asked] = [withSilentGpu(), withSilentGpu()];

  const [chosen, refused] = await Promise.all([
    choosing.load('movenet-lightning', { backend: 'auto' }),
    asked.load('movenet-lightning', { backend: 'webgpu' }),
  ]);

  expect(chosen).toMatchObject({ kind: 'loaded' });
  const timed = chosen.kind === 'loaded' ? chosen.engine.timedBackends : [];
  expect(timed.find(({ backend }) => backend === 'webgpu')?.failure).toContain('no answer');
  expect(timed.find(({ backend }) => backend === 'wasm')?.failure).toBeNull();
  expect(refused).toMatchObject({ kind: 'failed', failure: { reason: 'backend-unavailable' } });
  expect(await asked.load('movenet-lightning')).toMatchObject({ kind: 'loaded', engine: { backend: 'wasm' } });
  const frame = blackPicture();
  expect(await asked.ask({ kind: 'estimate', frame, timestampMs: 0 }, [frame])).toMatchObject({ kind: 'estimated' });
  choosing.close();
  asked.close();
});

describe('what a frame leaves behind', () => {
  it('is no open bitmap: closed on success, on failure and in a message that is wrong', async () => {
    const worker = new Worker(new URL('./inference-closing.worker.ts', import.meta.url), { type: 'module' });
    const engine = new Engine(worker);
    let closed = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<{ kind: string; closed: number }>) => {
      closed = data.kind === 'closed-so-far' ? data.closed : closed;
    });
    const send = async (message: Readonly<Record<string, unknown>>, id: number): Promise<WorkerReply> => {
      const frame = blackPicture();
      const reply = await engine.post({ ...message, id, frame }, id, [frame]);
      // Closing follows the reply; the next reply follows both.
      await engine.post({ id: 99 }, 99);
      return reply;
    };

    expect(await send({ kind: 'estimate', timestampMs: 0 }, 1)).toMatchObject({ failure: { reason: 'closed' } });
    expect(closed).toBe(1);
    expect(await send({ kind: 'sing' }, 2)).toMatchObject({ kind: 'failed' });
    expect(closed).toBe(2);
    await engine.load('movenet-lightning');
    // The picture of the check at the start was closed too.
    expect(closed).toBe(3);
    expect(await send({ kind: 'estimate', timestampMs: 0 }, 3)).toMatchObject({ kind: 'estimated' });
    expect(closed).toBe(4);
    engine.close();
  });

  it.for(['blazepose-full', 'movenet-lightning'] as const)('is no tensor with %s', async (model) => {
    const picture = await drawSomebody();
    const request = { engine: 'own', model, backend: 'wasm', modelsUrl: MODELS_URL, wasmUrl: WASM_URL } as const;
    const engine = await startEngine(request, () => {});
    await engine.estimate(picture, 0);
    const before = memory().numTensors;

    for (let i = 1; i <= 50; i++) {
      await engine.estimate(picture, i * 100);
    }

    expect(memory().numTensors).toBe(before);
    engine.dispose();
  });
});
