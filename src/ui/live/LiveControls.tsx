import { Button, DialogTrigger, Popover, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ReactElement } from 'react';
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
  readonly onPress?: () => void;
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

interface LiveControlsProps {
  readonly diagnosticsShown: boolean;
  readonly onDiagnostics: (shown: boolean) => void;
  readonly keysShown: boolean;
  readonly onKeys: (shown: boolean) => void;
  readonly fullscreen: boolean;
  readonly onFullscreen: () => void;
}

/** Small, at the edge: from three metres nobody needs them. */
export function LiveControls(props: LiveControlsProps) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const intents = useIntents();
  const { t } = useWords();
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
      <DialogTrigger>
        <SignButton name={t('live.settings')} icon="sliders" />
        <Popover className="popover" placement="top" offset={12}>
          <CameraSettings />
        </Popover>
      </DialogTrigger>
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
      <DialogTrigger isOpen={props.keysShown} onOpenChange={props.onKeys}>
        <SignButton name={t('live.keys')} icon="keyboard" className="keys-button" />
        <Popover className="popover" placement="top" offset={12}>
          <KeysHelp />
        </Popover>
      </DialogTrigger>
    </div>
  );
}
