import { Switch } from 'react-aria-components';
import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

type SoundSwitch = Extract<keyof Settings, 'voice' | 'tones' | 'earsOnly'>;
const SWITCHES: readonly SoundSwitch[] = ['voice', 'tones', 'earsOnly'];

/** Chooses what is heard. Muting has a button and a key of its own. */
export function SoundSettings() {
  const settings = useAppState((state) => state.settings);
  const intents = useIntents();
  const voiceAvailable = useAppState((state) => state.voiceAvailable);
  const { t } = useWords();
  return (
    <section className="panel-part" aria-label={t('live.sound')}>
      <h3 className="panel-part-title">{t('live.sound')}</h3>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          className="switch"
          isSelected={settings[name]}
          onChange={(chosen) => intents.changeSettings({ [name]: chosen })}
        >
          <span className="switch-track" aria-hidden="true" />
          {t(`live.${name}`)}
        </Switch>
      ))}
      {settings.voice && voiceAvailable === false ? <p className="panel-note">{t('live.noVoice')}</p> : null}
    </section>
  );
}
