import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  backend as activeBackend,
  env,
  findBackendFactory,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import { EngineError, type Backend } from '../pose/engine.ts';
import { GPU_ANSWER_LIMIT_MS, within } from './within.ts';

/** A backend on which tensors can be made. */
export interface ReadyBackend {
  readonly backend: Backend;
  /** Threads of the wasm backend; 1 for the others. */
  readonly threads: number;
  /** Threads that were wished for beside these and can be had; `null`: none. */
  readonly moreThreads: MoreThreads | null;
  /** Why what it computes is worth nothing any more, or null while it works. wasm is never lost. */
  lossNow(): string | null;
  /** Resolves when that happens. */
  readonly lost: Promise<unknown>;
}

/** Lets wasm compute with another number of threads from the next frame on. The results stay the same to the last bit. */
interface MoreThreads {
  readonly most: number;
  use(threads: number): void;
}

export interface WasmWish {
  /** Own-origin folder, absolute, with a closing slash. */
  readonly wasmUrl: string;
  readonly wishedThreads?: number | undefined;
}

type SetUp = (wish: WasmWish) => Promise<Omit<ReadyBackend, 'backend'>>;

/** wasm is still to be fetched, over whatever network there is. */
const WASM_LIMIT_MS = 60_000;

/** TensorFlow.js takes no more. */
const MOST_THREADS = 8;

/** Each backend's code is loaded when it is first asked for. */
const SET_UP: Readonly<Record<Backend, SetUp>> = {
  async wasm({ wasmUrl, wishedThreads = 1 }) {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    // Each version has a folder of its own, so that no cache hands one version's binary to another's code.
    wasm.setWasmPaths(`${wasmUrl}${wasm.version_wasm}/`);
    const cores = navigator.hardwareConcurrency;
    const usual = Math.max(1, Math.min(MOST_THREADS, Math.floor(cores / 2)));
    const most = Math.max(usual, Math.min(wishedThreads, cores));
    // The build without threads computes the same as one thread, and spares the memory of the workers.
    if (most === 1) env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    wasm.setThreadsCount(usual);
    await withCores(2 * most, () => activate('wasm'));
    const threads = wasm.getThreadsCount();
    const { tfjs } = (activeBackend() as BackendWasm).wasm;
    const moreThreads = most > threads ? { most, use: (count: number) => tfjs.initWithThreadsCount(count) } : null;
    return { threads, moreThreads, lossNow: () => null, lost: new Promise(() => {}) };
  },
  async webgl() {
    await import('@tensorflow/tfjs-backend-webgl');
    await activate('webgl');
    const { gl } = (activeBackend() as MathBackendWebGL).getGPGPUContext();
    // The WebWorker library declares no `canvas` on the context, but it is an OffscreenCanvas here.
    const { canvas } = gl as unknown as { readonly canvas: OffscreenCanvas };
    // TensorFlow.js lets the browser restore the context, but what was on it is gone for good.
    let wasLost = false;
    const lost = new Promise<void>((resolve) => {
      const lose = (): void => {
        wasLost = true;
        resolve();
      };
      canvas.addEventListener('webglcontextlost', lose, { once: true });
    });
    return {
      threads: 1,
      moreThreads: null,
      lossNow: () => (wasLost || gl.isContextLost() ? 'The WebGL context was lost' : null),
      lost,
    };
  },
  async webgpu() {
    await import('@tensorflow/tfjs-backend-webgpu');
    await activate('webgpu');
    const { device } = activeBackend() as WebGPUBackend;
    let loss: string | null = null;
    const lost = device.lost.then(({ message }) => {
      loss = `The WebGPU device was lost: ${message}`;
    });
    return { threads: 1, moreThreads: null, lossNow: () => loss, lost };
  },
};

/**
 * Loads a backend's code and makes it the one that new tensors live on.
 *
 * @throws EngineError `backend-unavailable`, also when it gives no answer.
 */
export async function setUpBackend(backend: Backend, wish: WasmWish): Promise<ReadyBackend> {
  try {
    return { backend, ...(await SET_UP[backend](wish)) };
  } catch (error) {
    throw new EngineError({ reason: 'backend-unavailable', detail: `${backend}: ${String(error)}` });
  }
}

/**
 * Lets `act` see another number of cores. TensorFlow.js allows half the cores that it sees while its binary starts, and no
 * call asks for more.
 */
async function withCores(cores: number, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores, configurable: true });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'hardwareConcurrency');
  }
}

async function activate(backend: Backend): Promise<void> {
  const limitMs = backend === 'wasm' ? WASM_LIMIT_MS : GPU_ANSWER_LIMIT_MS;
  try {
    if (!(await within(limitMs, setBackend(backend)))) {
      throw new Error('it does not start here');
    }
  } catch (error) {
    // An answer that comes later must not take the place of the backend that is set by then.
    tearDownBackend(backend);
    throw error;
  }
}

/** Frees what a backend holds (heap, threads, textures); it can be set up again. */
export function tearDownBackend(backend: Backend): void {
  // Never registered where the browser has nothing for it, whatever the types say.
  const factory = findBackendFactory(backend) as ReturnType<typeof findBackendFactory> | null;
  if (factory === null) {
    return;
  }
  removeBackend(backend);
  registerBackend(backend, factory);
}

/** Makes a backend that is already set up the one that new tensors live on. */
export async function returnToBackend(backend: Backend): Promise<void> {
  await setBackend(backend);
}

const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Why it is not worth while to time a backend here, or null when it is. Graphics drawn by the processor are many times
 * slower than wasm, and take seconds to find that out.
 */
export async function reasonNotToTry(backend: Backend): Promise<string | null> {
  switch (backend) {
    case 'wasm':
      return null;
    case 'webgl':
      return softwareRendererOfWebGL();
    case 'webgpu': {
      const adapter = await navigator.gpu?.requestAdapter();
      if (!adapter) {
        return 'no adapter';
      }
      const { isFallbackAdapter, description } = adapter.info;
      return isFallbackAdapter || SOFTWARE_RENDERER.test(description) ? `software renderer: ${description}` : null;
    }
  }
}

function softwareRendererOfWebGL(): string | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) {
    return 'no WebGL 2 context';
  }
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_RENDERER.test(renderer) ? `software renderer: ${renderer}` : null;
}
