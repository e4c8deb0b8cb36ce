import {
  KEYPOINT_NAMES,
  type ImagePoint,
  type Keypoint,
  type KeypointName,
  type WorldPoint,
} from '../core/geometry/keypoints.ts';
import type { ObservedPerson } from '../core/reading/observation.ts';
import type { BlazePoseLandmarks } from './blazepose-landmarks.ts';
import type { CropKind, CropRegion } from './crop-region.ts';
import type { EnginePicture } from './engine-frame.ts';
import { Stopwatch } from './stopwatch.ts';

/** The crop in which the first model saw a person. */
interface FirstLook {
  readonly frame: EnginePicture;
  readonly timestampMs: number;
  readonly region: CropRegion;
  readonly kind: CropKind;
  /** As the first model gave the person, before any step was taken out. */
  readonly person: ObservedPerson;
}

/** The second model's part in each point: the plain mean of both. */
const SHARE = 0.5;

/** How often the second model looks, and how long a look counts. */
export interface SecondLooks {
  readonly everyMs: number;
  /** A film with few frames a second is not slowed down more than others. */
  readonly everyFrames: number;
  /** The difference of each kind of crop is the mean of its looks. From so many looks on, each new look counts as one part of so many. */
  readonly meanOf: number;
}

/** The models differ by a place that a squatting body moves slowly, so the last look of each kind of crop is held. */
export const LOOKS_AT_SQUATS: SecondLooks = { everyMs: 100, everyFrames: 3, meanOf: 1 };

/**
 * A look at a runner belongs to one moment of the stride and says little of the next one, and the mean of looks at many
 * moments says how the models differ on this body. Seven is odd, and the kinds of crop alternate, so that both are looked into in turns.
 *
 * Decision 0029 (docs/decisions) holds the measurements.
 */
export const LOOKS_AT_RUNNERS: SecondLooks = { everyMs: 0, everyFrames: 7, meanOf: 5 };

/** Timestamps of films are rounded. */
const ROUNDING_MS = 5;
/** After a longer hole the body stands otherwise, and the old difference says nothing. */
const MAX_GAP_MS = 500;

type SecondModel = Pick<BlazePoseLandmarks, 'read' | 'dispose'>;

/** How far the second model's points lie from the first model's, in one kind of crop. */
interface Difference {
  readonly keypoints: ReadonlyMap<KeypointName, ImagePoint>;
  /** Metres; empty where the crop was mirrored. */
  readonly world: ReadonlyMap<KeypointName, WorldPoint>;
  /** The looks of which this is the mean. */
  readonly looks: number;
}

/**
 * Draws the points of one model halfway towards those of a second one, which errs otherwise. The second model looks at
 * some frames only, each time into the very crop of the first model. Between these frames the difference is held,
 * which is why precise films take up to twice the time of fast ones and not four times.
 *
 * Decision 0023 (docs/decisions) holds the measurements.
 */
export class SecondLook {
  readonly #landmarks: SecondModel;
  readonly #looks: SecondLooks;
  /** By whether the crop was mirrored. Both kinds of crop count alike, whichever was looked into last. */
  #differences = new Map<boolean, Difference>();
  #lookedAtMs: number | null = null;
  #seenAtMs = 0;
  #framesSince = 0;
  #lastWasMirrored = false;

  /** @param landmarks the second model. It belongs to this object, which disposes of it. */
  constructor(landmarks: SecondModel, looks: SecondLooks) {
    this.#landmarks = landmarks;
    this.#looks = looks;
  }

  /**
   * @param person the first model's points as the engine gives them, to which half of the difference is added.
   * @throws EngineError `frame-unreadable`.
   */
  async join(person: ObservedPerson, first: FirstLook, stopwatch: Stopwatch): Promise<ObservedPerson> {
    const { timestampMs } = first;
    if (Math.abs(timestampMs - this.#seenAtMs) > MAX_GAP_MS) this.forget();
    this.#seenAtMs = timestampMs;
    this.#framesSince += 1;
    if (this.#isDue(first)) {
      this.#lookedAtMs = timestampMs;
      this.#framesSince = 0;
      this.#lastWasMirrored = first.kind.isMirrored;
      const { landmarks } = await this.#landmarks.read(first.frame, first.region, first.kind, stopwatch);
      if (landmarks === null) this.#differences.clear();
      else this.#note(first.kind.isMirrored, differenceOf(first.person, landmarks.person));
    }
    return this.#moved(person);
  }

  /** The next person has another body, and the next film another picture. */
  forget(): void {
    this.#differences.clear();
    this.#lookedAtMs = null;
    this.#framesSince = 0;
  }

  /** Does what a frame costs into which the second model looks, and forgets the answer. */
  async rehearse(frame: EnginePicture, region: CropRegion, kind: CropKind): Promise<void> {
    await this.#landmarks.read(frame, region, kind, new Stopwatch());
  }

  dispose(): void {
    this.#landmarks.dispose();
  }

  #note(isMirrored: boolean, look: Difference): void {
    const before = this.#differences.get(isMirrored);
    this.#differences.set(isMirrored, before === undefined ? look : meanWith(before, look, this.#looks.meanOf));
  }

  #isDue({ timestampMs, kind }: FirstLook): boolean {
    if (this.#lookedAtMs === null) return true;
    const { everyMs, everyFrames } = this.#looks;
    const isLongAgo = Math.abs(timestampMs - this.#lookedAtMs) >= everyMs - ROUNDING_MS;
    return isLongAgo && this.#framesSince >= everyFrames && kind.isMirrored !== this.#lastWasMirrored;
  }

  #moved(person: ObservedPerson): ObservedPerson {
    const differences = [...this.#differences.values()];
    const inSpace = differences.find(({ world }) => world.size > 0)?.world;
    // The models turn bodies in space differently, so the points of one alone would be read as another turn.
    const world = inSpace === undefined ? null : person.world;
    return {
      ...person,
      keypoints: mapNames((name): Keypoint | null => {
        const point = person.keypoints[name];
        const by = meanOf(differences.flatMap(({ keypoints }) => keypoints.get(name) ?? []));
        return point && by ? { ...point, x: point.x + SHARE * by.x, y: point.y + SHARE * by.y } : point;
      }),
      world:
        world &&
        mapNames((name): WorldPoint | null => {
          const point = world[name];
          const by = inSpace?.get(name);
          return point && by
            ? { x: point.x + SHARE * by.x, y: point.y + SHARE * by.y, z: point.z + SHARE * by.z }
            : point;
        }),
    };
  }
}

function differenceOf(first: ObservedPerson, second: ObservedPerson): Difference {
  const keypoints = new Map<KeypointName, ImagePoint>();
  const world = new Map<KeypointName, WorldPoint>();
  for (const name of KEYPOINT_NAMES) {
    const [a, b] = [first.keypoints[name], second.keypoints[name]];
    if (a && b) keypoints.set(name, { x: b.x - a.x, y: b.y - a.y });
    const [c, d] = [first.world?.[name], second.world?.[name]];
    if (c && d) world.set(name, { x: d.x - c.x, y: d.y - c.y, z: d.z - c.z });
  }
  return { keypoints, world, looks: 1 };
}

/** Takes one more look into the mean of those before. @param atMost looks that count. */
function meanWith(before: Difference, look: Difference, atMost: number): Difference {
  const looks = Math.min(before.looks + 1, atMost);
  const keypoints = new Map(before.keypoints);
  for (const [name, now] of look.keypoints) {
    const old = before.keypoints.get(name) ?? now;
    keypoints.set(name, { x: old.x + (now.x - old.x) / looks, y: old.y + (now.y - old.y) / looks });
  }
  const world = new Map(before.world);
  for (const [name, now] of look.world) {
    const old = before.world.get(name) ?? now;
    world.set(name, {
      x: old.x + (now.x - old.x) / looks,
      y: old.y + (now.y - old.y) / looks,
      z: old.z + (now.z - old.z) / looks,
    });
  }
  return { keypoints, world, looks };
}

/** @returns `null` of no points. */
function meanOf(points: readonly ImagePoint[]): ImagePoint | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function mapNames<Point>(pointOf: (name: KeypointName) => Point): Readonly<Record<KeypointName, Point>> {
  return Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, pointOf(name)])) as Record<KeypointName, Point>;
}
