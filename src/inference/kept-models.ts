import { KEPT_MODELS_CACHE, keptModelAddress } from '../pose/kept-models.ts';

/** A file and its bytes, which were checked against its hash. */
interface CheckedFile {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

let waiting: CheckedFile[] = [];

/** @returns the bytes that an earlier visit kept, unchecked; `null` where there are none. Never rejects. */
export async function readKept(sha256: string): Promise<ArrayBuffer | null> {
  const kept = await withCache((cache) => cache.match(address(sha256)));
  return (await kept?.arrayBuffer().catch(() => null)) ?? null;
}

/** Removes a file that is not what its hash says. Never rejects. */
export async function dropKept(sha256: string): Promise<void> {
  await withCache((cache) => cache.delete(address(sha256)));
}

/** Notes a file for `keepWaiting`: writing it down now would delay the engine. */
export function keepLater(file: CheckedFile): void {
  waiting.push(file);
}

/** Writes down what waits. A full disk, or a browser that keeps nothing, only costs the next visit a download. */
export async function keepWaiting(): Promise<void> {
  const files = waiting;
  waiting = [];
  await withCache((cache) =>
    Promise.all(files.map(({ sha256, bytes }) => cache.put(address(sha256), new Response(bytes)))),
  );
}

function address(sha256: string): string {
  return keptModelAddress(location.origin, sha256);
}

async function withCache<Result>(act: (cache: Cache) => Promise<Result>): Promise<Result | undefined> {
  // Pages that come over plain HTTP from another machine have no caches.
  if (!('caches' in globalThis)) return undefined;
  try {
    return await act(await caches.open(KEPT_MODELS_CACHE));
  } catch {
    return undefined;
  }
}
