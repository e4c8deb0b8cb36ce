import {
  KEYPOINT_NAMES,
  type ImagePoint,
  type Keypoint,
  type KeypointName,
  type Keypoints,
} from '../core/geometry/keypoints.ts';
import { distance, midpoint } from '../core/geometry/leg-axis.ts';
import type { ObservedPerson } from '../core/reading/observation.ts';
import type { FrameTiming } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import type { EngineFrame, EnginePicture } from './engine-frame.ts';
import type { PictureEngine } from './pose-engine.ts';

/**
 * The second model's part in each point. The network of the second model (BlazePose heavy) sees hips, ankles and feet
 * better on people that nothing was fitted to, and at the knees the mean of both errs least
 * (docs/decisions/0032-two-chains.md).
 */
function shareOf(name: KeypointName): number {
  return name === 'leftKnee' || name === 'rightKnee' ? 0.5 : 1;
}

/** Hips of one body lie nearer to each other than this share of the trunk. Beyond it the two models see two people. */
const SAME_BODY = 0.5;

/**
 * Joins two engines that follow the same person, each by crops of its own: a network sees joints best in the crop that
 * lies where its own last points put it. The first engine chooses the person and tells how sure the joints are, whether
 * the knees are covered and who stands beside. Where the second engine sees nobody, or somebody else, the first one's points hold.
 *
 * Decision 0032 (docs/decisions) holds the measurements.
 */
export class PairedEngine implements PictureEngine {
  readonly #first: PictureEngine;
  readonly #second: PictureEngine;
  /** Whether the second engine saw the person of the first one in the last frame. */
  #isPaired = false;

  /** The engines belong to this object, which disposes of them. */
  constructor(first: PictureEngine, second: PictureEngine) {
    this.#first = first;
    this.#second = second;
  }

  async estimate(picture: EnginePicture, timestampMs: number): Promise<Estimate> {
    const { observation, timing } = await this.#first.estimate(picture, timestampMs);
    const { person } = observation;
    const hips = person && hipsOf(person);
    if (person === null || hips === null) {
      this.#isPaired = false;
      return { observation, timing };
    }
    if (!this.#isPaired) this.#second.forgetPerson(hips);
    const other = await this.#second.estimate(picture, timestampMs);
    const seen = other.observation.person;
    this.#isPaired = seen !== null && isSameBody(person, seen);
    // The models turn bodies in space differently, so the first one's alone would be read as another turn.
    const joined = seen !== null && this.#isPaired ? join(person, seen) : { ...person, world: null };
    return { observation: { ...observation, person: joined }, timing: sumOf(timing, other.timing) };
  }

  async rehearse(frame: EngineFrame): Promise<void> {
    await this.#first.rehearse(frame);
    await this.#second.rehearse(frame);
  }

  forgetPerson(lookAt: ImagePoint | null): void {
    this.#isPaired = false;
    this.#first.forgetPerson(lookAt);
    this.#second.forgetPerson(lookAt);
  }

  dispose(): void {
    this.#first.dispose();
    this.#second.dispose();
  }
}

function hipsOf({ keypoints: { leftHip, rightHip } }: ObservedPerson): ImagePoint | null {
  return leftHip && rightHip && midpoint(leftHip, rightHip);
}

function isSameBody(one: ObservedPerson, other: ObservedPerson): boolean {
  const [hips, otherHips] = [hipsOf(one), hipsOf(other)];
  const { leftShoulder, rightShoulder } = one.keypoints;
  if (hips === null || otherHips === null || leftShoulder === null || rightShoulder === null) return false;
  return distance(hips, otherHips) < SAME_BODY * distance(hips, midpoint(leftShoulder, rightShoulder));
}

function join(first: ObservedPerson, second: ObservedPerson): ObservedPerson {
  const keypoints: Partial<Record<KeypointName, Keypoint | null>> = {};
  for (const name of KEYPOINT_NAMES) {
    const [one, other] = [first.keypoints[name], second.keypoints[name]];
    const share = shareOf(name);
    const joined = one && other && { x: one.x + share * (other.x - one.x), y: one.y + share * (other.y - one.y) };
    keypoints[name] = one && { ...one, ...joined };
  }
  return { ...first, keypoints: keypoints as Keypoints, world: second.world };
}

function sumOf(one: FrameTiming, other: FrameTiming): FrameTiming {
  return {
    prepareMs: one.prepareMs + other.prepareMs,
    networkMs: one.networkMs + other.networkMs,
    decodeMs: one.decodeMs + other.decodeMs,
  };
}
