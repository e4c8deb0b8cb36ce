import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { ImagePoint } from '../core/geometry/keypoints.ts';
import type { ObservedPerson } from '../core/observation.ts';
import type { Backend } from '../pose/engine.ts';
import { projectToPicture, type CropRegion } from './crop-region.ts';
import type { EngineFrame } from './engine-frame.ts';
import { FrameCropper } from './frame-cropper.ts';
import { Network } from './network.ts';
import { BLAZEPOSE_SKELETON, mapSkeleton } from './skeleton-maps.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What the landmark network saw in a crop. */
export interface LandmarkReading {
  /** `null`: no person there. */
  readonly landmarks: Landmarks | null;
  /** Mean luma of the crop, 0..255. */
  readonly brightness: number;
}

export interface Landmarks {
  readonly person: ObservedPerson;
  /** Auxiliary landmark 33: middle of the hips, the centre of the next crop. Picture pixels. */
  readonly hips: ImagePoint;
  /** Auxiliary landmark 34: a point on the circle around the whole body. Picture pixels. */
  readonly bodyCirclePoint: ImagePoint;
}

const SIDE_PX = 256;

/** x, y, z in input pixels, then visibility and presence before the sigmoid; 33 landmarks and 6 auxiliary ones. */
const LANDMARK_VALUES = 5;
/** x, y, z in metres. */
const WORLD_VALUES = 3;
const HIPS = 33;
const BODY_CIRCLE = 34;

/** Source: MediaPipe modules/pose_landmark/tensors_to_pose_landmarks_and_segmentation.pbtxt. */
const MIN_PRESENCE = 0.5;

/**
 * Reads 33 landmarks from a crop around a person. The segmentation and the heatmap are not computed: see
 * docs/decisions/0002-own-engine.md.
 *
 * Model: BlazePose, https://arxiv.org/abs/2006.10204; GHUM 3D landmarks, https://arxiv.org/abs/2206.11678.
 */
export class BlazePoseLandmarks {
  readonly #network: Network;
  readonly #cropper = new FrameCropper(SIDE_PX, { scale: 1 / 255, offset: 0 });

  constructor(model: GraphModel, runsOn: Backend) {
    const outputs = ['ld_3d', 'output_poseflag', 'world_3d'];
    this.#network = new Network(model, outputs, { sidePx: SIDE_PX, dtype: 'float32' }, runsOn);
  }

  async read(frame: EngineFrame, region: CropRegion, stopwatch: Stopwatch): Promise<LandmarkReading> {
    const pixels = this.#cropper.draw(frame, region);
    const brightness = this.#cropper.write(pixels, this.#network.inputArray());
    stopwatch.lap('prepareMs');
    const [image, flag, world] = await this.#network.run();
    stopwatch.lap('networkMs');
    const presence = flag?.[0] ?? 0;
    const landmarks =
      image !== undefined && world !== undefined && presence >= MIN_PRESENCE && allFinite(image) && allFinite(world)
        ? toLandmarks(image, world, presence, region)
        : null;
    stopwatch.lap('decodeMs');
    return { landmarks, brightness };
  }

  dispose(): void {
    this.#network.dispose();
  }
}

function allFinite(values: Float32Array): boolean {
  return values.every(Number.isFinite);
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** `image`: 39 · 5 values, `world`: 39 · 3 values, both in the turned frame of the crop. */
function toLandmarks(image: Float32Array, world: Float32Array, presence: number, region: CropRegion): Landmarks {
  const pointAt = (index: number): ImagePoint => {
    const at = index * LANDMARK_VALUES;
    return projectToPicture(region, (image[at] as number) / SIDE_PX, (image[at + 1] as number) / SIDE_PX);
  };
  const cos = Math.cos(region.rotationRad);
  const sin = Math.sin(region.rotationRad);
  return {
    person: {
      presence,
      keypoints: mapSkeleton(BLAZEPOSE_SKELETON, (index) => ({
        ...pointAt(index),
        confidence: sigmoid(image[index * LANDMARK_VALUES + 3] as number),
      })),
      world: mapSkeleton(BLAZEPOSE_SKELETON, (index) => {
        const at = index * WORLD_VALUES;
        const x = world[at] as number;
        const y = world[at + 1] as number;
        return { x: cos * x - sin * y, y: sin * x + cos * y, z: world[at + 2] as number };
      }),
    },
    hips: pointAt(HIPS),
    bodyCirclePoint: pointAt(BODY_CIRCLE),
  };
}
