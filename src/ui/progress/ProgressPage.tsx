import { useEffect, useRef, useState } from 'react';
import type { Exercise } from '../../core/coach/programme.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { LibraryState } from '../../runtime/library/library.ts';
import { useAppState } from '../context/app-context.ts';
import { BackPage } from '../parts/BackPage.tsx';
import { Choice } from '../parts/Choice.tsx';
import { isJustYou, nameWithin } from '../words/person-name.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { LibraryNotice } from '../parts/LibraryNotice.tsx';
import { UndoNotice } from '../parts/UndoNotice.tsx';
import { MirrorShare } from './MirrorShare.tsx';
import { exercisesIn, newestOf } from './series.ts';
import { SessionTable } from './SessionTable.tsx';
import { StorageUse } from './StorageUse.tsx';
import { Trends } from './Trends.tsx';
import './progress.css';

/** Shows the trend of the newest sessions of the chosen exercise. */
function Findings({ history }: { readonly history: readonly SessionSummary[] }) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const exercises = exercisesIn(history);
  const [chosen, setChosen] = useState<Exercise | null>(null);
  const exercise = chosen !== null && exercises.includes(chosen) ? chosen : (history.at(-1)?.exercise ?? null);
  const like = exercise === null ? null : newestOf(history, exercise);
  if (exercise === null || like === null) return null;
  const alike = history.filter((session) => session.exercise === exercise && session.purpose === like.purpose);
  return (
    <>
      {exercises.length < 2 ? null : (
        <div className="progress-choice">
          <Choice
            label={t('progress.exercise')}
            value={exercise}
            options={exercises.map((value) => ({ value, label: t(`progress.exercises.${value}`) }))}
            onChange={setChosen}
          />
        </div>
      )}
      <Trends history={history} like={like} mirrored={mirrored} />
      <MirrorShare sessions={alike} />
    </>
  );
}

/** Says whose sessions these are, if the machine knows several people. */
function Whose() {
  const { library } = useRooms();
  const people = useRoomState(library, (state) => state.people);
  const person = useRoomState(library, (state) => state.person);
  const tongue = useWords();
  if (person === null || isJustYou(people)) return null;
  const isOwner = person.pseudonym === '';
  return (
    <p className="progress-whose">
      {isOwner ? tongue.t('progress.yours') : tongue.t('progress.whose', { name: nameWithin(person, tongue) })}
    </p>
  );
}

/** True if nothing is kept at all, and not only nothing that matches the search. */
function isBare({ history, sessions, query }: LibraryState): boolean {
  const isSearching = query.text !== undefined || query.fromMs !== undefined || query.toMs !== undefined;
  return history.length === 0 && sessions.length === 0 && !isSearching;
}

/** Takes the focus when the page comes up, and again when the focused element was deleted with the sessions. */
function Title() {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {t('progress.title')}
    </h1>
  );
}

type ProgressPageProps = {
  readonly onBack: () => void;
};

/** Shows the trends of the chosen person's earlier sessions, and each session that is kept in this browser. */
export function ProgressPage({ onBack }: ProgressPageProps) {
  const { library } = useRooms();
  const kind = useRoomState(library, (state) => state.kind);
  const history = useRoomState(library, (state) => state.history);
  const isEmpty = useRoomState(library, isBare);
  const { t } = useWords();

  return (
    <BackPage className="progress" back={t('progress.back')} onBack={onBack}>
      <div className="progress-lead">
        <Title key={isEmpty ? 'empty' : 'filled'} />
        <Whose />
        {kind === 'closed' ? null : <p>{t('progress.local')}</p>}
      </div>
      <LibraryNotice />
      <UndoNotice />
      {kind !== 'open' ? null : isEmpty ? (
        <section className="progress-empty">
          <h2>{t('progress.empty')}</h2>
          <p>{t('progress.emptyTodo')}</p>
        </section>
      ) : (
        <>
          <Findings history={history} />
          <SessionTable />
        </>
      )}
      {kind === 'open' ? <StorageUse /> : null}
    </BackPage>
  );
}
