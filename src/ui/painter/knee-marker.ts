import type { Verdict } from '../../core/reading/rep-record.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { Palette } from './palette.ts';
import type { StagePoint } from './fit.ts';

/** A canvas context of the screen, or one on which a film is drawn. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export type Pointing = 'none' | 'screen-left' | 'screen-right';

/** Gives the half of the screen on which a person facing the camera sees this leg. */
export function screenSideOf(side: Side, mirrored: boolean): 'screen-left' | 'screen-right' {
  return (side === 'left') === mirrored ? 'screen-left' : 'screen-right';
}

/** Gives the direction of the marker's tip: inward is towards the middle of the body, outward away from it. */
export function pointingOf(side: Side, verdict: Verdict, mirrored: boolean): Pointing {
  if (verdict !== 'inward' && verdict !== 'outward') return 'none';
  const onLeft = screenSideOf(side, mirrored) === 'screen-left';
  return onLeft === (verdict === 'inward') ? 'screen-right' : 'screen-left';
}

function traceArrow(context: PaintContext, at: StagePoint, radius: number, direction: 1 | -1): void {
  const tip = radius * 1.75;
  const back = radius * 0.95;
  const half = radius * 1.3;
  context.beginPath();
  context.moveTo(at.x + direction * tip, at.y);
  context.lineTo(at.x - direction * back, at.y - half);
  context.lineTo(at.x - direction * back, at.y + half);
  context.closePath();
}

/** Traces the mark of a leg that can't be judged. */
export function traceDiamond(context: PaintContext, at: StagePoint, radius: number): void {
  const tip = radius * 1.35;
  context.beginPath();
  context.moveTo(at.x, at.y - tip);
  context.lineTo(at.x + tip, at.y);
  context.lineTo(at.x, at.y + tip);
  context.lineTo(at.x - tip, at.y);
  context.closePath();
}

/**
 * Paints a circle for in line, a triangle that points where the knee goes, and a grey diamond where that can't be judged.
 *
 * @param verdict `null`: nothing is said about the knee, which gets a hollow circle.
 */
export function paintKneeMarker(
  context: PaintContext,
  at: StagePoint,
  radius: number,
  verdict: Verdict | null,
  pointing: Pointing,
  palette: Palette,
): void {
  context.save();
  context.lineJoin = 'round';
  context.setLineDash([]);
  if (pointing !== 'none') {
    traceArrow(context, at, radius, pointing === 'screen-right' ? 1 : -1);
  } else if (verdict === 'unclear') {
    traceDiamond(context, at, radius);
  } else {
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  }
  context.strokeStyle = palette.casing;
  context.lineWidth = radius * 0.9;
  context.stroke();
  if (verdict === null) {
    context.strokeStyle = palette.leg;
    context.lineWidth = radius * 0.36;
    context.stroke();
  } else {
    context.fillStyle = palette.state[verdict];
    context.fill();
    context.strokeStyle = palette.state[verdict];
    context.lineWidth = radius * 0.3;
    context.stroke();
  }
  context.restore();
}
