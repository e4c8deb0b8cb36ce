import type { ImagePoint, WorldKeypoints } from '../core/geometry/keypoints.ts';
import type { ObservedPerson } from '../core/reading/observation.ts';
import type { Backend } from '../pose/engine.ts';
import { projectToPicture, type CropKind, type CropRegion } from './crop-region.ts';
import type { EnginePicture } from './engine-frame.ts';
import { FrameCropper } from './frame-cropper.ts';
import { refineByHeatmap } from './heatmap-refinement.ts';
import { coveredKneesShare, type CropPoint } from './knee-outline.ts';
import type { ModelFiles } from './model-loader.ts';
import { Network } from './network.ts';
import { BLAZEPOSE_SKELETON, exchangeSides, mapSkeleton } from './skeleton-maps.ts';
import type { Stopwatch } from './stopwatch.ts';

/** A person, as the landmark network saw them in a crop. */
export interface LandmarkReading {
  /** `null`: no person there. */
  readonly landmarks: Landmarks | null;
  /** Mean luma of the crop, 0..255. */
  readonly brightness: number;
}

export interface Landmarks {
  readonly person: ObservedPerson;
  readonly nose: ImagePoint;
  /** Auxiliary landmark 33: middle of the hips, the centre of the next crop. Picture pixels. */
  readonly hips: ImagePoint;
  /** Auxiliary landmark 34: a point on the circle around the whole body. Picture pixels. */
  readonly bodyCirclePoint: ImagePoint;
}

const SIDE_PX = 256;

/** 33 of the body and 6 auxiliary ones. */
const LANDMARKS = 39;
const HEATMAP_CELLS = 64;
/** x, y, z in input pixels, then visibility and presence before the sigmoid. */
const LANDMARK_VALUES = 5;
/** x, y, z in metres. */
const WORLD_VALUES = 3;
const NOSE = 0;
const HIPS = 33;
const BODY_CIRCLE = 34;
const LEFT_LEG = { hip: 23, knee: 25, ankle: 27 } as const;
const RIGHT_LEG = { hip: 24, knee: 26, ankle: 28 } as const;

/** The person's outline, 256 · 256 values, 0..1. */
const SEGMENTATION = 'activation_segmentation';

/** Source: MediaPipe modules/pose_landmark/tensors_to_pose_landmarks_and_segmentation.pbtxt. */
const MIN_PRESENCE = 0.5;

/**
 * Reads 33 landmarks from a crop around a person. The segmentation costs a third more and is computed when asked for.
 *
 * Model: BlazePose, https://arxiv.org/abs/2006.10204; GHUM 3D landmarks, https://arxiv.org/abs/2206.11678.
 */
export class BlazePoseLandmarks {
  readonly #network: Network;
  readonly #cropper = new FrameCropper(SIDE_PX, { scale: 1 / 255, offset: 0 });

  constructor(files: ModelFiles, runsOn: Backend) {
    const outputs = ['ld_3d', 'output_poseflag', 'world_3d', 'activation_heatmap'];
    this.#network = new Network(files, outputs, { node: 'input_1', sidePx: SIDE_PX, dtype: 'float32' }, runsOn);
  }

  /**
   * @param standard the square that the network was trained on; `kind` says how it is looked at this time.
   * @param readsOutline whether the outline around the knees is read too.
   */
  async read(
    frame: EnginePicture,
    standard: CropRegion,
    { scale, isMirrored }: CropKind,
    stopwatch: Stopwatch,
    readsOutline = false,
  ): Promise<LandmarkReading> {
    const region = { ...standard, sidePx: standard.sidePx * scale };
    const pixels = this.#cropper.draw(frame, region, isMirrored);
    const brightness = this.#cropper.write(pixels, this.#network.inputPlane());
    stopwatch.lap('prepareMs');
    const landmarks = await this.#network.run(
      (image: Float32Array, flag: Float32Array, world: Float32Array, heat: Float32Array, mask?: Float32Array) => {
        stopwatch.lap('networkMs');
        const presence = flag[0] ?? 0;
        return presence >= MIN_PRESENCE && image.every(Number.isFinite) && world.every(Number.isFinite)
          ? toLandmarks({ image, world, heat, mask: mask ?? null, presence }, region, isMirrored)
          : null;
      },
      readsOutline ? [SEGMENTATION] : [],
    );
    stopwatch.lap('decodeMs');
    return { landmarks, brightness };
  }

  dispose(): void {
    this.#network.dispose();
  }
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

interface Outputs {
  /** 39 · 5 values in input pixels. */
  readonly image: Float32Array;
  /** 39 · 3 values in metres, turned like the crop. */
  readonly world: Float32Array;
  /** 64 · 64 · 39 values, 0..1. */
  readonly heat: Float32Array;
  /** 256 · 256 values, 0..1; `null`: not asked for. */
  readonly mask: Float32Array | null;
  readonly presence: number;
}

function toLandmarks(
  { image, world, heat, mask, presence }: Outputs,
  region: CropRegion,
  isMirrored: boolean,
): Landmarks {
  const heatmap = { values: heat, cells: HEATMAP_CELLS, landmarks: LANDMARKS };
  const inCrop = (index: number): CropPoint => {
    const at = index * LANDMARK_VALUES;
    const coarse = { u: (image[at] as number) / SIDE_PX, v: (image[at + 1] as number) / SIDE_PX };
    return refineByHeatmap(heatmap, index, coarse.u, coarse.v);
  };
  const pointAt = (index: number): ImagePoint => {
    const { u, v } = inCrop(index);
    return projectToPicture(region, isMirrored ? 1 - u : u, v);
  };
  const skeleton = isMirrored ? exchangeSides(BLAZEPOSE_SKELETON) : BLAZEPOSE_SKELETON;
  // In a mirrored crop both legs change their names, and the gap between them stays what it is.
  const coveredKnees =
    mask &&
    coveredKneesShare(
      { values: mask, cells: SIDE_PX },
      {
        left: { hip: inCrop(LEFT_LEG.hip), knee: inCrop(LEFT_LEG.knee), ankle: inCrop(LEFT_LEG.ankle) },
        right: { hip: inCrop(RIGHT_LEG.hip), knee: inCrop(RIGHT_LEG.knee), ankle: inCrop(RIGHT_LEG.ankle) },
      },
    );
  return {
    person: {
      presence,
      keypoints: mapSkeleton(skeleton, (index) => ({
        ...pointAt(index),
        confidence: sigmoid(image[index * LANDMARK_VALUES + 3] as number),
      })),
      // The network sees every body turned by some 3° to one side, and the tracker takes that out (core/alignment/view.ts).
      // A mirrored crop would turn it to the other side.
      world: isMirrored ? null : toWorld(world, region),
      ...(coveredKnees === null ? {} : { coveredKnees }),
    },
    nose: pointAt(NOSE),
    hips: pointAt(HIPS),
    bodyCirclePoint: pointAt(BODY_CIRCLE),
  };
}

function toWorld(world: Float32Array, { rotationRad }: CropRegion): WorldKeypoints {
  const cos = Math.cos(rotationRad);
  const sin = Math.sin(rotationRad);
  return mapSkeleton(BLAZEPOSE_SKELETON, (index) => {
    const at = index * WORLD_VALUES;
    const x = world[at] as number;
    const y = world[at + 1] as number;
    return { x: cos * x - sin * y, y: sin * x + cos * y, z: world[at + 2] as number };
  });
}
