import {
  EngineError,
  type Backend,
  type EngineFailure,
  type EngineInfo,
  type EngineKind,
  type PoseModel,
} from '../../pose/engine.ts';
import type { Estimate, PoseEstimator } from '../../pose/pose-estimator.ts';
import type { WorkerReply, WorkerRequest } from '../../pose/wire.ts';
import type { EngineFrame } from '../source/captured-frame.ts';

export interface EngineRequest {
  readonly engine: EngineKind;
  readonly model: PoseModel;
  readonly backend: Backend | 'auto';
  /** Folders of the own origin: absolute addresses with a closing slash. */
  readonly modelsUrl: string;
  readonly wasmUrl: string;
  /** As in the worker's protocol. */
  readonly wishedThreads?: number | undefined;
  readonly onProgress: (loadedBytes: number, totalBytes: number) => void;
}

interface PendingCall {
  /** @returns whether the reply settles the call. Progress is a reply that leaves the call open. */
  readonly onReply: (reply: WorkerReply) => boolean;
  readonly onFailure: (error: EngineError) => void;
}

type RequestBody = WithoutId<WorkerRequest<EngineFrame>>;
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/**
 * Starts the engine in `worker` and resolves once the engine can estimate. The returned estimator owns the worker.
 *
 * @throws EngineError with the named reason; the worker is ended by then.
 */
export async function loadWorkerEngine(worker: Worker, request: EngineRequest): Promise<PoseEstimator<EngineFrame>> {
  const calls = openCalls(worker);
  const { engine: kind, model, backend, modelsUrl, wasmUrl, wishedThreads } = request;
  try {
    const engine = await calls.ask<EngineInfo>(
      { kind: 'load', engine: kind, model, backend, modelsUrl, wasmUrl, wishedThreads },
      (reply) => {
        if (reply.kind === 'loading') request.onProgress(reply.loadedBytes, reply.totalBytes);
        return reply.kind === 'loaded' ? reply.engine : null;
      },
    );
    return createEstimator(calls, engine);
  } catch (error) {
    calls.end({ reason: 'closed', detail: 'The engine could not be loaded' });
    throw error;
  }
}

function createEstimator(calls: Calls, engine: EngineInfo): PoseEstimator<EngineFrame> {
  return {
    engine,
    async estimate(frame, timestampMs) {
      try {
        return await calls.ask<Estimate>(
          { kind: 'estimate', frame, timestampMs },
          (reply) => (reply.kind === 'estimated' ? reply.estimate : null),
          [frame],
        );
      } finally {
        // The worker closes a frame that was transferred, and this call does nothing then. A frame that could not be
        // sent is closed here.
        frame.close();
      }
    },
    forgetPerson(lookAt) {
      calls.tell({ kind: 'forget-person', lookAt });
    },
    close() {
      calls.end({ reason: 'closed', detail: 'The engine was closed' });
    },
  };
}

interface Calls {
  /** @param take picks the answer out of a reply; `null` waits for the next reply. */
  ask<Answer>(
    body: RequestBody,
    take: (reply: WorkerReply) => Answer | null,
    transfer?: Transferable[],
  ): Promise<Answer>;
  /** Sends a request whose only possible answer is that it was done. */
  tell(body: RequestBody): void;
  /** Ends the worker and settles every pending call. */
  end(failure: EngineFailure): void;
}

/** Matches requests and replies by id. A crash, a wrong message and the end of the worker settle every pending call. */
function openCalls(worker: Worker): Calls {
  const pending = new Map<number, PendingCall>();
  let lastId = 0;
  let ended: EngineFailure | null = null;

  const end = (failure: EngineFailure): void => {
    if (ended !== null) return;
    ended = failure;
    worker.terminate();
    const calls = [...pending.values()];
    pending.clear();
    for (const call of calls) call.onFailure(new EngineError(failure));
  };

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    const call = pending.get(data.id);
    if (call === undefined) return;
    if (data.kind === 'failed') {
      pending.delete(data.id);
      call.onFailure(new EngineError(data.failure));
    } else if (call.onReply(data)) {
      pending.delete(data.id);
    }
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ reason: 'worker-crashed', detail: event.message || 'The worker could not be started' });
  });
  worker.addEventListener('messageerror', () => {
    end({ reason: 'worker-crashed', detail: 'A reply of the worker could not be read' });
  });

  const ask: Calls['ask'] = (body, take, transfer = []) =>
    new Promise((resolve, reject) => {
      if (ended !== null) {
        reject(new EngineError(ended));
        return;
      }
      lastId += 1;
      const id = lastId;
      pending.set(id, {
        onReply(reply) {
          const answer = take(reply);
          if (answer !== null) resolve(answer);
          return answer !== null;
        },
        onFailure: reject,
      });
      try {
        worker.postMessage({ ...body, id } satisfies WorkerRequest<EngineFrame>, transfer);
      } catch (error) {
        pending.delete(id);
        reject(new EngineError({ reason: 'frame-unreadable', detail: String(error) }));
      }
    });

  return {
    ask,
    tell(body) {
      // An engine that just ended has forgotten the person too, so its failure does not matter.
      ask(body, (reply) => (reply.kind === 'person-forgotten' ? true : null)).catch(() => undefined);
    },
    end,
  };
}
