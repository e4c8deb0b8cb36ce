import { verdictOf } from '../../core/drift/told-leg.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { LiveLeg } from '../../runtime/session/live-snapshot.ts';
import { useAppState } from '../context/app-context.ts';
import { formatPercent } from '../numbers/format.ts';
import { screenSideOf } from '../painter/knee-marker.ts';
import { ToldMark } from '../parts/ToldMark.tsx';
import { AWAITED, directionWords, numberWords, verdictWords } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';
import { formatPercentBand } from '../words/percent-band.ts';

/**
 * Says where the knee is against the toe, but only in words that agree with the verdict above. With feet turned out a
 * knee in line stands beside the tip of the toe, and a stranger would read that as a contradiction.
 */
function OverToe({ told, kneeOverToePct: pct, kneeOverToeBandPct: bandPct }: LiveLeg) {
  const { t, locale } = useWords();
  if (pct === null) return null;
  const verdict = verdictOf(told);
  const isOver = Math.round(pct) === 0 || (bandPct !== null && Math.abs(pct) < bandPct);
  if (isOver) return told.kind === 'upright' || verdict === 'in-line' ? t('live.kneeOverToe') : null;
  if (verdict !== (pct > 0 ? 'inward' : 'outward')) return null;
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
  readonly leg: LiveLeg;
  readonly side: Side;
  readonly mirrored: boolean;
}

/** Shows the number with its direction and its verdict. Until the verdict is in, the number is held back. */
function MeasuredLeg({ leg, side, mirrored }: MeasuredLegProps) {
  const tongue = useWords();
  const { told } = leg;
  const number = numberWords(tongue, told);
  const direction = directionWords(tongue, told);
  return (
    <>
      <p className="plate-figure">
        <span className="plate-degrees">{number?.degrees ?? AWAITED}</span>
        {number === null || number.band === null ? null : <span className="plate-band">{number.band}</span>}
      </p>
      <p className="plate-direction">{direction}</p>
      <p className="plate-word">
        <ToldMark told={told} side={side} mirrored={mirrored} />
        <span>{verdictWords(tongue, told)}</span>
      </p>
      <p className="plate-toe">
        <OverToe {...leg} />
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
  const isMeasured = leg !== null && leg.told.kind !== 'unmeasured';
  return (
    <section
      className={`plate plate-${screenSideOf(side, mirrored)} tone-${(isMeasured ? verdictOf(leg.told) : null) ?? 'plain'}`}
      aria-label={t(`leg.${side}`)}
      data-side={side}
    >
      <h2 className="plate-leg">{t(`side.${side}`)}</h2>
      {isMeasured ? (
        <MeasuredLeg leg={leg} side={side} mirrored={mirrored} />
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
