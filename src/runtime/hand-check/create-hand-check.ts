import { createStore } from 'zustand/vanilla';
import type { HandRating } from '../../core/agreement/hand-rating.ts';
import type { SharedArchive } from '../archive/shared-archive.ts';
import type { HandCheck, HandCheckState } from './hand-check.ts';
import type { SeenFilms } from './seen-films.ts';

export interface HandCheckParts {
  readonly archive: SharedArchive;
  readonly films: SeenFilms;
  /** The clock on the wall. */
  readonly today: () => Date;
}

export function createHandCheck({ archive, films, today }: HandCheckParts): HandCheck {
  const store = createStore<HandCheckState>()(() => ({ kind: 'unread', ratings: [], failure: null }));
  /** Ratings that the browser did not keep, and that last as long as the page. */
  let unkept: readonly HandRating[] = [];
  const unkeptFailure = () => (unkept.length === 0 ? null : store.getState().failure);

  const read = async (): Promise<void> => {
    const answer = await archive.ask((open) => open.listRatings());
    if (answer.kind === 'done')
      store.setState({ kind: 'read', ratings: [...answer.value, ...unkept], failure: unkeptFailure() });
    else store.setState({ kind: 'read', failure: answer.failure });
  };

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    read: () => void read(),
    async give(given) {
      const rating: HandRating = { ...given, givenAt: today().toISOString() };
      const answer = await archive.ask((open) => open.addRating(rating));
      const counts = answer.kind === 'done' ? answer.value : rating;
      if (answer.kind === 'failed') unkept = [...unkept, rating];
      store.setState(({ ratings }) => ({
        ratings: [...ratings, counts],
        failure: answer.kind === 'failed' ? answer.failure : unkeptFailure(),
      }));
      return counts;
    },
    remove(ratings) {
      unkept = unkept.filter((rating) => !ratings.includes(rating));
      void archive.ask((open) => open.removeRatings(ratings)).then(() => read());
    },
    filmOf: ({ origin }) => (origin.source.kind === 'file' ? films.named(origin.source.label) : null),
    async openFilm(record, file) {
      const { openFilmPictures } = await import('./film-pictures.ts');
      return openFilmPictures(record, file, films.open);
    },
  };
}
