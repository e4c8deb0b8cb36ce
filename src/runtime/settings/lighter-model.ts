import type { PoseModel } from '../../pose/engine.ts';

/** Models that are quicker than the default and overlook more (docs/accuracy.md): a way out on a slow machine. */
const LIGHTER_MODELS: readonly string[] = [
  'blazepose-lite',
  'movenet-lightning',
  'movenet-thunder',
] satisfies readonly PoseModel[];

/** @param model a model's name, maybe of another build. */
export function isLighterModel(model: string): boolean {
  return LIGHTER_MODELS.includes(model);
}
