import * as v from 'valibot';
import type { LocalStore } from '../browser/local-store.ts';
import type { Removal } from './removals.ts';

const KEY = 'kneeline.removing';
const Noted = v.object({ kind: v.picklist(['session', 'person']), id: v.string() });

export type NotedRemoval = Pick<Removal, 'kind' | 'id'>;

/**
 * Notes a removal that waits where a page that closes can still write, because a database gives no page that closes the
 * time to finish. The next page finishes what is noted.
 */
export interface RemovalNote {
  load(): NotedRemoval | null;
  /** @param removal `null`: none waits any more. */
  save(removal: NotedRemoval | null): void;
}

export function createRemovalNote(store: LocalStore): RemovalNote {
  return {
    load() {
      const read = v.safeParse(Noted, store.read(KEY));
      return read.success ? read.output : null;
    },
    save(removal) {
      if (removal === null) store.remove(KEY);
      else store.write(KEY, { kind: removal.kind, id: removal.id });
    },
  };
}
