import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import type { Leg } from '../../core/geometry/leg-axis.ts';
import { toStage, type Fit, type StagePoint } from '../painter/fit.ts';
import { paintPicture } from '../stills/paint-picture.ts';
import { JOINTS, type Joint, type PlacedJoints } from './joints.ts';

/** Colours over a picture: both lie in a dark casing, and differ in shape too. */
const HAND = '#ffffff';
const ACTIVE = '#ffe14d';
const KNEELINE = '#5ff2b5';
const CASING = 'rgb(6 12 16 / 0.85)';
const BESIDE = '#0c1215';

/** A ring is drawn this far from its point, so that the point itself stays in sight. CSS pixels. */
const RING_PX = 12;
const TICK_PX = 9;

interface PaintedStage {
  readonly image: ImageBitmap;
  readonly fit: Fit;
  readonly points: PlacedJoints;
  /** The joint that the keys move; `null` once the points are given. */
  readonly active: Joint | null;
  /** Kneeline's own joints; `null` until the rating is given. */
  readonly kneeline: Leg | null;
}

/** Paints the still, the joints placed by hand as rings, and Kneeline's joints as squares with broken lines. */
export function paintStage(context: CanvasRenderingContext2D, stage: PaintedStage): void {
  const { image, fit, points, active, kneeline } = stage;
  context.fillStyle = BESIDE;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  paintPicture(context, image, fit, false);
  paintLimb(context, [points.hip, points.knee, points.ankle], fit, HAND, []);
  for (const joint of JOINTS) {
    const point = points[joint];
    if (point !== null) paintRing(context, toStage(point, fit, false), joint === active ? ACTIVE : HAND);
  }
  if (kneeline === null) return;
  const own = JOINTS.map((joint) => kneeline[joint]);
  paintLimb(context, own, fit, KNEELINE, [8, 6]);
  for (const point of own) paintSquare(context, toStage(point, fit, false));
}

/** Strokes a path twice: first a wider dark line, so that the bright one is seen on every ground. */
function strokeCased(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = CASING;
  context.lineWidth = width + 3;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function paintLimb(
  context: CanvasRenderingContext2D,
  joints: readonly (ImagePoint | null)[],
  fit: Fit,
  colour: string,
  dash: readonly number[],
): void {
  const placed = joints.flatMap((joint) => (joint === null ? [] : [toStage(joint, fit, false)]));
  if (placed.length < joints.length) return;
  context.setLineDash([...dash]);
  context.beginPath();
  for (const { x, y } of placed) context.lineTo(x, y);
  strokeCased(context, colour, 2);
  context.setLineDash([]);
}

function paintRing(context: CanvasRenderingContext2D, { x, y }: StagePoint, colour: string): void {
  context.beginPath();
  context.arc(x, y, RING_PX, 0, 2 * Math.PI);
  for (const [across, down] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(x + across * RING_PX, y + down * RING_PX);
    context.lineTo(x + across * (RING_PX + TICK_PX), y + down * (RING_PX + TICK_PX));
  }
  context.moveTo(x + 1, y);
  context.arc(x, y, 1, 0, 2 * Math.PI);
  strokeCased(context, colour, 2);
}

function paintSquare(context: CanvasRenderingContext2D, { x, y }: StagePoint): void {
  context.beginPath();
  context.rect(x - 7, y - 7, 14, 14);
  strokeCased(context, KNEELINE, 2.5);
}
