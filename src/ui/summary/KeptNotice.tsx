import { Button } from 'react-aria-components';
import { uncountedReps } from '../../core/session/counted-reps.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import { withoutFilmName } from '../../core/session/without-film-name.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Person } from '../../runtime/archive/archive.ts';
import type { LibraryState } from '../../runtime/library/library.ts';
import { useApp } from '../context/app-context.ts';
import { nameWithin } from '../words/person-name.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { useFileName } from './file-name.ts';
import './kept-notice.css';

/** Finds the person for whom the session is kept; `null` if it is not kept, as far as the loaded lists tell. */
function ownerOf(library: LibraryState, startedAt: string): Person | null {
  const { sessions, lastKept, people, person } = library;
  const listed = sessions.find((one) => one.kind === 'intact' && one.row.startedAt === startedAt);
  if (listed?.kind === 'intact') {
    const owner = people.find((one) => one.kind === 'intact' && one.row.id === listed.row.personId);
    return owner?.kind === 'intact' ? owner.row : person;
  }
  // The session was kept just now, but the list shows the results of another search.
  return lastKept?.kind === 'kept' && isCounted(library, startedAt) ? person : null;
}

/**
 * Says whether the session is in the history. A session enters the history when it ends, even while it is still being
 * written.
 */
function isCounted({ history, runs }: LibraryState, startedAt: string): boolean {
  return [...history, ...runs].some((one) => one.startedAt === startedAt);
}

interface KeptNoticeProps {
  readonly record: SessionRecord;
  /** True if a leg was measured in a rep that counts, or has a mean over the steps of a run. */
  readonly isWorthKeeping: boolean;
}

/** Says why a camera session was not kept, because camera sessions are otherwise kept without asking. */
function NothingToKeep({ record }: { readonly record: SessionRecord }) {
  const { t } = useWords();
  if (record.run !== undefined) return <p className="kept">{t('run.keptNothing')}</p>;
  const onlyStrays = record.reps.length > 0 && uncountedReps(record).length === record.reps.length;
  return (
    <p className="kept">
      {onlyStrays ? t(`people.keptNoneCounted.${record.programme.exercise}`) : t('people.keptNothing')}
    </p>
  );
}

/** Says for whom the shown session is kept, or why it is not kept, or offers to keep it. */
export function KeptNotice({ record, isWorthKeeping }: KeptNoticeProps) {
  const { saveFile } = useApp();
  const { library } = useRooms();
  const state = useRoomState(library, (whole) => whole);
  const tongue = useWords();
  const { t } = tongue;
  const { kind, lastKept, person } = state;
  const { startedAt, source } = record.origin;
  const name = useFileName(record);

  if (lastKept?.kind === 'not-kept' && lastKept.record.origin.startedAt === startedAt) {
    const { failure } = lastKept;
    if (failure === 'nothing-measured') return <NothingToKeep record={record} />;
    return (
      <section className="notice kept-notice" role="alert">
        <h2 className="notice-title">{t('people.notKept')}</h2>
        <p className="notice-todo">{`${t(`people.refused.${failure}.title`)} ${t('people.notKeptTodo')}`}</p>
        <div className="notice-ways">
          <Button
            className="plain-button"
            onPress={() =>
              saveFile(`${name}.json`, 'application/json', sessionToJson(withoutFilmName(lastKept.record)))
            }
          >
            {t('people.saveAsFile')}
          </Button>
          <Button className="quiet-button" onPress={() => library.retry()}>
            {t('people.retry')}
          </Button>
        </div>
      </section>
    );
  }
  // The recorded example belongs to nobody here.
  if (source.kind === 'try-it') return <p className="kept">{t('people.isExample')}</p>;
  const owner = ownerOf(state, startedAt);
  if (owner !== null) {
    return (
      <p className="kept">
        {owner.pseudonym === '' ? t('people.kept') : t('people.keptFor', { name: nameWithin(owner, tongue) })}
      </p>
    );
  }
  if (!isWorthKeeping && source.kind === 'camera') return <NothingToKeep record={record} />;
  if (kind !== 'open' || person === null || !isWorthKeeping || isCounted(state, startedAt)) return null;
  return (
    <p className="kept-offer">
      <Button className="quiet-button" onPress={() => library.keep(record)}>
        {person.pseudonym === '' ? t('people.keep') : t('people.keepFor', { name: nameWithin(person, tongue) })}
      </Button>
    </p>
  );
}
