export type StorageFailure = 'unavailable' | 'full';

/** A few small values that outlive the page. Never throws: private mode and full disks are answers. */
export interface LocalStore {
  /** `undefined`: nothing there, or not readable as JSON. The caller validates it. */
  read(key: string): unknown;
  /** @returns why it was not kept, `null` when it was. */
  write(key: string, value: unknown): StorageFailure | null;
  remove(key: string): void;
}

/** @param open gives the storage; merely touching `localStorage` throws where cookies are blocked. */
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
        // Nothing could be kept, so nothing is there.
      }
    },
  };
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}
