import type { Settings } from './settings.ts';
import type { LocalStore, StorageFailure } from '../browser/local-store.ts';
import { parseSettings } from './settings.ts';

const KEY = 'kneeline.settings';

export interface SettingsStorage {
  load(): Settings;
  /**
   * Keeps `change` over what is stored: a value that only the address of this visit gave is not in it.
   *
   * @returns why it was not kept, `null` when it was. Never throws.
   */
  save(change: Partial<Settings>): StorageFailure | null;
}

/** Settings in the browser's own storage, checked value by value when read. */
export function createSettingsStorage(store: LocalStore, defaults: Settings): SettingsStorage {
  const load = (): Settings => parseSettings(store.read(KEY), defaults);
  return {
    load,
    save: (change) => store.write(KEY, { ...load(), ...change }),
  };
}
