import { useEffect, useRef } from 'react';
import { COMPARISON } from '../../core/alignment/thresholds.ts';
import { useApp, useAppState } from '../app-context.ts';
import { formatPercent } from '../numbers/format.ts';
import { useWords } from '../use-words.ts';

/** The gauge's lower end, percent of the standing height; deeper than 22 % is not measured at its best. */
const GAUGE_END_PCT = 24;
const { min: SCORED_FROM_PCT, max: SCORED_TO_PCT } = COMPARISON.exerciseDepthPct;

const share = (pct: number) => `${(Math.min(Math.max(pct, 0), GAUGE_END_PCT) / GAUGE_END_PCT) * 100}%`;

/** A plumb line that lengthens with the squat. Moved per frame without React. */
export function DepthGauge() {
  const app = useApp();
  const live = useAppState((state) => state.live);
  const measuring = useAppState((state) => state.live !== null && !state.stalled);
  const { t, locale } = useWords();
  const gauge = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      app.subscribeFrames(({ reading }) => {
        const element = gauge.current;
        if (element === null) return;
        const pct = reading.kind === 'measured' ? reading.depthPct : null;
        element.dataset['measured'] = String(pct !== null);
        if (pct !== null) element.style.setProperty('--depth', share(pct));
      }),
    [app],
  );

  // Without a frame nobody else takes the old depth away.
  useEffect(() => {
    if (!measuring) gauge.current?.setAttribute('data-measured', 'false');
  }, [measuring]);

  const depthPct = live === null || live.refusal !== null ? null : live.depthPct;
  return (
    <div className="depth" ref={gauge} data-measured="false">
      <p className="only-spoken">
        {depthPct === null
          ? `${t('live.depth')}: ${t('live.notMeasured')}`
          : t('live.depthValue', { pct: formatPercent(Math.max(0, depthPct), locale) })}
      </p>
      <div className="depth-scale" aria-hidden="true">
        <span
          className="depth-zone"
          ref={(zone) => {
            zone?.style.setProperty('top', share(SCORED_FROM_PCT));
            zone?.style.setProperty('bottom', `calc(100% - ${share(SCORED_TO_PCT)})`);
          }}
        />
        <span className="depth-line" />
        <span className="depth-bob" />
      </div>
      <p className="depth-label" aria-hidden="true">
        {t('live.depth')}
      </p>
    </div>
  );
}
