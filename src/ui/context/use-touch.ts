import { useSyncExternalStore } from 'react';

/** A finger is the main pointer, as on a phone. */
const TOUCH = '(pointer: coarse)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(TOUCH);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Says whether the page is used with a finger, for pictures of a phone in place of a laptop. */
export function useTouch(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(TOUCH).matches);
}
