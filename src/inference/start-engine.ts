import type { ImagePoint } from '../core/geometry/keypoints.ts';
import { EngineError, type Backend, type EngineInfo, type PoseModel } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import { chooseBackend, type ChosenBackend } from './backend-choice.ts';
import { setUpBackend, tearDownBackend } from './backends.ts';
import { BlazePoseEngine } from './blazepose-engine.ts';
import type { EngineFrame } from './engine-frame.ts';
import { fetchModels, type ReportProgress } from './model-loader.ts';
import { MOVENET_SIDE_PX, MoveNetEngine } from './movenet-engine.ts';
import type { PoseEngine } from './pose-engine.ts';

export interface EngineRequest {
  readonly model: PoseModel;
  readonly backend: Backend | 'auto';
  /** Own-origin folders, absolute, with a closing slash. */
  readonly modelsUrl: string;
  readonly wasmUrl: string;
}

export interface RunningEngine {
  readonly info: EngineInfo;
  estimate(frame: EngineFrame, timestampMs: number): Promise<Estimate>;
  forgetPerson(lookAt: ImagePoint | null): void;
  dispose(): void;
}

/** A model whose files are here and right, ready to be put on any backend. */
interface DownloadedModel {
  readonly weightsSha256: string;
  /** On the backend that is set now, which is `runsOn`. */
  build(runsOn: Backend): PoseEngine;
}

/** @throws EngineError with the reason why this model can't run here. */
export async function startEngine(request: EngineRequest, reportProgress: ReportProgress): Promise<RunningEngine> {
  const downloaded = await download(request, reportProgress);
  const { ready, engine, timedBackends } =
    request.backend === 'auto'
      ? await chooseBackend((runsOn) => downloaded.build(runsOn), request.wasmUrl)
      : await startOn(request.backend, downloaded, request.wasmUrl);

  const throwIfLost = (): void => {
    const detail = ready.lossNow();
    if (detail !== null) {
      throw new EngineError({ reason: 'graphics-lost', detail });
    }
  };

  return {
    info: {
      model: request.model,
      backend: ready.backend,
      threads: ready.threads,
      weightsSha256: downloaded.weightsSha256,
      timedBackends,
    },
    async estimate(frame, timestampMs) {
      throwIfLost();
      const estimating = engine.estimate(frame, timestampMs);
      // Lost graphics answer with zeros, with errors of their own, or never.
      await Promise.race([estimating.catch(() => {}), ready.lost]);
      throwIfLost();
      return estimating;
    },
    forgetPerson: (lookAt) => engine.forgetPerson(lookAt),
    dispose() {
      engine.dispose();
      tearDownBackend(ready.backend);
    },
  };
}

async function startOn(backend: Backend, downloaded: DownloadedModel, wasmUrl: string): Promise<ChosenBackend> {
  const ready = await setUpBackend(backend, wasmUrl);
  return { ready, engine: downloaded.build(backend), timedBackends: [] };
}

async function download({ model, modelsUrl }: EngineRequest, reportProgress: ReportProgress): Promise<DownloadedModel> {
  switch (model) {
    case 'blazepose-lite':
    case 'blazepose-full':
    case 'blazepose-heavy': {
      const { detector, landmarks } = await fetchModels(
        modelsUrl,
        { detector: 'blazepose-detector', landmarks: model },
        reportProgress,
      );
      return {
        weightsSha256: landmarks.weightsSha256,
        build: (runsOn) => new BlazePoseEngine(detector, landmarks, runsOn),
      };
    }
    case 'movenet-lightning':
    case 'movenet-thunder': {
      const { network } = await fetchModels(modelsUrl, { network: model }, reportProgress);
      return {
        weightsSha256: network.weightsSha256,
        build: (runsOn) => new MoveNetEngine(network, MOVENET_SIDE_PX[model], runsOn),
      };
    }
  }
}
