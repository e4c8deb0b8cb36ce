import { isLighterModel } from '../../runtime/settings/lighter-model.ts';
import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/** Says beside the choice of the model what the chosen one costs, and for how long a lighter one holds. */
export function ModelNote() {
  const model = useAppState((state) => state.settings.model);
  const { t } = useWords();
  return (
    <p className="panel-note">
      {t(`diagnostics.modelCosts.${model}`)} {isLighterModel(model) ? t('diagnostics.lighterHolds') : null}
    </p>
  );
}
