import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Archive, StoredSession } from './archive.ts';
import { answer, ArchiveError, stopIfCancelled } from './archive-error.ts';
import { readSessionRow } from './archive-rows.ts';
import type { Connection } from './connection.ts';
import { listPage } from './list-sessions.ts';
import { packRecord, unpackRecord } from './pack-record.ts';

type Sessions = Pick<Archive, 'addSession' | 'listSessions' | 'readSession' | 'setNotes' | 'removeSession'>;

export function createSessions({ transact }: Connection): Sessions {
  return {
    addSession: (record, personId, signal) =>
      answer(async () => {
        const summary = summariseSession(record);
        if (summary === null) throw new ArchiveError('nothing-measured');
        const packed = await packRecord(record, signal);
        return transact(['people', 'sessions', 'records'], 'readwrite', async (transaction) => {
          const person = await transaction.objectStore('people').getKey(personId);
          if (person === undefined) throw new ArchiveError('not-found');
          stopIfCancelled(signal);
          const row: StoredSession = {
            ...summary,
            id: crypto.randomUUID(),
            personId,
            startedAtMs: Date.parse(summary.startedAt),
            notes: '',
            recordBytes: packed.length,
          };
          await transaction.objectStore('sessions').add(row);
          await transaction.objectStore('records').add(packed, row.id);
          return row;
        });
      }),
    listSessions: (query = {}, signal) =>
      answer(() =>
        transact(['people', 'sessions'] as const, 'readonly', (transaction) => listPage(transaction, query, signal)),
      ),
    readSession: (sessionId, signal) =>
      answer(async () => {
        const stored = await transact(['records'], 'readonly', (transaction) =>
          transaction.objectStore('records').get(sessionId),
        );
        if (stored === undefined) throw new ArchiveError('not-found');
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
        transact(['sessions', 'records'], 'readwrite', async (transaction) => {
          await Promise.all([
            transaction.objectStore('sessions').delete(sessionId),
            transaction.objectStore('records').delete(sessionId),
          ]);
          return null;
        }),
      ),
  };
}
