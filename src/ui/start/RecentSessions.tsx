import { useState } from 'react';
import { Button } from 'react-aria-components';
import { isOfRun } from '../../core/session/session-summary.ts';
import type { StoredSession } from '../../runtime/archive/archive.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatMoment, formatWhole } from '../numbers/format.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
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

/** Says how many squats or steps a session has, and what kind of session this is. */
function summaryWords({ t, locale }: Tongue, session: StoredSession): readonly [howMuch: string, kind: string] {
  if (isOfRun(session)) {
    const { steps, seenFrom } = session.run;
    return [`${formatWhole(steps, locale)} ${t('belt.steps', { count: steps })}`, t(`run.ofView.${seenFrom}`)];
  }
  const { reps, purpose, exercise } = session;
  return [
    `${reps} ${t('live.reps', { count: reps })}`,
    purpose === 'training' ? t(`progress.exercises.${exercise}`) : t(`progress.purposes.${purpose}`),
  ];
}

/** One session in a line: the day, how many squats or steps, and what each knee did. */
function RecentSession({ session, now }: RecentSessionProps) {
  const { library } = useRooms();
  const tongue = useWords();
  const { t, locale } = tongue;
  const { id, startedAt, recordBytes } = session;
  const [howMuch, kind] = summaryWords(tongue, session);
  const line = (
    <>
      <span className="recent-day">{dayWords(startedAt, locale, now)}</span>
      <span className="recent-what">
        {howMuch}
        <span className="recent-kind">{kind}</span>
      </span>
      <span className="recent-legs">
        <LegResults session={session} brief />
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
