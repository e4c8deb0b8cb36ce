import type uPlot from 'uplot';
import { lineLimits } from '../../core/drift/drift-state.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { coveredNumbers, uncountedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { limitsOf } from '../../core/session/told-session.ts';
import type { Theme } from '../context/use-theme.ts';
import { secondAt, type CurveData, type Span } from '../plot/curve-data.ts';

export interface CurveColours {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly well: string;
  readonly inward: string;
  readonly outward: string;
  readonly inwardInk: string;
  readonly outwardInk: string;
  readonly leg: Readonly<Record<Side, string>>;
}

/** Reads the colours of the theme in use from tokens.css. */
export function readCurveColours(theme: Theme): CurveColours {
  const probe = document.querySelector(`[data-theme='${theme}']`) ?? document.documentElement;
  const style = getComputedStyle(probe);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: colour('--ground'),
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    line: colour('--line'),
    lineStrong: colour('--line-strong'),
    well: colour('--well'),
    inward: colour('--inward-fill'),
    outward: colour('--outward-fill'),
    inwardInk: colour('--inward-ink'),
    outwardInk: colour('--outward-ink'),
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

/** Paints the edges of the target band: a breath of orange above, of blue below. */
function paintZones(plot: uPlot, record: SessionRecord, colours: CurveColours): void {
  const { bbox } = plot;
  const limits = limitsOf(record);
  if (limits === null) return;
  const { inwardDeg, outwardDeg } = lineLimits(limits);
  const inward = yPos(plot, inwardDeg);
  const outward = yPos(plot, outwardDeg);
  clipped(plot, (context) => {
    context.globalAlpha = 0.13;
    context.fillStyle = colours.inward;
    context.fillRect(bbox.left, bbox.top, bbox.width, inward - bbox.top);
    context.fillStyle = colours.outward;
    context.fillRect(bbox.left, outward, bbox.width, bbox.top + bbox.height - outward);
  });
}

/**
 * Paints a bar over each rep: hollow over reps without the mirror. A rep that belongs to no set has no bar, and its
 * number is in brackets.
 */
function paintReps(plot: uPlot, record: SessionRecord, data: CurveData, colours: CurveColours): void {
  const { bbox } = plot;
  const ratio = devicePixelRatio;
  const covered = coveredNumbers(record);
  const strays = new Set(uncountedReps(record));
  clipped(plot, (context) => {
    for (const rep of record.reps) {
      const from = xPos(plot, secondAt(record.frames, data, rep.startMs));
      const to = xPos(plot, secondAt(record.frames, data, rep.endMs));
      const isStray = strays.has(rep);
      context.fillStyle = isStray ? colours.inkSoft : colours.ink;
      context.strokeStyle = colours.ink;
      context.lineWidth = 1.5 * ratio;
      if (covered.has(rep.number)) context.strokeRect(from, bbox.top + ratio, to - from, 5 * ratio);
      else if (!isStray) context.fillRect(from, bbox.top, to - from, 3 * ratio);
      context.font = `600 ${15 * ratio}px "Atkinson Hyperlegible Next Variable"`;
      context.textAlign = 'center';
      context.textBaseline = 'top';
      context.fillText(isStray ? `(${rep.number})` : String(rep.number), (from + to) / 2, bbox.top + 9 * ratio);
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

/** Paints the ± band around a leg's curve. */
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
      if (data.cuts.some(({ to }) => to === second)) fill();
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

/** Marks a folded pause: an empty stretch between two broken lines. */
function paintCuts(plot: uPlot, cuts: readonly Span[], colours: CurveColours): void {
  const { bbox } = plot;
  const ratio = devicePixelRatio;
  clipped(plot, (context) => {
    context.strokeStyle = colours.lineStrong;
    context.lineWidth = ratio;
    context.setLineDash([3 * ratio, 5 * ratio]);
    for (const second of cuts.flatMap(({ from, to }) => [from, to])) {
      const x = xPos(plot, second);
      context.beginPath();
      context.moveTo(x, bbox.top);
      context.lineTo(x, bbox.top + bbox.height);
      context.stroke();
    }
  });
}

/** Half the size of a cue's mark, CSS pixels. */
const CUE_MARK = 6;

/** Marks what the coach said along the foot of the curve: a pointer for a drift, a dot for praise. */
function paintCues(plot: uPlot, record: SessionRecord, data: CurveData, colours: CurveColours): void {
  const { bbox } = plot;
  const size = CUE_MARK * devicePixelRatio;
  const y = bbox.top + bbox.height - 2 * size;
  clipped(plot, (context) => {
    for (const { cue, timestampMs } of record.cues) {
      if (cue.kind !== 'drift' && cue.kind !== 'praise') continue;
      const x = xPos(plot, secondAt(record.frames, data, timestampMs));
      context.beginPath();
      if (cue.kind === 'praise') {
        context.fillStyle = colours.inkSoft;
        context.arc(x, y, size * 0.6, 0, 2 * Math.PI);
      } else {
        const up = cue.direction === 'inward' ? -1 : 1;
        context.fillStyle = cue.direction === 'inward' ? colours.inwardInk : colours.outwardInk;
        context.moveTo(x, y + up * size);
        context.lineTo(x - size, y - up * size);
        context.lineTo(x + size, y - up * size);
      }
      context.fill();
    }
  });
}

/** Paints everything that lies below the two lines. */
export function paintBelowCurves(plot: uPlot, record: SessionRecord, data: CurveData, colours: CurveColours): void {
  paintZones(plot, record, colours);
  paintHatch(plot, data.refused, colours);
  for (const side of SIDES) paintBand(plot, data, side, colours);
  paintCuts(plot, data.cuts, colours);
  paintReps(plot, record, data, colours);
  paintCues(plot, record, data, colours);
}
