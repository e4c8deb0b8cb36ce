import type { LocalStore } from '../browser/local-store.ts';

const KEY = 'kneeline.person';

/** Remembers in the browser's own storage who was chosen last. Where this can't be kept, the first person stands in. */
export interface ChosenPerson {
  load(): string | null;
  save(personId: string): void;
}

export function createChosenPerson(store: LocalStore): ChosenPerson {
  return {
    load() {
      const stored = store.read(KEY);
      return typeof stored === 'string' ? stored : null;
    },
    save(personId) {
      store.write(KEY, personId);
    },
  };
}
