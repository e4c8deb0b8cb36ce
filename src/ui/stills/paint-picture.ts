import type { Fit } from '../painter/fit.ts';

/**
 * Paints the un-mirrored picture where `fit` puts it, turned over if the person is to see themselves as in a mirror.
 */
export function paintPicture(
  context: CanvasRenderingContext2D,
  image: CanvasImageSource,
  fit: Fit,
  mirrored: boolean,
): void {
  context.save();
  context.translate(mirrored ? fit.left + fit.width : fit.left, fit.top);
  context.scale(mirrored ? -1 : 1, 1);
  context.drawImage(image, 0, 0, fit.width, fit.height);
  context.restore();
}
