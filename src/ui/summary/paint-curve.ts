import type uPlot from 'uplot';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Theme } from '../use-theme.ts';
import type { CurveData, Span } from './curve-data.ts';

export interface CurveColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly well: string;
  readonly inward: string;
  readonly outward: string;
  readonly leg: Readonly<Record<Side, string>>;
}

/** The colours of the theme in use, from tokens.css. */
export function readCurveColours(theme: Theme): CurveColours {
  const probe = document.querySelector(`[data-theme='${theme}']`) ?? document.documentElement;
  const style = getComputedStyle(probe);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    line: colour('--line'),
    lineStrong: colour('--line-strong'),
    well: colour('--well'),
    inward: colour('--inward-fill'),
    outward: colour('--outward-fill'),
    leg: { left: colour('--ink'), right: colour('--leg-right') },
  };
}

function clipped(plot: uPlot, paint: (context: CanvasRenderingContext2D) => void): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  paint(ctx);
  ctx.restore();
}

const xPos = (plot: uPlot, seconds: number) => plot.valToPos(seconds, 'x', true);
const yPos = (plot: uPlot, driftDeg: number) => plot.valToPos(driftDeg, 'y', true);

/** Where the target band ends: a breath of orange above, of blue below. */
function paintZones(plot: uPlot, record: SessionRecord, colours: CurveColours): void {
  const { bbox } = plot;
  const inward = yPos(plot, record.thresholds.inwardDriftDeg.on);
  const outward = yPos(plot, record.thresholds.outwardDriftDeg.on);
  clipped(plot, (context) => {
    context.globalAlpha = 0.13;
    context.fillStyle = colours.inward;
    context.fillRect(bbox.left, bbox.top, bbox.width, inward - bbox.top);
    context.fillStyle = colours.outward;
    context.fillRect(bbox.left, outward, bbox.width, bbox.top + bbox.height - outward);
  });
}

function paintReps(plot: uPlot, record: SessionRecord, startMs: number, colours: CurveColours): void {
  const { bbox } = plot;
  const ratio = devicePixelRatio;
  clipped(plot, (context) => {
    for (const rep of record.reps) {
      const from = xPos(plot, (rep.startMs - startMs) / 1000);
      const to = xPos(plot, (rep.endMs - startMs) / 1000);
      context.fillStyle = colours.ink;
      context.fillRect(from, bbox.top, to - from, 3 * ratio);
      context.font = `600 ${15 * ratio}px "Atkinson Hyperlegible Next Variable"`;
      context.textAlign = 'center';
      context.textBaseline = 'top';
      context.fillText(String(rep.number), (from + to) / 2, bbox.top + 9 * ratio);
    }
  });
}

function paintHatch(plot: uPlot, spans: readonly Span[], colours: CurveColours): void {
  const { bbox } = plot;
  const ratio = devicePixelRatio;
  for (const span of spans) {
    const from = xPos(plot, span.from);
    const width = Math.max(3 * ratio, xPos(plot, span.to) - from);
    const { ctx } = plot;
    ctx.save();
    ctx.beginPath();
    ctx.rect(from, bbox.top, width, bbox.height);
    ctx.clip();
    ctx.strokeStyle = colours.lineStrong;
    ctx.lineWidth = ratio;
    ctx.beginPath();
    for (let x = from - bbox.height; x < from + width; x += 8 * ratio) {
      ctx.moveTo(x, bbox.top + bbox.height);
      ctx.lineTo(x + bbox.height, bbox.top);
    }
    ctx.stroke();
    ctx.restore();
  }
}

/** The ± around a leg's curve. */
function paintBand(plot: uPlot, data: CurveData, side: Side, colours: CurveColours): void {
  clipped(plot, (context) => {
    context.globalAlpha = 0.16;
    context.fillStyle = colours.leg[side];
    let upper: [number, number][] = [];
    let lower: [number, number][] = [];
    const fill = () => {
      if (upper.length > 1) {
        context.beginPath();
        for (const [x, y] of [...upper, ...lower.toReversed()]) context.lineTo(x, y);
        context.closePath();
        context.fill();
      }
      upper = [];
      lower = [];
    };
    data.seconds.forEach((second, index) => {
      const drift = data.drift[side][index] ?? null;
      const band = data.band[side][index] ?? null;
      if (drift === null || band === null) {
        fill();
        return;
      }
      const x = xPos(plot, second);
      upper.push([x, yPos(plot, drift + band)]);
      lower.push([x, yPos(plot, drift - band)]);
    });
    fill();
  });
}

/** All that lies below the two lines. */
export function paintBelowCurves(plot: uPlot, record: SessionRecord, data: CurveData, colours: CurveColours): void {
  paintZones(plot, record, colours);
  paintHatch(plot, data.refused, colours);
  for (const side of SIDES) paintBand(plot, data, side, colours);
  paintReps(plot, record, record.frames[0]?.timestampMs ?? 0, colours);
}
