import { SHARE_PATH, SHARED_FILES_CACHE } from './offline-protocol.ts';

interface LaunchParams {
  readonly files?: readonly FileSystemFileHandle[];
}

interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** @param open takes films, and saved sessions, that the system hands to the installed app with "open with". */
export function openLaunchedFiles(open: (files: readonly File[]) => void, onFault: (error: unknown) => void): void {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    Promise.all(files.map((handle) => handle.getFile())).then(open, onFault);
  });
}

/**
 * Takes the films that the share sheet left with the service worker. They are removed from the cache at once, because
 * pictures are kept only where a person asks for that.
 *
 * @param scope address of the folder that holds the page.
 */
export async function takeSharedFiles(scope: string): Promise<readonly File[]> {
  if (!(await caches.has(SHARED_FILES_CACHE))) return [];
  const cache = await caches.open(SHARED_FILES_CACHE);
  const folder = new URL(`${SHARE_PATH}/`, scope).href;
  const files: File[] = [];
  for (const request of await cache.keys()) {
    if (!request.url.startsWith(folder)) continue;
    const shared = await cache.match(request);
    if (shared === undefined) continue;
    const blob = await shared.blob();
    const [, name = ''] = request.url.slice(folder.length).split('/', 2);
    files.push(new File([blob], decodeURIComponent(name), { type: blob.type }));
  }
  await caches.delete(SHARED_FILES_CACHE);
  return files;
}
