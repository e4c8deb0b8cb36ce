import { useEffect, useRef } from 'react';
import { useAppState, useIntents } from '../context/app-context.ts';
import { liveActionOf } from '../live/live-keys.ts';

/** Lets keys and clickers command a run: pause and go on, end, sound, dark screen, mirror, full screen. */
export function useBeltKeys(toggleFullscreen: () => void): void {
  const { mirrored, muted, earsOnly, letterKeys } = useAppState((state) => state.settings);
  const intents = useIntents();
  const afterF5 = useRef(false);
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const action = liveActionOf(event, { coached: true, afterF5: afterF5.current, dark: earsOnly, letterKeys });
      if (event.key !== 'Shift' && !event.repeat) afterF5.current = event.key === 'F5' && action !== null;
      // A start button that is held down sends F5 again and again.
      if (event.key === 'F5' && event.repeat && afterF5.current) event.preventDefault();
      if (action === null) return;
      event.preventDefault();
      switch (action) {
        case 'go':
          return intents.coach('go');
        case 'finish':
        case 'back':
          return intents.coach('stop');
        case 'sound':
          return intents.changeSettings({ muted: !muted });
        case 'dark':
          return intents.changeSettings({ earsOnly: !earsOnly });
        case 'mirror':
          return intents.changeSettings({ mirrored: !mirrored });
        case 'fullscreen':
          return toggleFullscreen();
        default:
          return undefined;
      }
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [intents, mirrored, muted, earsOnly, letterKeys, toggleFullscreen]);
}
