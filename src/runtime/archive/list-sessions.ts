import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Listed, SessionCursor, SessionPage, SessionQuery, StoredSession } from './archive.ts';
import { stopIfCancelled } from './archive-error.ts';
import { readPersonRow, readSessionRow, type ArchiveSchema } from './archive-rows.ts';
import type { Transaction } from './connection.ts';

const PAGE = 50;

type LightStores = Transaction<readonly ['people', 'sessions'], 'readonly'>;

/** Reads one page of light rows, newest first. The transaction leaves the stores of the packed records alone. */
export async function listPage(
  transaction: LightStores,
  query: SessionQuery,
  signal: AbortSignal | undefined,
): Promise<SessionPage> {
  const isWanted = query.text === undefined ? () => true : await createTextFilter(transaction, query.text);
  const limit = query.limit ?? PAGE;
  const sessions = isWhole(query) ? await listStrays(transaction.objectStore('sessions')) : [];
  let last: SessionCursor | null = null;
  for (let cursor = await openNewestFirst(transaction, query); cursor !== null; cursor = await cursor.continue()) {
    stopIfCancelled(signal);
    if (last !== null && sessions.length >= limit) return { sessions, next: last };
    const listed = readSessionRow(cursor.primaryKey, cursor.value);
    if (isWanted(listed)) sessions.push(listed);
    last = placeOf(cursor.key);
  }
  return { sessions, next: null };
}

/** Spans the keys between the query's two moments, behind its cursor. */
async function openNewestFirst(transaction: LightStores, { personId, fromMs = -Infinity, toMs, after }: SessionQuery) {
  const sessions = transaction.objectStore('sessions');
  // A session exactly at `toMs` is already too late. No id is less than the empty one.
  const end = toMs === undefined ? [Infinity, ''] : [toMs, ''];
  const from = [fromMs, ''];
  const until = after !== undefined && after.startedAtMs < Number(end[0]) ? [after.startedAtMs, after.id] : end;
  if (indexedDB.cmp(from, until) >= 0) return null;
  return personId === undefined
    ? sessions.index('by-time').openCursor(IDBKeyRange.bound(from, until, false, true), 'prev')
    : sessions
        .index('by-person')
        .openCursor(IDBKeyRange.bound([personId, ...from], [personId, ...until], false, true), 'prev');
}

function placeOf(key: [number, string] | [string, number, string]): SessionCursor {
  return key.length === 2 ? { startedAtMs: key[0], id: key[1] } : { startedAtMs: key[1], id: key[2] };
}

/** Whether the query asks for the first page of everything. */
function isWhole({ personId, text, fromMs, toMs, after }: SessionQuery): boolean {
  return [personId, text, fromMs, toMs, after].every((part) => part === undefined);
}

/**
 * Finds rows that are so damaged that the index by time does not hold them. Counting keys is cheap, and mostly there
 * are none of these rows.
 */
export async function listStrays<Stores extends ArrayLike<StoreNames<ArchiveSchema>>>(
  sessions: IDBPObjectStore<ArchiveSchema, Stores, 'sessions'>,
): Promise<Listed<StoredSession>[]> {
  const byTime = sessions.index('by-time');
  // Spans all numbers. A time that is a text would sort behind them.
  const anyTime = IDBKeyRange.bound([-Infinity], [Infinity, []]);
  const [all, placed] = await Promise.all([sessions.count(), byTime.count(anyTime)]);
  if (all === placed) return [];
  const [ids, known] = await Promise.all([sessions.getAllKeys(), byTime.getAllKeys(anyTime)]);
  const isKnown = new Set(known);
  return ids.filter((id) => !isKnown.has(id)).map((id) => ({ kind: 'damaged', id }));
}

async function createTextFilter(transaction: LightStores, text: string) {
  const wanted = foldText(text);
  const people = transaction.objectStore('people');
  const [ids, rows] = await Promise.all([people.getAllKeys(), people.getAll()]);
  const named = new Set(
    ids.filter((id, index) => {
      const listed = readPersonRow(id, rows[index]);
      return listed.kind === 'intact' && foldText(listed.row.pseudonym).includes(wanted);
    }),
  );
  return (listed: Listed<StoredSession>) =>
    listed.kind === 'intact' && (named.has(listed.row.personId) || foldText(listed.row.notes).includes(wanted));
}

/** Lets a search ignore case and accents. */
function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
