import type { ImagePoint, KeypointName, Keypoints, PictureSize } from '../../core/geometry/keypoints.ts';
import { toStage, type Fit, type StagePoint } from './fit.ts';
import { DRAWN_CONFIDENCE } from './paint-legs.ts';
import { paintStroke, type Stroke } from './paint-stroke.ts';
import type { Palette } from './palette.ts';

/** Two joints with a line between them, which follows the body. */
export const JOINT_LINES = ['shoulders', 'hips', 'knees', 'ankles'] as const;
export type JointLine = (typeof JOINT_LINES)[number];

/** Where plumb lines hang. `free`: where the person put the line. */
export const PLUMBS = ['none', 'hips', 'ankles', 'free'] as const;
export type Plumb = (typeof PLUMBS)[number];

/** The teaching lines over the picture. Nothing in them is measured. */
export interface Guides {
  readonly plumb: Plumb;
  /** Place of the free plumb line, share of the un-mirrored picture's width. */
  readonly plumbShare: number;
  readonly grid: boolean;
  readonly jointLines: readonly JointLine[];
  readonly strokes: readonly Stroke[];
}

/** The kinds of guides, in the order in which captions name them. */
const GUIDE_PARTS = ['plumb', 'jointLines', 'grid', 'strokes'] as const;
export type GuidePart = (typeof GUIDE_PARTS)[number];

export interface GuidePaint {
  readonly fit: Fit;
  readonly mirrored: boolean;
  readonly palette: Palette;
  /** Words about an angle that somebody drew. */
  readonly drawnAngle: (angleDeg: number) => string;
}

const ENDS: Readonly<Record<JointLine, readonly [KeypointName, KeypointName]>> = {
  shoulders: ['leftShoulder', 'rightShoulder'],
  hips: ['leftHip', 'rightHip'],
  knees: ['leftKnee', 'rightKnee'],
  ankles: ['leftAnkle', 'rightAnkle'],
};

/** Fields of the grid from top to bottom. */
const GRID_ROWS = 8;

/**
 * A line between joints goes on beyond both joints by this share of their distance, so that its tilt is easier to see.
 */
const OVERHANG = 0.35;

/** Lists the kinds that lie over the picture. */
export function guidesLaid({ plumb, jointLines, grid, strokes }: Guides): readonly GuidePart[] {
  const laid = { plumb: plumb !== 'none', jointLines: jointLines.length > 0, grid, strokes: strokes.length > 0 };
  return GUIDE_PARTS.filter((part) => laid[part]);
}

/** Says whether the guides must be painted again with every frame. */
export function followsBody({ plumb, jointLines }: Guides): boolean {
  return plumb === 'hips' || plumb === 'ankles' || jointLines.length > 0;
}

function jointsOf(keypoints: Keypoints | null, line: JointLine): readonly ImagePoint[] {
  return ENDS[line].flatMap((name) => {
    const point = keypoints?.[name] ?? null;
    return point === null || point.confidence < DRAWN_CONFIDENCE ? [] : [point];
  });
}

/** Gives the plumb lines' places, pixels across the un-mirrored picture. */
function plumbXs({ plumb, plumbShare }: Guides, keypoints: Keypoints | null, picture: PictureSize): readonly number[] {
  if (plumb === 'none') return [];
  return plumb === 'free' ? [plumbShare * picture.widthPx] : jointsOf(keypoints, plumb).map(({ x }) => x);
}

function traceLine(context: CanvasRenderingContext2D, points: readonly StagePoint[]): void {
  context.beginPath();
  for (const point of points) context.lineTo(point.x, point.y);
}

function strokeCased(context: CanvasRenderingContext2D, width: number, colour: string, casing: string): void {
  context.strokeStyle = casing;
  context.lineWidth = width * 2.4;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** Paints square fields from the middle of the picture outwards, so that mirroring does not change the grid. */
function paintGrid(context: CanvasRenderingContext2D, { fit, palette }: GuidePaint): void {
  const step = fit.height / GRID_ROWS;
  const middle = fit.left + fit.width / 2;
  context.beginPath();
  for (let row = 1; row < GRID_ROWS; row++) {
    context.moveTo(fit.left, fit.top + row * step);
    context.lineTo(fit.left + fit.width, fit.top + row * step);
  }
  for (let across = 0; across < fit.width / 2; across += step) {
    for (const x of across === 0 ? [middle] : [middle - across, middle + across]) {
      context.moveTo(x, fit.top);
      context.lineTo(x, fit.top + fit.height);
    }
  }
  const width = Math.max(1, fit.height * 0.0014);
  context.strokeStyle = palette.casing;
  context.lineWidth = width * 3;
  context.stroke();
  context.strokeStyle = palette.faint;
  context.lineWidth = width;
  context.stroke();
}

/** Paints plumb lines, grid, lines between joints and the pen's strokes, all within the picture. */
export function paintGuides(
  context: CanvasRenderingContext2D,
  guides: Guides,
  keypoints: Keypoints | null,
  picture: PictureSize,
  paint: GuidePaint,
): void {
  const { fit, mirrored, palette } = paint;
  const placed = (point: ImagePoint) => toStage(point, fit, mirrored);
  const width = Math.max(1.5, fit.height * 0.0032);
  context.save();
  context.beginPath();
  context.rect(fit.left, fit.top, fit.width, fit.height);
  context.clip();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (guides.grid) paintGrid(context, paint);
  for (const line of guides.jointLines) {
    const [a, b] = jointsOf(keypoints, line);
    if (a === undefined || b === undefined) continue;
    const over = { x: (b.x - a.x) * OVERHANG, y: (b.y - a.y) * OVERHANG };
    traceLine(context, [placed({ x: a.x - over.x, y: a.y - over.y }), placed({ x: b.x + over.x, y: b.y + over.y })]);
    strokeCased(context, width, palette.guide, palette.casing);
  }
  for (const x of plumbXs(guides, keypoints, picture)) {
    traceLine(context, [placed({ x, y: 0 }), placed({ x, y: picture.heightPx })]);
    strokeCased(context, width, palette.guide, palette.casing);
  }
  for (const stroke of guides.strokes) paintStroke(context, stroke, width * 2, paint);
  context.restore();
}
