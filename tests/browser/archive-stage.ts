import { deleteDB } from 'idb';
import { onTestFinished, vi } from 'vitest';
import type { Answer, Archive, ArchiveFailure } from '../../src/runtime/archive/archive.ts';
import { openArchive } from '../../src/runtime/archive/open-archive.ts';

const now = () => new Date('2026-11-23T09:00:00.000Z');

/** The name of a database of this test alone, gone afterwards. */
export function newDatabaseName(): string {
  const name = `archive-of-a-test-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDB(name));
  return name;
}

export async function openStored(name: string, patienceMs?: number): Promise<Answer<Archive>> {
  const opened = await openArchive({ now, name, ...(patienceMs === undefined ? {} : { patienceMs }) });
  if (opened.kind === 'done') onTestFinished(() => opened.value.close());
  return opened;
}

export async function openEmpty(name = newDatabaseName()): Promise<Archive> {
  return valueOf(await openStored(name));
}

export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'done') return answer.value;
  throw new Error(`The archive answered "${answer.failure}".`);
}

export function failed(failure: ArchiveFailure) {
  return { kind: 'failed', failure };
}

/** Past our own code: to damage what is stored, and to see what is left of it. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('error', () => reject(request.error ?? new Error('Not opened')));
    request.addEventListener('success', () => {
      onTestFinished(() => request.result.close());
      resolve(request.result);
    });
  });
}

export async function changeStored(
  name: string,
  stores: readonly string[],
  change: (store: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction([...stores], 'readwrite');
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted')));
    change((store) => transaction.objectStore(store));
  });
  database.close();
}

/** Rows in people, sessions and records, or in other stores. */
export async function countStored(
  name: string,
  stores: readonly string[] = ['people', 'sessions', 'records'],
): Promise<readonly number[]> {
  const database = await openRaw(name);
  const transaction = database.transaction([...stores]);
  const counts = await Promise.all(
    stores.map(
      (store) =>
        new Promise<number>((resolve) => {
          const request = transaction.objectStore(store).count();
          request.addEventListener('success', () => resolve(request.result));
        }),
    ),
  );
  database.close();
  return counts;
}

/** Drafts, and blocks of frames of them. */
export function countDrafts(name: string): Promise<readonly number[]> {
  return countStored(name, ['drafts', 'draft-frames']);
}

/** Storage with a quota of its own, as Chromium offers (https://wicg.github.io/storage-buckets); TypeScript doesn't know it yet. */
interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/** From here to the end of the test, the page's database has so little room. */
export async function allowBytes(quota: number): Promise<void> {
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: StorageBuckets };
  const name = crypto.randomUUID();
  const bucket = await storageBuckets.open(name, { quota });
  vi.stubGlobal('indexedDB', bucket.indexedDB);
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await storageBuckets.delete(name);
  });
}
