import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';
import type { StudioHands } from '../studio/studio-actions.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import { CameraSettings } from './CameraSettings.tsx';
import { GoButton } from './GoButton.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { PanelButton } from './PanelButton.tsx';
import { SignButton, SwitchButton } from './SignButton.tsx';

function SettingsSwitches() {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const muted = useAppState((state) => state.settings.muted);
  const earsOnly = useAppState((state) => state.settings.earsOnly);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <>
      <SwitchButton
        name={t('live.mute')}
        icon={muted ? 'soundOff' : 'sound'}
        on={muted}
        onSwitch={(chosen) => intents.changeSettings({ muted: chosen })}
      />
      <SwitchButton
        name={t('live.earsOnly')}
        icon="ear"
        on={earsOnly}
        onSwitch={(chosen) => intents.changeSettings({ earsOnly: chosen })}
      />
      <SwitchButton
        name={t('live.mirror')}
        icon="mirror"
        className="mirror-button"
        on={mirrored}
        onSwitch={(chosen) => intents.changeSettings({ mirrored: chosen })}
      />
    </>
  );
}

/** Opens the teaching tools, among them the switch for mirroring. */
function StudioSwitch() {
  const { studio } = useStudio();
  const open = useStudioState((state) => state.panelOpen);
  const { t } = useWords();
  return <SwitchButton name={t('studio.title')} icon="tools" on={open} onSwitch={(on) => studio.openPanel(on)} />;
}

interface LiveControlsProps {
  readonly hands: StudioHands;
  readonly diagnosticsShown: boolean;
  readonly onDiagnostics: (shown: boolean) => void;
  readonly keysShown: boolean;
  readonly onKeys: (shown: boolean) => void;
  readonly fullscreen: boolean;
  readonly onFullscreen: () => void;
  readonly onPanelLeft: () => void;
}

/** Shows small controls at the edge, because nobody needs them from three metres. */
export function LiveControls(props: LiveControlsProps) {
  const intents = useIntents();
  const { t } = useWords();
  const [settingsShown, setSettingsShown] = useState(false);
  return (
    <div className="controls" role="toolbar" aria-label={t('start.settings')}>
      <GoButton hands={props.hands} />
      <Button className="finish-button" aria-label={t('live.finish')} onPress={() => intents.finish()}>
        <Icon name="stop" />
        <span className="finish-long">{t('live.finish')}</span>
        <span className="finish-short">{t('live.finishShort')}</span>
      </Button>
      <SignButton name={t('live.restart')} icon="restart" onPress={() => intents.startOver()} />
      <SettingsSwitches />
      <StudioSwitch />
      <PanelButton
        name={t('live.settings')}
        icon="sliders"
        shown={settingsShown}
        onShown={setSettingsShown}
        onLeft={props.onPanelLeft}
      >
        <CameraSettings />
      </PanelButton>
      <SignButton
        name={props.fullscreen ? t('live.fullscreenLeave') : t('live.fullscreen')}
        icon={props.fullscreen ? 'shrink' : 'expand'}
        className="wide-button"
        onPress={props.onFullscreen}
      />
      <SwitchButton
        name={t('live.showDiagnostics')}
        icon="pulse"
        className="wide-button"
        on={props.diagnosticsShown}
        onSwitch={props.onDiagnostics}
      />
      <PanelButton
        name={t('live.keys')}
        icon="keyboard"
        className="wide-button"
        shown={props.keysShown}
        onShown={props.onKeys}
        onLeft={props.onPanelLeft}
      >
        <KeysHelp />
      </PanelButton>
    </div>
  );
}
