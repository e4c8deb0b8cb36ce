import type { Alignment } from '../../core/reading/reading.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { LiveLeg } from '../../runtime/session/live-snapshot.ts';
import { useAppState } from '../context/app-context.ts';
import { formatBand, formatDegrees, formatPercent } from '../numbers/format.ts';
import { screenSideOf } from '../painter/knee-marker.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { useWords } from '../words/use-words.ts';
import { formatPercentBand } from '../words/percent-band.ts';

interface OverToeProps {
  readonly pct: number;
  readonly bandPct: number | null;
  readonly alignment: Alignment | null;
}

const INWARD: readonly (Alignment | null)[] = ['inward', 'watch-inward'];
const OUTWARD: readonly (Alignment | null)[] = ['outward', 'watch-outward'];

/**
 * Says where the knee is against the toe, but only in words that agree with the verdict above. With feet turned out a
 * knee in line stands beside the tip of the toe, and a stranger would read that as a contradiction.
 */
function OverToe({ pct, bandPct, alignment }: OverToeProps) {
  const { t, locale } = useWords();
  const isOver = Math.round(pct) === 0 || (bandPct !== null && Math.abs(pct) < bandPct);
  if (isOver) return alignment === null || alignment === 'in-line' ? t('live.kneeOverToe') : null;
  if (!(pct > 0 ? INWARD : OUTWARD).includes(alignment)) return null;
  const values = { pct: formatPercent(pct, locale) };
  return (
    <>
      {pct > 0 ? t('live.kneeInsideToe', values) : t('live.kneeOutsideToe', values)}
      {bandPct === null ? null : (
        <span className="plate-toe-band"> {t('live.band', { band: formatPercentBand(bandPct, locale) })}</span>
      )}
    </>
  );
}

interface MeasuredLegProps {
  readonly leg: LiveLeg & { readonly driftDeg: number };
  readonly side: Side;
  readonly mirrored: boolean;
}

function MeasuredLeg({ leg, side, mirrored }: MeasuredLegProps) {
  const { t, locale } = useWords();
  const alignment: Alignment | null = leg.alignment;
  return (
    <>
      <p className="plate-figure">
        <span className="plate-degrees">{formatDegrees(leg.driftDeg, locale)}</span>
        {leg.bandDeg === null ? null : (
          <span className="plate-band">{t('live.band', { band: formatBand(leg.bandDeg, locale) })}</span>
        )}
      </p>
      <p className="plate-word">
        {alignment === null ? null : <AlignmentMark side={side} alignment={alignment} mirrored={mirrored} />}
        <span>{alignment === null ? t('live.plumb') : t(`alignment.${alignment}`)}</span>
      </p>
      <p className="plate-toe">
        {leg.kneeOverToePct === null ? null : (
          <OverToe pct={leg.kneeOverToePct} bandPct={leg.kneeOverToeBandPct} alignment={alignment} />
        )}
      </p>
    </>
  );
}

/**
 * Shows a leg's numbers on the side of the screen where the person sees that leg. Where nothing was measured there is
 * no number.
 */
export function LegPlate({ side }: { readonly side: Side }) {
  const live = useAppState((state) => state.live);
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const refused = live === null || live.refusal !== null;
  const leg = refused ? null : live.legs[side];
  const driftDeg = leg?.driftDeg ?? null;
  const alignment = leg?.alignment ?? null;
  return (
    <section
      className={`plate plate-${screenSideOf(side, mirrored)} tone-${alignment ?? 'plain'}`}
      aria-label={t(`leg.${side}`)}
      data-side={side}
    >
      <h2 className="plate-leg">{t(`side.${side}`)}</h2>
      {leg !== null && driftDeg !== null ? (
        <MeasuredLeg leg={{ ...leg, driftDeg }} side={side} mirrored={mirrored} />
      ) : (
        <>
          <p className="plate-figure plate-empty" aria-hidden="true">
            <span className="plate-dash" />
          </p>
          <p className="plate-word plate-unmeasured">{t('live.notMeasured')}</p>
          <p className="plate-toe" />
        </>
      )}
    </section>
  );
}
