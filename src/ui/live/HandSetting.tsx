import { Switch } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/** Lets a person who needs a hand overhead for the exercise switch the raised hand off as a command. */
export function HandSetting() {
  const raisedHand = useAppState((state) => state.settings.raisedHand);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <section className="panel-part" aria-label={t('live.handPart')}>
      <h3 className="panel-part-title">{t('live.handPart')}</h3>
      <Switch
        className="switch"
        isSelected={raisedHand}
        onChange={(chosen) => intents.changeSettings({ raisedHand: chosen })}
      >
        <span className="switch-track" aria-hidden="true" />
        {t('live.raisedHand')}
      </Switch>
      <p className="panel-note">{t('live.raisedHandNote')}</p>
    </section>
  );
}
