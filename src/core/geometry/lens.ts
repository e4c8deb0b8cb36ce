import type { Lens, PictureSize } from './keypoints.ts';

/**
 * A camera of which nothing is known: most laptops and phones lie between 0.75 and 1.05, that is between 67 and 51° across.
 * [METHOD: webcams see 55 to 80°]
 */
const USUAL_LENS: Lens = { focalShare: 0.9, deviation: 0.15 };

/** A wide-angle camera, as the person says: 70 to 82° across. [E] */
export const WIDE_LENS: Lens = { focalShare: 0.65, deviation: 0.07 };

/** A focal length that a file names is that of the whole sensor; a film may show a little less of it. [E] */
const NAMED_DEVIATION = 0.05;

/** Width of a 35 mm film's picture, to which equivalent focal lengths refer, millimetres. */
const FILM_WIDTH_MM = 36;

export function lensOf({ lens }: PictureSize): Lens {
  return lens ?? USUAL_LENS;
}

/**
 * The lens of a camera whose file names its focal length as that of a 35 mm camera; `null` where no lens of a phone or
 * camera is like that.
 */
export function lensOf35mm(focalLengthMm: number): Lens | null {
  const focalShare = focalLengthMm / FILM_WIDTH_MM;
  return focalShare >= 0.3 && focalShare <= 6 ? { focalShare, deviation: NAMED_DEVIATION * focalShare } : null;
}
