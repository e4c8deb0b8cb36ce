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

/**
 * The second model looks at one frame in so many. A look at a runner belongs to one moment of the stride and says little of the
 * next one, and the mean of looks at many moments says how the models differ on this body. Seven is odd, and the kinds of crop
 * alternate, so that both are looked into in turns.
 *
 * Decision 0029 (docs/decisions) holds the measurements.
 */
const EVERY_FRAMES = 7;
/** The difference of each kind of crop is the mean of its looks. From so many looks on, each new look counts as one part of so many. */
const MEAN_OF = 5;

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
 * some frames of a runner only, each time into the very crop of the first model. Between these frames the difference is held,
 * which is why precise films of runs take less than twice the time of fast ones and not four times.
 */
export class SecondLook {
  readonly #landmarks: SecondModel;
  /** By whether the crop was mirrored. Both kinds of crop count alike, whichever was looked into last. */
  #differences = new Map<boolean, Difference>();
  #hasLooked = false;
  #seenAtMs = 0;
  #framesSince = 0;
  #lastWasMirrored = false;

  /** @param landmarks the second model. It belongs to this object, which disposes of it. */
  constructor(landmarks: SecondModel) {
    this.#landmarks = landmarks;
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
      this.#hasLooked = true;
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
    this.#hasLooked = false;
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
    this.#differences.set(isMirrored, before === undefined ? look : meanWith(before, look));
  }

  #isDue({ kind: { isMirrored } }: FirstLook): boolean {
    if (!this.#hasLooked) return true;
    return this.#framesSince >= EVERY_FRAMES && isMirrored !== this.#lastWasMirrored;
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

/** Takes one more look into the mean of those before. */
function meanWith(before: Difference, look: Difference): Difference {
  const looks = Math.min(before.looks + 1, MEAN_OF);
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
