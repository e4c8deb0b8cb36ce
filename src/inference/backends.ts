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
  /** Why what it computes is worth nothing any more, or null while it works. wasm is never lost. */
  lossNow(): string | null;
  /** Resolves when that happens. */
  readonly lost: Promise<unknown>;
}

type SetUp = (wasmUrl: string) => Promise<Omit<ReadyBackend, 'backend'>>;

/** wasm is still to be fetched, over whatever network there is. */
const WASM_LIMIT_MS = 60_000;

/**
 * TensorFlow.js computes with half the logical cores, but its threaded build starts eight workers whatever is asked. Below
 * this many cores one thread computes, so the build without threads does the same work and spares the workers' memory.
 */
const FEWEST_CORES_FOR_THREADS = 4;

/** Each backend's code is loaded when it is first asked for. */
const SET_UP: Readonly<Record<Backend, SetUp>> = {
  async wasm(wasmUrl) {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    // Each version has a folder of its own, so that no cache hands one version's binary to another's code.
    wasm.setWasmPaths(`${wasmUrl}${wasm.version_wasm}/`);
    if (navigator.hardwareConcurrency < FEWEST_CORES_FOR_THREADS) {
      env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    }
    await activate('wasm');
    return { threads: wasm.getThreadsCount(), lossNow: () => null, lost: new Promise(() => {}) };
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
    return { threads: 1, lossNow: () => (wasLost || gl.isContextLost() ? 'The WebGL context was lost' : null), lost };
  },
  async webgpu() {
    await import('@tensorflow/tfjs-backend-webgpu');
    await activate('webgpu');
    const { device } = activeBackend() as WebGPUBackend;
    let loss: string | null = null;
    const lost = device.lost.then(({ message }) => {
      loss = `The WebGPU device was lost: ${message}`;
    });
    return { threads: 1, lossNow: () => loss, lost };
  },
};

/**
 * Loads a backend's code and makes it the one that new tensors live on.
 *
 * @throws EngineError `backend-unavailable`, also when it gives no answer.
 */
export async function setUpBackend(backend: Backend, wasmUrl: string): Promise<ReadyBackend> {
  try {
    return { backend, ...(await SET_UP[backend](wasmUrl)) };
  } catch (error) {
    throw new EngineError({ reason: 'backend-unavailable', detail: `${backend}: ${String(error)}` });
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
