import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState, Settings } from './app-state.ts';

export type AppStore = StoreApi<AppState>;

/** The state that the screen reads. Only the runtime writes it. */
export function createAppStore(settings: Settings): AppStore {
  return createStore<AppState>()(() => ({
    engine: { kind: 'loading', loadedBytes: 0, totalBytes: 0 },
    source: { kind: 'none' },
    cameras: [],
    live: null,
    stalled: false,
    diagnostics: null,
    settings,
    finished: null,
    storageFailure: null,
  }));
}
