import type { LibraryState } from './library.ts';

/** The library before the browser has answered. */
export const UNREAD_LIBRARY: LibraryState = {
  kind: 'opening',
  failure: null,
  people: [],
  person: null,
  sessions: [],
  hasMore: false,
  query: {},
  history: [],
  runs: [],
  used: null,
  lastKept: null,
  restored: null,
  opening: null,
  removed: null,
  refused: null,
};
