import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { StoredSession } from '../../runtime/archive/archive.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatMoment } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { LegResults } from './LegResults.tsx';
import { PageLink } from './PageLink.tsx';
import { dayWords } from './when-words.ts';
import './welcome.css';

/** The page shows so many sessions; the history has all of them. */
const SHOWN = 5;

interface RecentSessionProps {
  readonly session: StoredSession;
  readonly now: Date;
}

/** One session in a line: the day, how many squats, and what each knee did. */
function RecentSession({ session, now }: RecentSessionProps) {
  const { library } = useRooms();
  const { t, locale } = useWords();
  const { id, startedAt, reps, recordBytes, legs, purpose, exercise } = session;
  const line = (
    <>
      <span className="recent-day">{dayWords(startedAt, locale, now)}</span>
      <span className="recent-what">
        {`${reps} ${t('live.reps', { count: reps })}`}
        <span className="recent-kind">
          {purpose === 'training' ? t(`progress.exercises.${exercise}`) : t(`progress.purposes.${purpose}`)}
        </span>
      </span>
      <span className="recent-legs">
        <LegResults legs={legs} brief />
      </span>
    </>
  );
  if (recordBytes === 0) return <p className="recent-row">{line}</p>;
  return (
    <Button className="recent-row recent-way" onPress={() => library.openSession(id)}>
      <span className="only-spoken">{t('progress.openSession', { moment: formatMoment(startedAt, locale) })}</span>
      {line}
    </Button>
  );
}

/** Lists the person's last sessions, newest first, each with its day and its marks. */
export function RecentSessions() {
  const { library } = useRooms();
  const listed = useRoomState(library, (state) => state.sessions);
  const [now] = useState(() => new Date());
  const { t } = useWords();
  const sessions = listed.flatMap((one) => (one.kind === 'intact' ? [one.row] : [])).slice(0, SHOWN);
  if (sessions.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 className="recent-title" id="recent">
        {t('welcome.recent')}
      </h2>
      <ul className="recent-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <RecentSession session={session} now={now} />
          </li>
        ))}
      </ul>
      <PageLink to="#/history">{t('start.progressLink')}</PageLink>
    </section>
  );
}
