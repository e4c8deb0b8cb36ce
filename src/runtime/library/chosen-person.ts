import type { LocalStore } from '../browser/local-store.ts';

const KEY = 'kneeline.person';

/** Who was chosen last, in the browser's own storage: where it can't be kept, the first person stands in. */
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
