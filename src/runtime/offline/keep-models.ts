import manifest from '../../../models/manifest.json' with { type: 'json' };
import { KEPT_MODELS_CACHE, keptModelAddress } from '../../pose/kept-models.ts';
import type { OfflineStore } from './create-offline.ts';
import type { ModelsKept } from './offline.ts';

const FILES = manifest.models.flatMap(({ files }) => files).toSorted((a, b) => a.size - b.size);
const TOTAL_BYTES = FILES.reduce((sum, { size }) => sum + size, 0);
/** Browsers count more bytes for a file than it has. */
const ROOM_FACTOR = 1.2;

export interface ModelParts {
  /** Own-origin folder, absolute, with a closing slash. */
  readonly modelsUrl: string;
  /** Resolves when nothing is measured: a download must not slow down a set. */
  readonly whenFree: () => Promise<void>;
  /** Resolves when something is measured. */
  readonly whenBusy: () => Promise<void>;
}

interface NetworkInformation {
  readonly saveData?: boolean;
  readonly type?: string;
}

/** Whether the person, or a contract by the megabyte, asks for few bytes. Not every browser tells. */
export function wantsFewBytes(): boolean {
  const { connection } = navigator as { readonly connection?: NetworkInformation };
  return connection?.saveData === true || connection?.type === 'cellular';
}

/** Sizes of the kept files by hash. */
export async function measureModels(): Promise<ModelsKept> {
  const cache = await caches.open(KEPT_MODELS_CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const keptBytes = FILES.filter((file) => kept.has(addressOf(file))).reduce((sum, { size }) => sum + size, 0);
  return { keptBytes, totalBytes: TOTAL_BYTES, state: keptBytes === TOTAL_BYTES ? 'kept' : 'waiting' };
}

/**
 * Keeps every model file that is missing, one after the other, each checked against its hash. Files that no model of this
 * build has are removed.
 */
export async function keepAllModels(parts: ModelParts, store: OfflineStore): Promise<void> {
  const tell = (change: Partial<ModelsKept>): void =>
    store.setState(({ models }) => ({
      models: { keptBytes: 0, totalBytes: TOTAL_BYTES, state: 'keeping', ...models, ...change },
    }));
  try {
    const cache = await caches.open(KEPT_MODELS_CACHE);
    await removeStrangers(cache);
    const before = await measureModels();
    tell({ ...before, state: before.state === 'kept' ? 'kept' : 'keeping' });
    if (before.state === 'kept') return;
    if (!(await hasRoom(TOTAL_BYTES - before.keptBytes))) return tell({ state: 'no-room' });
    let { keptBytes } = before;
    for (const file of FILES) {
      if ((await cache.match(addressOf(file))) !== undefined) continue;
      const bytes = await fetchBetweenSets(file.name, parts);
      if ((await hashOf(bytes)) !== file.sha256) return tell({ state: 'failed' });
      await cache.put(addressOf(file), new Response(bytes));
      keptBytes += file.size;
      tell({ keptBytes });
    }
    tell({ state: 'kept' });
  } catch (error) {
    tell({ state: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'failed' });
  }
}

/** A download that a measurement cuts into begins anew after it. @throws Error when the file is not served. */
async function fetchBetweenSets(name: string, { modelsUrl, whenFree, whenBusy }: ModelParts): Promise<ArrayBuffer> {
  for (;;) {
    await whenFree();
    const interruption = new AbortController();
    void whenBusy().then(() => interruption.abort());
    try {
      const response = await fetch(new URL(name, modelsUrl), { signal: interruption.signal });
      if (!response.ok) throw new Error(`${name} is not served: HTTP ${response.status}`);
      return await response.arrayBuffer();
    } catch (error) {
      if (!interruption.signal.aborted) throw error;
    }
  }
}

async function removeStrangers(cache: Cache): Promise<void> {
  const own = new Set(FILES.map(addressOf));
  const strangers = (await cache.keys()).filter(({ url }) => !own.has(url));
  await Promise.all(strangers.map((stranger) => cache.delete(stranger)));
}

async function hasRoom(bytes: number): Promise<boolean> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage > ROOM_FACTOR * bytes;
}

function addressOf({ sha256 }: { readonly sha256: string }): string {
  return keptModelAddress(location.origin, sha256);
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
