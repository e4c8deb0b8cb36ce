import type { ImagePoint, Keypoints, PictureSize } from '../core/geometry/keypoints.ts';
import type { Backend } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import { projectToPicture, type CropRegion } from './crop-region.ts';
import { pictureSizeOf, type EnginePicture } from './engine-frame.ts';
import { FrameCropper } from './frame-cropper.ts';
import type { ModelFiles } from './model-loader.ts';
import { middleRegion, nextRegion, regionAbout } from './movenet-crop.ts';
import { Network } from './network.ts';
import { isLoyalTo, isSomebodyElse, sightingOf, type Sighting } from './person-lock.ts';
import type { PoseEngine } from './pose-engine.ts';
import { mapSkeleton, MOVENET_SKELETON } from './skeleton-maps.ts';
import { Stopwatch } from './stopwatch.ts';

/** Input squares of the two single-pose models. Source: their cards on https://www.kaggle.com/models/google/movenet. */
export const MOVENET_SIDE_PX = { 'movenet-lightning': 192, 'movenet-thunder': 256 } as const;

/** y, x (0..1 of the crop), confidence. */
const VALUES = 3;
const POINTS = 17;
/** Points below this don't count for the presence. */
const MIN_CONFIDENCE = 0.2;
/** Mean confidence of the counted points below which nobody is there, as in tfjs-models' pose-detection. */
const MIN_PRESENCE = 0.25;
/**
 * MoveNet single-pose: one network, whose crop follows the person of the last frame. It answers for one person and
 * knows nothing of bystanders; an answer that is suddenly somewhere else is somebody else's. Nothing is smoothed here.
 */
export class MoveNetEngine implements PoseEngine {
  readonly #network: Network;
  readonly #cropper: FrameCropper;
  #region: CropRegion | null = null;
  #lastSeen: Sighting | null = null;
  /** Whom to look for first; `null` once somebody is followed. */
  #lookAt: ImagePoint | null = null;
  #picture: PictureSize = { widthPx: 0, heightPx: 0 };

  constructor(files: ModelFiles, sidePx: number, runsOn: Backend) {
    this.#network = new Network(files, ['Identity:0'], { node: 'input', sidePx, dtype: 'int32' }, runsOn);
    this.#cropper = new FrameCropper(sidePx, { scale: 1, offset: 0 });
  }

  async estimate(frame: EnginePicture, timestampMs: number): Promise<Estimate> {
    const stopwatch = new Stopwatch();
    const picture = pictureSizeOf(frame);
    if (picture.widthPx !== this.#picture.widthPx || picture.heightPx !== this.#picture.heightPx) {
      this.forgetPerson(this.#lookAt);
      this.#picture = picture;
    }
    const region = this.#region ?? this.#regionToSearch(timestampMs);
    const pixels = this.#cropper.draw(frame, region);
    const brightness = this.#cropper.write(pixels, this.#network.inputPlane());
    stopwatch.lap('prepareMs');
    const { presence, keypoints } = await this.#network.run((values: Float32Array) => {
      stopwatch.lap('networkMs');
      const mean = meanConfidence(values);
      const found = mean >= MIN_PRESENCE ? toKeypoints(values, region) : null;
      return { presence: mean, keypoints: this.#isFollowed(found, timestampMs) ? found : null };
    });
    this.#follow(keypoints, timestampMs);
    stopwatch.lap('decodeMs');
    return {
      observation: {
        timestampMs,
        picture,
        person: keypoints === null ? null : { keypoints, world: null, presence },
        bystanders: [],
        brightness,
      },
      timing: stopwatch.timing(),
    };
  }

  async rehearse(frame: EnginePicture): Promise<void> {
    await this.estimate(frame, 0);
    this.forgetPerson(null);
  }

  forgetPerson(lookAt: ImagePoint | null): void {
    this.#lookAt = lookAt;
    this.#region = null;
    this.#lastSeen = null;
  }

  dispose(): void {
    this.#network.dispose();
  }

  #regionToSearch(timestampMs: number): CropRegion {
    const point = this.#lookAt ?? (isLoyalTo(this.#lastSeen, timestampMs) ? this.#lastSeen.hips : null);
    return point === null ? middleRegion(this.#picture) : regionAbout(point, this.#picture);
  }

  #isFollowed(keypoints: Keypoints | null, timestampMs: number): boolean {
    const seen = keypoints === null ? null : sightingOf(keypoints, timestampMs);
    return seen === null || !isLoyalTo(this.#lastSeen, timestampMs) || !isSomebodyElse(seen.hips, this.#lastSeen);
  }

  #follow(keypoints: Keypoints | null, timestampMs: number): void {
    if (keypoints === null) {
      this.#region = null;
      return;
    }
    this.#region = nextRegion(keypoints, this.#picture);
    this.#lookAt = null;
    this.#lastSeen = sightingOf(keypoints, timestampMs);
  }
}

/** Mean confidence of the points that count; 0 when the network gave nonsense. `values`: 17 · 3. */
function meanConfidence(values: Float32Array): number {
  if (!values.every(Number.isFinite)) {
    return 0;
  }
  const counted = Array.from({ length: POINTS }, (_, i) => values[i * VALUES + 2] as number).filter(
    (confidence) => confidence > MIN_CONFIDENCE,
  );
  return counted.length === 0 ? 0 : counted.reduce((sum, one) => sum + one, 0) / counted.length;
}

function toKeypoints(values: Float32Array, region: CropRegion): Keypoints {
  return mapSkeleton(MOVENET_SKELETON, (index) => {
    const at = index * VALUES;
    return {
      ...projectToPicture(region, values[at + 1] as number, values[at] as number),
      confidence: values[at + 2] as number,
    };
  });
}
