import type { Side } from '../../core/geometry/keypoints.ts';
import type { TrendPoint } from '../../core/session/session-trend.ts';
import { COMPARISON } from '../../core/reading/thresholds.ts';
import { formatSignedDegrees } from '../numbers/format.ts';
import { formatDay } from '../words/format-day.ts';
import { reachOf } from '../plot/reach.ts';
import { useWords } from '../words/use-words.ts';
import type { Course } from './course.ts';

/** Sizes on paper, millimetres. */
const WIDTH = 92;
const HEIGHT = 29;
const LEFT = 9;
const TOP = 1.5;
const FOOT = 4.5;
const WHISKER = 0.9;

interface TrendProps {
  readonly side: Side;
  readonly points: readonly TrendPoint[];
  readonly reachDeg: number;
}

/** Plots one leg from session to session, with its bands. */
function Trend({ side, points, reachDeg }: TrendProps) {
  const { t, locale } = useWords();
  const middle = (TOP + HEIGHT - FOOT) / 2;
  const yOf = (driftDeg: number) => middle - (driftDeg / reachDeg) * (middle - TOP);
  const xOf = (index: number) => LEFT + ((index + 0.5) / points.length) * (WIDTH - LEFT);
  return (
    <figure className="sheet-trend" data-side={side}>
      <figcaption>{t(`leg.${side}`)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {[reachDeg, 0, -reachDeg].map((tick) => (
          <g key={tick}>
            <path className={tick === 0 ? 'sheet-plumb' : 'sheet-grid'} d={`M${LEFT} ${yOf(tick)}H${WIDTH}`} />
            <text x={LEFT - 1.2} y={yOf(tick) + 0.9} textAnchor="end">
              {formatSignedDegrees(tick, locale)}
            </text>
          </g>
        ))}
        <path
          className="sheet-trend-line"
          d={points.map(({ driftDeg }, index) => `${index === 0 ? 'M' : 'L'}${xOf(index)} ${yOf(driftDeg)}`).join('')}
        />
        {points.map(({ startedAt, driftDeg, bandDeg }, index) => {
          const [x, top, foot] = [xOf(index), yOf(driftDeg + bandDeg), yOf(driftDeg - bandDeg)];
          return (
            <g className="sheet-trend-mark" key={startedAt}>
              <path
                d={`M${x} ${top}V${foot}M${x - WHISKER} ${top}h${2 * WHISKER}M${x - WHISKER} ${foot}h${2 * WHISKER}`}
              />
              <circle cx={x} cy={yOf(driftDeg)} r="0.95" />
              <text x={x} y={HEIGHT - 0.6} textAnchor="middle">
                {formatDay(startedAt, locale)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

interface SheetTrendProps {
  readonly course: Course;
  readonly sides: readonly Side[];
}

/** Plots the last sessions of each leg. The sentences about a change stand with the leg. */
export function SheetTrend({ course: { points, current }, sides }: SheetTrendProps) {
  const { t } = useWords();
  const withCourse = sides.filter((side) => points[side].length > 1);
  const isFirm = sides.some((side) => (current?.legs[side]?.reps ?? 0) >= COMPARISON.firmReps);
  const reachDeg = reachOf(withCourse.flatMap((side) => points[side]));
  return (
    <section className="sheet-course">
      <h3>{t('report.trend')}</h3>
      {withCourse.length === 0 ? (
        <p>{t(isFirm ? 'report.trendFirst' : 'report.trendNone')}</p>
      ) : (
        <>
          <div className="sheet-trends">
            {withCourse.map((side) => (
              <Trend key={side} side={side} points={points[side]} reachDeg={reachDeg} />
            ))}
          </div>
          <p className="sheet-small">{t('report.trendUp')}</p>
        </>
      )}
    </section>
  );
}
