import { useSyncExternalStore } from 'react';
import { addressNow, subscribeAddress } from './entry.ts';

/** Reads the address behind the `#`, and draws again when it changes. */
export function useAddress(): string {
  return useSyncExternalStore(subscribeAddress, addressNow);
}
