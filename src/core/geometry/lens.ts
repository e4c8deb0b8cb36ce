import { toDegrees, type Degrees, type Radians } from './units.ts';
import type { Lens, PictureSize } from './keypoints.ts';

/**
 * A camera of which nothing is known: most laptops and phones lie between 0.75 and 1.05, that is between 67 and 51° across.
 * [METHOD: webcams see 55 to 80°]
 */
const USUAL_LENS: Lens = { focalShare: 0.9, deviation: 0.15 };

/** A wide-angle camera, as the person says: 70 to 82° across. [E] */
export const WIDE_LENS: Lens = { focalShare: 0.65, deviation: 0.07 };

export function lensOf({ lens }: PictureSize): Lens {
  return lens ?? USUAL_LENS;
}

/** How wide a lens sees along the picture's longer side, degrees. */
export function acrossDeg({ focalShare }: Lens): Degrees {
  return toDegrees((2 * Math.atan(0.5 / focalShare)) as Radians);
}
