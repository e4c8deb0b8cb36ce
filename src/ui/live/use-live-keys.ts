import { useCallback, useEffect, useRef, type Dispatch, type SetStateAction } from 'react';
import { useAppState, useIntents } from '../context/app-context.ts';
import { actInStudio, stepBackInStudio, type StudioHands } from '../studio/studio-actions.ts';
import { endTeaching } from '../studio/follow-teaching.ts';
import { liveActionOf } from './live-keys.ts';

interface LiveKeysParts {
  readonly hands: StudioHands;
  readonly toggleFullscreen: () => void;
  readonly setDiagnosticsShown: Dispatch<SetStateAction<boolean>>;
  readonly setKeysShown: Dispatch<SetStateAction<boolean>>;
}

/**
 * Lets keys command the live screen, wherever the focus is.
 *
 * @returns what acts on a key, for a second window that has keys of its own.
 */
export function useLiveKeys({ hands, toggleFullscreen, setDiagnosticsShown, setKeysShown }: LiveKeysParts) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const muted = useAppState((state) => state.settings.muted);
  const dark = useAppState((state) => state.settings.earsOnly);
  const letterKeys = useAppState((state) => state.settings.letterKeys);
  const coached = useAppState(({ source }) => source.kind === 'camera' || source.kind === 'awaited');
  const teaching = useAppState((state) => state.teaching);
  const intents = useIntents();
  const afterF5 = useRef(false);

  const act = useCallback(
    (event: KeyboardEvent) => {
      const action = liveActionOf(event, { coached, afterF5: afterF5.current, dark, letterKeys });
      if (event.key !== 'Shift' && !event.repeat) afterF5.current = event.key === 'F5' && action !== null;
      // A start button that is held down sends F5 again and again.
      if (event.key === 'F5' && event.repeat && afterF5.current) event.preventDefault();
      if (action === null) return;
      event.preventDefault();
      switch (action) {
        case 'go':
          return teaching === null ? intents.coach('go') : endTeaching(hands);
        case 'back':
          return stepBackInStudio(hands) ? undefined : intents.finish();
        case 'finish':
          return intents.finish();
        case 'sound':
          return intents.changeSettings({ muted: !muted });
        case 'dark':
          return intents.changeSettings({ earsOnly: !dark });
        case 'restart':
          return intents.startOver();
        case 'mirror':
          return intents.changeSettings({ mirrored: !mirrored });
        case 'fullscreen':
          return toggleFullscreen();
        case 'diagnostics':
          return setDiagnosticsShown((shown) => !shown);
        case 'help':
          return setKeysShown((shown) => !shown);
        default:
          return actInStudio(action, hands);
      }
    },
    [
      intents,
      hands,
      teaching,
      mirrored,
      muted,
      coached,
      dark,
      letterKeys,
      toggleFullscreen,
      setDiagnosticsShown,
      setKeysShown,
    ],
  );
  useEffect(() => {
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [act]);
  return act;
}
