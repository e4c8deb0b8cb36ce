import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Answer, Archive, ArchiveFailure, Listed, Person } from '../archive/archive.ts';
import type { OldHistory } from './old-history.ts';
import { withoutRemoved, type Removal } from './removals.ts';
import { moveOldHistory, readHistory } from './earlier-sessions.ts';
import type { LibraryState } from './library.ts';
import type { ListedSessions, SessionList } from './session-list.ts';

/** Everything that is shown of the library, read at one go. */
export interface LibraryContents {
  readonly people: readonly Listed<Person>[];
  readonly person: Person;
  readonly history: readonly SessionSummary[];
  /** Sessions in `localStorage` that were not moved yet. They belong to the first person. */
  readonly unmoved: readonly SessionSummary[];
  /** `null`: another list was asked for meanwhile. */
  readonly listed: ListedSessions | null;
}

interface Wanted {
  readonly chosenId: string | null;
  /** Asked for as late as possible, because the search may change while the rest is read. */
  readonly query: () => LibraryState['query'];
  /** The entry that is hidden, because it is being removed. */
  readonly removal: () => Removal | null;
}

/** Reads the library. Also adds the first person, and moves to them what an earlier page kept. */
export async function readContents(
  archive: Archive,
  oldHistory: OldHistory,
  list: SessionList,
  { chosenId, query, removal }: Wanted,
): Promise<Answer<LibraryContents>> {
  const everybody = await listPeople(archive);
  if (everybody.kind === 'failed') return everybody;
  const people = withoutRemoved(everybody.value, removal());
  const intact = people.flatMap((entry) => (entry.kind === 'intact' ? [entry.row] : []));
  const [first] = intact;
  const person = intact.find(({ id }) => id === chosenId) ?? first;
  if (first === undefined || person === undefined) return failed('damaged');
  const unmoved = await moveOldHistory(oldHistory, archive, first.id);
  const [history, page] = await Promise.all([
    readHistory(archive, person.id),
    list.readFirst(archive, { personId: person.id, query: query() }),
  ]);
  if (history.kind === 'failed') return history;
  if (page.kind === 'failed' && page.failure !== 'cancelled') return page;
  const listed =
    page.kind === 'done' ? { ...page.value, sessions: withoutRemoved(page.value.sessions, removal()) } : null;
  return {
    kind: 'done',
    value: {
      people,
      person,
      history: history.value.filter(({ id }) => id !== removal()?.id),
      unmoved: person === first ? unmoved : [],
      listed,
    },
  };
}

/**
 * Reads everybody, at least one person. Writes only when there is nobody, so that kept sessions can be read from a full
 * disk too.
 */
async function listPeople(archive: Archive): Promise<Answer<readonly Listed<Person>[]>> {
  const listed = await archive.listPeople();
  const isEnough = listed.kind === 'failed' || listed.value.some(({ kind }) => kind === 'intact');
  return isEnough ? listed : archive.ensurePerson();
}

function failed(failure: ArchiveFailure) {
  return { kind: 'failed', failure } as const;
}
