import { useCallback, useEffect, useRef } from 'react';
import { useAppState } from '../context/app-context.ts';
import { liveActionOf, type LiveAction } from './live-keys.ts';

/**
 * Lets keys and clickers command a screen, wherever the focus is.
 *
 * @param coached whether a coach is there to be commanded.
 * @param obey is called for each key that has an action here. The browser does nothing else with that key.
 * @returns the listener, for a second window that has keys of its own.
 */
export function useKeyAction(coached: boolean, obey: (action: LiveAction) => void): (event: KeyboardEvent) => void {
  const dark = useAppState((state) => state.settings.earsOnly);
  const letterKeys = useAppState((state) => state.settings.letterKeys);
  const afterF5 = useRef(false);

  const act = useCallback(
    (event: KeyboardEvent) => {
      const action = liveActionOf(event, { coached, afterF5: afterF5.current, dark, letterKeys });
      if (event.key !== 'Shift' && !event.repeat) afterF5.current = event.key === 'F5' && action !== null;
      // A start button that is held down sends F5 again and again.
      if (event.key === 'F5' && event.repeat && afterF5.current) event.preventDefault();
      if (action === null) return;
      event.preventDefault();
      obey(action);
    },
    [coached, dark, letterKeys, obey],
  );
  useEffect(() => {
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [act]);
  return act;
}
