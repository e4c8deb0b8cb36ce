import type { Backend, EngineInfo } from '../../pose/engine.ts';
import type { PoseEstimator } from '../../pose/pose-estimator.ts';
import type { EngineFrame } from '../source/captured-frame.ts';
import type { BackendCache } from './backend-cache.ts';
import { createEngineKeeper, type EngineKeeper, type LoadEngine } from './engine-keeper.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';

/** The machine that the page runs on, as far as the browser tells. */
export interface Machine {
  /** Logical processor cores. */
  readonly cores: number;
  /** Rounded and capped by the browser; `null` where it does not say. */
  readonly memoryGb: number | null;
}

/** An engine with its way for frames. One film at a time goes through it. */
export interface FilmEngine {
  readonly keeper: Pick<EngineKeeper, 'current' | 'whenReady'>;
  readonly pipeline: Pick<Pipeline, 'measure'>;
  /** Aborted when the engine is lost for good: a film in it has to be measured anew elsewhere. */
  readonly lost: AbortSignal;
}

/** The engines that measure films beside the screen: the one of the screen, and more where the machine has cores for them. */
export interface FilmEngines {
  /**
   * Resolves with an engine that measures no film, in the order of the calls.
   *
   * @throws DOMException `AbortError`
   */
  take(signal: AbortSignal): Promise<FilmEngine>;
  /** Gives an engine back. When no film is measured any more, all but the engine of the screen are closed. */
  giveBack(engine: FilmEngine): void;
}

interface FilmEngineParts {
  readonly machine: Machine;
  readonly loadEngine: LoadEngine;
  readonly copyFrame: (image: EngineFrame) => EngineFrame | null;
  readonly onFault: (error: unknown) => void;
}

/** More engines than this gain nothing: the page's own thread tracks all films. [E] */
const MOST_ENGINES = 4;
/** An engine with its film takes a quarter of this; the rest is for the page and for other programs. [E] */
const GB_PER_ENGINE = 1;
/** A browser that keeps its memory to itself runs on machines with at least this much. [E] */
const UNTOLD_GB = 2;

/** How many engines of this kind the machine has room for. A graphics card is one, whatever the number of cores. */
export function filmEngineCount({ cores, memoryGb }: Machine, { backend, threads }: EngineInfo): number {
  if (backend !== 'wasm') return 1;
  const room = Math.min(cores / threads, (memoryGb ?? UNTOLD_GB) / GB_PER_ENGINE, MOST_ENGINES);
  return Math.max(1, Math.floor(room));
}

/** Extra engines run on the backend of the screen's engine and remember nothing of their own. */
function cacheOf(backend: Backend): BackendCache {
  return { read: () => ({ backend, timedBackends: [] }), write: () => undefined, forget: () => undefined };
}

/**
 * @param front the engine of the screen. It is taken first.
 * @param prepareFront loads the model for films into it, unless it is there.
 */
export function createFilmEngines(
  parts: FilmEngineParts,
  front: Omit<FilmEngine, 'lost'>,
  prepareFront: () => void,
): FilmEngines {
  const frontEngine: FilmEngine = { ...front, lost: new AbortController().signal };
  let extras: ExtraEngine[] = [];
  const taken = new Set<FilmEngine>();
  /** Films that wait, in the order in which they came. */
  let waiting: (() => void)[] = [];
  /** An engine that could not be loaded here is not tried again until all films are done. */
  let hasRoom = true;

  const drop = (extra: ExtraEngine): void => {
    hasRoom = false;
    extras = extras.filter((other) => other !== extra);
    wake();
  };

  const free = (): FilmEngine | null => {
    if (!taken.has(frontEngine)) return frontEngine;
    const running = front.keeper.current?.engine;
    if (running === undefined) return null;
    for (const extra of extras.filter((one) => !taken.has(one) && !isLike(one.wish, running))) {
      extra.close();
      extras = extras.filter((other) => other !== extra);
    }
    const idle = extras.find((extra) => !taken.has(extra));
    if (idle !== undefined) return idle;
    if (!hasRoom || extras.length + 1 >= filmEngineCount(parts.machine, running)) return null;
    const extra = openExtraEngine(parts, running, () => drop(extra));
    extras.push(extra);
    return extra;
  };

  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const look of woken) look();
  };

  return {
    take(signal) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          waiting = waiting.filter((other) => other !== look);
          reject(new DOMException('Cancelled', 'AbortError'));
        };
        const look = (): void => {
          const engine = free();
          if (engine === null) {
            waiting.push(look);
            return;
          }
          signal.removeEventListener('abort', stop);
          taken.add(engine);
          resolve(engine);
        };
        if (signal.aborted) {
          stop();
          return;
        }
        signal.addEventListener('abort', stop, { once: true });
        prepareFront();
        look();
      });
    },
    giveBack(engine) {
      taken.delete(engine);
      wake();
      if (taken.size > 0) return;
      for (const extra of extras) extra.close();
      extras = [];
      hasRoom = true;
    },
  };
}

interface ExtraEngine extends FilmEngine {
  readonly wish: EngineInfo;
  close(): void;
}

/** Whether an extra engine gives the numbers of the screen's engine, to the last bit. */
function isLike(one: EngineInfo, other: EngineInfo): boolean {
  return one.engine === other.engine && one.model === other.model && one.backend === other.backend;
}

function openExtraEngine(parts: FilmEngineParts, wish: EngineInfo, onLost: () => void): ExtraEngine {
  const lost = new AbortController();
  const keeper = createEngineKeeper(parts.loadEngine, cacheOf(wish.backend), (state) => {
    // A stand-in for an engine that fails here would give other numbers.
    const isOther = state.kind === 'ready' && !isLike(state.engine, wish);
    if (state.kind !== 'failed' && !isOther) return;
    lost.abort();
    onLost();
    keeper.close();
  });
  const pipeline = createPipeline({
    estimator: () => keeper.current,
    engineReady: (signal) => keeper.whenReady(signal),
    onEngineFailure: (estimator: PoseEstimator<EngineFrame>, error) => keeper.reportFailure(estimator, error),
    onEngineSuccess: () => keeper.reportSuccess(),
    copyFrame: parts.copyFrame,
    onProcessed: () => undefined,
    onFault: parts.onFault,
  });
  keeper.load({ engine: wish.engine, model: wish.model, backend: wish.backend });
  return { keeper, pipeline, lost: lost.signal, wish, close: () => keeper.close() };
}
