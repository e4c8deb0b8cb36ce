import type { Answer, Archive, StorageUsed } from './archive.ts';
import { answer } from './archive-error.ts';
import { connect, type Connection } from './connection.ts';
import { createDemonstrationStore } from './demonstration-store.ts';
import { createDraftStore } from './draft-store.ts';
import type { LibraryCopies } from './library-rows.ts';
import { createLibraryCopies } from './library-copies.ts';
import { createPeople } from './people.ts';
import { createRatingStore } from './rating-store.ts';
import { createSessions } from './sessions.ts';

const PATIENCE_MS = 5000;
const EVERYTHING = ['people', 'sessions', 'records', 'drafts', 'draft-frames', 'demonstrations', 'ratings'] as const;

export interface ArchiveOptions {
  /** The clock on the wall. */
  readonly now: () => Date;
  /** The name of the database. */
  readonly name?: string;
  /** How long a browser may take to answer at all, milliseconds. After that another tab is thought to be in the way. */
  readonly patienceMs?: number;
}

/** The archive, and the part of it that only backups need. */
export type OpenedArchive = Archive & LibraryCopies;

/** Opens the browser's database, and brings older stored data to today's layout first. */
export async function openArchive({
  now,
  name = 'kneeline',
  patienceMs = PATIENCE_MS,
}: ArchiveOptions): Promise<Answer<OpenedArchive>> {
  const opened = await answer(() => connect(name, patienceMs));
  if (opened.kind === 'failed') return opened;
  const connection = opened.value;
  return {
    kind: 'done',
    value: {
      ...createPeople(connection, now),
      ...createSessions(connection),
      ...createDraftStore(connection),
      ...createDemonstrationStore(connection),
      ...createRatingStore(connection),
      ...createLibraryCopies(connection),
      removeEverything: () => removeEverything(connection),
      storageUsed: () => answer(() => measureStorage(connection)),
      requestPersistence,
      close: () => connection.close(),
    },
  };
}

function removeEverything({ transact }: Connection): Promise<Answer<null>> {
  return answer(() =>
    transact(EVERYTHING, 'readwrite', async (transaction) => {
      await Promise.all(EVERYTHING.map((store) => transaction.objectStore(store).clear()));
      return null;
    }),
  );
}

async function measureStorage({ transact }: Connection): Promise<StorageUsed> {
  const own = await transact(['sessions'], 'readonly', async (transaction) => {
    const sessions = transaction.objectStore('sessions');
    let recordsBytes = 0;
    const sizes = sessions.index('by-size');
    // Counts numbers only, because a damaged row may hold anything else.
    const anySize = IDBKeyRange.bound(0, Infinity);
    for (let cursor = await sizes.openKeyCursor(anySize); cursor !== null; cursor = await cursor.continue()) {
      recordsBytes += cursor.key;
    }
    return { sessions: await sessions.count(), recordsBytes };
  });
  return { ...own, ...(await askEstimate()) };
}

async function askEstimate(): Promise<Pick<StorageUsed, 'usageBytes' | 'quotaBytes'>> {
  try {
    const { usage = null, quota = null } = await navigator.storage.estimate();
    return { usageBytes: usage, quotaBytes: quota };
  } catch {
    return { usageBytes: null, quotaBytes: null };
  }
}

async function requestPersistence(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
