import { useSyncExternalStore } from 'react';

/** A screen this narrow has one column, as a phone held upright does. The style sheets use the same width. */
const NARROW = '(max-width: 900px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Says whether the screen has room for one column only, for parts that stand elsewhere then. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
