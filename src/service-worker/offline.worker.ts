import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import {
  appCachePrefix,
  pageLockName,
  SHARE_FIELD,
  SHARE_PATH,
  SHARED_FILES_CACHE,
  type OfflineRequest,
} from '../runtime/offline/offline-protocol.ts';

/**
 * Serves the page without its server, from a cache that holds exactly one build. Every file is checked against its hash
 * when it is cached, so that a cache never holds files of two builds. The models are not its business: the page keeps them
 * by their own hashes, whatever the build.
 */

declare const self: ServiceWorkerGlobalScope;
/** Filled in by scripts/offline-worker.mjs. */
declare const BUILD: {
  /** Hash of all files. */
  readonly id: string;
  readonly files: readonly PrecacheEntry[];
  /** Headers of the page itself, and of the scripts of its workers: where a host sends none, these are added. */
  readonly pageHeaders: Readonly<Record<string, string>>;
  readonly workerHeaders: Readonly<Record<string, string>>;
};

// Read once, because the build writes the whole list wherever the name stands.
const { id, files, pageHeaders, workerHeaders } = BUILD;
const { scope } = self.registration;
const cachePrefix = appCachePrefix(scope);
const cacheName = `${cachePrefix}${id}`;
const app = new PrecacheController({ cacheName });
app.addToCacheList([...files]);

self.addEventListener('install', (event) => void app.install(event));

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), tidy()]));
});

self.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  event.waitUntil(request.kind === 'take-over' ? self.skipWaiting() : tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!request.url.startsWith(scope)) return;
  const [path = ''] = request.url.slice(scope.length).split(/[?#]/u, 1);
  if (request.method === 'POST') {
    if (path === SHARE_PATH) event.respondWith(takeShared(request));
    return;
  }
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (path === '' || path === 'index.html') event.respondWith(servePage(request));
    else if (app.getCacheKeyForURL(request.url) !== undefined) event.respondWith(serveFile(request));
    return;
  }
  // The names of assets carry their hash. A page of an earlier build finds its own in the cache of that build.
  if (app.getCacheKeyForURL(request.url) !== undefined || path.startsWith('assets/'))
    event.respondWith(serveFile(request));
});

async function servePage(request: Request): Promise<Response> {
  return withHeaders((await app.matchPrecache(scope)) ?? (await fetch(request)), pageHeaders);
}

async function serveFile(request: Request): Promise<Response> {
  const response =
    (await app.matchPrecache(request.url)) ??
    (await caches.match(request.url, { ignoreVary: true })) ??
    (await fetch(request));
  return request.destination === 'worker' ? withHeaders(response, workerHeaders) : response;
}

function withHeaders(response: Response, added: Readonly<Record<string, string>>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** Lays films from the share sheet aside and opens the page, which takes them. */
async function takeShared(request: Request): Promise<Response> {
  const films = (await request.formData()).getAll(SHARE_FIELD).filter((film) => film instanceof File);
  const cache = await caches.open(SHARED_FILES_CACHE);
  await Promise.all(
    films.map((film, place) =>
      cache.put(
        new URL(`${SHARE_PATH}/${place}/${encodeURIComponent(film.name)}`, scope),
        new Response(film, { headers: { 'Content-Type': film.type } }),
      ),
    ),
  );
  return Response.redirect(new URL('?shared', scope), 303);
}

/** Removes the caches of earlier builds, but those whose page is still open somewhere. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  // A later build is on its way, and its cache is none of an earlier one.
  if (installing !== null || waiting !== null) return;
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  const others = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  await Promise.all(
    others.map(async (name) => {
      const files = await (await caches.open(name)).keys();
      if (!files.some(({ url }) => open.has(pageLockName(url)))) await caches.delete(name);
    }),
  );
}
