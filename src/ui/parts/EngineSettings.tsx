import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { PickOne } from './PickOne.tsx';
import { en } from '../words/en/en.ts';
import { useWords } from '../words/use-words.ts';

const MODELS = Object.keys(en.diagnostics.models) as readonly Settings['model'][];
const BACKENDS = Object.keys(en.diagnostics.backends) as readonly Settings['backend'][];

/** Which model measures, and on what it runs. */
export function EngineSettings() {
  const model = useAppState((state) => state.settings.model);
  const backend = useAppState((state) => state.settings.backend);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <>
      <PickOne
        label={t('diagnostics.model')}
        value={model}
        options={MODELS.map((value) => ({ value, label: t(`diagnostics.models.${value}`) }))}
        onChange={(value) => intents.changeSettings({ model: value })}
      />
      <PickOne
        label={t('diagnostics.backend')}
        value={backend}
        options={BACKENDS.map((value) => ({ value, label: t(`diagnostics.backends.${value}`) }))}
        onChange={(value) => intents.changeSettings({ backend: value })}
      />
    </>
  );
}
