import { memo, useState } from 'react';
import { Button } from 'react-aria-components';
import { inLineReps } from '../../core/session/in-line-reps.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { isOfRun, type LegSummary } from '../../core/session/session-summary.ts';
import type { StoredSession } from '../../runtime/archive/archive.ts';
import type { Library } from '../../runtime/library/library.ts';
import { formatMoment, formatPercent } from '../numbers/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { NotesField } from '../parts/NotesField.tsx';
import { meanDriftWords } from '../words/with-band.ts';
import { sensitivityWords } from '../words/sensitivity-words.ts';
import { modelName } from '../words/model-words.ts';
import { useWords } from '../words/use-words.ts';
import { RunCells } from './RunCells.tsx';

function LegCell({ leg }: { readonly leg: LegSummary | null }) {
  const tongue = useWords();
  const { t } = tongue;
  if (leg === null) return <td className="sessions-soft">{t('live.notMeasured')}</td>;
  const { driftDeg, bandDeg, reps } = leg;
  return (
    <td>
      {meanDriftWords(tongue, driftDeg, bandDeg)}
      <span className="sessions-soft">{t('progress.legInLine', { hits: inLineReps(leg), count: reps })}</span>
    </td>
  );
}

/** The number of reps with the mean depth, of squats. */
function Reps({ session }: { readonly session: StoredSession }) {
  const { t, locale } = useWords();
  return (
    <td className="session-reps">
      <span>
        {session.reps}
        <span className="session-reps-unit"> {t('live.reps', { count: session.reps })}</span>
      </span>
      {session.coveredReps === 0 ? null : (
        <span className="sessions-soft">{`${session.coveredReps} ${t('progress.columnCovered')}`}</span>
      )}
      <span className="sessions-soft">{`${t('progress.columnDepth')} ${formatPercent(session.depthPct, locale)}`}</span>
    </td>
  );
}

interface SessionRowProps {
  readonly session: StoredSession;
  readonly library: Library;
  /** Names the person, unless the page is about that person. */
  readonly owner: string | null;
  readonly isOpening: boolean;
  readonly onRemove: (session: StoredSession) => void;
}

/** Shows one session in numbers, with its notes and what can be done with it. */
export const SessionRow = memo(function SessionRow({ session, library, owner, isOpening, onRemove }: SessionRowProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const [isWriting, setIsWriting] = useState(false);
  const moment = formatMoment(session.startedAt, locale);
  const notesWay = session.notes === '' ? t('progress.notesAdd') : t('progress.notesChange');
  const stop = () => setIsWriting(false);
  return (
    <tr className="session-row">
      <th scope="row">
        {session.recordBytes === 0 ? (
          <>
            {moment}
            <span className="sessions-soft">{t('progress.numbersOnly')}</span>
          </>
        ) : (
          <Button
            className="text-link"
            aria-label={t('progress.openSession', { moment })}
            onPress={() => library.openSession(session.id)}
          >
            {moment}
          </Button>
        )}
        {isOpening ? <output className="sessions-soft">{t('progress.openingSession')}</output> : null}
        {owner === null ? null : <bdi className="sessions-soft">{owner}</bdi>}
        <span className="sessions-soft">
          {[
            ...(isOfRun(session)
              ? [t(`run.ofView.${session.run.seenFrom}`)]
              : [t(`progress.exercises.${session.exercise}`), t(`progress.purposes.${session.purpose}`)]),
            modelName(tongue, session.model),
            ...(session.limits === undefined
              ? []
              : [t('progress.sensitivity', { sensitivity: sensitivityWords(tongue, session.limits) })]),
          ].join(' · ')}
        </span>
        {isWriting ? (
          <div className="session-writing">
            <NotesField
              label={t('progress.notes')}
              notes={session.notes}
              takesFocus
              onKeep={(notes) => library.setNotes(session.id, notes)}
              onGiveUp={stop}
            />
            <Button className="text-link" onPress={stop}>
              {t('progress.notesDone')}
            </Button>
          </div>
        ) : session.notes === '' ? null : (
          <bdi className="session-note">{session.notes}</bdi>
        )}
      </th>
      {isOfRun(session) ? (
        <RunCells run={session.run} />
      ) : (
        <>
          <Reps session={session} />
          {SIDES.map((side) => (
            <LegCell key={side} leg={session.legs[side]} />
          ))}
        </>
      )}
      <td className="session-ways-cell">
        <div className="session-ways">
          {isWriting ? null : (
            <Button
              className="text-link session-way"
              aria-label={`${notesWay}: ${moment}`}
              onPress={() => setIsWriting(true)}
            >
              <Icon name="pencil" />
              <span>{notesWay}</span>
            </Button>
          )}
          <Button
            className="text-link session-way"
            aria-label={`${t('progress.remove')}: ${moment}`}
            onPress={() => onRemove(session)}
          >
            <Icon name="trash" />
            <span>{t('progress.remove')}</span>
          </Button>
        </div>
      </td>
    </tr>
  );
});
