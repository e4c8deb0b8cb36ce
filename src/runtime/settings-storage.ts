import type { Settings } from './app-state.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';
import { parseSettings } from './settings.ts';

const KEY = 'kneeline.settings';

export interface SettingsStorage {
  load(): Settings;
  /** @returns why they were not kept, `null` when they were. Never throws. */
  save(settings: Settings): StorageFailure | null;
}

/** Settings in the browser's own storage, checked value by value when read. */
export function createSettingsStorage(store: LocalStore, defaults: Settings): SettingsStorage {
  return {
    load: () => parseSettings(store.read(KEY), defaults),
    save: (settings) => store.write(KEY, settings),
  };
}
