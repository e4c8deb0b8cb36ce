import { Button } from 'react-aria-components';
import { useIntents } from '../context/app-context.ts';
import type { StudioHands } from '../studio/studio-actions.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import { CameraSettings } from './CameraSettings.tsx';
import { GoButton } from './GoButton.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { MoreSheet, type MoreSheetProps, type Sheet } from './MoreSheet.tsx';
import { PanelButton } from './PanelButton.tsx';

interface LiveControlsProps extends MoreSheetProps {
  readonly hands: StudioHands;
  /** The sheet that is open. */
  readonly sheet: Sheet | null;
  readonly onPanelLeft: () => void;
}

/**
 * Shows three buttons with their names, which stay where they are in every scene. Everything else is behind the third
 * one.
 */
export function LiveControls({ hands, sheet, onPanelLeft, ...more }: LiveControlsProps) {
  const intents = useIntents();
  const { t } = useWords();
  return (
    <div className="controls" role="toolbar" aria-label={t('start.settings')}>
      <GoButton hands={hands} />
      <Button className="control-button" aria-label={t('live.finish')} onPress={() => intents.finish()}>
        <Icon name="stop" />
        {t('live.finishShort')}
      </Button>
      <PanelButton
        name={t('live.more')}
        icon="more"
        shown={sheet !== null}
        onShown={(shown) => more.onSheet(shown ? 'more' : null)}
        onLeft={onPanelLeft}
      >
        {sheet === 'settings' ? <CameraSettings /> : sheet === 'keys' ? <KeysHelp /> : <MoreSheet {...more} />}
      </PanelButton>
    </div>
  );
}
