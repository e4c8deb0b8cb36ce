import { Button, Dialog, Heading, ToggleButton } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { InFront } from '../studio/InFront.tsx';
import { isJustYou } from '../words/person-name.ts';
import { useWords } from '../words/use-words.ts';

/** A sheet over the live screen: the list behind "More", or one of the sheets that this list leads to. */
export type Sheet = 'more' | 'settings' | 'keys';

interface WayProps {
  readonly name: string;
  readonly icon: IconName;
  readonly className?: string;
  readonly onPress: () => void;
}

function Way({ name, icon, className = '', onPress }: WayProps) {
  return (
    <Button className={`more-way ${className}`} onPress={onPress}>
      <Icon name={icon} />
      {name}
    </Button>
  );
}

interface SwitchWayProps extends Omit<WayProps, 'onPress'> {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A way that stays pressed while something is on, with a tick for whoever does not see the colour. */
function SwitchWay({ name, icon, on, onSwitch }: SwitchWayProps) {
  return (
    <ToggleButton className="more-way" isSelected={on} onChange={onSwitch}>
      <Icon name={icon} />
      {name}
      {on ? <Icon name="check" /> : null}
    </ToggleButton>
  );
}

export interface MoreSheetProps {
  readonly diagnosticsShown: boolean;
  readonly onDiagnostics: (shown: boolean) => void;
  readonly fullscreen: boolean;
  readonly onFullscreen: () => void;
  /** Shows another sheet in the place of this one; `null`: none. */
  readonly onSheet: (sheet: Sheet | null) => void;
}

/** Lists everything on the live screen that is not needed in every set, each with its name. */
export function MoreSheet({ diagnosticsShown, onDiagnostics, fullscreen, onFullscreen, onSheet }: MoreSheetProps) {
  const { mirrored, muted, earsOnly } = useAppState((state) => state.settings);
  const { library } = useRooms();
  const people = useRoomState(library, (state) => state.people);
  const { studio } = useStudio();
  const toolsOpen = useStudioState((state) => state.panelOpen);
  const intents = useIntents();
  const { t } = useWords();
  const close = () => onSheet(null);
  return (
    <Dialog className="panel live-panel more-sheet">
      <Heading slot="title" className="panel-title">
        {t('live.more')}
      </Heading>
      {isJustYou(people) ? null : <InFront />}
      <div className="more-ways">
        <SwitchWay
          name={t('studio.title')}
          icon="tools"
          on={toolsOpen}
          onSwitch={(on) => {
            close();
            studio.openPanel(on);
          }}
        />
        <SwitchWay
          name={t('live.mute')}
          icon={muted ? 'soundOff' : 'sound'}
          on={muted}
          onSwitch={(on) => intents.changeSettings({ muted: on })}
        />
        <SwitchWay
          name={t('live.earsOnly')}
          icon="ear"
          on={earsOnly}
          onSwitch={(on) => {
            close();
            intents.changeSettings({ earsOnly: on });
          }}
        />
        <SwitchWay
          name={t('live.mirror')}
          icon="mirror"
          on={mirrored}
          onSwitch={(on) => intents.changeSettings({ mirrored: on })}
        />
        <Way
          name={t('live.restart')}
          icon="restart"
          onPress={() => {
            close();
            intents.startOver();
          }}
        />
        <Way name={t('live.settings')} icon="sliders" onPress={() => onSheet('settings')} />
        <Way
          name={t(fullscreen ? 'live.fullscreenLeave' : 'live.fullscreen')}
          icon={fullscreen ? 'shrink' : 'expand'}
          className="wide-button"
          onPress={onFullscreen}
        />
        <SwitchWay
          name={t('live.showDiagnostics')}
          icon="pulse"
          on={diagnosticsShown}
          onSwitch={(on) => {
            close();
            onDiagnostics(on);
          }}
        />
        <Way name={t('live.keys')} icon="keyboard" className="wide-button" onPress={() => onSheet('keys')} />
      </div>
    </Dialog>
  );
}
