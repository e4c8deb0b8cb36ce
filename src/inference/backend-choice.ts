import { EngineError, type Backend, type BackendTiming } from '../pose/engine.ts';
import {
  reasonNotToTry,
  returnToBackend,
  setUpBackend,
  tearDownBackend,
  type ReadyBackend,
  type WasmWish,
} from './backends.ts';
import type { PoseEngine } from './pose-engine.ts';
import { GPU_ANSWER_LIMIT_MS, within } from './within.ts';

export interface ChosenBackend {
  readonly ready: ReadyBackend;
  readonly engine: PoseEngine;
  readonly timedBackends: readonly BackendTiming[];
}

/** Builds an engine on the backend that was set up last. @throws Error saying why it is not to be used there. */
export type BuildEngine = (ready: ReadyBackend) => Promise<PoseEngine>;

/** wasm first: it works everywhere, and what it takes bounds the patience with the others. */
const CANDIDATES: readonly Backend[] = ['wasm', 'webgpu', 'webgl'];

const TIMED_FRAMES = 5;
/** A first frame (programs compiled, weights uploaded) that takes longer is not waited for. */
const FIRST_FRAME_LIMIT_MS = 8000;
/** A backend whose second frame takes this many times the best one's is not timed further. */
const HOPELESS = 3;

interface Candidate {
  readonly ready: ReadyBackend;
  readonly engine: PoseEngine;
  readonly medianMs: number;
}

/**
 * Runs a few frames of the real pipeline (crop, network, read back) on each backend and keeps the fastest. A backend
 * that does not work is told in `timedBackends`, not thrown.
 *
 * @throws EngineError `backend-unavailable` when none works.
 */
export async function chooseBackend(build: BuildEngine, wish: WasmWish): Promise<ChosenBackend> {
  const timedBackends: BackendTiming[] = [];
  const picture = await testPicture();
  let best: Candidate | null = null;
  for (const backend of CANDIDATES) {
    try {
      const candidate: Candidate = await tryBackend(backend, build, wish, picture, best);
      timedBackends.push({ backend, medianMs: candidate.medianMs, failure: null });
      if (best === null || candidate.medianMs < best.medianMs) {
        letGo(best);
        best = candidate;
      } else {
        letGo(candidate);
      }
    } catch (error) {
      timedBackends.push({ backend, medianMs: null, failure: error instanceof Error ? error.message : String(error) });
    }
  }
  picture.close();
  if (best === null) {
    const detail = timedBackends.map(({ backend, failure }) => `${backend}: ${failure}`).join('; ');
    throw new EngineError({ reason: 'backend-unavailable', detail });
  }
  await returnToBackend(best.ready.backend);
  return { ready: best.ready, engine: best.engine, timedBackends };
}

/** @throws Error saying why this backend is not a candidate. */
async function tryBackend(
  backend: Backend,
  build: BuildEngine,
  wish: WasmWish,
  picture: ImageBitmap,
  best: Candidate | null,
): Promise<Candidate> {
  const reason = await within(GPU_ANSWER_LIMIT_MS, reasonNotToTry(backend));
  if (reason !== null) {
    throw new Error(reason);
  }
  const ready = await setUpBackend(backend, wish);
  try {
    const engine = await build(ready);
    return { ready, engine, medianMs: await timeFrames(engine, picture, best?.medianMs ?? Number.POSITIVE_INFINITY) };
  } catch (error) {
    tearDownBackend(backend);
    throw error;
  }
}

function letGo(candidate: Candidate | null): void {
  if (candidate !== null) {
    candidate.engine.dispose();
    tearDownBackend(candidate.ready.backend);
  }
}

/** Median of a few frames, milliseconds. @throws Error when it is not worth waiting for. */
async function timeFrames(engine: PoseEngine, picture: ImageBitmap, bestMs: number): Promise<number> {
  const timeOne = async (): Promise<number> => {
    const start = performance.now();
    await within(FIRST_FRAME_LIMIT_MS, engine.rehearse(picture));
    return performance.now() - start;
  };
  const firstMs = await timeOne();
  if (firstMs > FIRST_FRAME_LIMIT_MS) {
    throw new Error(`the first frame took ${Math.round(firstMs)} ms`);
  }
  const times = [await timeOne()];
  while (times.length < TIMED_FRAMES && Math.min(...times) < HOPELESS * bestMs) {
    times.push(await timeOne());
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

/** A camera-sized picture. Its content does not matter to the time that a network takes. */
export async function testPicture(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  if (context !== null) {
    const gradient = context.createLinearGradient(0, 0, canvas.width, canvas.height);
    gradient.addColorStop(0, 'navy');
    gradient.addColorStop(1, 'ivory');
    context.fillStyle = gradient;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return createImageBitmap(canvas);
}
