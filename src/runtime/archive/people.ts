import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { Archive, Listed, Person } from './archive.ts';
import { answer, ArchiveError } from './archive-error.ts';
import { readPersonRow } from './archive-rows.ts';
import type { Connection, Transaction } from './connection.ts';
import { clearDraft, DRAFT_STORES } from './draft-rows.ts';
import { clearRatings } from './rating-rows.ts';

type People = Pick<
  Archive,
  | 'listPeople'
  | 'addPerson'
  | 'ensurePerson'
  | 'renamePerson'
  | 'setThresholds'
  | 'setProgramme'
  | 'setPersonNotes'
  | 'removePerson'
>;

const EVERYTHING_OF_ONE_PERSON = ['people', 'sessions', 'records', 'ratings', ...DRAFT_STORES] as const;

/** @param now the clock on the wall, for `createdAt`. */
export function createPeople({ transact }: Connection, now: () => Date): People {
  const change = (id: string, changed: Partial<Person>) =>
    answer(() =>
      transact(['people'], 'readwrite', async (transaction) => {
        const people = transaction.objectStore('people');
        const stored = await people.get(id);
        if (stored === undefined) throw new ArchiveError('not-found');
        const listed = readPersonRow(id, stored);
        if (listed.kind === 'damaged') throw new ArchiveError('damaged');
        const person: Person = { ...listed.row, ...changed };
        await people.put(person);
        return person;
      }),
    );

  const newPerson = (pseudonym: string): Person => ({
    id: crypto.randomUUID(),
    pseudonym,
    thresholds: null,
    programme: null,
    notes: '',
    createdAt: now().toISOString(),
  });

  return {
    listPeople: () => answer(() => transact(['people'], 'readonly', listEverybody)),
    addPerson: (pseudonym) =>
      answer(() =>
        transact(['people'], 'readwrite', async (transaction) => {
          const person = newPerson(pseudonym);
          await transaction.objectStore('people').add(person);
          return person;
        }),
      ),
    ensurePerson: () =>
      answer(() =>
        transact(['people'], 'readwrite', async (transaction) => {
          const people = await listEverybody(transaction);
          if (people.some(({ kind }) => kind === 'intact')) return people;
          const row = newPerson('');
          await transaction.objectStore('people').add(row);
          return [...people, { kind: 'intact', row } as const];
        }),
      ),
    renamePerson: (personId, pseudonym) => change(personId, { pseudonym }),
    setThresholds: (personId, thresholds: Thresholds | null) => change(personId, { thresholds }),
    setProgramme: (personId, programme) => change(personId, { programme }),
    setPersonNotes: (personId, notes) => change(personId, { notes }),
    removePerson: (personId) =>
      answer(() =>
        transact(EVERYTHING_OF_ONE_PERSON, 'readwrite', async (transaction) => {
          await transaction.objectStore('people').delete(personId);
          await clearSessions(transaction, personId);
          const drafts = await transaction.objectStore('drafts').index('by-person').getAllKeys(personId);
          await Promise.all(drafts.map((id) => clearDraft(transaction, id)));
          return null;
        }),
      ),
  };
}

async function listEverybody(
  transaction: Transaction<'people'[], 'readonly'> | Transaction<'people'[], 'readwrite'>,
): Promise<readonly Listed<Person>[]> {
  const people = transaction.objectStore('people');
  const [ids, rows] = await Promise.all([people.getAllKeys(), people.getAll()]);
  return rows
    .map((row, index) => readPersonRow(ids[index] ?? '', row))
    .toSorted((a, b) => compareTexts(addedAt(a), addedAt(b)));
}

async function clearSessions(
  transaction: Transaction<typeof EVERYTHING_OF_ONE_PERSON, 'readwrite'>,
  personId: string,
): Promise<void> {
  const sessions = transaction.objectStore('sessions');
  const records = transaction.objectStore('records');
  const byPerson = sessions.index('by-person');
  const ids = await byPerson.getAllKeys(sessionsOf(personId));
  const momentsMs = new Set<number>();
  // The moments stand in the keys, so that a damaged row takes its ratings along too.
  let cursor = await byPerson.openKeyCursor(sessionsOf(personId));
  for (; cursor !== null; cursor = await cursor.continue()) momentsMs.add(cursor.key[1]);
  await Promise.all(ids.flatMap((id) => [sessions.delete(id), records.delete(id)]));
  await Promise.all([...momentsMs].map((startedAtMs) => clearRatings(transaction, startedAtMs)));
}

/** Spans the keys of all sessions of that person: in IndexedDB an array sorts behind all numbers. */
function sessionsOf(personId: string): IDBKeyRange {
  return IDBKeyRange.bound([personId], [personId, []]);
}

/** Puts damaged people first, because something has to be done about them. */
function addedAt(listed: Awaited<ReturnType<typeof readPersonRow>>): string {
  return listed.kind === 'intact' ? listed.row.createdAt : '';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * @param people the store, within a transaction.
 * @throws ArchiveError `not-found`.
 */
export async function requirePerson(
  people: { getKey(id: string): Promise<string | undefined> },
  personId: string,
): Promise<void> {
  if ((await people.getKey(personId)) === undefined) throw new ArchiveError('not-found');
}
