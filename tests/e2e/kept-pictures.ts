import type { Page } from 'playwright-core';

/**
 * Finds the places where the browser keeps pictures for this page: database stores that hold a file of pictures, files of the page's own
 * file system, and answers in the caches that are pictures or films. Points of a body and the page's own code are none.
 *
 * @returns a line for each, as in "demonstrations: video/mp4"; empty where nothing is kept.
 */
export function findKeptPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page sees nothing from outside of this function
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const filesIn = (value: unknown): Blob[] => {
      if (value instanceof Blob) return [value];
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
      return Object.values(value).flatMap(filesIn);
    };
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows: unknown[] = await answered(database.transaction(store).objectStore(store).getAll());
        const files = rows.flatMap(filesIn).filter(({ type }) => !/^(?:text|application)\/(?:csv|json)/u.test(type));
        found.push(...files.map(({ type }) => `${store}: ${type}`));
      }
      database.close();
    }
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(`file system: ${name}`);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kind = (await cache.match(request))?.headers.get('content-type') ?? '';
        if (/^(?:image\/(?!svg)|video\/)/u.test(kind)) found.push(`cache: ${kind}`);
      }
    }
    return found;
  });
}
