import type { FrameReading } from '../../core/reading/reading.ts';
import type { DemonstrationKind, Ghost } from '../../core/demonstration/demonstration.ts';
import { otherSide, SIDES, type KeypointName, type Side } from '../../core/geometry/keypoints.ts';
import { toStage, type StagePoint } from './fit.ts';
import type { LegPaint } from './paint-legs.ts';

const JOINTS: Readonly<Record<Side, readonly [KeypointName, KeypointName, KeypointName]>> = {
  left: ['leftHip', 'leftKnee', 'leftAnkle'],
  right: ['rightHip', 'rightKnee', 'rightAnkle'],
};

/**
 * Half the width of the sleeve at hip, knee and ankle, in line widths. A knee inside the sleeve is within some 5 % of
 * the leg length.
 */
const HALF_WIDTHS = { hip: 3.2, knee: 2.9, ankle: 1.9 } as const;

type Leg = Readonly<Record<keyof typeof HALF_WIDTHS, StagePoint>>;

function legOf({ points }: Ghost, side: Side, { fit, mirrored }: LegPaint): Leg | null {
  const [hip, knee, ankle] = JOINTS[side].map((name) => {
    const point = points[name];
    return point && toStage(point, fit, mirrored);
  });
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

/** Gives the direction across a line, to its right when one looks along the line; length 1. */
function across(from: StagePoint, to: StagePoint): StagePoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}

/** Gives the direction half way between two directions; length 1. */
function middleOf(a: StagePoint, b: StagePoint): StagePoint {
  const length = Math.hypot(a.x + b.x, a.y + b.y) || 1;
  return { x: (a.x + b.x) / length, y: (a.y + b.y) / length };
}

function beside(at: StagePoint, direction: StagePoint, by: number): StagePoint {
  return { x: at.x + direction.x * by, y: at.y + direction.y * by };
}

/** Paints a sleeve around the demonstrator's leg, in which the client's own leg should stay. */
function traceSleeve(context: CanvasRenderingContext2D, { hip, knee, ankle }: Leg, unit: number): void {
  const thigh = across(hip, knee);
  const shank = across(knee, ankle);
  const bend = middleOf(thigh, shank);
  const [wide, middle, narrow] = [HALF_WIDTHS.hip * unit, HALF_WIDTHS.knee * unit, HALF_WIDTHS.ankle * unit];
  const right = [beside(hip, thigh, wide), beside(knee, bend, middle), beside(ankle, shank, narrow)];
  const left = [beside(ankle, shank, -narrow), beside(knee, bend, -middle), beside(hip, thigh, -wide)];
  const thighTurn = Math.atan2(thigh.y, thigh.x);
  const shankTurn = Math.atan2(shank.y, shank.x);
  context.beginPath();
  for (const point of right) context.lineTo(point.x, point.y);
  context.arc(ankle.x, ankle.y, narrow, shankTurn, shankTurn - Math.PI, true);
  for (const point of left) context.lineTo(point.x, point.y);
  context.arc(hip.x, hip.y, wide, thighTurn - Math.PI, thighTurn, true);
  context.closePath();
}

/**
 * Shows the kind of the demonstration by a shape: a bar for in line, a chevron that points inward or outward.
 *
 * @param beside the knee that is farther out, the demonstrator's or the client's, because a mark beneath the client's
 * leg would be hidden.
 * @param outward the screen's direction away from the other leg.
 */
function traceKindMark(
  context: CanvasRenderingContext2D,
  beside: StagePoint,
  kind: DemonstrationKind,
  outward: 1 | -1,
  unit: number,
): void {
  const { y } = beside;
  const x = beside.x + outward * unit * 6.8;
  const half = unit * 2.6;
  const tip = kind === 'in-line' ? 0 : outward * unit * (kind === 'knee-out' ? 1.1 : -1.1);
  context.beginPath();
  context.moveTo(x - tip, y - half);
  context.lineTo(x + tip, y);
  context.lineTo(x - tip, y + half);
}

function strokeCased(context: CanvasRenderingContext2D, width: number, { palette }: LegPaint): void {
  context.strokeStyle = palette.casing;
  context.lineWidth = width * 2.2;
  context.stroke();
  context.strokeStyle = palette.ghost;
  context.lineWidth = width;
  context.stroke();
}

/** Paints the legs of a demonstrator beneath the client's: a dashed sleeve for each leg that carries. */
export function paintGhost(
  context: CanvasRenderingContext2D,
  ghost: Ghost,
  reading: FrameReading,
  paint: LegPaint,
): void {
  if (reading.kind === 'refused') return;
  const unit = paint.lineWidth;
  const width = Math.max(1.5, unit * 0.46);
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const legs = { left: legOf(ghost, 'left', paint), right: legOf(ghost, 'right', paint) };
  for (const side of SIDES) {
    const leg = legs[side];
    if (leg === null || reading.legs[side] === null) continue;
    traceSleeve(context, leg, unit);
    context.fillStyle = paint.palette.ghostFill;
    context.fill();
    context.setLineDash([width * 4, width * 3]);
    strokeCased(context, width, paint);
    context.setLineDash([]);
    const other = legs[otherSide(side)];
    const outward = other !== null && leg.hip.x < other.hip.x ? -1 : 1;
    const own = reading.keypoints[JOINTS[side][1]];
    const knees = [leg.knee, ...(own === null ? [] : [toStage(own, paint.fit, paint.mirrored)])];
    const outmost = knees.reduce((a, b) => (outward * (b.x - a.x) > 0 ? b : a));
    traceKindMark(context, { x: outmost.x, y: leg.knee.y }, ghost.kind, outward, unit);
    strokeCased(context, width * 1.5, paint);
  }
  context.restore();
}
