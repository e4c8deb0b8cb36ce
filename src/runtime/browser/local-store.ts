export type StorageFailure = 'unavailable' | 'full';

/** Keeps a few small values beyond the page's life. Never throws: private mode and full disks are answers. */
export interface LocalStore {
  /** @returns `undefined` when there is nothing, or nothing that reads as JSON. The caller validates the value. */
  read(key: string): unknown;
  /** @returns the reason why the value was not kept; `null` when it was. */
  write(key: string, value: unknown): StorageFailure | null;
  remove(key: string): void;
}

/** @param open gives the storage. Merely touching `localStorage` throws where cookies are blocked. */
export function createLocalStore(open: () => Storage): LocalStore {
  return {
    read(key) {
      try {
        const text = open().getItem(key);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      try {
        open().setItem(key, JSON.stringify(value));
        return null;
      } catch (error) {
        return isQuota(error) ? 'full' : 'unavailable';
      }
    },
    remove(key) {
      try {
        open().removeItem(key);
      } catch {
        // Where nothing can be kept, nothing is there to be removed.
      }
    },
  };
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}
