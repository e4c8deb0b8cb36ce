import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Offline, OfflineState } from './offline.ts';

export type OfflineStore = StoreApi<OfflineState>;
/** The part that is fetched late: everything but the state. */
export type OpenedOffline = Omit<Offline, 'getState' | 'subscribe'>;

/** @param open fetches the code. Asked again after it could not be fetched. */
export function createOffline(open: (store: OfflineStore) => Promise<OpenedOffline>): Offline {
  const store: OfflineStore = createStore(() => ({ app: 'unknown', update: 'none', models: null }));
  let opened: Promise<OpenedOffline> | null = null;
  const ask = (): Promise<OpenedOffline> => {
    opened ??= open(store).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  /** Without the code the page goes on as it is, and the state says so. */
  const tell = (act: (offline: OpenedOffline) => void): void => {
    ask().then(act, () => store.setState({ app: 'failed' }));
  };
  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    start: () => tell((offline) => offline.start()),
    takeUpdate: () => tell((offline) => offline.takeUpdate()),
    keepModels: () => tell((offline) => offline.keepModels()),
    measureStored: async () => (await ask()).measureStored(),
    askToPersist: async () => (await ask()).askToPersist(),
    remove: async (part) => (await ask()).remove(part),
  };
}
