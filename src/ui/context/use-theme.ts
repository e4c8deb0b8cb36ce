import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import { useAppState } from './app-context.ts';

const DARK = '(prefers-color-scheme: dark)';

function subscribeToSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export type Theme = 'light' | 'dark';

export const ThemeContext = createContext<Theme>('light');

/** Gives the theme on the screen, for drawings on a canvas. */
export function useThemeInUse(): Theme {
  return useContext(ThemeContext);
}

/** Writes the chosen theme, or the system's, where tokens.css looks for it. */
export function useTheme(): Theme {
  const chosen = useAppState((state) => state.settings.theme);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => window.matchMedia(DARK).matches);
  const theme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  // Runs before the canvases inside are drawn again, because they read their colours from tokens.css.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
