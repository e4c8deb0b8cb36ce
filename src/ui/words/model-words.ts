import type { Settings } from '../../runtime/settings/settings.ts';
import { isLighterModel } from '../../runtime/settings/lighter-model.ts';
import type { Tongue } from './use-words.ts';

/** The pairs of models that measure films; nobody chooses them by name, so they stand apart from the others. */
const PRECISE_NAMES: readonly string[] = ['blazepose-precise', 'blazepose-run-precise'];

function isNamed({ t }: Tongue, model: string): model is Settings['model'] {
  return model in t('diagnostics.models', { returnObjects: true });
}

/** Names a model as people know it; a model of another build keeps its own name. */
export function modelName(tongue: Tongue, model: string): string {
  if (PRECISE_NAMES.includes(model)) return tongue.t('diagnostics.preciseModel');
  return isNamed(tongue, model) ? tongue.t(`diagnostics.models.${model}`) : model;
}

/** Says beside the results what a lighter model overlooks; `null` for any other model. */
export function modelCost(tongue: Tongue, model: string): string | null {
  return isLighterModel(model) && isNamed(tongue, model) ? tongue.t(`diagnostics.modelCosts.${model}`) : null;
}
