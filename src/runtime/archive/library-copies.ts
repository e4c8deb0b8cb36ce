import type { HandRating } from '../../core/agreement/hand-rating.ts';
import { answer, ArchiveError } from './archive-error.ts';
import type { Person } from './archive.ts';
import { readPersonRow, readSessionRow } from './archive-rows.ts';
import type { Connection, Transaction } from './connection.ts';
import { readDemonstrationRow } from './demonstration-rows.ts';
import type { IncomingRows, KnownRows, LibraryCopies, LibraryRows, TakenRows } from './library-rows.ts';
import { packRecord } from './pack-record.ts';
import { keyOfRating, readRatingRow } from './rating-rows.ts';

const ROWS = ['people', 'sessions', 'demonstrations', 'ratings', 'drafts'] as const;
const ROWS_AND_RECORDS = [...ROWS, 'records'] as const;

type Reading = Transaction<typeof ROWS, 'readonly'>;
type Writing = Transaction<typeof ROWS_AND_RECORDS, 'readwrite'>;

export function createLibraryCopies({ transact }: Connection): LibraryCopies {
  return {
    readRows: (personId) => answer(() => transact(ROWS, 'readonly', (transaction) => readRows(transaction, personId))),
    readPacked: (sessionId) =>
      answer(async () => {
        const stored = await transact(['records'], 'readonly', (transaction) =>
          transaction.objectStore('records').get(sessionId),
        );
        if (stored === undefined) throw new ArchiveError('not-found');
        if (!(stored instanceof Uint8Array)) throw new ArchiveError('damaged');
        // The cast holds: the database gives back a plain buffer, never a shared one.
        return stored as Uint8Array<ArrayBuffer>;
      }),
    readKnown: () => answer(() => transact(ROWS, 'readonly', (transaction) => readKnown(transaction))),
    stageRecord: (sessionId, record) =>
      answer(async () => {
        const packed = await packRecord(record);
        await transact(['records', 'sessions'], 'readwrite', async (transaction) => {
          const isKept = (await transaction.objectStore('sessions').getKey(sessionId)) !== undefined;
          if (!isKept) await transaction.objectStore('records').put(packed, sessionId);
        });
        return packed.length;
      }),
    takeIn: (incoming) =>
      answer(() => transact(ROWS_AND_RECORDS, 'readwrite', (transaction) => takeIn(transaction, incoming))),
    dropStaged: () =>
      answer(() =>
        transact(['records', 'sessions'], 'readwrite', async (transaction) => {
          const records = transaction.objectStore('records');
          const [recordIds, sessionIds] = await Promise.all([
            records.getAllKeys(),
            transaction.objectStore('sessions').getAllKeys(),
          ]);
          const known = new Set(sessionIds);
          await Promise.all(recordIds.filter((id) => !known.has(id)).map((id) => records.delete(id)));
          return null;
        }),
      ),
  };
}

/** Names a rating by everything that makes it unique. */
export function nameRating(rating: HandRating): string {
  return JSON.stringify(keyOfRating(rating));
}

async function readRows(transaction: Reading, personId: string | null): Promise<LibraryRows> {
  const isWanted = (id: string): boolean => personId === null || id === personId;
  const all = await readIntact(transaction);
  const people = all.people.filter(({ id }) => isWanted(id));
  const ids = new Set(people.map(({ id }) => id));
  // The session of a person whose own row is damaged can't say whose it is.
  const sessions = all.sessions.filter((row) => ids.has(row.personId));
  const moments = new Set(sessions.map(({ startedAtMs }) => startedAtMs));
  const isRated = ({ session }: HandRating): boolean => moments.has(Date.parse(session.startedAt));
  return {
    people,
    sessions,
    demonstrations: personId === null ? all.demonstrations : [],
    ratings: all.ratings.filter((rating) => personId === null || isRated(rating)),
    damaged: personId === null ? all.damaged + all.sessions.length - sessions.length : 0,
  };
}

async function readIntact(transaction: Reading): Promise<LibraryRows> {
  const [people, sessions, demonstrations, ratings] = [
    transaction.objectStore('people'),
    transaction.objectStore('sessions'),
    transaction.objectStore('demonstrations'),
    transaction.objectStore('ratings'),
  ];
  const [personIds, personRows, sessionIds, sessionRows, kinds, demonstrationRows, ratingRows] = await Promise.all([
    people.getAllKeys(),
    people.getAll(),
    sessions.getAllKeys(),
    sessions.getAll(),
    demonstrations.getAllKeys(),
    demonstrations.getAll(),
    ratings.getAll(),
  ]);
  const intact = {
    people: personRows.flatMap((row, index) => intactOf(readPersonRow(personIds[index] ?? '', row))),
    sessions: sessionRows.flatMap((row, index) => intactOf(readSessionRow(sessionIds[index] ?? '', row))),
    demonstrations: demonstrationRows.flatMap((row, index) => readDemonstrationRow(kinds[index] ?? '', row) ?? []),
    ratings: ratingRows.flatMap((row) => readRatingRow(row) ?? []),
  };
  const stored = personRows.length + sessionRows.length + demonstrationRows.length + ratingRows.length;
  const read = Object.values(intact).reduce((sum, rows) => sum + rows.length, 0);
  return { ...intact, damaged: stored - read };
}

function intactOf<Row>(
  listed: { readonly kind: 'intact'; readonly row: Row } | { readonly kind: 'damaged' },
): readonly Row[] {
  return listed.kind === 'intact' ? [listed.row] : [];
}

/** A transaction that reads who is here, among others. */
interface PeopleInHand {
  objectStore(name: 'people'): { getAll(): Promise<unknown[]> };
  objectStore(name: 'sessions'): { index(name: 'by-person'): { count(keys: IDBKeyRange): Promise<number> } };
  objectStore(name: 'drafts'): { index(name: 'by-person'): { count(keys: IDBKeyRange): Promise<number> } };
}

async function readKnown(transaction: Reading): Promise<KnownRows> {
  const [people, sessions, demonstrations, ratings] = await Promise.all([
    transaction.objectStore('people').getAllKeys(),
    transaction.objectStore('sessions').getAllKeys(),
    transaction.objectStore('demonstrations').getAllKeys(),
    transaction.objectStore('ratings').getAllKeys(),
  ]);
  return {
    people: new Set(people),
    sessions: new Set(sessions),
    demonstrations: new Set(demonstrations),
    ratings: new Set(ratings.map((key) => JSON.stringify(key))),
    ...(await findNameless(transaction)),
  };
}

async function findNameless(transaction: PeopleInHand): Promise<Pick<KnownRows, 'untouchedPersonId' | 'hasNameless'>> {
  const people = transaction.objectStore('people');
  const rows = await people.getAll();
  const intact = rows.flatMap((row, index) => intactOf(readPersonRow(`${index}`, row)));
  const nameless = intact.filter(({ pseudonym }) => pseudonym === '');
  const [only] = nameless;
  const isUntouched =
    only !== undefined &&
    rows.length === 1 &&
    only.notes === '' &&
    only.thresholds === null &&
    (await hasNothing(transaction, only));
  return isUntouched
    ? { untouchedPersonId: only.id, hasNameless: false }
    : { untouchedPersonId: null, hasNameless: nameless.length > 0 };
}

async function hasNothing(transaction: PeopleInHand, { id }: Person): Promise<boolean> {
  const [sessions, drafts] = await Promise.all([
    // In IndexedDB an array sorts behind all numbers.
    transaction
      .objectStore('sessions')
      .index('by-person')
      .count(IDBKeyRange.bound([id], [id, []])),
    transaction.objectStore('drafts').index('by-person').count(IDBKeyRange.only(id)),
  ]);
  return sessions + drafts === 0;
}

async function takeIn(transaction: Writing, incoming: IncomingRows): Promise<TakenRows> {
  const { untouchedPersonId, hasNameless } = await findNameless(transaction);
  const people = transaction.objectStore('people');
  const newPeople = await absent(incoming.people, ({ id }) => people.getKey(id));
  if (untouchedPersonId !== null && newPeople.length > 0) await people.delete(untouchedPersonId);
  for (const person of newPeople) {
    const needsName = hasNameless && person.pseudonym === '';
    await people.add(needsName ? { ...person, pseudonym: incoming.nameless } : person);
  }
  return {
    people: newPeople.length,
    sessions: await takeSessions(transaction, incoming),
    demonstrations: await takeDemonstrations(transaction, incoming),
    ratings: await takeRatings(transaction, incoming),
  };
}

/** @throws ArchiveError when another tab removed a staged record, or the person of a session, meanwhile. */
async function takeSessions(transaction: Writing, incoming: IncomingRows): Promise<number> {
  const sessions = transaction.objectStore('sessions');
  const newSessions = await absent(incoming.sessions, ({ id }) => sessions.getKey(id));
  for (const row of newSessions) {
    if ((await transaction.objectStore('people').getKey(row.personId)) === undefined)
      throw new ArchiveError('not-found');
    const hasRecord = (await transaction.objectStore('records').getKey(row.id)) !== undefined;
    if (hasRecord !== row.recordBytes > 0) throw new ArchiveError('not-found');
    await sessions.add(row);
  }
  return newSessions.length;
}

async function takeDemonstrations(transaction: Writing, incoming: IncomingRows): Promise<number> {
  const store = transaction.objectStore('demonstrations');
  const shown = await absent(incoming.demonstrations, ({ demonstration }) => store.getKey(demonstration.kind));
  for (const kept of shown) await store.add(kept, kept.demonstration.kind);
  return shown.length;
}

async function takeRatings(transaction: Writing, incoming: IncomingRows): Promise<number> {
  const store = transaction.objectStore('ratings');
  const given = await absent(incoming.ratings, (rating) => store.getKey(keyOfRating(rating)));
  for (const rating of given) await store.put(rating, keyOfRating(rating));
  return given.length;
}

async function absent<Row>(rows: readonly Row[], find: (row: Row) => Promise<unknown>): Promise<readonly Row[]> {
  const found = await Promise.all(rows.map((row) => find(row)));
  return rows.filter((_, index) => found[index] === undefined);
}
