import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import manifest from '../../models/manifest.json' with { type: 'json' };
import { KEPT_MODELS_CACHE, keptModelAddress } from '../../src/pose/kept-models.ts';
import { fetchModels } from '../../src/inference/model-loader.ts';
import { keepWaiting } from '../../src/inference/kept-models.ts';
import type { SharedArchive } from '../../src/runtime/archive/shared-archive.ts';
import { createOffline } from '../../src/runtime/offline/create-offline.ts';
import { openOffline } from '../../src/runtime/offline/open-offline.ts';
import { appCachePrefix, SHARED_FILES_CACHE } from '../../src/runtime/offline/offline-protocol.ts';

const MODELS_URL = new URL('/models/', location.href).href;
const SCOPE = new URL('/knees/', location.href).href;
const LITE = manifest.models.find(({ id }) => id === 'blazepose-lite')?.files ?? [];
const ALL_BYTES = manifest.models.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);

/** A machine may be busy. */
const PATIENCE = { timeout: 30_000 };

const NO_ARCHIVE: SharedArchive = { ask: () => Promise.resolve({ kind: 'failed', failure: 'unavailable' }) };

async function empty(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

beforeEach(empty);

afterEach(async () => {
  vi.unstubAllGlobals();
  await empty();
});

function watchFetches(): string[] {
  const asked: string[] = [];
  const real = window.fetch.bind(window);
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push(String(input instanceof Request ? input.url : input));
    return real(input, init);
  });
  return asked;
}

interface Start {
  readonly isFree?: boolean;
  readonly whenBusy?: () => Promise<void>;
  /** Receives what the system hands over. */
  readonly files?: File[][];
  readonly reload?: () => void;
}

function open({
  isFree = true,
  whenBusy = () => new Promise(() => {}),
  files = [],
  reload = () => undefined,
}: Start = {}) {
  const offline = createOffline((store) =>
    Promise.resolve(
      openOffline(
        {
          scope: SCOPE,
          workerUrl: null,
          modelsUrl: MODELS_URL,
          archive: NO_ARCHIVE,
          removeSessions: () => undefined,
          isBusy: () => !isFree,
          whenFree: () => (isFree ? Promise.resolve() : new Promise(() => {})),
          whenBusy,
          openFiles: (received) => void files.push([...received]),
          reload,
          onFault: (fault) => {
            throw fault;
          },
        },
        store,
      ),
    ),
  );
  return offline;
}

const loadLite = (): Promise<unknown> => fetchModels(MODELS_URL, { landmarks: 'blazepose-lite' }, () => {});

it('OFF-2: a model is fetched once, and again only where the kept file is damaged', async () => {
  const asked = watchFetches();
  await loadLite();
  expect(asked).toHaveLength(2);
  await keepWaiting();
  await loadLite();
  expect(asked).toHaveLength(2);

  const cache = await caches.open(KEPT_MODELS_CACHE);
  const weights = LITE.find(({ name }) => name.endsWith('.bin'));
  await cache.put(keptModelAddress(location.origin, weights?.sha256 ?? ''), new Response('not a model'));
  await loadLite();
  expect(asked.slice(2)).toEqual([new URL('blazepose-lite.bin', MODELS_URL).href]);
});

it('OFF-2: all models are kept when asked for, with their progress, and a file that no model has goes', async () => {
  const cache = await caches.open(KEPT_MODELS_CACHE);
  const stranger = keptModelAddress(location.origin, 'f00');
  await cache.put(stranger, new Response('of an earlier build'));
  const offline = open();
  const told: number[] = [];
  offline.subscribe(() => told.push(offline.getState().models?.keptBytes ?? 0));
  offline.keepModels();
  await expect.poll(() => offline.getState().models?.state, PATIENCE).toBe('kept');
  expect(told.at(-1)).toBe(ALL_BYTES);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(await cache.match(stranger)).toBeUndefined();
  expect((await offline.measureStored()).bytes.models).toBe(ALL_BYTES);

  await offline.remove('models');
  expect((await offline.measureStored()).bytes.models).toBe(0);
});

it('OFF-2: no model is fetched while something is measured, nor where the browser has no room', async () => {
  const asked = watchFetches();
  const busy = open({ isFree: false });
  busy.keepModels();
  await expect.poll(() => busy.getState().models?.state, PATIENCE).toBe('keeping');
  expect(asked).toEqual([]);

  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 50_000_000, usage: 1_000_000 });
  const full = open();
  full.keepModels();
  await expect.poll(() => full.getState().models?.state, PATIENCE).toBe('no-room');
  expect(asked).toEqual([]);
  vi.restoreAllMocks();
});

it('OFF-2: a download that a set cuts into ends at once, and begins anew after the set', async () => {
  const real = window.fetch.bind(window);
  const begins: (() => void)[] = [];
  const whenBusy = () => new Promise<void>((resolve) => void begins.push(resolve));
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: URL, { signal }: { signal: AbortSignal }) => {
    asked.push(address.href);
    if (asked.length > 1) return real(address, { signal });
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('cut', 'AbortError')));
    });
  });
  const offline = open({ whenBusy });
  offline.keepModels();
  await expect.poll(() => asked.length, PATIENCE).toBe(1);
  begins.at(-1)?.();
  await expect.poll(() => offline.getState().models?.state, PATIENCE).toBe('kept');
  expect(asked[1]).toBe(asked[0]);
});

it('OFF-5: films that were shared or opened with the app are handed on once, with their names', async () => {
  const cache = await caches.open(SHARED_FILES_CACHE);
  const film = new Blob(['film'], { type: 'video/mp4' });
  await cache.put(`${SCOPE}share/0/${encodeURIComponent('läuft 1/2.mp4')}`, new Response(film));
  const files: File[][] = [];
  const consumers: ((params: unknown) => void)[] = [];
  vi.stubGlobal('launchQueue', {
    setConsumer: (consumer: (params: unknown) => void) => void consumers.push(consumer),
  });
  open({ files }).start();
  await expect
    .poll(() => files.flat().map(({ name, type }) => [name, type]), PATIENCE)
    .toEqual([['läuft 1/2.mp4', 'video/mp4']]);
  expect(await caches.has(SHARED_FILES_CACHE)).toBe(false);

  const consume = (params: unknown): void => consumers.at(-1)?.(params);
  consume({ files: [{ getFile: () => Promise.resolve(new File(['squats'], 'squats.mov')) }] });
  await expect.poll(() => files.flat().map(({ name }) => name), PATIENCE).toEqual(['läuft 1/2.mp4', 'squats.mov']);
  consume({ files: [] });
  expect(files).toHaveLength(2);
});

it('OFF-6: each part is measured, and removing one leaves the others', async () => {
  localStorage.setItem('kneeline.settings', '{"theme":"dark"}');
  localStorage.setItem('somebody-else', 'stays');
  const name = `${appCachePrefix(SCOPE)}build`;
  await (await caches.open(name)).put(SCOPE, new Response('12345'));
  const reload = vi.fn<() => void>();
  const offline = open({ reload });
  const { bytes } = await offline.measureStored();
  expect(bytes).toMatchObject({ sessions: null, models: 0, app: 5 });
  expect(bytes.settings).toBeGreaterThan(0);

  await offline.remove('settings');
  expect(reload).toHaveBeenCalledOnce();
  expect([localStorage.getItem('kneeline.settings'), localStorage.getItem('somebody-else')]).toEqual([null, 'stays']);
  expect((await offline.measureStored()).bytes.app).toBe(5);
  await offline.remove('app');
  expect((await offline.measureStored()).bytes.app).toBe(0);
  localStorage.removeItem('somebody-else');
});
