/**
 * Says whether a model is quicker than the default and overlooks more (docs/accuracy.md): a way out on a slow machine.
 *
 * @param model a model's name, maybe of another build.
 */
export function isLighterModel(model: string): boolean {
  return /lite|movenet/u.test(model);
}
