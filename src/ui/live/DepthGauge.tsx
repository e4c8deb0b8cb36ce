import { useEffect, useRef } from 'react';
import { COMPARISON } from '../../core/reading/thresholds.ts';
import type { PaintFrame } from '../../runtime/session/paint-frame.ts';
import { useApp, useAppState } from '../context/app-context.ts';
import { formatPercent } from '../numbers/format.ts';
import { isCovered } from '../painter/live-painter.ts';
import { useWords } from '../words/use-words.ts';
import { formatPercentBand } from '../words/percent-band.ts';
import { useScene } from '../mirror/use-scene.ts';

/** Lower end of the gauge, percent of the standing height. Measuring is less exact below a depth of 22 %. */
const GAUGE_END_PCT = 24;
const { min: SCORED_FROM_PCT, max: SCORED_TO_PCT } = COMPARISON.exerciseDepthPct;

const share = (pct: number) => `${(Math.min(Math.max(pct, 0), GAUGE_END_PCT) / GAUGE_END_PCT) * 100}%`;

/** Depth of the guide before the person's own depth is known. */
const USUAL_TARGET_PCT = (SCORED_FROM_PCT + SCORED_TO_PCT) / 2;

/** Shows the reading on the gauge. Nothing is shown while the mirror is covered. */
function moveBob(gauge: HTMLElement, frame: PaintFrame): void {
  const { reading } = frame;
  const pct = reading.kind === 'measured' && !isCovered(frame) ? reading.depthPct : null;
  gauge.dataset['measured'] = String(pct !== null);
  if (pct !== null) gauge.style.setProperty('--depth', share(pct));
}

/** Moves the guide at the programme's tempo down to the target; the person follows it with the bob. */
function moveGuide(gauge: HTMLElement, { coach }: PaintFrame): void {
  const tempo = coach?.tempo ?? null;
  const target = coach?.targetDepthPct ?? null;
  gauge.dataset['guided'] = String(tempo !== null);
  gauge.dataset['targeted'] = String(target !== null);
  if (target !== null) gauge.style.setProperty('--target', share(target));
  if (tempo !== null) gauge.style.setProperty('--guide', share(tempo.depthShare * (target ?? USUAL_TARGET_PCT)));
}

/**
 * Draws a plumb line that lengthens with the squat, and the ring in which its bob should stay. Each frame moves the
 * line without React.
 */
export function DepthGauge() {
  const app = useApp();
  const live = useAppState((state) => state.live);
  const measuring = useAppState((state) => state.live !== null && !state.stalled);
  const scene = useScene();
  const { t, locale } = useWords();
  const gauge = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      app.subscribeFrames((frame) => {
        if (gauge.current === null) return;
        moveBob(gauge.current, frame);
        moveGuide(gauge.current, frame);
      }),
    [app],
  );

  // Clears the old depth itself, because no further frame will come.
  useEffect(() => {
    if (measuring) return;
    gauge.current?.setAttribute('data-measured', 'false');
    gauge.current?.setAttribute('data-guided', 'false');
  }, [measuring]);

  const hidden = live === null || live.refusal !== null || scene === 'covered';
  const depthPct = hidden ? null : live.depthPct;
  const bandPct = hidden ? null : live.bands.depthPct;
  return (
    <div className="depth" ref={gauge} data-measured="false">
      <p className="only-spoken">
        {depthPct === null
          ? `${t('live.depth')}: ${t('live.notMeasured')}`
          : [
              t('live.depthValue', { pct: formatPercent(Math.max(0, depthPct), locale) }),
              ...(bandPct === null ? [] : [t('live.band', { band: formatPercentBand(bandPct, locale) })]),
            ].join(' ')}
      </p>
      <div className="depth-scale" aria-hidden="true">
        <span
          className="depth-zone"
          ref={(zone) => {
            zone?.style.setProperty('top', share(SCORED_FROM_PCT));
            zone?.style.setProperty('bottom', `calc(100% - ${share(SCORED_TO_PCT)})`);
          }}
        />
        <span className="depth-target" />
        <span className="depth-line" />
        <span className="depth-guide" />
        <span className="depth-bob" />
      </div>
      <p className="depth-label" aria-hidden="true">
        {t('live.depth')}
      </p>
    </div>
  );
}
