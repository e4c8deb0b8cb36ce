import { useRef, type PointerEvent } from 'react';
import { SHARE_MARKS, type RepShare } from '../../core/session/rep-share.ts';
import type { DriftAtMoment, DriftAtShare } from '../../core/session/side-by-side.ts';
import { DegreeAxis } from '../plot/DegreeAxis.tsx';
import { pathAround, pathThrough } from '../plot/path-through.ts';
import { useWidth } from '../plot/use-width.ts';
import { useWords } from '../words/use-words.ts';
import type { Line } from './LineKey.tsx';

/** These margins equal the ones in compare.css, because the slider stands right below the plot. */
const LEFT = 66;
const RIGHT = 20;
const TOP = 12;
const BOTTOM = 30;
const HEIGHT = 260;

interface CurveLine {
  readonly line: Line;
  readonly stretches: readonly (readonly DriftAtShare[])[];
  readonly now: DriftAtMoment | null;
}

/**
 * Gives the degrees that the axis spans: every band fits, and the axis is never so short that small drifts look large.
 */
function rangeOf(lines: readonly CurveLine[]): readonly [number, number] {
  const points = lines.flatMap(({ stretches }) => stretches.flat());
  const lowest = points.reduce((least, { driftDeg, bandDeg }) => Math.min(least, driftDeg - bandDeg - 1), -12);
  const highest = points.reduce((most, { driftDeg, bandDeg }) => Math.max(most, driftDeg + bandDeg + 1), 16);
  return [lowest, highest];
}

function ticksIn([lowest, highest]: readonly [number, number]): readonly number[] {
  const step = highest - lowest > 60 ? 20 : 10;
  const first = Math.ceil(lowest / step);
  const count = Math.floor(highest / step) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

interface PhaseCurveProps {
  readonly lines: readonly CurveLine[];
  readonly share: RepShare;
  readonly onShare: (share: RepShare) => void;
}

/**
 * Plots both drifts over the rep with their bands. A pointer on the plot moves the moment; the slider below does the
 * same by keyboard.
 */
export function PhaseCurve({ lines, share, onShare }: PhaseCurveProps) {
  const { t } = useWords();
  const [box, width] = useWidth();
  const plot = useRef<SVGSVGElement>(null);
  const range = rangeOf(lines);
  const inner = Math.max(1, width - LEFT - RIGHT);
  const x = (at: RepShare) => LEFT + at * inner;
  const y = (driftDeg: number) => TOP + ((range[1] - driftDeg) / (range[1] - range[0])) * (HEIGHT - TOP - BOTTOM);
  const follow = (event: PointerEvent) => {
    if (plot.current === null || event.buttons === 0) return;
    onShare((event.clientX - plot.current.getBoundingClientRect().left - LEFT) / inner);
  };
  const words = [
    [SHARE_MARKS.bottomFrom / 2, t('compare.parts.down')],
    [0.5, t('compare.parts.bottom')],
    [(1 + SHARE_MARKS.bottomTo) / 2, t('compare.parts.up')],
  ] as const;
  return (
    <div className="phase-curve" ref={box} aria-hidden="true">
      {width === 0 ? null : (
        <svg ref={plot} width={width} height={HEIGHT} onPointerDown={follow} onPointerMove={follow} focusable="false">
          <DegreeAxis
            ticksDeg={ticksIn(range)}
            yOf={y}
            fromX={LEFT}
            toX={width - RIGHT}
            gap={10}
            drop={5}
            zero="phase-zero"
            grid="phase-grid"
          />
          {[SHARE_MARKS.bottomFrom, SHARE_MARKS.bottomTo].map((mark) => (
            <path className="phase-mark" key={mark} d={`M${x(mark)} ${TOP}V${HEIGHT - BOTTOM}`} />
          ))}
          {words.map(([at, word]) => (
            <text className="phase-word" key={word} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
              {word}
            </text>
          ))}
          {lines.map(({ line: name, stretches }) => (
            <g className={`line-${name}`} key={name}>
              {stretches.map((points) => {
                const line = (off: -1 | 0 | 1) =>
                  points.map((one) => [x(one.share), y(one.driftDeg + off * one.bandDeg)] as const);
                return (
                  <g key={points[0]?.share}>
                    <path className="phase-band" d={pathAround(line(1), line(-1))} />
                    <path className="phase-line" d={pathThrough(line(0))} />
                  </g>
                );
              })}
            </g>
          ))}
          <path className="phase-cursor" d={`M${x(share)} ${TOP}V${HEIGHT - BOTTOM}`} />
          {lines.map(({ line, now }) =>
            now === null ? null : (
              <g className={`phase-now line-${line}`} key={line}>
                {line === 'one' ? (
                  <circle cx={x(share)} cy={y(now.driftDeg)} r={6} />
                ) : (
                  <path d={`M${x(share)} ${y(now.driftDeg) - 8}l8 8-8 8-8-8z`} />
                )}
              </g>
            ),
          )}
        </svg>
      )}
      <p className="phase-inward">{t('summary.plotInward')}</p>
      <p className="phase-outward">{t('summary.plotOutward')}</p>
    </div>
  );
}
