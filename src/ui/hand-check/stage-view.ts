import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';
import type { Fit, StageSize } from '../painter/fit.ts';

/** The part of the picture that is seen. */
export interface View {
  /** 1 shows the whole picture. */
  readonly zoom: number;
  /** The point of the picture in the middle of the stage, pixels of the picture. */
  readonly centre: ImagePoint;
}

const MOST_ZOOM = 8;
/** A point nearer to the edge than this share of the stage is brought to the middle. */
const MARGIN_SHARE = 0.06;

export function wholePicture({ widthPx, heightPx }: PictureSize): View {
  return { zoom: 1, centre: { x: widthPx / 2, y: heightPx / 2 } };
}

/** Lays the picture on the stage. No zoom leaves a gap beside a picture that is larger than the stage. */
export function fitView(view: View, picture: PictureSize, stage: StageSize): Fit {
  const scale = view.zoom * Math.min(stage.widthPx / picture.widthPx, stage.heightPx / picture.heightPx);
  const [width, height] = [picture.widthPx * scale, picture.heightPx * scale];
  return {
    left: placeAlong(stage.widthPx, width, view.centre.x * scale),
    top: placeAlong(stage.heightPx, height, view.centre.y * scale),
    width,
    height,
    scale,
  };
}

function placeAlong(stage: number, picture: number, centre: number): number {
  if (picture <= stage) return (stage - picture) / 2;
  return Math.min(0, Math.max(stage - picture, stage / 2 - centre));
}

/** Zooms by a factor, and keeps the point `at` of the picture where it is. */
export function zoomAt(view: View, factor: number, at: ImagePoint, picture: PictureSize): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  if (zoom === 1) return wholePicture(picture);
  const share = view.zoom / zoom;
  return { zoom, centre: { x: at.x + (view.centre.x - at.x) * share, y: at.y + (view.centre.y - at.y) * share } };
}

/** Moves the picture by so many pixels of the stage. */
export function panBy(view: View, acrossPx: number, downPx: number, picture: PictureSize, stage: StageSize): View {
  const fit = fitView(view, picture, stage);
  const middle = middleOf(fit, stage);
  return { zoom: view.zoom, centre: { x: middle.x - acrossPx / fit.scale, y: middle.y - downPx / fit.scale } };
}

/** Brings a point into sight that lies at the edge of the stage or beyond. */
export function follow(view: View, point: ImagePoint, picture: PictureSize, stage: StageSize): View {
  if (view.zoom === 1) return view;
  const { left, top, scale } = fitView(view, picture, stage);
  const [x, y] = [left + point.x * scale, top + point.y * scale];
  const [marginX, marginY] = [stage.widthPx * MARGIN_SHARE, stage.heightPx * MARGIN_SHARE];
  const isSeen = x >= marginX && y >= marginY && x <= stage.widthPx - marginX && y <= stage.heightPx - marginY;
  return isSeen ? view : { zoom: view.zoom, centre: point };
}

/** The point of the picture that lies in the middle of the stage. */
export function middleOf({ left, top, scale }: Fit, stage: StageSize): ImagePoint {
  return { x: (stage.widthPx / 2 - left) / scale, y: (stage.heightPx / 2 - top) / scale };
}

/** Keeps a point within the picture. */
export function within({ x, y }: ImagePoint, { widthPx, heightPx }: PictureSize): ImagePoint {
  return { x: Math.min(widthPx, Math.max(0, x)), y: Math.min(heightPx, Math.max(0, y)) };
}
