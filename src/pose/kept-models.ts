/** The browser's cache of model files. Every build of the page, and every page of this origin, shares the cache. */
export const KEPT_MODELS_CACHE = 'kneeline-models';

/**
 * Names a model file by its hash alone, so that a new build finds the file that an earlier one kept.
 *
 * @param origin of the page, without a closing slash.
 * @returns an address that no server answers: it only serves as a key.
 */
export function keptModelAddress(origin: string, sha256: string): string {
  return `${origin}/kneeline-model/${sha256}`;
}
