import type { ImagePoint } from './keypoints.ts';

/** Sums and differences of points in the picture, coordinate by coordinate. Pixels. */

export const ORIGIN: ImagePoint = { x: 0, y: 0 };

/** @param of makes one coordinate from the same coordinate of both points. */
export function combine(one: ImagePoint, other: ImagePoint, of: (one: number, other: number) => number): ImagePoint {
  return { x: of(one.x, other.x), y: of(one.y, other.y) };
}

export function minus(one: ImagePoint, other: ImagePoint): ImagePoint {
  return combine(one, other, (a, b) => a - b);
}

export function plus(one: ImagePoint, other: ImagePoint): ImagePoint {
  return combine(one, other, (a, b) => a + b);
}
