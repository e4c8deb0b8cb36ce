import type { PoseModel } from './pose/engine.ts';
import type { WorkerRequest } from './pose/wire.ts';

/** Folders of the own origin: absolute addresses with a closing slash. */
export const modelsUrl = new URL('models/', document.baseURI).href;
export const wasmUrl = new URL('wasm/', document.baseURI).href;

/** No call of the page has this id, so nobody waits for the answer. */
const UNANSWERED_ID = 0;

let early: Worker | null = null;

function createWorker(): Worker {
  return new Worker(new URL('./inference/inference.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts a worker and its model's download, so that both are on their way before the page's code is parsed. */
export function startWorkerEarly(model: PoseModel): void {
  const worker = createWorker();
  early = worker;
  // A worker that can't start says so to the page by itself, and is asked for again.
  worker.addEventListener('error', () => {
    if (early === worker) early = null;
  });
  const request: WorkerRequest<never> = { kind: 'prefetch', id: UNANSWERED_ID, model, modelsUrl };
  worker.postMessage(request);
}

/** Gives the worker that was started early, once, and after that a new worker each time. */
export function takeWorker(): Worker {
  const worker = early ?? createWorker();
  early = null;
  return worker;
}
