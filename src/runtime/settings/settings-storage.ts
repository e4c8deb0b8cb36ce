import type { Settings } from './settings.ts';
import type { LocalStore, StorageFailure } from '../browser/local-store.ts';
import { isLighterModel } from './lighter-model.ts';
import { parseSettings } from './settings.ts';

const KEY = 'kneeline.settings';

export interface SettingsStorage {
  load(): Settings;
  /**
   * Writes `change` over the stored settings. A value that only the address of this visit gave is not kept. Nor is a
   * lighter model, which overlooks more: one slow evening must not lower what every later session sees (UI-27).
   *
   * @returns the reason why the change was not kept; `null` when it was. Never throws.
   */
  save(change: Partial<Settings>): StorageFailure | null;
}

/** Keeps settings in the browser's own storage, and checks value by value when reading. */
export function createSettingsStorage(store: LocalStore, defaults: Settings): SettingsStorage {
  const withoutLighter = (settings: Settings): Settings =>
    isLighterModel(settings.model) ? { ...settings, model: defaults.model } : settings;
  const load = (): Settings => withoutLighter(parseSettings(store.read(KEY), defaults));
  return {
    load,
    save: (change) => store.write(KEY, withoutLighter({ ...load(), ...change })),
  };
}
