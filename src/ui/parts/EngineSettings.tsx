import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { PickOne } from './PickOne.tsx';
import { useWords } from '../words/use-words.ts';

/**
 * Lets the person choose the model, and what the model runs on. Everything that has a name in the words can be chosen.
 */
export function EngineSettings() {
  const model = useAppState((state) => state.settings.model);
  const backend = useAppState((state) => state.settings.backend);
  const intents = useIntents();
  const { t } = useWords();
  const models = Object.keys(t('diagnostics.models', { returnObjects: true })) as readonly Settings['model'][];
  const backends = Object.keys(t('diagnostics.backends', { returnObjects: true })) as readonly Settings['backend'][];
  return (
    <>
      <PickOne
        label={t('diagnostics.model')}
        value={model}
        options={models.map((value) => ({ value, label: t(`diagnostics.models.${value}`) }))}
        onChange={(value) => intents.changeSettings({ model: value })}
      />
      <PickOne
        label={t('diagnostics.backend')}
        value={backend}
        options={backends.map((value) => ({ value, label: t(`diagnostics.backends.${value}`) }))}
        onChange={(value) => intents.changeSettings({ backend: value })}
      />
    </>
  );
}
