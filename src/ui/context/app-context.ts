import { createContext, useContext, useSyncExternalStore } from 'react';
import type { App } from '../../runtime/app/app.ts';
import type { AppState } from '../../runtime/app/app-state.ts';
import type { Intents } from '../../runtime/app/intents.ts';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('A screen was rendered outside of mountUi.');
  return app;
}

export function useIntents(): Intents {
  return useApp().intents;
}

/**
 * Reads a part of the app's state, and draws again when the part changes.
 *
 * @param select must return a part of the state itself, not a new object.
 */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  const app = useApp();
  return useSyncExternalStore(app.subscribe, () => select(app.getState()));
}
