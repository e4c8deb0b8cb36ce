import type { DatedPoint } from '../../core/session/session-trend.ts';
import type { TrendLine } from '../../core/session/trend-line.ts';
import { formatShare } from '../numbers/format.ts';
import { dateTicks } from '../plot/date-ticks.ts';
import { DegreeAxis } from '../plot/DegreeAxis.tsx';
import { TrendBand } from '../plot/TrendBand.tsx';
import { TrendMarks } from '../plot/TrendMarks.tsx';
import { useWidth } from '../plot/use-width.ts';
import { useWords } from '../words/use-words.ts';

const HEIGHT = 368;
const LEFT = 54;
const RIGHT = 16;
/** Upper and lower end of the degrees, and of the shares below them. */
const TOP = 26;
const FOOT = 232;
const SHARE_TOP = 272;
const SHARE_FOOT = 334;
/** Distance of the first and the last session from the ends of the axis. */
const INSET = 18;
/** Size of one mark, where there is room for it. */
const WHISKER = 5;
const DOT = 5.5;
const BAR = 14;

interface TrendPlotProps {
  readonly points: readonly DatedPoint[];
  /** `null` where the sessions tell no trend. */
  readonly line: TrendLine | null;
  /** The drifts that the person's sensitivity calls in line now, both positive. */
  readonly zone: { readonly inwardDeg: number; readonly outwardDeg: number };
  /** Equal for both legs, so that the two plots can be compared. */
  readonly reachDeg: number;
  /** The days of both legs, milliseconds since 1970. */
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Plots one leg over the days: the drift with its bands, the zone in line and the trend above, the share of reps in line
 * below. Up is inward, as on the curve of a session. The plot is decorative: the words and the table give the numbers.
 */
export function TrendPlot({ points, line, zone, reachDeg, fromMs, toMs }: TrendPlotProps) {
  const { t, locale } = useWords();
  const [box, width] = useWidth();
  const middle = (TOP + FOOT) / 2;
  const yOf = (driftDeg: number) => middle - (driftDeg / reachDeg) * ((FOOT - TOP) / 2);
  const shareY = (share: number) => SHARE_FOOT - share * (SHARE_FOOT - SHARE_TOP);
  const room = Math.max(0, width - LEFT - RIGHT - 2 * INSET);
  const share = (atMs: number) => (toMs === fromMs ? 0.5 : (atMs - fromMs) / (toMs - fromMs));
  const xAt = (atMs: number) => LEFT + INSET + share(atMs) * room;
  const right = width - RIGHT;
  // Many sessions stand closer together, and their marks are smaller.
  const apart = room / Math.max(1, points.length);
  const whisker = apart < 6 ? 0 : Math.min(WHISKER, apart / 3);
  const dot = Math.min(DOT, Math.max(1.75, apart / 3));
  const bar = Math.min(BAR, Math.max(1.5, apart * 0.6));
  const days =
    toMs === fromMs
      ? [{ atMs: fromMs, label: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(fromMs) }]
      : dateTicks(fromMs, toMs, room, locale);
  const zoneTop = yOf(Math.min(reachDeg, zone.inwardDeg));
  return (
    <div className="trend-box" ref={box} aria-hidden="true">
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} focusable="false">
          <rect
            className="trend-zone"
            x={LEFT}
            y={zoneTop}
            width={Math.max(0, right - LEFT)}
            height={yOf(-Math.min(reachDeg, zone.outwardDeg)) - zoneTop}
          />
          <text className="trend-word" x={LEFT} y={14}>
            {t('summary.plotInward')}
          </text>
          <text className="trend-word" x={LEFT} y={FOOT + 18}>
            {t('summary.plotOutward')}
          </text>
          {days.map(({ atMs, label }) => (
            <g key={atMs}>
              <path className="trend-grid" d={`M${xAt(atMs)} ${TOP}V${FOOT}M${xAt(atMs)} ${SHARE_TOP}V${SHARE_FOOT}`} />
              <text className="trend-word" x={xAt(atMs)} y={HEIGHT - 12} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          <DegreeAxis
            ticksDeg={[reachDeg, 0, -reachDeg]}
            yOf={yOf}
            fromX={LEFT}
            toX={right}
            gap={8}
            drop={5}
            zero="trend-zero"
            grid="trend-grid"
          />
          {line === null ? null : <TrendBand line={line} xAt={xAt} yOf={yOf} reachDeg={reachDeg} name="trend" />}
          <TrendMarks
            points={points}
            xOf={(index) => xAt(points[index]?.atMs ?? fromMs)}
            yOf={yOf}
            whisker={whisker}
            dot={dot}
            name="trend"
            isJoined={line === null}
          />
          <text className="trend-word" x={right} y={SHARE_TOP - 8} textAnchor="end">
            {t('progress.shareInLine')}
          </text>
          {[0, 1].map((tick) => (
            <g key={tick}>
              <path className={tick === 0 ? 'trend-zero' : 'trend-grid'} d={`M${LEFT} ${shareY(tick)}H${right}`} />
              <text x={LEFT - 8} y={shareY(tick) + 5} textAnchor="end">
                {formatShare(tick, locale)}
              </text>
            </g>
          ))}
          {points.map(({ atMs, startedAt, inLine, reps }) => (
            <rect
              className="trend-bar"
              key={startedAt}
              x={xAt(atMs) - bar / 2}
              y={shareY(inLine / reps)}
              width={bar}
              height={SHARE_FOOT - shareY(inLine / reps)}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
