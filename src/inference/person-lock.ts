import type { ImagePoint, Keypoints, PictureSize } from '../core/geometry/keypoints.ts';
import type { Bystander } from '../core/observation.ts';
import type { Detection } from './blazepose-detector.ts';

/** Where the followed person was seen last. */
export interface Sighting {
  readonly hips: ImagePoint;
  /** Distance from the hips to the edge of the body, pixels. */
  readonly bodyRadiusPx: number;
  readonly timestampMs: number;
}

/** For so long after the followed person was lost, nobody else is taken for them. */
const LOYALTY_MS = 1000;

/** Hips that moved further than this share of the body radius from one frame to the next belong to somebody else. */
const MAX_HOP = 0.7;

/**
 * Whom to follow. Right after a loss only somebody where the person was; otherwise the nearest (tallest) and most
 * central one: somebody at the edge of the picture counts half.
 */
export function choosePerson(
  detections: readonly Detection[],
  picture: PictureSize,
  lastSeen: Sighting | null,
  timestampMs: number,
): Detection | null {
  const isLoyal = lastSeen !== null && timestampMs - lastSeen.timestampMs < LOYALTY_MS;
  const candidates = isLoyal
    ? detections.filter(({ hips }) => distancePx(hips, lastSeen.hips) < lastSeen.bodyRadiusPx)
    : detections;
  const rank = (detection: Detection): number => {
    const offCentre = Math.abs(detection.hips.x - picture.widthPx / 2) / (picture.widthPx / 2);
    return bodyRadiusPx(detection) * (1 - 0.5 * Math.min(1, offCentre));
  };
  return candidates.reduce<Detection | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

/** Whether hips at `now` can't be those of the person seen at `before`, one frame ago. */
export function isSomebodyElse(now: ImagePoint, before: Sighting): boolean {
  return distancePx(now, before.hips) > MAX_HOP * before.bodyRadiusPx;
}

/** The detections that are not the followed person: their hips lie outside that person's bounding box. */
export function bystandersBeside(detections: readonly Detection[], followed: Keypoints | null): Bystander[] {
  const box = followed === null ? null : boundingBox(followed);
  return detections
    .filter(({ hips: { x, y } }) => box === null || x < box.left || x > box.right || y < box.top || y > box.bottom)
    .map((detection) => ({ hips: detection.hips, heightPx: 2 * bodyRadiusPx(detection) }));
}

export function bodyRadiusPx({ hips, bodyCirclePoint }: Pick<Detection, 'hips' | 'bodyCirclePoint'>): number {
  return distancePx(hips, bodyCirclePoint);
}

function distancePx(a: ImagePoint, b: ImagePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function boundingBox(keypoints: Keypoints): { left: number; right: number; top: number; bottom: number } {
  const points = Object.values(keypoints).filter((point) => point !== null);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
