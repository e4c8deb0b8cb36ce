import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import { toStage, type Fit, type StagePoint } from './fit.ts';
import type { Palette, PenColour } from './palette.ts';

/** The pen draws a free line, an arrow, or an angle between three points. */
export const PEN_TOOLS = ['line', 'arrow', 'angle'] as const;
export type PenTool = (typeof PEN_TOOLS)[number];

/**
 * One stroke of the pen, pixels of the un-mirrored picture. An arrow has two points, from its tail to its head. An angle
 * has up to three, and stands at the second one.
 */
export interface Stroke {
  readonly tool: PenTool;
  readonly colour: PenColour;
  readonly points: readonly ImagePoint[];
}

interface StrokePaint {
  readonly fit: Fit;
  readonly mirrored: boolean;
  readonly palette: Palette;
  /** Words about an angle that somebody drew, which say that nobody measured the angle. */
  readonly drawnAngle: (angleDeg: number) => string;
}

const FACE = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';
/** Each wing of an arrow's head, in line widths, and its angle to the shaft. */
const WING = { length: 5, angle: Math.PI / 6 };

/** Gives the angle at the second of three points, 0..180 degrees. `null`: a side of it has no length, or a point is missing. */
export function drawnAngleDeg([first, corner, last]: readonly ImagePoint[]): number | null {
  if (first === undefined || corner === undefined || last === undefined) return null;
  const a = { x: first.x - corner.x, y: first.y - corner.y };
  const b = { x: last.x - corner.x, y: last.y - corner.y };
  if (Math.hypot(a.x, a.y) === 0 || Math.hypot(b.x, b.y) === 0) return null;
  return (Math.atan2(Math.abs(a.x * b.y - a.y * b.x), a.x * b.x + a.y * b.y) * 180) / Math.PI;
}

function trace(context: CanvasRenderingContext2D, points: readonly StagePoint[]): void {
  points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
}

function traceHead(context: CanvasRenderingContext2D, points: readonly StagePoint[], width: number): void {
  const [tail, head] = points;
  if (tail === undefined || head === undefined) return;
  const back = Math.atan2(tail.y - head.y, tail.x - head.x);
  for (const turn of [-WING.angle, WING.angle]) {
    context.moveTo(head.x, head.y);
    context.lineTo(
      head.x + Math.cos(back + turn) * WING.length * width,
      head.y + Math.sin(back + turn) * WING.length * width,
    );
  }
}

/** Marks the corners of an angle, so that an angle that is not finished shows where its next point is missing. */
function traceCorners(context: CanvasRenderingContext2D, points: readonly StagePoint[], width: number): void {
  for (const { x, y } of points) {
    context.moveTo(x + width, y);
    context.arc(x, y, width, 0, 2 * Math.PI);
  }
}

/** Writes the words beside the corner, within the picture, on a plate that is as dark as the lines' casing. */
function write(context: CanvasRenderingContext2D, words: string, corner: StagePoint, { fit, palette }: StrokePaint) {
  const px = Math.max(15, fit.height * 0.034);
  context.font = `600 ${px}px ${FACE}`;
  const plate = { width: context.measureText(words).width + px, height: px * 1.5 };
  const left = Math.min(Math.max(corner.x + px * 0.8, fit.left), fit.left + fit.width - plate.width);
  const top = Math.min(Math.max(corner.y - plate.height / 2, fit.top), fit.top + fit.height - plate.height);
  context.fillStyle = palette.label.ground;
  context.beginPath();
  context.roundRect(left, top, plate.width, plate.height, px * 0.25);
  context.fill();
  context.fillStyle = palette.label.ink;
  context.fillText(words, left + px / 2, top + px * 1.1);
}

/** Paints one stroke of the pen. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  stroke: Stroke,
  width: number,
  paint: StrokePaint,
): void {
  const { fit, mirrored, palette } = paint;
  const points = stroke.points.map((point) => toStage(point, fit, mirrored));
  context.beginPath();
  trace(context, points);
  if (stroke.tool === 'arrow') traceHead(context, points, width);
  if (stroke.tool === 'angle') traceCorners(context, points, width);
  context.strokeStyle = palette.casing;
  context.lineWidth = width * 2.4;
  context.stroke();
  context.strokeStyle = palette.pen[stroke.colour];
  context.lineWidth = width;
  context.stroke();
  const angleDeg = stroke.tool === 'angle' ? drawnAngleDeg(stroke.points) : null;
  const corner = points[1];
  if (angleDeg !== null && corner !== undefined) write(context, paint.drawnAngle(angleDeg), corner, paint);
}
