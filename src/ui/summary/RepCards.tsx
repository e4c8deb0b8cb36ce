import './rep-cards.css';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepLeg, RepRecord } from '../../core/reps/rep-record.ts';
import { formatDegrees, formatPercent, formatSeconds } from '../numbers/format.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { useWords, type Tongue } from '../use-words.ts';
import { degreesWithBand } from './HeadlineText.tsx';

function overToeWords({ t, locale }: Tongue, pct: number | null): string {
  if (pct === null) return t('summary.none');
  const rounded = Math.round(pct);
  if (rounded === 0) return t('summary.onToe');
  const values = { pct: formatPercent(pct, locale) };
  return rounded > 0 ? t('summary.insideToe', values) : t('summary.outsideToe', values);
}

interface RepLegBlockProps {
  readonly leg: RepLeg | null;
  readonly side: Side;
  readonly mirrored: boolean;
}

function RepLegBlock({ leg, side, mirrored }: RepLegBlockProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  return (
    <section className={`rep-leg tone-text-${leg?.verdict ?? 'in-line'}`}>
      <h4>{t(`side.${side}`)}</h4>
      {leg === null ? (
        <p className="rep-unmeasured">{t('live.notMeasured')}</p>
      ) : (
        <>
          <p className="rep-verdict">
            <AlignmentMark side={side} alignment={leg.verdict} mirrored={mirrored} />
            {t(`alignment.${leg.verdict}`)}
          </p>
          <dl>
            <div>
              <dt>{t('summary.atBottom')}</dt>
              <dd className="rep-bottom">{degreesWithBand(tongue, leg.driftAtBottomDeg, leg.bandDeg)}</dd>
            </div>
            <div>
              <dt>{t('summary.atMatchedDepth')}</dt>
              <dd>
                {leg.driftAtMatchedDepthDeg === null
                  ? t('summary.tooShallow')
                  : formatDegrees(leg.driftAtMatchedDepthDeg, locale)}
              </dd>
            </div>
            <div>
              <dt>{t('summary.overToe')}</dt>
              <dd>{overToeWords(tongue, leg.kneeOverToeChangePct)}</dd>
            </div>
          </dl>
        </>
      )}
    </section>
  );
}

interface RepCardsProps {
  readonly reps: readonly RepRecord[];
  readonly mirrored: boolean;
}

/** Each rep, both legs, in full. */
export function RepCards({ reps, mirrored }: RepCardsProps) {
  const { t, locale } = useWords();
  return (
    <section className="reps-list" aria-labelledby="rep-by-rep">
      <h2 id="rep-by-rep" className="section-title">
        {t('summary.table')}
      </h2>
      <ol className="rep-cards">
        {reps.map((rep) => (
          <li className="rep-card" key={rep.number}>
            <h3>{t('summary.repNumber', { number: rep.number })}</h3>
            <div className="rep-legs">
              {(mirrored ? SIDES : SIDES.toReversed()).map((side) => (
                <RepLegBlock key={side} leg={rep.legs[side]} side={side} mirrored={mirrored} />
              ))}
            </div>
            <dl className="rep-both">
              <div>
                <dt>{t('summary.depth')}</dt>
                <dd>
                  {formatPercent(rep.depthPct, locale)}
                  <span>{t('summary.kneeBend', { degrees: formatDegrees(rep.kneeFlexionDeg, locale) })}</span>
                </dd>
              </div>
              <div>
                <dt>{t('summary.tempo')}</dt>
                <dd>
                  {t('summary.tempoValue', {
                    down: formatSeconds(rep.descentMs, locale),
                    hold: formatSeconds(rep.holdMs, locale),
                    up: formatSeconds(rep.ascentMs, locale),
                  })}
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
