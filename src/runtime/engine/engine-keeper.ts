import {
  EngineError,
  type Backend,
  type BackendTiming,
  type EngineInfo,
  type EngineKind,
  type PoseModel,
} from '../../pose/engine.ts';
import type { PoseEstimator } from '../../pose/pose-estimator.ts';
import type { EngineState } from './engine-state.ts';
import type { BackendCache } from './backend-cache.ts';
import type { EngineFrame } from '../source/captured-frame.ts';

/** A lost engine is built anew this often before a person is asked. */
const MAX_RECOVERIES = 3;
/** After this many frames in a row without a failure the recoveries are counted anew. */
const HEALTHY_FRAMES = 300;
/** After this many failures in a row, of whatever kind, the engine counts as lost. */
const FAILURES_IN_A_ROW = 10;

export interface EngineWish {
  readonly engine: EngineKind;
  readonly model: PoseModel;
  readonly backend: Backend | 'auto';
}

/** @throws EngineError */
export type LoadEngine = (
  wish: EngineWish,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
) => Promise<PoseEstimator<EngineFrame>>;

export interface EngineKeeper {
  /** The engine that can take frames now. */
  readonly current: PoseEstimator<EngineFrame> | null;
  /** Ends the current engine and loads the wished one. */
  load(wish: EngineWish): void;
  /**
   * Resolves when there is an engine.
   *
   * @throws DOMException `AbortError`
   */
  whenReady(signal: AbortSignal): Promise<void>;
  reportSuccess(): void;
  /** Replaces a lost engine, on another backend where one works. A single bad frame is let pass. */
  reportFailure(estimator: PoseEstimator<EngineFrame>, error: EngineError): void;
  close(): void;
}

/** Keeps one engine running: loads it, remembers the fastest backend, replaces it when it is lost. */
export function createEngineKeeper(
  loadEngine: LoadEngine,
  cache: BackendCache,
  onState: (state: EngineState) => void,
): EngineKeeper {
  let wish: EngineWish | null = null;
  let current: PoseEstimator<EngineFrame> | null = null;
  let loadNumber = 0;
  let recoveries = 0;
  let failuresInARow = 0;
  let successesInARow = 0;
  let lostBackends: Backend[] = [];
  let waiters: (() => void)[] = [];

  const accept = (estimator: PoseEstimator<EngineFrame>): void => {
    current = estimator;
    failuresInARow = 0;
    successesInARow = 0;
    onState({ kind: 'ready', engine: estimator.engine });
    const resolved = waiters;
    waiters = [];
    for (const resolve of resolved) resolve();
  };

  const drop = (): void => {
    current?.close();
    current = null;
    loadNumber += 1;
  };

  const onProgress = (loadedBytes: number, totalBytes: number): void =>
    onState({ kind: 'loading', loadedBytes, totalBytes });

  /** @returns `null` when another load was asked for meanwhile. */
  const tryLoad = async (
    asked: EngineWish,
    onBytes: (loadedBytes: number, totalBytes: number) => void,
  ): Promise<PoseEstimator<EngineFrame> | null> => {
    const number = loadNumber;
    const estimator = await loadEngine(asked, (loadedBytes, totalBytes) => {
      if (number === loadNumber) onBytes(loadedBytes, totalBytes);
    });
    if (number === loadNumber) return estimator;
    estimator.close();
    return null;
  };

  const loadWished = async (asked: EngineWish): Promise<void> => {
    const number = loadNumber;
    const cached = asked.backend === 'auto' && asked.engine === 'own' ? cache.read(asked.model) : null;
    onProgress(0, 0);
    if (cached !== null) {
      try {
        const estimator = await tryLoad({ ...asked, backend: cached.backend }, onProgress);
        if (estimator !== null) accept(withTimings(estimator, cached.timedBackends));
        return;
      } catch {
        // The backend worked at an earlier start but fails today. Forgets it and times all backends anew.
        cache.forget(asked.model);
        if (number !== loadNumber) return;
      }
    }
    try {
      const estimator = await tryLoad(asked, onProgress);
      if (estimator === null) return;
      // The times of a stand-in say nothing about the engine that was asked for.
      const isOwn = estimator.engine.engine === 'own';
      if (asked.backend === 'auto' && isOwn) cache.write(asked.model, estimator.engine);
      accept(estimator);
    } catch (error) {
      if (number === loadNumber) fail(error);
    }
  };

  const fail = (error: unknown): void => {
    const { reason, message } = toEngineError(error);
    onState({ kind: 'failed', reason, detail: message });
  };

  const recover = async (error: EngineError, lost: EngineInfo): Promise<void> => {
    if (wish === null) return;
    if (recoveries === MAX_RECOVERIES) {
      fail(error);
      return;
    }
    recoveries += 1;
    lostBackends.push(lost.backend);
    onState({ kind: 'recovering', reason: error.reason, attempt: recoveries, maxAttempts: MAX_RECOVERIES });
    const backend = nextBackend(lost.timedBackends, lostBackends);
    const number = loadNumber;
    try {
      const estimator = await tryLoad({ engine: wish.engine, model: lost.model, backend }, () => undefined);
      if (estimator !== null) accept(withTimings(estimator, lost.timedBackends));
    } catch (next) {
      if (number === loadNumber) await recover(toEngineError(next), { ...lost, backend });
    }
  };

  return {
    get current() {
      return current;
    },
    load(newWish) {
      drop();
      wish = newWish;
      recoveries = 0;
      lostBackends = [];
      void loadWished(newWish);
    },
    whenReady(signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(abortError());
        } else if (current !== null) {
          resolve();
        } else {
          const stop = (): void => {
            waiters = waiters.filter((waiter) => waiter !== go);
            reject(abortError());
          };
          const go = (): void => {
            signal.removeEventListener('abort', stop);
            resolve();
          };
          waiters.push(go);
          signal.addEventListener('abort', stop, { once: true });
        }
      });
    },
    reportSuccess() {
      failuresInARow = 0;
      successesInARow += 1;
      if (successesInARow === HEALTHY_FRAMES) {
        recoveries = 0;
        lostBackends = [];
      }
    },
    reportFailure(estimator, error) {
      if (estimator !== current) return;
      failuresInARow += 1;
      successesInARow = 0;
      if (!isFatal(error) && failuresInARow < FAILURES_IN_A_ROW) return;
      drop();
      cache.forget(estimator.engine.model);
      void recover(error, estimator.engine);
    },
    close() {
      drop();
      wish = null;
    },
  };
}

/** Whether the engine can't heal by itself: a graphics context that was lost in a worker stays lost. */
function isFatal(error: EngineError): boolean {
  return error.reason === 'graphics-lost' || error.reason === 'worker-crashed' || error.reason === 'closed';
}

/**
 * Picks the fastest backend that has not failed. Otherwise wasm, which needs no graphics card and may just start again.
 */
function nextBackend(timed: readonly BackendTiming[], lost: readonly Backend[]): Backend {
  const [best] = timed
    .flatMap(({ backend, medianMs }) => (medianMs === null || lost.includes(backend) ? [] : [{ backend, medianMs }]))
    .toSorted((a, b) => a.medianMs - b.medianMs);
  return best?.backend ?? 'wasm';
}

/** Adds earlier timings to an engine that was told its backend and timed nothing: they are still worth showing. */
function withTimings(
  estimator: PoseEstimator<EngineFrame>,
  timedBackends: readonly BackendTiming[],
): PoseEstimator<EngineFrame> {
  return {
    engine: { ...estimator.engine, timedBackends },
    estimate: (frame, timestampMs) => estimator.estimate(frame, timestampMs),
    forgetPerson: (lookAt) => estimator.forgetPerson(lookAt),
    close: () => estimator.close(),
  };
}

function toEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError({ reason: 'worker-crashed', detail: String(error) });
}

function abortError(): DOMException {
  return new DOMException('Cancelled', 'AbortError');
}
