import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { StoredSession } from '../../runtime/archive/archive.ts';
import { formatMoment } from '../numbers/format.ts';
import { PickOne } from '../parts/PickOne.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { LegChoice } from './LegChoice.tsx';
import { Notice } from './Notice.tsx';
import { likelySession, otherSessions } from './other-sessions.ts';
import { PairOfSessions } from './PairOfSessions.tsx';
import { legsMeasuredIn, tellingLeg } from './told-leg.ts';
import { useKeptSession } from './use-kept-session.ts';

interface NowAndThenProps {
  readonly record: SessionRecord;
  readonly mirrored: boolean;
}

interface WithKeptProps extends NowAndThenProps {
  readonly sessionId: string;
  /** Names the session, and offers others to choose. */
  readonly picker: ReactNode;
}

/** Shows the other session once it has been read, or says why it could not be read. */
function WithKept({ record, mirrored, sessionId, picker }: WithKeptProps) {
  const { t } = useWords();
  const [kept, again] = useKeptSession(sessionId);
  const [wanted, setWanted] = useState<Side | null>(null);
  const other = kept.kind === 'read' ? kept.record : null;
  const isEarlier = other !== null && Date.parse(other.origin.startedAt) <= Date.parse(record.origin.startedAt);
  const legs = other === null ? [] : legsMeasuredIn(record, other);
  const side = wanted !== null && legs.includes(wanted) ? wanted : tellingLeg(record, legs);
  const missing = t(`leg.${tellingLeg(record, legsMeasuredIn(record)) ?? 'left'}`);
  return (
    <>
      <div className="compare-choices">
        {picker}
        {side === null ? null : <LegChoice legs={legs} side={side} mirrored={mirrored} onChoose={setWanted} />}
      </div>
      {kept.kind === 'reading' ? <output className="compare-wait">{t('compare.reading')}</output> : null}
      {kept.kind === 'failed' ? (
        <Notice title={t(`compare.failures.${kept.failure}.title`)} todo={t(`compare.failures.${kept.failure}.todo`)}>
          <Button className="quiet-button" onPress={again}>
            {t('compare.again')}
          </Button>
        </Notice>
      ) : null}
      {other !== null && side === null ? (
        <Notice title={t('compare.legMissing.title', { leg: missing })} todo={t('compare.legMissing.todo')} />
      ) : null}
      {other === null || side === null ? null : (
        <PairOfSessions
          earlier={isEarlier ? other : record}
          later={isEarlier ? record : other}
          side={side}
          mirrored={mirrored}
        />
      )}
    </>
  );
}

/** Compares this session with another kept session of the same person. */
export function NowAndThen({ record, mirrored }: NowAndThenProps) {
  const { library } = useRooms();
  const { t, locale } = useWords();
  const kind = useRoomState(library, (state) => state.kind);
  const sessions = useRoomState(library, (state) => state.sessions);
  const person = useRoomState(library, (state) => state.person);
  const hasMore = useRoomState(library, (state) => state.hasMore);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const others = useMemo(() => otherSessions(sessions, person, record), [sessions, person, record]);
  const other = others.find(({ id }) => id === chosenId) ?? likelySession(others, record);
  const nameOf = ({ startedAt, exercise }: StoredSession) => {
    const moment = formatMoment(startedAt, locale);
    return exercise === record.programme.exercise ? moment : `${moment}, ${t(`progress.exercises.${exercise}`)}`;
  };
  const more = hasMore ? (
    <Button className="quiet-button" onPress={() => library.showMore()}>
      {t('compare.showMore')}
    </Button>
  ) : null;

  if (kind === 'opening') {
    return <output className="compare-wait">{t('compare.opening')}</output>;
  }
  if (kind === 'closed') return <Notice title={t('compare.closed.title')} todo={t('compare.closed.todo')} />;
  if (other === null) {
    return (
      <Notice title={t('compare.noOther.title')} todo={t('compare.noOther.todo')}>
        {more}
      </Notice>
    );
  }
  return (
    <WithKept
      record={record}
      mirrored={mirrored}
      sessionId={other.id}
      picker={
        <>
          <PickOne
            label={
              person === null || person.pseudonym === ''
                ? t('compare.other')
                : t('compare.otherOf', { name: person.pseudonym })
            }
            value={other.id}
            options={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
            onChange={setChosenId}
          />
          {more}
        </>
      }
    />
  );
}
