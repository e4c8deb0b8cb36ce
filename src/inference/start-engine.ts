import { EngineError, type Backend, type EngineKind, type PoseModel } from '../pose/engine.ts';
import { chooseBackend, type BuildEngine, type ChosenBackend } from './backend-choice.ts';
import { setUpBackend, tearDownBackend, type ReadyBackend, type WasmWish } from './backends.ts';
import type { DownloadedModel } from './downloaded-model.ts';
import { takeDownload } from './early-download.ts';
import type { ReportProgress } from './model-loader.ts';
import { takeMoreThreads } from './more-threads.ts';
import type { PoseEngine } from './pose-engine.ts';
import { runEngine, type RunningEngine } from './running-engine.ts';
import { loadStartCheck, type StartCheck } from './start-check.ts';

export interface EngineRequest extends WasmWish {
  readonly engine: EngineKind;
  readonly model: PoseModel;
  readonly backend: Backend | 'auto';
  /** Own-origin folder, absolute, with a closing slash. */
  readonly modelsUrl: string;
}

/**
 * Starts the asked engine. Where our own engine fails its start-up check on every backend that was tried, the reference
 * starts in its place and `info.checkFailure` says why. The reference has to pass the same check.
 *
 * @throws EngineError with the reason why this model can't run here.
 */
export async function startEngine(request: EngineRequest, reportProgress: ReportProgress): Promise<RunningEngine> {
  const { model, modelsUrl } = request;
  const [downloaded, check] = await Promise.all([
    takeDownload(model, modelsUrl, reportProgress),
    loadStartCheck(model),
  ]);
  const trial = new Trial(request, downloaded, check);
  try {
    if (request.engine === 'reference') {
      return trial.run('reference', await trial.start('reference'), null);
    }
    try {
      return trial.run('own', await trial.start('own'), null);
    } catch (error) {
      if (trial.failures.length === 0) {
        throw error;
      }
      const checkFailure = trial.failures.join('; ');
      return trial.run('reference', await trial.start('reference'), checkFailure);
    }
  } finally {
    check.close();
  }
}

/**
 * How long the first frame may take, milliseconds. A graphics card that only might be used is not waited for; one that
 * was asked for may compile its programs for long, and so may a processor that does other work.
 */
const FIRST_FRAME_LIMIT_MS = { candidate: 8000, asked: 120_000 } as const;

/** Starts engines on backends and notes which of them did not pass the check. */
class Trial {
  /** Each as "backend: why", in the order of the attempts. */
  readonly failures: string[] = [];
  readonly #request: EngineRequest;
  readonly #downloaded: DownloadedModel;
  readonly #check: StartCheck;

  constructor(request: EngineRequest, downloaded: DownloadedModel, check: StartCheck) {
    this.#request = request;
    this.#downloaded = downloaded;
    this.#check = check;
  }

  /** @throws EngineError when no backend that may be used runs this engine. */
  async start(kind: EngineKind): Promise<ChosenBackend> {
    const { backend } = this.#request;
    const build: BuildEngine = (ready) => this.#buildChecked(kind, ready);
    return takeMoreThreads(
      await (backend === 'auto' ? chooseBackend(build, this.#request) : startOn(backend, build, this.#request)),
    );
  }

  run(kind: EngineKind, chosen: ChosenBackend, checkFailure: string | null): RunningEngine {
    const { weightsSha256 } = this.#downloaded;
    return runEngine(chosen, { engine: kind, model: this.#request.model, weightsSha256, checkFailure });
  }

  /** @throws Error saying what the engine did wrong; EngineError `graphics-lost` where the backend is to blame. */
  async #buildChecked(kind: EngineKind, ready: ReadyBackend): Promise<PoseEngine> {
    let engine: PoseEngine | null = null;
    let failure: string | null;
    try {
      engine = kind === 'own' ? this.#downloaded.buildOwn(ready.backend) : await this.#downloaded.buildReference();
      const isCandidate = this.#request.backend === 'auto' && ready.backend !== 'wasm';
      failure = await this.#check.findFailure(engine, FIRST_FRAME_LIMIT_MS[isCandidate ? 'candidate' : 'asked']);
    } catch (error) {
      if (error instanceof EngineError && error.reason === 'backend-unavailable') {
        throw error;
      }
      failure = String(error);
    }
    if (engine !== null && failure === null) {
      return engine;
    }
    engine?.dispose();
    const loss = ready.lossNow();
    if (loss !== null) {
      throw new EngineError({ reason: 'graphics-lost', detail: loss });
    }
    this.failures.push(`${ready.backend}: ${failure}`);
    throw new Error(`${kind} engine: ${failure}`);
  }
}

async function startOn(backend: Backend, build: BuildEngine, wish: WasmWish): Promise<ChosenBackend> {
  const ready = await setUpBackend(backend, wish);
  try {
    return { ready, engine: await build(ready), timedBackends: [] };
  } catch (error) {
    tearDownBackend(backend);
    throw error instanceof EngineError
      ? error
      : new EngineError({ reason: 'backend-unavailable', detail: `${backend}: ${String(error)}` });
  }
}
