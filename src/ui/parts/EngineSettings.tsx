import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { PickOne } from './PickOne.tsx';
import { useWords } from '../words/use-words.ts';

/**
 * Lets the person choose the model, what the model runs on, and the engine that runs it. Everything that has a name in the words can be chosen.
 */
export function EngineSettings() {
  const engine = useAppState((state) => state.settings.engine);
  const model = useAppState((state) => state.settings.model);
  const backend = useAppState((state) => state.settings.backend);
  const intents = useIntents();
  const { t } = useWords();
  const models = Object.keys(t('diagnostics.models', { returnObjects: true })) as readonly Settings['model'][];
  const backends = Object.keys(t('diagnostics.backends', { returnObjects: true })) as readonly Settings['backend'][];
  const engines = Object.keys(t('diagnostics.engines', { returnObjects: true })) as readonly Settings['engine'][];
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
      <PickOne
        label={t('diagnostics.engine')}
        value={engine}
        options={engines.map((value) => ({ value, label: t(`diagnostics.engines.${value}`) }))}
        onChange={(value) => intents.changeSettings({ engine: value })}
      />
    </>
  );
}
