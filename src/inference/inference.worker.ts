import { EngineError, type EngineFailure } from '../pose/engine.ts';
import type { WorkerReply, WorkerRequest } from '../pose/wire.ts';
import { beginDownload } from './early-download.ts';
import type { EngineFrame } from './engine-frame.ts';
import { keepWaiting } from './kept-models.ts';
import { frameOf, parseMessage } from './request-schema.ts';
import type { RunningEngine } from './running-engine.ts';
import { startEngine } from './start-engine.ts';

/** The worker's message loop: one request after the other, each answered exactly once, every frame closed. */

declare const self: DedicatedWorkerGlobalScope;

let running: RunningEngine | null = null;
let lastAnswer: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  lastAnswer = lastAnswer.then(() => answer(data));
});

async function answer(message: unknown): Promise<void> {
  const parsed = parseMessage(message);
  try {
    reply(
      parsed.kind === 'request'
        ? await handle(parsed.request)
        : { kind: 'failed', id: parsed.id, failure: { reason: 'worker-crashed', detail: parsed.detail } },
    );
  } catch (error) {
    const id = parsed.kind === 'request' ? parsed.request.id : parsed.id;
    reply({ kind: 'failed', id, failure: failureOf(error) });
  } finally {
    frameOf(message)?.close();
  }
}

async function handle(request: WorkerRequest<EngineFrame>): Promise<WorkerReply> {
  const { id } = request;
  switch (request.kind) {
    case 'prefetch':
      beginDownload(request.model, request.modelsUrl);
      return { kind: 'prefetching', id };
    case 'load':
      running?.dispose();
      running = null;
      running = await startEngine(request, (loadedBytes, totalBytes) => {
        reply({ kind: 'loading', id, loadedBytes, totalBytes });
      });
      void keepWaiting();
      return { kind: 'loaded', id, engine: running.info };
    case 'estimate':
      return { kind: 'estimated', id, estimate: await loaded().estimate(request.frame, request.timestampMs) };
    case 'forget-person':
      loaded().forgetPerson(request.lookAt);
      return { kind: 'person-forgotten', id };
  }
}

function loaded(): RunningEngine {
  if (running === null) {
    throw new EngineError({ reason: 'closed', detail: 'No model is loaded' });
  }
  return running;
}

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

function failureOf(error: unknown): EngineFailure {
  return error instanceof EngineError
    ? { reason: error.reason, detail: error.message }
    : { reason: 'worker-crashed', detail: String(error) };
}
