import type { ImagePoint } from './keypoints.ts';
import { toDegrees, toRadians, type Degrees, type Radians } from './units.ts';

/**
 * The body's own upright in a picture whose camera leans sideways. A lean of the camera turns every direction of the
 * picture, so whatever is measured along "across" or "down" is measured in points that were turned back.
 */

/** Lean of the line from the feet to the shoulders in the picture, + to the picture's right. */
export function leanOf(feet: ImagePoint, shoulders: ImagePoint): Degrees {
  return toDegrees(Math.atan2(shoulders.x - feet.x, feet.y - shoulders.y) as Radians);
}

/** A direction or a point about the origin, turned so that the body's upright is the picture's. */
export function turnUpright({ x, y }: ImagePoint, leanDeg: Degrees): ImagePoint {
  const lean = toRadians(leanDeg);
  return { x: x * Math.cos(lean) + y * Math.sin(lean), y: y * Math.cos(lean) - x * Math.sin(lean) };
}
