import type { ImagePoint, PictureSize } from './keypoints.ts';

const AT_ORIGIN: ImagePoint = { x: 0, y: 0 };

/** The picture's middle, where the camera's axis meets it. */
export function middleOf({ widthPx, heightPx, corner = AT_ORIGIN }: PictureSize): ImagePoint {
  return { x: corner.x + widthPx / 2, y: corner.y + heightPx / 2 };
}

/** Height of the picture's lower edge. */
export function lowerEdgeOf({ heightPx, corner = AT_ORIGIN }: PictureSize): number {
  return corner.y + heightPx;
}

export function isOutside(point: ImagePoint, { widthPx, heightPx, corner = AT_ORIGIN }: PictureSize): boolean {
  const [x, y] = [point.x - corner.x, point.y - corner.y];
  return x < 0 || y < 0 || x > widthPx || y > heightPx;
}

/** How far aside of the picture's middle a point is, share of the picture's width, + to the right. */
export function asideShare(point: ImagePoint, picture: PictureSize): number {
  return (point.x - middleOf(picture).x) / picture.widthPx;
}
