import type { TrendPoint } from '../../core/session/session-trend.ts';
import { useWords } from '../words/use-words.ts';
import { formatDay } from '../words/format-day.ts';
import { DegreeAxis } from '../plot/DegreeAxis.tsx';
import { TrendMarks } from '../plot/TrendMarks.tsx';
import { useWidth } from '../plot/use-width.ts';

const HEIGHT = 260;
const LEFT = 46;
const RIGHT = 16;
const TOP = 26;
const FOOT = 30;
/** Size of one mark, where there is room for it. */
const WHISKER = 5;
const DOT = 5.5;

interface TrendPlotProps {
  readonly points: readonly TrendPoint[];
  /** Equal for both legs, so that the two plots can be compared. */
  readonly reachDeg: number;
}

/**
 * Plots one leg over the sessions. Up is inward, as on the curve of a session. The plot is decorative: the table gives
 * the numbers.
 */
export function TrendPlot({ points, reachDeg }: TrendPlotProps) {
  const { t, locale } = useWords();
  const [box, width] = useWidth();
  const middle = (TOP + HEIGHT - FOOT) / 2;
  const yOf = (driftDeg: number) => middle - (driftDeg / reachDeg) * ((HEIGHT - FOOT - TOP) / 2);
  const room = Math.max(0, width - LEFT - RIGHT);
  const xOf = (index: number) => LEFT + ((index + 0.5) / points.length) * room;
  // Many sessions stand closer together, and their marks are smaller.
  const apart = room / Math.max(1, points.length);
  const whisker = apart < 6 ? 0 : Math.min(WHISKER, apart / 3);
  const dot = Math.min(DOT, Math.max(1.75, apart / 3));
  const [first, last] = [points[0], points.at(-1)];
  return (
    <div className="trend-box" ref={box} aria-hidden="true">
      <svg width={width} height={HEIGHT} focusable="false">
        <text className="trend-word" x={LEFT} y={14}>
          {t('summary.plotInward')}
        </text>
        <text className="trend-word" x={LEFT} y={HEIGHT - 6}>
          {t('summary.plotOutward')}
        </text>
        <DegreeAxis
          ticksDeg={[reachDeg, 0, -reachDeg]}
          yOf={yOf}
          fromX={LEFT}
          toX={width - RIGHT}
          gap={8}
          drop={5}
          zero="trend-zero"
          grid="trend-grid"
        />
        <TrendMarks points={points} xOf={xOf} yOf={yOf} whisker={whisker} dot={dot} name="trend" />
        {last === undefined || last === first ? null : (
          <text className="trend-word" x={width - RIGHT} y={HEIGHT - 6} textAnchor="end">
            {`${formatDay(first?.startedAt ?? '', locale)} – ${formatDay(last.startedAt, locale)}`}
          </text>
        )}
      </svg>
    </div>
  );
}
