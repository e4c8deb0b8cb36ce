import { inLineReps } from '../../core/session/in-line-reps.ts';
import { COMPARISON } from '../../core/reading/thresholds.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { SessionComparison } from '../../core/session/compare-sessions.ts';
import type { Purpose } from '../../core/session/session-record.ts';
import type { LegSummary, SessionSummary } from '../../core/session/session-summary.ts';
import { formatDegrees, formatMoment, formatPercent } from '../numbers/format.ts';
import { changeWords } from '../words/change-words.ts';
import { meanDriftWords } from '../words/with-band.ts';
import { useWords } from '../words/use-words.ts';
import { CheckPlot } from './CheckPlot.tsx';
import type { CheckPair } from './check-pair.ts';
import { PairNext, PairVerdict } from './PairAnswer.tsx';
import './check.css';

interface CheckRowProps {
  readonly name: string;
  readonly leg: LegSummary | null;
}

function CheckRow({ name, leg }: CheckRowProps) {
  const tongue = useWords();
  const { t } = tongue;
  if (leg === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={2}>{t('live.notMeasured')}</td>
      </tr>
    );
  }
  const { driftDeg, bandDeg, reps } = leg;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{meanDriftWords(tongue, driftDeg, bandDeg)}</td>
      <td>{t('check.reps', { hits: inLineReps(leg), count: reps })}</td>
    </tr>
  );
}

interface PairProps {
  readonly fresh: SessionSummary;
  readonly tired: SessionSummary;
}

interface CheckLegProps extends PairProps {
  readonly side: Side;
  readonly comparison: SessionComparison;
  readonly mirrored: boolean;
}

/** Shows one leg before and after the run: words, plot and numbers. */
function CheckLeg({ side, fresh, tired, comparison, mirrored }: CheckLegProps) {
  const tongue = useWords();
  const { t } = tongue;
  const change = comparison.kind === 'compared' ? comparison.legs[side] : null;
  const atMatchedDepth = change?.atMatchedDepth ?? null;
  return (
    <section className="pair-leg">
      <h3>{t(`leg.${side}`)}</h3>
      {comparison.kind === 'compared' ? (
        <p className="pair-change">{change === null ? t('check.legNotCompared') : changeWords(tongue, change)}</p>
      ) : null}
      <CheckPlot side={side} fresh={fresh.legs[side]} tired={tired.legs[side]} mirrored={mirrored} />
      <table className="pair-table">
        <caption className="only-spoken">{t(`leg.${side}`)}</caption>
        <tbody>
          <CheckRow name={t('check.fresh')} leg={fresh.legs[side]} />
          <CheckRow name={t('check.tired')} leg={tired.legs[side]} />
        </tbody>
      </table>
      {atMatchedDepth === null ? null : (
        <p className="pair-same-depth">{t('check.sameDepth', { change: changeWords(tongue, atMatchedDepth) })}</p>
      )}
    </section>
  );
}

function Pair({ pair, mirrored }: { readonly pair: CheckPair; readonly mirrored: boolean }) {
  const { t, locale } = useWords();
  const { fresh, tired, comparison } = pair;
  const sides = (mirrored ? SIDES : SIDES.toReversed()).filter(
    (side) => fresh.legs[side] !== null || tired.legs[side] !== null,
  );
  const depth = {
    fresh: formatPercent(fresh.depthPct, locale),
    tired: formatPercent(tired.depthPct, locale),
  };
  return (
    <>
      <p className="pair-when">
        <span>{formatMoment(fresh.startedAt, locale)}</span> – <span>{formatMoment(tired.startedAt, locale)}</span>
      </p>
      {comparison.kind === 'not-comparable' ? (
        <p className="pair-change">{t(`check.notComparable.${comparison.reason}`)}</p>
      ) : (
        <PairNext comparison={comparison} />
      )}
      <div className="pair-legs">
        {sides.map((side) => (
          <CheckLeg key={side} side={side} fresh={fresh} tired={tired} comparison={comparison} mirrored={mirrored} />
        ))}
      </div>
      <p className="pair-depth">{t('check.depth', depth)}</p>
      <div className="pair-says">
        <section>
          <h3>{t('check.saysTitle')}</h3>
          <p>{t('check.says', { least: formatDegrees(COMPARISON.clearDifferenceDeg, locale) })}</p>
        </section>
        <section>
          <h3>{t('check.saysNotTitle')}</h3>
          <p>{t('check.saysNot')}</p>
        </section>
      </div>
    </>
  );
}

function GoRunning() {
  const { t } = useWords();
  return (
    <>
      <p className="pair-todo">{t('check.freshTodo')}</p>
      <p className="pair-when">{t('check.freshWithin')}</p>
    </>
  );
}

interface RunnerCheckProps {
  readonly purpose: Exclude<Purpose, 'training'>;
  /** The summary of the check just done; `null` if no leg was measured. */
  readonly summary: SessionSummary | null;
  /** Both halves of the check; `null` before there are two. */
  readonly pair: CheckPair | null;
  readonly mirrored: boolean;
}

/** Says after the first half of a run check what to do next, and compares both halves after the second. */
export function RunnerCheck({ purpose, summary, pair, mirrored }: RunnerCheckProps) {
  const { t } = useWords();
  const comparison = pair?.comparison;
  return (
    <section className="pair" aria-labelledby="pair">
      <h2 id="pair" className="pair-title">
        {comparison?.kind === 'compared' ? <PairVerdict comparison={comparison} /> : t('check.title')}
      </h2>
      {summary === null ? (
        <p className="pair-todo">{t('check.notMeasured')}</p>
      ) : purpose === 'fresh' ? (
        <GoRunning />
      ) : pair === null ? (
        <p className="pair-todo">{t('check.noFresh')}</p>
      ) : (
        <Pair pair={pair} mirrored={mirrored} />
      )}
    </section>
  );
}
