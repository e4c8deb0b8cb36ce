import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Keypoints } from '../core/geometry/keypoints.ts';

/** How fast the step between the two kinds of crop is followed, milliseconds. */
const STEP_TIME_CONSTANT_MS = 200;

/** A longer hole tells nothing of where the body was in between. */
const MAX_GAP_MS = 250;

interface Offset {
  readonly x: number;
  readonly y: number;
  /** From how many pictures. */
  readonly seen: number;
}

interface Seen {
  readonly timestampMs: number;
  readonly keypoints: Keypoints;
}

/**
 * Takes the step out of points that two kinds of crop give in turns. The network sees each joint a little elsewhere in
 * another crop (about 1.3 % of the leg), so raw points would tremble from frame to frame. The step of a joint is how far it
 * lies from the middle between the pictures before and after, which are of the other kind; half the step, followed
 * slowly, is taken off, so that each frame lies where the mean of both kinds would.
 *
 * Decision 0008 (docs/decisions) holds the measurements.
 */
export class CropBlend {
  /** Newest last; at most two. */
  #seen: Seen[] = [];
  readonly #offsets = new Map<KeypointName, Offset>();
  #sign = 1;

  /** @param keypoints of a frame whose crop is of the other kind than the last frame's. */
  blend(keypoints: Keypoints, timestampMs: number): Keypoints {
    const last = this.#seen.at(-1);
    if (last !== undefined && Math.abs(timestampMs - last.timestampMs) > MAX_GAP_MS) {
      this.reset();
    }
    this.#sign = -this.#sign;
    const [before, between] = this.#seen;
    const blended: Partial<Record<KeypointName, Keypoint | null>> = {};
    for (const name of KEYPOINT_NAMES) {
      const point = keypoints[name];
      this.#follow(name, point, before, between, timestampMs);
      blended[name] = point === null ? null : this.#takeStepOut(name, point);
    }
    this.#seen = [...this.#seen.slice(-1), { timestampMs, keypoints }];
    return blended as Keypoints;
  }

  reset(): void {
    this.#seen = [];
    this.#offsets.clear();
  }

  #follow(
    name: KeypointName,
    point: Keypoint | null,
    before: Seen | undefined,
    between: Seen | undefined,
    timestampMs: number,
  ): void {
    const first = before?.keypoints[name] ?? null;
    const middle = between?.keypoints[name] ?? null;
    if (point === null || first === null || middle === null || between === undefined) {
      return;
    }
    const old = this.#offsets.get(name) ?? { x: 0, y: 0, seen: 0 };
    const share = Math.min(
      1,
      Math.max(Math.abs(timestampMs - between.timestampMs) / STEP_TIME_CONSTANT_MS, 1 / (old.seen + 1)),
    );
    const stepX = this.#sign * ((point.x + first.x) / 2 - middle.x);
    const stepY = this.#sign * ((point.y + first.y) / 2 - middle.y);
    this.#offsets.set(name, {
      x: old.x + share * (stepX - old.x),
      y: old.y + share * (stepY - old.y),
      seen: old.seen + 1,
    });
  }

  #takeStepOut(name: KeypointName, point: Keypoint): Keypoint {
    const offset = this.#offsets.get(name);
    return offset === undefined
      ? point
      : { ...point, x: point.x - (this.#sign * offset.x) / 2, y: point.y - (this.#sign * offset.y) / 2 };
  }
}
