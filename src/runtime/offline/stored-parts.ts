import { KEPT_MODELS_CACHE } from '../../pose/kept-models.ts';
import type { SharedArchive } from '../archive/shared-archive.ts';
import { measureModels } from './keep-models.ts';
import { appCachePrefix } from './offline-protocol.ts';
import type { Stored } from './offline.ts';

/** Every key that Kneeline writes into the browser's small storage begins with this. */
const SETTINGS_PREFIX = 'kneeline.';
/** The browser's small storage holds UTF-16. */
const BYTES_PER_CHARACTER = 2;

/** @param scope address of the folder that holds the page. */
export async function measureStored(archive: SharedArchive, scope: string): Promise<Stored> {
  const [used, drafts, demonstrations, ratings, models, app, persistent] = await Promise.all([
    archive.ask((open) => open.storageUsed()),
    archive.ask((open) => open.listDrafts()),
    archive.ask((open) => open.listDemonstrations()),
    archive.ask((open) => open.listRatings()),
    measureModels().catch(() => null),
    measureApp(scope).catch(() => null),
    isPersistent(),
  ]);
  return {
    bytes: {
      sessions: used.kind === 'done' ? used.value.recordsBytes : null,
      settings: measureSettings(),
      models: models?.keptBytes ?? null,
      app,
    },
    sessions: used.kind === 'done' ? used.value.sessions : 0,
    drafts: drafts.kind === 'done' ? drafts.value.length : 0,
    demonstrations: demonstrations.kind === 'done' ? demonstrations.value.length : 0,
    ratings: ratings.kind === 'done' ? ratings.value.length : 0,
    usageBytes: used.kind === 'done' ? used.value.usageBytes : null,
    quotaBytes: used.kind === 'done' ? used.value.quotaBytes : null,
    persistent,
  };
}

export function removeSettings(): void {
  for (const key of settingsKeys()) localStorage.removeItem(key);
}

export async function removeModels(): Promise<void> {
  await caches.delete(KEPT_MODELS_CACHE);
}

/** Removes the page's own copy. From then on the page needs its server, until it is opened again. */
export async function removeApp(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
  await Promise.all((await appCaches(scope)).map((name) => caches.delete(name)));
}

export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

async function isPersistent(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}

function settingsKeys(): readonly string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(SETTINGS_PREFIX));
}

function measureSettings(): number | null {
  try {
    const characters = settingsKeys().reduce(
      (sum, key) => sum + key.length + (localStorage.getItem(key) ?? '').length,
      0,
    );
    return BYTES_PER_CHARACTER * characters;
  } catch {
    // The browser blocks the storage, so nothing is in it.
    return null;
  }
}

async function measureApp(scope: string): Promise<number> {
  let bytes = 0;
  for (const name of await appCaches(scope)) {
    for (const file of await (await caches.open(name)).matchAll()) bytes += (await file.blob()).size;
  }
  return bytes;
}

async function appCaches(scope: string): Promise<readonly string[]> {
  const prefix = appCachePrefix(scope);
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}
