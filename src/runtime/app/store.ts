import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';

export type AppStore = StoreApi<AppState>;

/** The state that the screen reads. Only the runtime writes it. */
export function createAppStore(remembered: Pick<AppState, 'settings' | 'history' | 'placement'>): AppStore {
  return createStore<AppState>()(() => ({
    engine: { kind: 'loading', loadedBytes: 0, totalBytes: 0 },
    source: { kind: 'none' },
    cameras: [],
    live: null,
    stalled: false,
    coach: null,
    lastCue: null,
    diagnostics: null,
    preciseFailure: null,
    finished: null,
    lastFilm: null,
    refusedFile: null,
    session: null,
    run: null,
    finishedRun: null,
    startOverQuestion: null,
    teaching: null,
    voiceAvailable: null,
    storageFailure: null,
    ...remembered,
  }));
}
