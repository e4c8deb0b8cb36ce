import type { Archive } from './archive.ts';
import { answer } from './archive-error.ts';
import type { Connection } from './connection.ts';
import { keyOfRating, readRatingRow } from './rating-rows.ts';

type Ratings = Pick<Archive, 'listRatings' | 'addRating' | 'removeRatings'>;

export function createRatingStore({ transact }: Connection): Ratings {
  return {
    listRatings: () =>
      answer(() =>
        transact(['ratings'], 'readonly', async (transaction) => {
          const rows = await transaction.objectStore('ratings').getAll();
          return rows.flatMap((row) => readRatingRow(row) ?? []);
        }),
      ),
    addRating: (rating) =>
      answer(() =>
        transact(['ratings'], 'readwrite', async (transaction) => {
          const ratings = transaction.objectStore('ratings');
          const key = keyOfRating(rating);
          const earlier = readRatingRow(await ratings.get(key));
          if (earlier !== null) return earlier;
          await ratings.put(rating, key);
          return rating;
        }),
      ),
    removeRatings: (ratings) =>
      answer(() =>
        transact(['ratings'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('ratings');
          await Promise.all(ratings.map((rating) => store.delete(keyOfRating(rating))));
          return null;
        }),
      ),
  };
}
