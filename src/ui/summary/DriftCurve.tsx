import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatSignedDegrees, formatWhole } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { useThemeInUse } from '../context/use-theme.ts';
import type { CurveData } from '../plot/curve-data.ts';
import { paintBelowCurves, readCurveColours, type CurveColours } from './paint-curve.ts';
import { paintVerdicts } from './paint-verdicts.ts';
import 'uplot/dist/uPlot.min.css';

const AXIS_WIDTH = 66;
const HEIGHT = 350;

function rangeOf(data: CurveData): [number, number] {
  let lowest = -12;
  let highest = 16;
  for (const side of ['left', 'right'] as const) {
    data.drift[side].forEach((drift, index) => {
      if (drift === null) return;
      const band = data.band[side][index] ?? 0;
      lowest = Math.min(lowest, drift - band - 1);
      highest = Math.max(highest, drift + band + 4);
    });
  }
  return [lowest, highest];
}

interface CurveSetUp {
  readonly record: SessionRecord;
  readonly data: CurveData;
  readonly locale: string;
  readonly colours: CurveColours;
  readonly width: number;
}

/** No line is drawn across a folded pause. */
function breakAtCuts({ cuts }: CurveData): uPlot.Series.GapsRefiner {
  return (plot, _series, _from, _to, holes) => {
    const pauses = cuts.map(({ from, to }): uPlot.Series.Gap => [
      plot.valToPos(from, 'x', true),
      plot.valToPos(to, 'x', true),
    ]);
    return [...holes, ...pauses].toSorted(([one], [other]) => one - other);
  };
}

function optionsFor({ record, data, locale, colours, width }: CurveSetUp): uPlot.Options {
  const font = '15px "Atkinson Hyperlegible Next Variable"';
  const axis = { stroke: colours.inkSoft, font, ticks: { show: false } };
  return {
    width,
    height: HEIGHT,
    padding: [24, 20, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: rangeOf(data) } },
    axes: [
      {
        ...axis,
        size: 34,
        grid: { show: false },
        values: (_, splits) => splits.map((second) => `${formatWhole(second, locale)} s`),
        incrs: [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800],
        space: 64,
      },
      {
        ...axis,
        size: AXIS_WIDTH,
        grid: { stroke: colours.line, width: 1 },
        values: (_, splits) => splits.map((drift) => formatSignedDegrees(drift, locale)),
        incrs: [5, 10, 20, 30],
        space: 34,
      },
    ],
    series: [
      {},
      { stroke: colours.leg.left, width: 2.5, points: { show: false }, gaps: breakAtCuts(data) },
      { stroke: colours.leg.right, width: 2.5, dash: [7, 5], points: { show: false }, gaps: breakAtCuts(data) },
    ],
    hooks: {
      drawAxes: [(plot) => paintBelowCurves(plot, record, data, colours)],
      draw: [(plot) => paintVerdicts(plot, record, data, colours)],
    },
  };
}

interface DriftCurveProps {
  readonly record: SessionRecord;
  readonly data: CurveData;
  readonly index: number;
  readonly onIndex: (index: number) => void;
}

/**
 * Plots both knees over time. A pointer on the plot moves the plumb line; the slider below does the same by keyboard.
 */
export function DriftCurve({ record, data, index, onIndex }: DriftCurveProps) {
  const { t, locale } = useWords();
  const theme = useThemeInUse();
  const box = useRef<HTMLDivElement>(null);
  const plumb = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const colours = readCurveColours(theme);
    const plot = new uPlot(
      optionsFor({ record, data, locale, colours, width: element.clientWidth }),
      [[...data.seconds], [...data.drift.left], [...data.drift.right]],
      element,
    );
    chart.current = plot;
    const follow = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' && event.buttons === 0) return;
      const left = event.clientX - plot.over.getBoundingClientRect().left;
      onIndex(plot.posToIdx(left));
    };
    plot.over.addEventListener('pointerdown', follow);
    plot.over.addEventListener('pointermove', follow);
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, [record, data, locale, theme, onIndex]);

  useEffect(() => {
    const line = plumb.current;
    const second = data.seconds[index];
    const first = data.seconds[0];
    const last = data.seconds.at(-1);
    if (line === null || second === undefined || first === undefined || last === undefined || last === first) return;
    line.style.setProperty('--moment', String((second - first) / (last - first)));
  }, [data, index]);

  return (
    <div className="curve" aria-hidden="true">
      <p className="curve-word curve-word-inward">{t('summary.plotInward')}</p>
      <p className="curve-word curve-word-outward">{t('summary.plotOutward')}</p>
      <div className="curve-box" ref={box} />
      <div className="curve-plumb" ref={plumb} />
    </div>
  );
}
