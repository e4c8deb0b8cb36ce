import { minus, ORIGIN } from './image-vector.ts';
import type { ImagePoint, PictureSize } from './keypoints.ts';

/** The upper left corner: elsewhere than at the origin where the camera's motion was taken back. */
export function cornerOf({ corner = ORIGIN }: PictureSize): ImagePoint {
  return corner;
}

/** The picture's middle, where the camera's axis meets it. */
export function middleOf(picture: PictureSize): ImagePoint {
  const { x, y } = cornerOf(picture);
  return { x: x + picture.widthPx / 2, y: y + picture.heightPx / 2 };
}

/** Height of the picture's lower edge. */
export function lowerEdgeOf(picture: PictureSize): number {
  return cornerOf(picture).y + picture.heightPx;
}

export function isOutside(point: ImagePoint, picture: PictureSize): boolean {
  const { x, y } = minus(point, cornerOf(picture));
  return x < 0 || y < 0 || x > picture.widthPx || y > picture.heightPx;
}

/** How far aside of the picture's middle a point is, share of the picture's width, + to the right. */
export function asideShare(point: ImagePoint, picture: PictureSize): number {
  return (point.x - middleOf(picture).x) / picture.widthPx;
}
