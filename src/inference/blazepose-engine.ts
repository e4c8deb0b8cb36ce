import type { ImagePoint, PictureSize } from '../core/geometry/keypoints.ts';
import type { Bystander, ObservedPerson } from '../core/reading/observation.ts';
import type { Backend } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import { BlazePoseDetector, DETECTOR_INPUT, DETECTOR_OUTPUT, type Detection } from './blazepose-detector.ts';
import { BlazePoseLandmarks, type Landmarks } from './blazepose-landmarks.ts';
import { CropBlend } from './crop-blend.ts';
import { letterboxRegion, PLAIN_CROP, regionAroundBody, type CropKind, type CropRegion } from './crop-region.ts';
import { pictureSizeOf, type EnginePicture } from './engine-frame.ts';
import type { ModelFiles } from './model-loader.ts';
import { Network } from './network.ts';
import {
  bodyRadiusPx,
  bystandersBeside,
  choosePerson,
  choosePersonAt,
  isSomebodyElse,
  othersBeside,
  LOOK_AROUND_EVERY_MS,
  type Sighting,
} from './person-lock.ts';
import type { PictureEngine } from './pose-engine.ts';
import type { SecondLook } from './second-look.ts';
import { StillFigures } from './still-figures.ts';
import { Stopwatch } from './stopwatch.ts';

/**
 * The crops that follow each other from frame to frame: one a little tighter than the network was trained on, and the
 * standard one mirrored. The network errs otherwise in each, so that the median over a few frames errs less, at no cost.
 */
const CROP_CYCLE: readonly [CropKind, CropKind] = [
  { scale: 0.85, isMirrored: false },
  { scale: 1, isMirrored: true },
];

/** While a person is followed, the outline around the knees is read this often: a cover does not come and go. */
const OUTLINE_EVERY_MS = 400;
/**
 * …and only every so many frames. The outline costs a third of a frame (decision 0013), which would be a sixth of all time
 * on a computer that measures four frames a second.
 */
const OUTLINE_EVERY_FRAMES = 6;

/**
 * BlazePose: a detector finds the person, then each frame's landmarks say where the next frame's crop lies. Nothing is
 * smoothed here, the crop included, but the step between two kinds of crop: the core filters with the real timestamps.
 *
 * Source of the two stages: MediaPipe modules/pose_landmark/pose_landmark_cpu.pbtxt.
 */
export class BlazePoseEngine implements PictureEngine {
  readonly #detector: BlazePoseDetector;
  readonly #landmarks: BlazePoseLandmarks;
  readonly #second: SecondLook | null;
  readonly #readsOutline: boolean;
  /** Where the followed person is expected; `null` while nobody is followed. */
  #region: CropRegion | null = null;
  readonly #blend = new CropBlend();
  /** Index in the cycle of the crop that was read last. */
  #kind = 0;
  #lastSeen: Sighting | null = null;
  /** Whom to look for first; `null` once somebody is followed. */
  #lookAt: ImagePoint | null = null;
  #bystanders: readonly Bystander[] = [];
  readonly #figures = new StillFigures();
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #hasRehearsed = false;
  #outlinedAtMs = Number.NEGATIVE_INFINITY;
  #framesSinceOutline = OUTLINE_EVERY_FRAMES;
  #picture: PictureSize = { widthPx: 0, heightPx: 0 };

  /**
   * @param second joins a second model's points to the first one's; `null`: one model alone.
   * @param readsOutline whether the outline around the knees is read now and then. It tells covered knees.
   */
  constructor(
    detector: ModelFiles,
    landmarks: ModelFiles,
    runsOn: Backend,
    second: SecondLook | null = null,
    readsOutline = true,
  ) {
    this.#second = second;
    this.#readsOutline = readsOutline;
    this.#detector = new BlazePoseDetector(new Network(detector, [DETECTOR_OUTPUT], DETECTOR_INPUT, runsOn));
    this.#landmarks = new BlazePoseLandmarks(landmarks, runsOn);
  }

  async estimate(frame: EnginePicture, timestampMs: number): Promise<Estimate> {
    const stopwatch = new Stopwatch();
    const picture = pictureSizeOf(frame);
    if (picture.widthPx !== this.#picture.widthPx || picture.heightPx !== this.#picture.heightPx) {
      this.forgetPerson(this.#lookAt);
      this.#picture = picture;
    }
    let brightness = 0;
    let found: Landmarks | null = null;
    let crop = { region: letterboxRegion(picture), kind: PLAIN_CROP };
    if (this.#region !== null) {
      const kind = this.#nextKind();
      crop = { region: this.#region, kind };
      this.#framesSinceOutline += 1;
      const readsOutline = this.#readsOutline && !kind.isMirrored && this.#isOutlineDue(timestampMs);
      if (readsOutline) this.#noteOutline(timestampMs);
      const reading = await this.#landmarks.read(frame, crop.region, kind, stopwatch, readsOutline);
      brightness = reading.brightness;
      found = this.#isFollowed(reading.landmarks) ? reading.landmarks : null;
    }
    const mustSearch = found === null;
    if (mustSearch || Math.abs(timestampMs - this.#lookedAtMs) >= LOOK_AROUND_EVERY_MS) {
      this.#lookedAtMs = timestampMs;
      const look = await this.#detector.look(frame, stopwatch);
      const moving = this.#figures.lookAround(othersBeside(look.detections, found && followedBy(found)), timestampMs);
      const chosen = mustSearch ? this.#choose(look.detections, picture, timestampMs) : moving;
      if (chosen !== null) {
        this.#figures.follow(null, 0, timestampMs);
        this.#second?.forget();
        crop = { region: regionOf(chosen), kind: this.#firstKind() };
        const reading = await this.#landmarks.read(frame, crop.region, crop.kind, stopwatch);
        brightness = reading.brightness;
        found = reading.landmarks;
      } else if (mustSearch) {
        brightness = look.brightness;
      }
      this.#bystanders = bystandersBeside(look.detections, found && followedBy(found));
    }
    this.#follow(found, timestampMs);
    let person: ObservedPerson | null = null;
    if (found !== null) {
      person = { ...found.person, keypoints: this.#blend.blend(found.person.keypoints, timestampMs) };
      const seen = { frame, timestampMs, ...crop, person: found.person };
      person = (await this.#second?.join(person, seen, stopwatch)) ?? person;
    }
    stopwatch.lap('decodeMs');
    return {
      observation: { timestampMs, picture, person, bystanders: this.#bystanders, brightness },
      timing: stopwatch.timing(),
    };
  }

  async rehearse(frame: EnginePicture): Promise<void> {
    const everywhere = letterboxRegion(pictureSizeOf(frame));
    // A GPU compiles the programs for the outline on its first use, which must not fall into a squat.
    const isFirst = !this.#hasRehearsed;
    this.#hasRehearsed = true;
    await this.#landmarks.read(frame, everywhere, PLAIN_CROP, new Stopwatch(), isFirst && this.#readsOutline);
    // The time of most frames is asked for, and the second model looks at a third of them.
    if (isFirst) await this.#second?.rehearse(frame, everywhere, PLAIN_CROP);
  }

  forgetPerson(lookAt: ImagePoint | null): void {
    this.#lookAt = lookAt;
    this.#region = null;
    this.#second?.forget();
    this.#lastSeen = null;
    this.#figures.forget();
    this.#bystanders = [];
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
    this.#outlinedAtMs = Number.NEGATIVE_INFINITY;
    this.#framesSinceOutline = OUTLINE_EVERY_FRAMES;
  }

  dispose(): void {
    this.#detector.dispose();
    this.#landmarks.dispose();
    this.#second?.dispose();
  }

  #isOutlineDue(timestampMs: number): boolean {
    const isLongAgo = Math.abs(timestampMs - this.#outlinedAtMs) >= OUTLINE_EVERY_MS;
    return isLongAgo && this.#framesSinceOutline >= OUTLINE_EVERY_FRAMES;
  }

  #noteOutline(timestampMs: number): void {
    this.#outlinedAtMs = timestampMs;
    this.#framesSinceOutline = 0;
  }

  #choose(detections: readonly Detection[], picture: PictureSize, timestampMs: number): Detection | null {
    const living = detections.filter((detection) => !this.#figures.isStill(detection));
    return this.#lookAt === null
      ? choosePerson(living, picture, this.#lastSeen, timestampMs)
      : choosePersonAt(detections, this.#lookAt);
  }

  #firstKind(): CropKind {
    this.#kind = 0;
    this.#blend.reset();
    return CROP_CYCLE[0];
  }

  #nextKind(): CropKind {
    this.#kind = 1 - this.#kind;
    return CROP_CYCLE[this.#kind] ?? PLAIN_CROP;
  }

  #isFollowed(landmarks: Landmarks | null): boolean {
    if (landmarks === null) return false;
    const before = this.#lastSeen;
    return before === null || !(isSomebodyElse(landmarks.hips, before) || this.#figures.hasHopped(landmarks, before));
  }

  #follow(landmarks: Landmarks | null, timestampMs: number): void {
    this.#figures.follow(landmarks && bodyPoints(landmarks), landmarks ? bodyRadiusPx(landmarks) : 0, timestampMs);
    if (landmarks === null) {
      this.#region = null;
      return;
    }
    this.#region = regionOf(landmarks);
    this.#lookAt = null;
    this.#lastSeen = { hips: landmarks.hips, bodyRadiusPx: bodyRadiusPx(landmarks), timestampMs };
  }
}

function followedBy(landmarks: Landmarks) {
  return { nose: landmarks.nose, bodyRadiusPx: bodyRadiusPx(landmarks) };
}

/** The points that tell whether a person moves. Feet are left out, because somebody who walks past covers them first. */
function bodyPoints({ nose, hips, person: { keypoints } }: Landmarks): readonly ImagePoint[] {
  const { leftShoulder, rightShoulder, leftKnee, rightKnee } = keypoints;
  return [nose, hips, ...[leftShoulder, rightShoulder, leftKnee, rightKnee].map((point) => point ?? hips)];
}

function regionOf({ hips, bodyCirclePoint }: Detection | Landmarks): CropRegion {
  return regionAroundBody(hips, bodyCirclePoint);
}
