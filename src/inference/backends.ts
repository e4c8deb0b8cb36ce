import { setBackend } from '@tensorflow/tfjs-core';
import { EngineError, type Backend } from '../pose/engine.ts';

/** A backend that is set and works. */
export interface ReadyBackend {
  readonly backend: Backend;
  /** Threads of the wasm backend; 1 for the others. */
  readonly threads: number;
}

/**
 * Loads a backend's code and makes it the one that tensors live on.
 *
 * @throws EngineError `backend-unavailable`.
 */
export async function setUpBackend(backend: Backend, wasmUrl: string): Promise<ReadyBackend> {
  try {
    return { backend, threads: await SET_UP[backend](wasmUrl) };
  } catch (error) {
    throw new EngineError({ reason: 'backend-unavailable', detail: `${backend}: ${String(error)}` });
  }
}

const SET_UP: Readonly<Record<Backend, (wasmUrl: string) => Promise<number>>> = {
  async wasm(wasmUrl) {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(wasmUrl);
    await activate('wasm');
    return wasm.getThreadsCount();
  },
  async webgl() {
    await import('@tensorflow/tfjs-backend-webgl');
    await activate('webgl');
    return 1;
  },
  async webgpu() {
    await import('@tensorflow/tfjs-backend-webgpu');
    await activate('webgpu');
    return 1;
  },
};

async function activate(backend: Backend): Promise<void> {
  if (!(await setBackend(backend))) {
    throw new Error('it does not start here');
  }
}
