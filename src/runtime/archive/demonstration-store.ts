import type { Archive } from './archive.ts';
import { answer } from './archive-error.ts';
import type { Connection } from './connection.ts';
import { readDemonstrationRow } from './demonstration-rows.ts';

type Demonstrations = Pick<Archive, 'listDemonstrations' | 'putDemonstration' | 'removeDemonstration'>;

export function createDemonstrationStore({ transact }: Connection): Demonstrations {
  return {
    listDemonstrations: () =>
      answer(() =>
        transact(['demonstrations'], 'readonly', async (transaction) => {
          const demonstrations = transaction.objectStore('demonstrations');
          const [kinds, rows] = await Promise.all([demonstrations.getAllKeys(), demonstrations.getAll()]);
          return rows.flatMap((row, index) => readDemonstrationRow(kinds[index] ?? '', row) ?? []);
        }),
      ),
    putDemonstration: (kept) =>
      answer(() =>
        transact(['demonstrations'], 'readwrite', async (transaction) => {
          await transaction.objectStore('demonstrations').put(kept, kept.demonstration.kind);
          return null;
        }),
      ),
    removeDemonstration: (kind) =>
      answer(() =>
        transact(['demonstrations'], 'readwrite', async (transaction) => {
          await transaction.objectStore('demonstrations').delete(kind);
          return null;
        }),
      ),
  };
}
