import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Archive, StoredSession } from './archive.ts';
import { answer, ArchiveError, stopIfCancelled } from './archive-error.ts';
import { readSessionRow } from './archive-rows.ts';
import type { Connection } from './connection.ts';
import { clearDraft, DRAFT_STORES } from './draft-rows.ts';
import { listPage, listStrays } from './list-sessions.ts';
import { packRecord, unpackRecord } from './pack-record.ts';
import { requirePerson } from './people.ts';
import { clearRatings, momentOf } from './rating-rows.ts';

type Sessions = Pick<
  Archive,
  'addSession' | 'addSummaries' | 'listSessions' | 'listStrays' | 'readSession' | 'setNotes' | 'removeSession'
>;

export function createSessions(connection: Connection): Sessions {
  const { transact } = connection;
  return {
    addSession: (record, personId, options) => answer(() => keepWhole(connection, record, personId, options)),
    addSummaries: (summaries, personId) =>
      answer(() =>
        transact(['people', 'sessions', 'records'], 'readwrite', async (transaction) => {
          await requirePerson(transaction.objectStore('people'), personId);
          const sessions = transaction.objectStore('sessions');
          const known = new Set(await sessions.getAllKeys());
          for (const [id, summary] of nameSummaries(summaries)) {
            if (!known.has(id)) await sessions.add(rowOf(summary, id, personId, 0));
          }
          return null;
        }),
      ),
    listSessions: (query = {}, signal) =>
      answer(() =>
        transact(['people', 'sessions'] as const, 'readonly', (transaction) => listPage(transaction, query, signal)),
      ),
    listStrays: () =>
      answer(() =>
        transact(['sessions'], 'readonly', (transaction) => listStrays(transaction.objectStore('sessions'))),
      ),
    readSession: (sessionId, signal) =>
      answer(async () => {
        const stored = await transact(['sessions', 'records'], 'readonly', async (transaction) => {
          const record = await transaction.objectStore('records').get(sessionId);
          if (record !== undefined) return record;
          const row = await transaction.objectStore('sessions').getKey(sessionId);
          throw new ArchiveError(row === undefined ? 'not-found' : 'numbers-only');
        });
        return unpackRecord(stored, signal);
      }),
    setNotes: (sessionId, notes) =>
      answer(() =>
        transact(['sessions'], 'readwrite', async (transaction) => {
          const sessions = transaction.objectStore('sessions');
          const stored = await sessions.get(sessionId);
          if (stored === undefined) throw new ArchiveError('not-found');
          const listed = readSessionRow(sessionId, stored);
          if (listed.kind === 'damaged') throw new ArchiveError('damaged');
          const row: StoredSession = { ...listed.row, notes };
          await sessions.put(row);
          return row;
        }),
      ),
    removeSession: (sessionId) =>
      answer(() =>
        transact(['sessions', 'records', 'ratings'], 'readwrite', async (transaction) => {
          const sessions = transaction.objectStore('sessions');
          const startedAtMs = momentOf(await sessions.get(sessionId));
          await Promise.all([sessions.delete(sessionId), transaction.objectStore('records').delete(sessionId)]);
          if (startedAtMs !== null) await clearRatings(transaction, startedAtMs);
          return null;
        }),
      ),
  };
}

/** @throws ArchiveError or DOMException; nothing was changed then. */
export async function keepWhole(
  { transact }: Connection,
  record: SessionRecord,
  personId: string,
  { signal, draftId }: Parameters<Archive['addSession']>[2] = {},
): Promise<StoredSession> {
  const summary = summariseSession(record);
  // The recorded example is nobody's training, also where it comes from a file.
  if (summary === null || record.origin.source.kind === 'try-it') throw new ArchiveError('nothing-measured');
  const packed = await packRecord(record, signal);
  return transact(['people', 'sessions', 'records', ...DRAFT_STORES], 'readwrite', async (transaction) => {
    await requirePerson(transaction.objectStore('people'), personId);
    stopIfCancelled(signal);
    const row = rowOf(summary, crypto.randomUUID(), personId, packed.length);
    await transaction.objectStore('sessions').add(row);
    await transaction.objectStore('records').add(packed, row.id);
    if (draftId !== undefined) await clearDraft(transaction, draftId);
    return row;
  });
}

function rowOf(summary: SessionSummary, id: string, personId: string, recordBytes: number): StoredSession {
  return { ...summary, id, personId, startedAtMs: Date.parse(summary.startedAt), notes: '', recordBytes };
}

/** Gives the same ids to the same summaries: the moment of the session, and a count of those within one moment. */
function nameSummaries(summaries: readonly SessionSummary[]): readonly (readonly [string, SessionSummary])[] {
  const seen = new Map<string, number>();
  return summaries.map((summary) => {
    const nth = (seen.get(summary.startedAt) ?? 0) + 1;
    seen.set(summary.startedAt, nth);
    return [`numbers-${summary.startedAt}-${nth}`, summary];
  });
}
