import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RunLegSummary, RunSummary } from '../../core/session/session-summary.ts';
import { formatWhole } from '../numbers/format.ts';
import { stepsInLine } from '../run/run-words.ts';
import { driftWords } from '../words/with-band.ts';
import { useWords } from '../words/use-words.ts';

function LegCell({ leg }: { readonly leg: RunLegSummary | null }) {
  const tongue = useWords();
  const { t } = tongue;
  if (leg === null) return <td className="sessions-soft">{t('live.notMeasured')}</td>;
  const { drift, steps } = leg;
  return (
    <td>
      {driftWords(tongue, drift.mean, drift.band)}
      <span className="sessions-soft">{t('run.key', { hits: stepsInLine(leg), count: steps })}</span>
    </td>
  );
}

/** The key figures of a run in the list of sessions: steps with the cadence, and each leg's mean with its band. */
export function RunCells({ run }: { readonly run: RunSummary }) {
  const { t, locale } = useWords();
  const { steps, cadencePerMin, legs } = run;
  return (
    <>
      <td className="session-reps">
        <span>
          {formatWhole(steps, locale)} {t('belt.steps', { count: steps })}
        </span>
        {cadencePerMin === null ? null : (
          <span className="sessions-soft">{t('run.cadence', { number: formatWhole(cadencePerMin, locale) })}</span>
        )}
      </td>
      {SIDES.map((side) => (
        <LegCell key={side} leg={legs[side]} />
      ))}
    </>
  );
}
