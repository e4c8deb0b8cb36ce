import type { ImagePoint, Keypoints, PictureSize } from '../core/geometry/keypoints.ts';
import { distance, midpoint } from '../core/geometry/leg-axis.ts';
import type { Bystander } from '../core/reading/observation.ts';
import type { Detection } from './blazepose-detector.ts';

/** Where the followed person was seen last. */
export interface Sighting {
  readonly hips: ImagePoint;
  /** Distance from the hips to the edge of the body, pixels. */
  readonly bodyRadiusPx: number;
  readonly timestampMs: number;
}

/** While a person is followed, the detector looks for others this often: it costs more than the landmarks do. */
export const LOOK_AROUND_EVERY_MS = 2000;

/** From the hips to the crown it is about twice as far as to the shoulders. */
const TORSOS_IN_RADIUS = 2;

/** For so long after the followed person was lost, nobody else is taken for them. */
const LOYALTY_MS = 1000;

/** Hips that moved further than this share of the body radius from one frame to the next belong to somebody else. */
const MAX_HOP = 0.7;

/** A head nearer to the followed person's nose than this share of their body radius is that person's own. */
const OWN_HEAD = 0.3;

/**
 * Whom to follow. Right after a loss only somebody where the person was; otherwise the nearest (tallest), most central
 * and most upright one. The detector draws the hips of somebody in the background towards a person in front, which
 * gives a large and slanting body that is not there: so slant counts twice.
 */
export function choosePerson(
  detections: readonly Detection[],
  picture: PictureSize,
  lastSeen: Sighting | null,
  timestampMs: number,
): Detection | null {
  const candidates = isLoyalTo(lastSeen, timestampMs)
    ? detections.filter(({ hips }) => distance(hips, lastSeen.hips) < lastSeen.bodyRadiusPx)
    : detections;
  const rank = (detection: Detection): number => {
    const offCentre = Math.abs(detection.head.x - picture.widthPx / 2) / (picture.widthPx / 2);
    const uprightness = riseOf(detection) / bodyRadiusPx(detection);
    return detection.score * riseOf(detection) * Math.max(0, uprightness) * (1 - 0.5 * Math.min(1, offCentre));
  };
  return candidates.reduce<Detection | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

/** Finds the person at a point of the picture: the one whose upright axis, head to feet, is nearest. */
export function choosePersonAt(detections: readonly Detection[], point: ImagePoint): Detection | null {
  const distanceTo = ({ head, hips }: Detection): number => {
    const feetY = 2 * hips.y - head.y;
    const nearestY = Math.min(Math.max(point.y, head.y), Math.max(head.y, feetY));
    return distance(point, { x: head.x, y: nearestY });
  };
  return detections.reduce<Detection | null>(
    (best, one) => (best === null || distanceTo(one) < distanceTo(best) ? one : best),
    null,
  );
}

/** Where a person is whose model tells no circle around the body; null when a hip or shoulder is missing. */
export function sightingOf(keypoints: Keypoints, timestampMs: number): Sighting | null {
  const { leftHip, rightHip, leftShoulder, rightShoulder } = keypoints;
  if (leftHip === null || rightHip === null || leftShoulder === null || rightShoulder === null) {
    return null;
  }
  const hips = midpoint(leftHip, rightHip);
  return { hips, bodyRadiusPx: TORSOS_IN_RADIUS * distance(hips, midpoint(leftShoulder, rightShoulder)), timestampMs };
}

/** Whether the followed person was seen so lately that nobody else may be taken for them. */
export function isLoyalTo(lastSeen: Sighting | null, timestampMs: number): lastSeen is Sighting {
  return lastSeen !== null && Math.abs(timestampMs - lastSeen.timestampMs) < LOYALTY_MS;
}

/** Whether hips at `now` can't be those of the person seen at `before`, one frame ago. */
export function isSomebodyElse(now: ImagePoint, before: Sighting): boolean {
  return distance(now, before.hips) > MAX_HOP * before.bodyRadiusPx;
}

/** The detections that are not the followed person, told apart by their heads; all of them while nobody is followed. */
export function othersBeside(
  detections: readonly Detection[],
  followed: { readonly nose: ImagePoint; readonly bodyRadiusPx: number } | null,
): readonly Detection[] {
  return detections.filter(
    ({ head }) => followed === null || distance(head, followed.nose) > OWN_HEAD * followed.bodyRadiusPx,
  );
}

/** The people beside the followed person. A bystander's hips are taken to be below the head. */
export function bystandersBeside(
  detections: readonly Detection[],
  followed: { readonly nose: ImagePoint; readonly bodyRadiusPx: number } | null,
): Bystander[] {
  return othersBeside(detections, followed).map((detection) => ({
    hips: { x: detection.head.x, y: detection.hips.y },
    heightPx: 2 * riseOf(detection),
  }));
}

export function bodyRadiusPx({ hips, bodyCirclePoint }: Pick<Detection, 'hips' | 'bodyCirclePoint'>): number {
  return distance(hips, bodyCirclePoint);
}

/** How far the body reaches above its hips, pixels; negative upside down. */
function riseOf({ hips, bodyCirclePoint }: Detection): number {
  return hips.y - bodyCirclePoint.y;
}
