/** The names on which the page and its service worker agree, and the messages that the page sends. */

/** File name of the built service worker. It stands beside the page, because that folder is what it may serve. */
export const WORKER_FILE = 'offline-worker.js';

export type OfflineRequest =
  /** Takes the place of the version that runs, although pages of that version are open. */
  | { readonly kind: 'take-over' }
  /** Removes the caches of earlier builds that no open page needs any more. */
  | { readonly kind: 'tidy' };

/** Address, relative to the page, to which the system's share sheet posts films. */
export const SHARE_PATH = 'share';
/** Name of the form field that holds the shared films. */
export const SHARE_FIELD = 'films';
/** Films that were shared with the app and that no page has taken yet. */
export const SHARED_FILES_CACHE = 'kneeline-shared-files';

/** @param scope address of the folder that holds the page: two Kneelines of one host keep apart. */
export function appCachePrefix(scope: string): string {
  return `kneeline-app ${scope} `;
}

/**
 * Names the lock that an open page holds for as long as it lives.
 *
 * @param entryScript address of the page's first script. Its name carries a hash of all that the page may load later, so
 *   it tells one build from another.
 */
export function pageLockName(entryScript: string): string {
  return `kneeline-page ${entryScript}`;
}
