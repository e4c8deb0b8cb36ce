import { SIDES } from '../../core/geometry/keypoints.ts';
import type { LegSummary, SessionSummary } from '../../core/session/session-summary.ts';
import { formatMoment, formatPercent } from '../numbers/format.ts';
import { meanDriftWords } from '../summary/with-band.ts';
import { useWords } from '../use-words.ts';

function LegCell({ leg }: { readonly leg: LegSummary | null }) {
  const tongue = useWords();
  const { t } = tongue;
  if (leg === null) return <td className="sessions-soft">{t('live.notMeasured')}</td>;
  const { driftDeg, bandDeg, reps, inwardReps, outwardReps } = leg;
  return (
    <td>
      {meanDriftWords(tongue, driftDeg, bandDeg)}
      <span className="sessions-soft">
        {t('progress.legInLine', { hits: reps - inwardReps - outwardReps, count: reps })}
      </span>
    </td>
  );
}

interface SessionTableProps {
  /** Oldest first; shown newest first. */
  readonly history: readonly SessionSummary[];
}

/** Every session in numbers. */
export function SessionTable({ history }: SessionTableProps) {
  const { t, locale } = useWords();
  return (
    <section className="sessions" aria-labelledby="sessions">
      <h2 id="sessions" className="section-title">
        {t('progress.table')}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('progress.columnSession')}</th>
            <th scope="col">{t('progress.columnReps')}</th>
            {SIDES.map((side) => (
              <th scope="col" key={side}>
                {t(`leg.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((session) => (
            <tr key={session.startedAt}>
              <th scope="row">
                {formatMoment(session.startedAt, locale)}
                <span className="sessions-soft">
                  {`${t(`progress.exercises.${session.exercise}`)} · ${t(`progress.purposes.${session.purpose}`)}`}
                </span>
              </th>
              <td>
                {session.reps}
                {session.coveredReps === 0 ? null : (
                  <span className="sessions-soft">{`${session.coveredReps} ${t('progress.columnCovered')}`}</span>
                )}
                <span className="sessions-soft">
                  {`${t('progress.columnDepth')} ${formatPercent(session.depthPct, locale)}`}
                </span>
              </td>
              {SIDES.map((side) => (
                <LegCell key={side} leg={session.legs[side]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
