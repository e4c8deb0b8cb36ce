import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';
import type { Placement } from '../../runtime/session/placement.ts';
import { toStage, type Fit, type StageSize } from './fit.ts';
import type { Palette } from './palette.ts';

/**
 * The place before anything has been learnt: in the middle, the whole body in the picture, the legs as large as that
 * allows.
 */
const IDEAL = { legShare: 0.45, feetShare: 0.9 } as const;

export function idealPlace(picture: PictureSize): Placement {
  return {
    legLengthPx: picture.heightPx * IDEAL.legShare,
    hipsX: picture.widthPx / 2,
    feetY: picture.heightPx * IDEAL.feetShare,
    picture,
  };
}

/** Converts a place to a picture of another size, as after a change of the camera's resolution. */
export function placeIn(place: Placement, picture: PictureSize): Placement {
  const scale = picture.heightPx / place.picture.heightPx;
  const fromMiddle = place.hipsX - place.picture.widthPx / 2;
  return {
    legLengthPx: place.legLengthPx * scale,
    hipsX: picture.widthPx / 2 + fromMiddle * scale,
    feetY: place.feetY * scale,
    picture,
  };
}

type Corner = readonly [number, number];

/** Half a person from the front: across from the body's middle and up from the ankles, in leg lengths. */
const HALF_BODY: readonly Corner[] = [
  [0, 0.9],
  [0.045, 0.72],
  [0.055, 0.5],
  [0.075, 0.28],
  [0.085, 0.06],
  [0.075, -0.05],
  [0.12, -0.1],
  [0.19, -0.08],
  [0.18, 0.04],
  [0.2, 0.28],
  [0.19, 0.5],
  [0.235, 0.76],
  [0.245, 0.96],
  [0.205, 1.14],
  [0.215, 1.32],
  [0.235, 1.4],
  [0.275, 1.16],
  [0.29, 0.9],
  [0.36, 0.9],
  [0.36, 1.16],
  [0.345, 1.42],
  [0.29, 1.53],
  [0.12, 1.58],
  [0.07, 1.64],
  [0.115, 1.76],
  [0.09, 1.89],
  [0, 1.93],
];

/** Lists the corners from the crotch around one half to the top of the head and back around the other half. */
const BODY: readonly Corner[] = [
  ...HALF_BODY,
  ...HALF_BODY.slice(1, -1)
    .toReversed()
    .map(([across, up]): Corner => [-across, up]),
];

const middleOf = (a: ImagePoint, b: ImagePoint) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The breadth of half the outline, from the body's middle to the outside of an arm, leg lengths. */
const HALF_BREADTH = Math.max(...HALF_BODY.map(([across]) => across));

/**
 * Gives the room between an edge of the stage and a person who stands in the outline, where words may lie. Stage pixels;
 * half the stage where there is no picture.
 */
export function roomBesideBody(stage: StageSize, fit: Fit): number {
  const halfBreadth = HALF_BREADTH * IDEAL.legShare * fit.height;
  return Math.max(0, Math.floor(stage.widthPx / 2 - halfBreadth));
}

/** Draws a round line through the middles between the corners. */
function traceRound(context: CanvasRenderingContext2D, corners: readonly ImagePoint[]): void {
  const first = corners[0];
  const last = corners.at(-1);
  if (first === undefined || last === undefined) return;
  const start = middleOf(last, first);
  context.beginPath();
  context.moveTo(start.x, start.y);
  corners.forEach((corner, index) => {
    const end = middleOf(corner, corners[index + 1] ?? first);
    context.quadraticCurveTo(corner.x, corner.y, end.x, end.y);
  });
  context.closePath();
}

/** Paints the outline to step into. */
export function paintOutline(
  context: CanvasRenderingContext2D,
  place: Placement,
  { fit, mirrored, palette }: { readonly fit: Fit; readonly mirrored: boolean; readonly palette: Palette },
): void {
  const corners = BODY.map(([across, up]) =>
    toStage({ x: place.hipsX + across * place.legLengthPx, y: place.feetY - up * place.legLengthPx }, fit, mirrored),
  );
  const width = Math.min(Math.max(place.legLengthPx * fit.scale * 0.014, 2.5), 9);
  context.save();
  context.lineJoin = 'round';
  traceRound(context, corners);
  context.fillStyle = palette.outlineFill;
  context.fill();
  context.strokeStyle = palette.casing;
  context.lineWidth = width * 2.2;
  context.stroke();
  context.setLineDash([width * 3.2, width * 2.2]);
  context.strokeStyle = palette.leg;
  context.lineWidth = width;
  context.stroke();
  context.restore();
}
