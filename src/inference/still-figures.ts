import type { ImagePoint } from '../core/geometry/keypoints.ts';
import { distance } from '../core/geometry/leg-axis.ts';
import type { Detection } from './blazepose-detector.ts';
import { bodyRadiusPx, type Sighting } from './person-lock.ts';

/** Somebody beside the followed person, at one place. Picture pixels; times: the source's clock, milliseconds. */
interface Figure {
  readonly head: ImagePoint;
  readonly radiusPx: number;
  readonly sinceMs: number;
  readonly lastMs: number;
}

/** The followed person as they were when they were first followed. */
interface Followed {
  readonly points: readonly ImagePoint[];
  readonly radiusPx: number;
  readonly sinceMs: number;
  hasMoved: boolean;
  /** Had the person moved before the detector's last look around? A person who walks past lets a poster's points jump. */
  hadMoved: boolean;
}

/** A head that stays within this share of its body's radius has not moved: a standing person's head sways by less. [E] */
const SAME_PLACE = 0.1;
/** A nose and the middle of a head's box lie within this share of each other. [E: as for a person's own head] */
const NOSE_IN_HEAD = 0.3;
/** Somebody who has not moved for so long is a picture of a person until they move. [E] */
const STILL_MS = 2000;
/** A followed person whose points all stay within this share of the body's radius for so long has never moved. [E] */
const FOLLOWED = { moved: 0.06, settledMs: 500, stillMs: 5000 } as const;
/** From one frame to the next nobody moves this far, share of the body's radius. [E: 25 cm] */
const HOP = 0.25;
/** A picture of a person gives its place to somebody at least this tall against it. [E] */
const MIN_HEIGHT_SHARE = 0.7;

/**
 * Knows the posters and life-size figures in the picture: what has never moved is nobody. They don't get the place of a
 * person who left, and one that has the place gives it to whoever moves.
 */
export class StillFigures {
  #figures: readonly Figure[] = [];
  #followed: Followed | null = null;

  forget(): void {
    this.#figures = [];
    this.#followed = null;
  }

  /** Has this one stood at the same place, without moving, since somebody else was followed? */
  isStill({ head }: Pick<Detection, 'head'>): boolean {
    return this.#isAtStill(head, SAME_PLACE);
  }

  /** Did the landmarks hop from the followed person to a figure that stands still? */
  hasHopped(now: { readonly nose: ImagePoint; readonly hips: ImagePoint }, before: Sighting): boolean {
    const isFar = distance(now.hips, before.hips) > HOP * before.bodyRadiusPx;
    return isFar && this.#isAtStill(now.nose, NOSE_IN_HEAD);
  }

  /** @param points of the person who is followed in this frame, in a fixed order; `null`: nobody is. */
  follow(points: readonly ImagePoint[] | null, radiusPx: number, timestampMs: number): void {
    if (points === null) {
      this.#followed = null;
      return;
    }
    const { sinceMs = timestampMs } = this.#followed ?? {};
    // The crop closes around a new person within a few frames, and until then the points lie off.
    if (this.#followed === null || timestampMs - sinceMs < FOLLOWED.settledMs) {
      this.#followed = { points, radiusPx, sinceMs, hasMoved: false, hadMoved: false };
      return;
    }
    const { points: first } = this.#followed;
    this.#followed.hasMoved ||= points.some((point, index) => {
      const before = first[index];
      return before !== undefined && distance(point, before) > FOLLOWED.moved * radiusPx;
    });
  }

  /**
   * Takes the detector's look around in.
   *
   * @param others the detections that are not the followed person; while nobody is followed, all of them.
   * @returns the one who gets the place, because the followed person has never moved; `null`: nobody.
   */
  lookAround(others: readonly Detection[], timestampMs: number): Detection | null {
    const isFollowing = this.#followed !== null;
    const moving = others.filter(({ head }) => !this.#figures.some((figure) => isAt(figure, head)));
    const seen = this.#figures.flatMap((figure): readonly Figure[] => {
      const isThere = others.some(({ head }) => isAt(figure, head));
      if (isThere) return [{ ...figure, lastMs: timestampMs }];
      // A figure may be covered for a while; a place where somebody was seen only once is forgotten.
      return figure.lastMs > figure.sinceMs ? [figure] : [];
    });
    const fresh = isFollowing ? moving.map((one) => figureOf(one, timestampMs)) : [];
    this.#figures = [...seen, ...fresh];
    return this.#giveWay(moving, timestampMs);
  }

  #isAtStill(point: ImagePoint, share: number): boolean {
    return this.#figures.some((figure) => figure.lastMs - figure.sinceMs >= STILL_MS && isAt(figure, point, share));
  }

  #giveWay(moving: readonly Detection[], timestampMs: number): Detection | null {
    const followed = this.#followed;
    if (followed === null) return null;
    const { hadMoved, sinceMs, radiusPx } = followed;
    const tall = moving.filter((one) => bodyRadiusPx(one) >= MIN_HEIGHT_SHARE * radiusPx);
    const isPicture = !hadMoved && timestampMs - sinceMs >= FOLLOWED.stillMs;
    if (moving.length === 0) followed.hadMoved = followed.hasMoved;
    return isPicture ? (tall.toSorted((a, b) => b.score - a.score)[0] ?? null) : null;
  }
}

function isAt({ head, radiusPx }: Figure, other: ImagePoint, share = SAME_PLACE): boolean {
  return distance(head, other) <= share * radiusPx;
}

function figureOf(one: Detection, timestampMs: number): Figure {
  return { head: one.head, radiusPx: bodyRadiusPx(one), sinceMs: timestampMs, lastMs: timestampMs };
}
