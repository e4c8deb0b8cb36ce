import type { Alignment } from '../../core/reading/reading.ts';
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
export function pointingOf(side: Side, alignment: Alignment, mirrored: boolean): Pointing {
  if (alignment === 'in-line') return 'none';
  const inward = alignment === 'inward' || alignment === 'watch-inward';
  const onLeft = screenSideOf(side, mirrored) === 'screen-left';
  return onLeft === inward ? 'screen-right' : 'screen-left';
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

/**
 * Paints a circle for in line, otherwise a triangle that points where the knee goes. The triangle is hollow while the
 * knee only begins to drift.
 */
export function paintKneeMarker(
  context: PaintContext,
  at: StagePoint,
  radius: number,
  alignment: Alignment | null,
  pointing: Pointing,
  palette: Palette,
): void {
  context.save();
  context.lineJoin = 'round';
  context.setLineDash([]);
  const state = alignment ?? 'in-line';
  if (pointing === 'none') {
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  } else {
    traceArrow(context, at, radius, pointing === 'screen-right' ? 1 : -1);
  }
  context.strokeStyle = palette.casing;
  context.lineWidth = radius * 0.9;
  context.stroke();
  const hollow = alignment === null || state === 'watch-inward' || state === 'watch-outward';
  if (hollow) {
    context.strokeStyle = alignment === null ? palette.leg : palette.state[state];
    context.lineWidth = radius * 0.36;
    context.stroke();
  } else {
    context.fillStyle = palette.state[state];
    context.fill();
    context.strokeStyle = palette.state[state];
    context.lineWidth = radius * 0.3;
    context.stroke();
  }
  context.restore();
}
