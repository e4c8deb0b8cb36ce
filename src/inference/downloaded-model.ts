import type { Backend, PoseModel } from '../pose/engine.ts';
import { BlazePoseEngine } from './blazepose-engine.ts';
import { BlazePoseLandmarks } from './blazepose-landmarks.ts';
import { fetchModels, type ReportProgress } from './model-loader.ts';
import { MOVENET_SIDE_PX, MoveNetEngine } from './movenet-engine.ts';
import { PairedEngine } from './paired-engine.ts';
import { readPixels } from './pixel-reading.ts';
import type { PoseEngine } from './pose-engine.ts';
import { SecondLook } from './second-look.ts';

/** A model whose files are here and right, ready to be put on any backend. */
export interface DownloadedModel {
  readonly weightsSha256: string;
  /** Our own engine on the backend that is set now, which is `runsOn`. @throws Error when TensorFlow.js refuses the graph. */
  buildOwn(runsOn: Backend): PoseEngine;
  /** pose-detection's engine on the backend that is set now. Its code is loaded only here. */
  buildReference(): Promise<PoseEngine>;
}

/** @throws EngineError `model-missing` or `model-corrupt`, naming the file. */
export async function downloadModel(
  model: PoseModel,
  modelsUrl: string,
  reportProgress: ReportProgress,
): Promise<DownloadedModel> {
  switch (model) {
    case 'blazepose-lite':
    case 'blazepose-full':
    case 'blazepose-heavy': {
      const ids = { detector: 'blazepose-detector', landmarks: model };
      const { detector, landmarks } = await fetchModels(modelsUrl, ids, reportProgress);
      return {
        weightsSha256: landmarks.weightsSha256,
        buildOwn: (runsOn) => readPixels(new BlazePoseEngine(detector, landmarks, runsOn)),
        async buildReference() {
          const { createReferenceBlazePose } = await import('./reference-engine.ts');
          return createReferenceBlazePose(model, detector, landmarks);
        },
      };
    }
    case 'blazepose-precise':
    case 'blazepose-run-precise': {
      const ids = { detector: 'blazepose-detector', landmarks: 'blazepose-full', second: 'blazepose-heavy' };
      const { detector, landmarks, second } = await fetchModels(modelsUrl, ids, reportProgress);
      return {
        weightsSha256: `${landmarks.weightsSha256}+${second.weightsSha256}`,
        buildOwn(runsOn) {
          if (model === 'blazepose-run-precise') {
            const look = new SecondLook(new BlazePoseLandmarks(second, runsOn));
            return readPixels(new BlazePoseEngine(detector, landmarks, runsOn, look));
          }
          const first = new BlazePoseEngine(detector, landmarks, runsOn);
          // The first engine tells covered knees.
          return readPixels(new PairedEngine(first, new BlazePoseEngine(detector, second, runsOn, null, false)));
        },
        buildReference: () => Promise.reject(new Error('pose-detection runs one model at a time')),
      };
    }
    case 'movenet-lightning':
    case 'movenet-thunder': {
      const { network } = await fetchModels(modelsUrl, { network: model }, reportProgress);
      return {
        weightsSha256: network.weightsSha256,
        buildOwn: (runsOn) => readPixels(new MoveNetEngine(network, MOVENET_SIDE_PX[model], runsOn)),
        async buildReference() {
          const { createReferenceMoveNet } = await import('./reference-engine.ts');
          return createReferenceMoveNet(model, network);
        },
      };
    }
  }
}
