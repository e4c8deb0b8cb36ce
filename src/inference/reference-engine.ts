import {
  createDetector,
  movenet,
  SupportedModels,
  type Pose,
  type PoseDetector,
} from '@tensorflow-models/pose-detection';
import { io } from '@tensorflow/tfjs';
import type { ImagePoint, PictureSize } from '../core/geometry/keypoints.ts';
import type { Bystander, ObservedPerson } from '../core/reading/observation.ts';
import { EngineError, type SingleModel } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import { BlazePoseDetector, DETECTOR_INPUT, DETECTOR_OUTPUT, type Detection } from './blazepose-detector.ts';
import { letterboxRegion, regionAroundBody, type CropRegion } from './crop-region.ts';
import { pictureSizeOf, type EngineFrame } from './engine-frame.ts';
import { LightMeter } from './light-meter.ts';
import type { ModelFiles } from './model-loader.ts';
import { regionAbout } from './movenet-crop.ts';
import {
  bystandersBeside,
  choosePerson,
  choosePersonAt,
  isLoyalTo,
  isSomebodyElse,
  LOOK_AROUND_EVERY_MS,
  sightingOf,
  type Sighting,
} from './person-lock.ts';
import { PlainNetwork } from './plain-network.ts';
import type { PoseEngine } from './pose-engine.ts';
import { BLAZEPOSE_SKELETON, mapSkeleton, MOVENET_SKELETON, type SkeletonMap } from './skeleton-maps.ts';
import { Stopwatch } from './stopwatch.ts';

type BlazePoseModel = Extract<SingleModel, `blazepose-${string}`>;
type MoveNetModel = Extract<SingleModel, `movenet-${string}`>;

const BLAZEPOSE_TYPES = { 'blazepose-lite': 'lite', 'blazepose-full': 'full', 'blazepose-heavy': 'heavy' } as const;
const MOVENET_TYPES = {
  'movenet-lightning': movenet.modelType.SINGLEPOSE_LIGHTNING,
  'movenet-thunder': movenet.modelType.SINGLEPOSE_THUNDER,
} as const;

/** BlazePose run by @tensorflow-models/pose-detection, its smoothing off. The backend is already set. */
export async function createReferenceBlazePose(
  model: BlazePoseModel,
  detector: ModelFiles,
  landmarks: ModelFiles,
): Promise<PoseEngine> {
  const library = await createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType: BLAZEPOSE_TYPES[model],
    enableSmoothing: false,
    detectorModelUrl: handlerOf(detector),
    landmarkModelUrl: handlerOf(landmarks),
  });
  const people = new BlazePoseDetector(new PlainNetwork(detector, DETECTOR_OUTPUT, DETECTOR_INPUT));
  return new ReferenceEngine(library, BLAZEPOSE_SKELETON, people);
}

/** MoveNet run by @tensorflow-models/pose-detection, its smoothing off. The backend is already set. */
export async function createReferenceMoveNet(model: MoveNetModel, network: ModelFiles): Promise<PoseEngine> {
  const library = await createDetector(SupportedModels.MoveNet, {
    modelType: MOVENET_TYPES[model],
    enableSmoothing: false,
    modelUrl: handlerOf(network),
  });
  return new ReferenceEngine(library, MOVENET_SKELETON, null);
}

/** Hands over files that were fetched from our own origin and checked by hash, so that the library fetches nothing. */
function handlerOf({ topology, weights }: ModelFiles): io.IOHandler {
  return {
    load: () =>
      io.getModelArtifactsForJSON(topology, (manifest) => Promise.resolve([io.getWeightSpecs(manifest), weights])),
  };
}

/**
 * The second engine: the same networks, cropped and decoded by pose-detection. An observation is as complete as one of our
 * own engine: points in the picture, points in space (BlazePose), brightness around the person, bystanders (BlazePose).
 *
 * The library follows whomever its detector scores highest. While nobody is followed it is therefore shown only the square
 * around the person whom our own rules choose (person-lock.ts).
 */
class ReferenceEngine implements PoseEngine {
  readonly #library: PoseDetector;
  readonly #skeleton: SkeletonMap;
  /** Null for MoveNet, which knows nothing of bystanders. */
  readonly #people: BlazePoseDetector | null;
  readonly #lightMeter = new LightMeter();
  #isFollowing = false;
  #lastSeen: Sighting | null = null;
  /** Whom to look for first; null once somebody is followed. */
  #lookAt: ImagePoint | null = null;
  #bystanders: readonly Bystander[] = [];
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #picture: PictureSize = { widthPx: 0, heightPx: 0 };

  constructor(library: PoseDetector, skeleton: SkeletonMap, people: BlazePoseDetector | null) {
    this.#library = library;
    this.#skeleton = skeleton;
    this.#people = people;
  }

  async estimate(frame: EngineFrame, timestampMs: number): Promise<Estimate> {
    const stopwatch = new Stopwatch();
    const picture = pictureSizeOf(frame);
    if (picture.widthPx !== this.#picture.widthPx || picture.heightPx !== this.#picture.heightPx) {
      this.forgetPerson(this.#lookAt);
      this.#picture = picture;
    }
    const isLookDue = !this.#isFollowing || Math.abs(timestampMs - this.#lookedAtMs) >= LOOK_AROUND_EVERY_MS;
    const look = isLookDue && this.#people !== null ? await this.#people.look(frame, stopwatch) : null;
    const shown = this.#isFollowing ? letterboxRegion(picture) : this.#regionToSearch(look?.detections, timestampMs);
    const seen = shown === null ? null : await this.#see(frame, shown, timestampMs);
    stopwatch.lap('networkMs');
    const person = this.#follow(seen, timestampMs) ? seen : null;
    if (look !== null) {
      this.#lookedAtMs = timestampMs;
      const nose = person?.keypoints.nose ?? null;
      const followed = nose === null || this.#lastSeen === null ? null : { ...this.#lastSeen, nose };
      this.#bystanders = bystandersBeside(look.detections, followed);
    }
    const brightness = this.#lightMeter.read(frame, person);
    stopwatch.lap('decodeMs');
    return {
      observation: { timestampMs, picture, person, bystanders: this.#bystanders, brightness },
      timing: stopwatch.timing(),
    };
  }

  async rehearse(frame: EngineFrame): Promise<void> {
    await this.#see(frame, letterboxRegion(pictureSizeOf(frame)), 0);
    this.forgetPerson(null);
  }

  forgetPerson(lookAt: ImagePoint | null): void {
    this.#lookAt = lookAt;
    this.#isFollowing = false;
    this.#lastSeen = null;
    this.#bystanders = [];
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
    this.#library.reset();
  }

  dispose(): void {
    this.#library.dispose();
    this.#people?.dispose();
  }

  /** Where the library may look for somebody to follow; null when nobody is there. */
  #regionToSearch(detections: readonly Detection[] | undefined, timestampMs: number): CropRegion | null {
    const picture = this.#picture;
    if (detections === undefined) {
      const point = this.#lookAt ?? (isLoyalTo(this.#lastSeen, timestampMs) ? this.#lastSeen.hips : null);
      return point === null ? letterboxRegion(picture) : regionAbout(point, picture);
    }
    const chosen =
      this.#lookAt === null
        ? choosePerson(detections, picture, this.#lastSeen, timestampMs)
        : choosePersonAt(detections, this.#lookAt);
    return chosen === null ? null : regionAroundBody(chosen.hips, chosen.bodyCirclePoint);
  }

  async #see(frame: EngineFrame, shown: CropRegion, timestampMs: number): Promise<ObservedPerson | null> {
    const bitmap = await bitmapOf(frame, shown);
    try {
      const [pose] = await this.#library.estimatePoses(bitmap, {}, timestampMs);
      return pose === undefined ? null : toPerson(pose, this.#skeleton);
    } finally {
      if (bitmap !== frame) {
        bitmap.close();
      }
    }
  }

  /** @returns whether this is the person to follow: somebody who is suddenly elsewhere is not. */
  #follow(person: ObservedPerson | null, timestampMs: number): boolean {
    const seen = person === null ? null : sightingOf(person.keypoints, timestampMs);
    const isOther =
      seen !== null && isLoyalTo(this.#lastSeen, timestampMs) && isSomebodyElse(seen.hips, this.#lastSeen);
    this.#isFollowing = seen !== null && !isOther;
    if (seen === null || isOther) {
      this.#library.reset();
      return false;
    }
    this.#lookAt = null;
    this.#lastSeen = seen;
    return true;
  }
}

function toPerson({ keypoints, keypoints3D, score }: Pose, skeleton: SkeletonMap): ObservedPerson {
  return {
    presence: score ?? 0,
    keypoints: mapSkeleton(skeleton, (index) => {
      const { x, y, score: confidence } = keypoints[index] ?? NO_POINT;
      return { x, y, confidence: confidence ?? 0 };
    }),
    world:
      keypoints3D === undefined
        ? null
        : mapSkeleton(skeleton, (index) => {
            const { x, y, z } = keypoints3D[index] ?? NO_POINT;
            return { x, y, z: z ?? Number.NaN };
          }),
  };
}

/** Takes the place of a point that the library left out: the gates refuse points that are no numbers. */
const NO_POINT: Pose['keypoints'][number] = { x: Number.NaN, y: Number.NaN, score: 0 };

/** The library does not take a VideoFrame. What lies outside `shown` is black, at the same place in the picture. */
async function bitmapOf(frame: EngineFrame, shown: CropRegion): Promise<ImageBitmap> {
  const { widthPx, heightPx } = pictureSizeOf(frame);
  if (shown.sidePx >= Math.max(widthPx, heightPx)) {
    return frame instanceof VideoFrame ? createImageBitmap(frame) : frame;
  }
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { alpha: false });
  if (context === null) {
    throw new EngineError({ reason: 'backend-unavailable', detail: 'No 2D canvas in this worker' });
  }
  const { centreX, centreY, sidePx } = shown;
  context.beginPath();
  context.rect(centreX - sidePx / 2, centreY - sidePx / 2, sidePx, sidePx);
  context.clip();
  context.drawImage(frame, 0, 0);
  return context.canvas.transferToImageBitmap();
}
