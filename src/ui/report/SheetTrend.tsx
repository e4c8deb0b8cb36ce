import type { Side } from '../../core/geometry/keypoints.ts';
import type { TrendPoint } from '../../core/session/session-trend.ts';
import { COMPARISON } from '../../core/reading/thresholds.ts';
import { formatDay } from '../words/format-day.ts';
import { DegreeAxis } from '../plot/DegreeAxis.tsx';
import { reachOf } from '../plot/reach.ts';
import { TrendMarks } from '../plot/TrendMarks.tsx';
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
        <DegreeAxis
          ticksDeg={[reachDeg, 0, -reachDeg]}
          yOf={yOf}
          fromX={LEFT}
          toX={WIDTH}
          gap={1.2}
          drop={0.9}
          zero="sheet-plumb"
          grid="sheet-grid"
        />
        <TrendMarks
          points={points}
          xOf={xOf}
          yOf={yOf}
          whisker={WHISKER}
          dot={0.95}
          name="sheet-trend"
          isJoined
          label={{ of: ({ startedAt }) => formatDay(startedAt, locale), y: HEIGHT - 0.6 }}
        />
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
