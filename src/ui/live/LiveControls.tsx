import {
  Button,
  DialogTrigger,
  Popover,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
  type PressEvent,
} from 'react-aria-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import { CameraSettings } from './CameraSettings.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';
import type { Scene } from '../mirror/scene.ts';
import { useScene } from '../mirror/use-scene.ts';

function Named({ name, children }: { readonly name: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={8}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface SignButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly className?: string;
  readonly onPress?: (event: PressEvent) => void;
}

function SignButton({ name, icon, className = '', onPress }: SignButtonProps) {
  return (
    <Named name={name}>
      <Button className={`sign-button ${className}`} aria-label={name} {...(onPress === undefined ? {} : { onPress })}>
        <Icon name={icon} />
      </Button>
    </Named>
  );
}

interface PanelButtonProps extends Omit<SignButtonProps, 'onPress'> {
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
  /** True once a panel that was opened by pointer has been closed. */
  readonly onLeft: () => void;
  readonly children: ReactElement;
}

/**
 * Gives the focus back to the button only after a keyboard action. After a pointer the focused button would swallow the
 * next Space, which starts or pauses the set from three metres away.
 */
function PanelButton({ shown, onShown, onLeft, children, ...sign }: PanelButtonProps) {
  const byPointer = useRef(false);
  const notePointer = ({ pointerType }: PressEvent) => {
    byPointer.current = pointerType !== 'keyboard' && pointerType !== 'virtual';
  };
  useEffect(() => {
    if (shown || !byPointer.current) return;
    byPointer.current = false;
    onLeft();
  }, [shown, onLeft]);
  return (
    <DialogTrigger isOpen={shown} onOpenChange={onShown}>
      <SignButton {...sign} onPress={notePointer} />
      <Popover className="popover" placement="top" offset={12}>
        {children}
      </Popover>
    </DialogTrigger>
  );
}

/** What "go" asks of the coach in each stage; `null`: nothing. */
function goWordsOf(scene: Scene): 'start' | 'pause' | 'goOn' | null {
  switch (scene) {
    case 'counting-in':
      return 'start';
    case 'working':
    case 'covered':
      return 'pause';
    case 'resting':
    case 'paused':
      return 'goOn';
    default:
      return null;
  }
}

/** Starts, pauses and resumes by touch, as Space and a raised hand do. */
function GoButton() {
  const scene = useScene();
  const intents = useIntents();
  const { t } = useWords();
  const name = goWordsOf(scene);
  if (name === null) return null;
  return (
    <Button className="finish-button go-button" aria-label={t(`live.${name}`)} onPress={() => intents.coach('go')}>
      <Icon name={name === 'pause' ? 'pause' : 'play'} />
      <span className="finish-long">{t(`live.${name}`)}</span>
    </Button>
  );
}

interface SwitchButtonProps {
  readonly name: string;
  readonly icon: IconName;
  readonly className?: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function SwitchButton({ name, icon, className = '', on, onSwitch }: SwitchButtonProps) {
  return (
    <Named name={name}>
      <ToggleButton className={`sign-button ${className}`} aria-label={name} isSelected={on} onChange={onSwitch}>
        <Icon name={icon} />
      </ToggleButton>
    </Named>
  );
}

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
      <GoButton />
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
