import { speaksUpAt } from '../../core/drift/drift-state.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { DEFAULT_THRESHOLDS } from '../../core/reading/thresholds.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { tellTrend, traceTrend } from '../../core/session/session-trend.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatPreciseDegrees } from '../numbers/format.ts';
import { datedPoints } from '../plot/dated-points.ts';
import { reachOf } from '../plot/reach.ts';
import { trendWords } from '../words/trend-words.ts';
import { useWords } from '../words/use-words.ts';
import { TrendPlot } from './TrendPlot.tsx';

/** Names what the plots draw. */
function TrendKey({ inwardDeg, outwardDeg }: ReturnType<typeof speaksUpAt>) {
  const { t, locale } = useWords();
  const zone = {
    inward: formatPreciseDegrees(inwardDeg, locale),
    outward: formatPreciseDegrees(outwardDeg, locale),
  };
  return (
    <ul className="trend-key">
      <li className="trend-key-session">{t('progress.keySession')}</li>
      <li className="trend-key-zone">{t('progress.keyZone', zone)}</li>
      <li className="trend-key-course">{t('progress.keyTrend')}</li>
    </ul>
  );
}

interface TrendsProps {
  readonly history: readonly SessionSummary[];
  /** Only sessions that can be compared with this one are shown. */
  readonly like: SessionSummary;
  readonly mirrored: boolean;
}

/** Tells and plots each leg over the days: its sessions with their bands, and the trend through all of them. */
export function Trends({ history, like, mirrored }: TrendsProps) {
  const { library } = useRooms();
  const thresholds = useRoomState(library, (state) => state.person?.thresholds ?? DEFAULT_THRESHOLDS);
  const tongue = useWords();
  const { t } = tongue;
  const trace = traceTrend(history, like);
  const points = { left: datedPoints(trace.left), right: datedPoints(trace.right) };
  const all = [...points.left, ...points.right];
  const zone = speaksUpAt(thresholds);
  const reachDeg = reachOf([...all, { driftDeg: Math.max(zone.inwardDeg, zone.outwardDeg), bandDeg: 0 }]);
  const moments = all.map(({ atMs }) => atMs);
  return (
    <section className="trends" aria-labelledby="trends">
      <h2 id="trends" className="section-title">
        {t('progress.trend')}
      </h2>
      <p className="only-spoken">{t('progress.trendSpoken')}</p>
      <div className="trends-legs">
        {(mirrored ? SIDES : SIDES.toReversed()).map((side) => {
          const trend = tellTrend(points[side]);
          const last = points[side].at(-1);
          return (
            <section className="trend" key={side}>
              <h3>{t(`leg.${side}`)}</h3>
              <p>
                {trendWords(tongue, trend)}
                {last === undefined ? null : (
                  <span className="trend-last">
                    {t('progress.lastInLine', { hits: last.inLine, count: last.reps })}
                  </span>
                )}
              </p>
              {last === undefined ? null : (
                <TrendPlot
                  points={points[side]}
                  line={trend.kind === 'told' ? trend.line : null}
                  zone={zone}
                  reachDeg={reachDeg}
                  fromMs={Math.min(...moments)}
                  toMs={Math.max(...moments)}
                />
              )}
            </section>
          );
        })}
      </div>
      {all.length === 0 ? null : <TrendKey {...zone} />}
      <p className="progress-note">{t('progress.notLike')}</p>
    </section>
  );
}
