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
import { useAppState, useIntents } from '../app-context.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useWords } from '../use-words.ts';
import { CameraSettings } from './CameraSettings.tsx';
import { KeysHelp } from './KeysHelp.tsx';

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
  /** The panel was opened by pointer and is closed. */
  readonly onLeft: () => void;
  readonly children: ReactElement;
}

/**
 * Whoever came by key finds the focus back on the button. After a pointer it would only swallow the next Space, which
 * from three metres away has to end the set.
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

interface LiveControlsProps {
  readonly diagnosticsShown: boolean;
  readonly onDiagnostics: (shown: boolean) => void;
  readonly keysShown: boolean;
  readonly onKeys: (shown: boolean) => void;
  readonly fullscreen: boolean;
  readonly onFullscreen: () => void;
  readonly onPanelLeft: () => void;
}

/** Small, at the edge: from three metres nobody needs them. */
export function LiveControls(props: LiveControlsProps) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const intents = useIntents();
  const { t } = useWords();
  const [settingsShown, setSettingsShown] = useState(false);
  return (
    <div className="controls" role="toolbar" aria-label={t('start.settings')}>
      <Button className="finish-button" aria-label={t('live.finish')} onPress={() => intents.finish()}>
        <Icon name="stop" />
        <span className="finish-long">{t('live.finish')}</span>
        <span className="finish-short">{t('live.finishShort')}</span>
      </Button>
      <SignButton name={t('live.restart')} icon="restart" onPress={() => intents.restart()} />
      <Named name={t('live.mirror')}>
        <ToggleButton
          className="sign-button"
          aria-label={t('live.mirror')}
          isSelected={mirrored}
          onChange={(chosen) => intents.changeSettings({ mirrored: chosen })}
        >
          <Icon name="mirror" />
        </ToggleButton>
      </Named>
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
        onPress={props.onFullscreen}
      />
      <Named name={t('live.showDiagnostics')}>
        <ToggleButton
          className="sign-button"
          aria-label={t('live.showDiagnostics')}
          isSelected={props.diagnosticsShown}
          onChange={props.onDiagnostics}
        >
          <Icon name="pulse" />
        </ToggleButton>
      </Named>
      <PanelButton
        name={t('live.keys')}
        icon="keyboard"
        className="keys-button"
        shown={props.keysShown}
        onShown={props.onKeys}
        onLeft={props.onPanelLeft}
      >
        <KeysHelp />
      </PanelButton>
    </div>
  );
}
