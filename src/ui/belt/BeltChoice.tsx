import { Button, Switch } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';

/** Begins a run before the camera. */
export function BeltButton() {
  const intents = useIntents();
  const { t } = useWords();
  return (
    <Button className="big-choice big-choice-first" onPress={() => intents.openRunCamera()}>
      <Icon name="mirror" />
      <span className="big-choice-name">{t('belt.choice.name')}</span>
      <span className="big-choice-hint">{t('belt.choice.hint')}</span>
    </Button>
  );
}

const STEPS = ['place', 'see', 'hands'] as const;

/** Says how to run before the mirror, and lets the person switch its fading off. */
export function BeltHowTo() {
  const runFading = useAppState((state) => state.settings.runFading);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <section aria-labelledby="how-to-run">
      <h2 id="how-to-run" className="section-title">
        {t('belt.choice.title')}
      </h2>
      <ol className="run-page-steps">
        {STEPS.map((step) => (
          <li key={step}>{t(`belt.choice.${step}`)}</li>
        ))}
      </ol>
      <Switch
        className="switch"
        isSelected={runFading}
        onChange={(chosen) => intents.changeSettings({ runFading: chosen })}
      >
        <span className="switch-track" aria-hidden="true" />
        {t('belt.choice.fading')}
      </Switch>
      <p className="panel-note">{t('belt.choice.fadingNote')}</p>
    </section>
  );
}
