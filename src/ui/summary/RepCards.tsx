import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { tellRepLeg } from '../../core/drift/told-leg.ts';
import type { RepLeg, RepRecord } from '../../core/reading/rep-record.ts';
import { formatBand, formatSeconds } from '../numbers/format.ts';
import { countedReps, coveredNumbers, uncountedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { limitsOf } from '../../core/session/told-session.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { ToldMark } from '../parts/ToldMark.tsx';
import { useWords, type Tongue } from '../words/use-words.ts';
import { overToeWords } from '../words/over-toe-words.ts';
import { pelvisIn, trunkIn, type Posture } from './posture.ts';
import { degreesWithBand, driftWords, percentWithBand } from '../words/with-band.ts';
import { driftOfTold, verdictWords } from '../words/told-words.ts';
import './rep-cards.css';

function pelvisWords(tongue: Tongue, posture: Posture): string {
  const { t, locale } = tongue;
  switch (posture.kind) {
    case 'unmeasured':
      return t('summary.none');
    case 'upright':
      return t('summary.pelvisLevel', { band: formatBand(posture.bandDeg ?? 0, locale) });
    case 'tilted':
      return t(`summary.pelvisDrops.${posture.towards}`, {
        degrees: degreesWithBand(tongue, posture.valueDeg, posture.bandDeg),
      });
  }
}

function trunkWords(tongue: Tongue, posture: Posture): string {
  const { t, locale } = tongue;
  switch (posture.kind) {
    case 'unmeasured':
      return t('summary.none');
    case 'upright':
      return t('summary.trunkUpright', { band: formatBand(posture.bandDeg ?? 0, locale) });
    case 'tilted':
      return t(`summary.trunkLeans.${posture.towards}`, {
        degrees: degreesWithBand(tongue, posture.valueDeg, posture.bandDeg),
      });
  }
}

interface RepLegBlockProps {
  readonly leg: RepLeg | null;
  readonly limits: Thresholds | null;
  readonly side: Side;
  readonly mirrored: boolean;
}

function RepLegBlock({ leg, limits, side, mirrored }: RepLegBlockProps) {
  const tongue = useWords();
  const { t } = tongue;
  const told = tellRepLeg(leg, limits);
  return (
    <section className={`rep-leg tone-text-${leg?.verdict ?? 'in-line'}`}>
      <h4>{t(`side.${side}`)}</h4>
      {leg === null ? (
        <p className="rep-unmeasured">{t('live.notMeasured')}</p>
      ) : (
        <>
          <p className="rep-verdict">
            <ToldMark told={told} side={side} mirrored={mirrored} />
            {verdictWords(tongue, told)}
          </p>
          <dl>
            <div>
              <dt>{t('summary.atBottom')}</dt>
              <dd className="rep-bottom">{driftOfTold(tongue, told)}</dd>
            </div>
            <div>
              <dt>{t('summary.atMatchedDepth')}</dt>
              <dd>
                {leg.driftAtMatchedDepthDeg === null
                  ? t('summary.tooShallow')
                  : driftWords(tongue, leg.driftAtMatchedDepthDeg, leg.matchedDepthBandDeg)}
              </dd>
            </div>
            <div>
              <dt>{t('summary.overToe')}</dt>
              <dd>
                {overToeWords(tongue, leg.kneeOverToeChangePct, leg.kneeOverToeBandPct, leg.verdict === 'in-line')}
              </dd>
            </div>
          </dl>
        </>
      )}
    </section>
  );
}

/** Shows in small letters what both legs have in common, and only what was measured. */
function RepBody({ rep }: { readonly rep: RepRecord }) {
  const tongue = useWords();
  const { t, locale } = tongue;
  return (
    <dl className="rep-both">
      <div>
        <dt>{t('summary.depth')}</dt>
        <dd>
          {percentWithBand(tongue, rep.depthPct, rep.bands.depthPct)}
          <span>
            {t('summary.kneeBend', { degrees: degreesWithBand(tongue, rep.kneeFlexionDeg, rep.bands.kneeFlexionDeg) })}
          </span>
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
      {rep.pelvicDropDeg === null ? null : (
        <div className="rep-posture">
          <dt>{t('summary.pelvis')}</dt>
          <dd>{pelvisWords(tongue, pelvisIn(rep))}</dd>
        </div>
      )}
      {rep.trunkLeanDeg === null ? null : (
        <div className="rep-posture">
          <dt>{t('summary.trunk')}</dt>
          <dd>{trunkWords(tongue, trunkIn(rep))}</dd>
        </div>
      )}
    </dl>
  );
}

interface RepListProps {
  readonly reps: readonly RepRecord[];
  /** Numbers of the reps without the mirror. */
  readonly covered: ReadonlySet<number>;
  readonly limits: Thresholds | null;
  readonly mirrored: boolean;
}

function RepList({ reps, covered, limits, mirrored }: RepListProps) {
  const { t } = useWords();
  return (
    <ol className="rep-cards">
      {reps.map((rep) => (
        <li className="rep-card" key={rep.number}>
          <h3>
            {t('summary.repNumber', { number: rep.number })}{' '}
            {covered.has(rep.number) ? <span className="rep-covered">{t('summary.mirrorCovered')}</span> : null}
          </h3>
          <div className="rep-legs">
            {(mirrored ? SIDES : SIDES.toReversed()).map((side) => (
              <RepLegBlock key={side} leg={rep.legs[side]} limits={limits} side={side} mirrored={mirrored} />
            ))}
          </div>
          <RepBody rep={rep} />
        </li>
      ))}
    </ol>
  );
}

interface RepCardsProps {
  readonly record: SessionRecord;
  readonly mirrored: boolean;
}

/** Shows each rep and both its legs in full. Reps that belong to no set stand apart. */
export function RepCards({ record, mirrored }: RepCardsProps) {
  const { t } = useWords();
  const covered = coveredNumbers(record);
  const counted = countedReps(record);
  const strays = uncountedReps(record);
  const limits = limitsOf(record);
  return (
    <>
      {counted.length === 0 ? null : (
        <section className="reps-list" aria-labelledby="rep-by-rep">
          <h2 id="rep-by-rep" className="section-title">
            {t('summary.table')}
          </h2>
          <RepList reps={counted} covered={covered} limits={limits} mirrored={mirrored} />
        </section>
      )}
      {strays.length === 0 ? null : (
        <section className="reps-list" aria-labelledby="stray-reps">
          <h2 id="stray-reps" className="section-title">
            {t('summary.strays')}
          </h2>
          <p className="reps-why">{t('summary.straysWhy')}</p>
          <RepList reps={strays} covered={covered} limits={limits} mirrored={mirrored} />
        </section>
      )}
    </>
  );
}
