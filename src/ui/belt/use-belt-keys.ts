import { useCallback } from 'react';
import { useAppState, useIntents } from '../context/app-context.ts';
import type { LiveAction } from '../live/live-keys.ts';
import { useKeyAction } from '../live/use-key-action.ts';

interface BeltKeysParts {
  readonly toggleFullscreen: () => void;
  /** Asks before the run ends; absent: there is no step to lose. */
  readonly onAskEnd: (() => void) | undefined;
}

/** Lets keys and clickers command a run: pause and go on, end, sound, dark screen, mirror, full screen. */
export function useBeltKeys({ toggleFullscreen, onAskEnd }: BeltKeysParts): void {
  const { mirrored, muted, earsOnly } = useAppState((state) => state.settings);
  const intents = useIntents();
  const obey = useCallback(
    (action: LiveAction) => {
      switch (action) {
        case 'go':
          return intents.coach('go');
        case 'finish':
          return intents.coach('stop');
        case 'back':
          return onAskEnd === undefined ? intents.coach('stop') : onAskEnd();
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
    },
    [intents, mirrored, muted, earsOnly, toggleFullscreen, onAskEnd],
  );
  useKeyAction(true, obey);
}
