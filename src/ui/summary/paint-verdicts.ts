import type uPlot from 'uplot';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { traceDiamond } from '../painter/knee-marker.ts';
import { secondAt, type CurveData } from '../plot/curve-data.ts';
import type { CurveColours } from './paint-curve.ts';

/** Radius of a circle, CSS pixels. The other marks are as large. */
const MARK = 5;

/** Traces a verdict's mark. Inward is up on the curve, so the tip of a drift points up or down. */
function traceMark(context: CanvasRenderingContext2D, verdict: Verdict, x: number, y: number, size: number) {
  if (verdict === 'unclear') return traceDiamond(context, { x, y }, size);
  context.beginPath();
  if (verdict === 'in-line') {
    context.arc(x, y, size, 0, 2 * Math.PI);
  } else {
    const up = verdict === 'inward' ? -1 : 1;
    context.moveTo(x, y + up * size * 1.6);
    context.lineTo(x - size * 1.3, y - up * size);
    context.lineTo(x + size * 1.3, y - up * size);
  }
  context.closePath();
}

/** Paints the mark of each rep's verdict at the rep's lowest point, at the height of the rep's own drift. */
export function paintVerdicts(plot: uPlot, record: SessionRecord, data: CurveData, colours: CurveColours): void {
  const { ctx } = plot;
  const size = MARK * devicePixelRatio;
  const heldFromMs = record.frames[0]?.timestampMs ?? 0;
  const ink = {
    'in-line': colours.ink,
    inward: colours.inwardInk,
    outward: colours.outwardInk,
    unclear: colours.lineStrong,
  };
  ctx.save();
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.strokeStyle = colours.ground;
  for (const rep of record.reps) {
    if (rep.bottomMs < heldFromMs) continue;
    const x = plot.valToPos(secondAt(record.frames, data, rep.bottomMs), 'x', true);
    for (const side of SIDES) {
      const leg = rep.legs[side];
      if (leg === null) continue;
      traceMark(ctx, leg.verdict, x, plot.valToPos(leg.driftAtBottomDeg, 'y', true), size);
      ctx.stroke();
      ctx.fillStyle = ink[leg.verdict];
      ctx.fill();
    }
  }
  ctx.restore();
}
