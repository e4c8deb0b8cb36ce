import { useCallback, type Dispatch, type SetStateAction } from 'react';
import { useApp, useAppState, useIntents } from '../context/app-context.ts';
import { actInStudio, stepBackInStudio, type StudioHands } from '../studio/studio-actions.ts';
import { endTeaching } from '../studio/follow-teaching.ts';
import { endsSet } from './AskEnd.tsx';
import type { Sheet } from './MoreSheet.tsx';
import type { LiveAction } from './live-keys.ts';
import { useKeyAction } from './use-key-action.ts';

interface LiveKeysParts {
  readonly hands: StudioHands;
  readonly toggleFullscreen: () => void;
  readonly setDiagnosticsShown: Dispatch<SetStateAction<boolean>>;
  readonly setSheet: Dispatch<SetStateAction<Sheet | null>>;
  /** Called when Escape would end a set. */
  readonly onAskEnd: () => void;
}

/**
 * Lets keys command the live screen, wherever the focus is.
 *
 * @returns what acts on a key, for a second window that has keys of its own.
 */
export function useLiveKeys({ hands, toggleFullscreen, setDiagnosticsShown, setSheet, onAskEnd }: LiveKeysParts) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const muted = useAppState((state) => state.settings.muted);
  const dark = useAppState((state) => state.settings.earsOnly);
  const coached = useAppState(({ source }) => source.kind === 'camera' || source.kind === 'awaited');
  const app = useApp();
  const teaching = useAppState((state) => state.teaching);
  const intents = useIntents();

  const obey = useCallback(
    (action: LiveAction) => {
      switch (action) {
        case 'go':
          return teaching === null ? intents.coach('go') : endTeaching(hands);
        case 'back':
          if (stepBackInStudio(hands)) return undefined;
          if (!endsSet(app.getState())) return intents.finish();
          // The question has to be seen.
          if (dark) intents.changeSettings({ earsOnly: false });
          return onAskEnd();
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
          return setSheet((shown) => (shown === 'keys' ? null : 'keys'));
        default:
          return actInStudio(action, hands);
      }
    },
    [app, intents, hands, teaching, mirrored, muted, dark, toggleFullscreen, setDiagnosticsShown, setSheet, onAskEnd],
  );
  return useKeyAction(coached, obey);
}
