import type { Backend, PoseModel } from '../pose/engine.ts';
import { chooseBackend, type ChosenBackend } from './backend-choice.ts';
import { setUpBackend } from './backends.ts';
import { BlazePoseEngine } from './blazepose-engine.ts';
import { fetchModels, type ReportProgress } from './model-loader.ts';
import { MOVENET_SIDE_PX, MoveNetEngine } from './movenet-engine.ts';
import type { PoseEngine } from './pose-engine.ts';
import { runEngine, type RunningEngine } from './running-engine.ts';

export interface EngineRequest {
  readonly model: PoseModel;
  readonly backend: Backend | 'auto';
  /** Own-origin folders, absolute, with a closing slash. */
  readonly modelsUrl: string;
  readonly wasmUrl: string;
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
  const chosen =
    request.backend === 'auto'
      ? await chooseBackend((runsOn) => downloaded.build(runsOn), request.wasmUrl)
      : await startOn(request.backend, downloaded, request.wasmUrl);
  return runEngine(chosen, { model: request.model, weightsSha256: downloaded.weightsSha256 });
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
