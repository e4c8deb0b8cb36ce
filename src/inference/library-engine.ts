import type { PoseDetector } from '@tensorflow-models/pose-detection';
import type { PoseModel } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import { pictureSizeOf, type EngineFrame } from './engine-frame.ts';
import type { PoseEngine } from './pose-engine.ts';
import { BLAZEPOSE_SKELETON, mapSkeleton, MOVENET_SKELETON } from './skeleton-maps.ts';
import { Stopwatch } from './stopwatch.ts';

/**
 * The same models run by @tensorflow-models/pose-detection, its smoothing off: what our own engine is compared with in
 * tests and benchmarks. The product does not load it.
 *
 * @param modelsUrl absolute, with a closing slash. The backend is already set.
 */
export async function createLibraryEngine(model: PoseModel, modelsUrl: string): Promise<PoseEngine> {
  const { createDetector, movenet, SupportedModels } = await import('@tensorflow-models/pose-detection');
  const urlOf = (name: string): string => new URL(`${name}.json`, modelsUrl).href;
  const createBlazePose = (modelType: 'lite' | 'full' | 'heavy'): Promise<PoseDetector> =>
    createDetector(SupportedModels.BlazePose, {
      runtime: 'tfjs',
      modelType,
      enableSmoothing: false,
      detectorModelUrl: urlOf('blazepose-detector'),
      landmarkModelUrl: urlOf(model),
    });
  const createMoveNet = (modelType: string): Promise<PoseDetector> =>
    createDetector(SupportedModels.MoveNet, { modelType, enableSmoothing: false, modelUrl: urlOf(model) });
  switch (model) {
    case 'blazepose-lite':
      return new LibraryEngine(await createBlazePose('lite'), model);
    case 'blazepose-full':
      return new LibraryEngine(await createBlazePose('full'), model);
    case 'blazepose-heavy':
      return new LibraryEngine(await createBlazePose('heavy'), model);
    case 'movenet-lightning':
      return new LibraryEngine(await createMoveNet(movenet.modelType.SINGLEPOSE_LIGHTNING), model);
    case 'movenet-thunder':
      return new LibraryEngine(await createMoveNet(movenet.modelType.SINGLEPOSE_THUNDER), model);
  }
}

class LibraryEngine implements PoseEngine {
  readonly #detector: PoseDetector;
  readonly #model: PoseModel;

  constructor(detector: PoseDetector, model: PoseModel) {
    this.#detector = detector;
    this.#model = model;
  }

  async estimate(frame: EngineFrame, timestampMs: number): Promise<Estimate> {
    const stopwatch = new Stopwatch();
    // The library does not take a VideoFrame.
    const bitmap = frame instanceof VideoFrame ? await createImageBitmap(frame) : frame;
    const [pose] = await this.#detector.estimatePoses(bitmap, {}, timestampMs);
    if (bitmap !== frame) {
      bitmap.close();
    }
    stopwatch.lap('networkMs');
    const skeleton = this.#model.startsWith('blazepose') ? BLAZEPOSE_SKELETON : MOVENET_SKELETON;
    return {
      observation: {
        timestampMs,
        picture: pictureSizeOf(frame),
        person:
          pose === undefined
            ? null
            : {
                keypoints: mapSkeleton(skeleton, (index) => {
                  const { x, y, score } = pose.keypoints[index] ?? { x: Number.NaN, y: Number.NaN };
                  return { x, y, confidence: score ?? 0 };
                }),
                world: null,
                presence: pose.score ?? 0,
              },
        bystanders: [],
        // The library reads the whole picture, but does not tell.
        brightness: 0,
      },
      timing: stopwatch.timing(),
    };
  }

  async rehearse(frame: EngineFrame): Promise<void> {
    await this.estimate(frame, 0);
    this.forgetPerson();
  }

  forgetPerson(): void {
    this.#detector.reset();
  }

  dispose(): void {
    this.#detector.dispose();
  }
}
