import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';

/** A point of the screen area in which the picture lies, CSS pixels. */
export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

export interface StageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The place of the picture on the stage. The picture may be cut at the left and right, never at the top and bottom,
 * because feet must stay in sight.
 */
export interface Fit {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Stage pixels per picture pixel. */
  readonly scale: number;
}

/** Share of the picture's width that may be cut off to fill the stage. Nobody stands that far out. */
const LARGEST_CUT_SHARE = 0.16;

export function fitPicture(picture: PictureSize, stage: StageSize): Fit {
  if (picture.widthPx <= 0 || picture.heightPx <= 0 || stage.widthPx <= 0 || stage.heightPx <= 0) {
    return { left: 0, top: 0, width: 0, height: 0, scale: 0 };
  }
  const byHeight = stage.heightPx / picture.heightPx;
  const byWidth = stage.widthPx / picture.widthPx;
  const cutShare = 1 - byWidth / byHeight;
  const scale = cutShare <= LARGEST_CUT_SHARE ? byHeight : byWidth;
  return centred(picture, stage, scale);
}

/** Fits a figure as tall as the stage, where there is no picture whose sides could be cut off. */
export function fitFigure(picture: PictureSize, stage: StageSize): Fit {
  return picture.heightPx <= 0
    ? fitPicture(picture, stage)
    : centred(picture, stage, stage.heightPx / picture.heightPx);
}

function centred(picture: PictureSize, stage: StageSize, scale: number): Fit {
  const width = picture.widthPx * scale;
  const height = picture.heightPx * scale;
  return { left: (stage.widthPx - width) / 2, top: (stage.heightPx - height) / 2, width, height, scale };
}

/** Maps a point of the un-mirrored picture to the stage. Mirroring happens only here and in `fromStage`. */
export function toStage(point: ImagePoint, fit: Fit, mirrored: boolean): StagePoint {
  const x = point.x * fit.scale;
  return { x: fit.left + (mirrored ? fit.width - x : x), y: fit.top + point.y * fit.scale };
}

/** Maps a point on the stage to the un-mirrored picture; `null` beside the picture. */
export function fromStage(point: StagePoint, fit: Fit, mirrored: boolean): ImagePoint | null {
  if (fit.scale <= 0) return null;
  const across = mirrored ? fit.left + fit.width - point.x : point.x - fit.left;
  const down = point.y - fit.top;
  if (across < 0 || across > fit.width || down < 0 || down > fit.height) return null;
  return { x: across / fit.scale, y: down / fit.scale };
}
