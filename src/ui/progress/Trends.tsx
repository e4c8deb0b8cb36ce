import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { compareSessions } from '../../core/session/compare-sessions.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { traceTrend, type Trend } from '../../core/session/session-trend.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { changeWords } from '../words/change-words.ts';
import { reachOf } from '../plot/reach.ts';
import { TrendPlot } from './TrendPlot.tsx';

/** Says how one leg changed from the first session on the plot to the last. */
function trendWords(tongue: Tongue, history: readonly SessionSummary[], trend: Trend, side: Side): string {
  const { t } = tongue;
  const points = trend[side];
  const sessionAt = (startedAt: string | undefined) => history.find((session) => session.startedAt === startedAt);
  const first = sessionAt(points[0]?.startedAt);
  const last = sessionAt(points.at(-1)?.startedAt);
  if (first === undefined || last === undefined) return t('progress.noSession');
  if (first === last) return t('progress.oneSession');
  const comparison = compareSessions(first, last);
  const change = comparison.kind === 'compared' ? comparison.legs[side] : null;
  return change === null ? t('progress.noSession') : t('progress.since', { change: changeWords(tongue, change) });
}

interface TrendsProps {
  readonly history: readonly SessionSummary[];
  /** Only sessions that can be compared with this one are shown. */
  readonly like: SessionSummary;
  readonly mirrored: boolean;
}

/** Plots each leg from session to session, with its bands. */
export function Trends({ history, like, mirrored }: TrendsProps) {
  const tongue = useWords();
  const { t } = tongue;
  const trend = traceTrend(history, like);
  const reachDeg = reachOf([...trend.left, ...trend.right]);
  return (
    <section className="trends" aria-labelledby="trends">
      <h2 id="trends" className="section-title">
        {t('progress.trend')}
      </h2>
      <p className="only-spoken">{t('progress.trendSpoken')}</p>
      <div className="trends-legs">
        {(mirrored ? SIDES : SIDES.toReversed()).map((side) => (
          <section className="trend" key={side}>
            <h3>{t(`leg.${side}`)}</h3>
            <p>{trendWords(tongue, history, trend, side)}</p>
            {trend[side].length === 0 ? null : <TrendPlot points={trend[side]} reachDeg={reachDeg} />}
          </section>
        ))}
      </div>
      <p className="progress-note">{t('progress.notLike')}</p>
    </section>
  );
}
