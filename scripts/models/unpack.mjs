import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { ModelInstallError } from './install-error.mjs';

/**
 * Writes the named files of a tarball into a folder, each checked against its pin and synced to disk. An entry is taken
 * only when its whole path is one we asked for, so no path in the tarball ever decides where something is written.
 *
 * @param {object} options
 * @param {string} options.tarball
 * @param {string} options.packageFolder the folder inside the tarball that holds the files
 * @param {readonly import('./manifest.mjs').PinnedFile[]} options.files
 * @param {string} options.into
 * @param {typeof open} [options.openFile]
 */
export async function unpackPinnedFiles({ tarball, packageFolder, files, into, openFile = open }) {
  const wanted = new Map(files.map((file) => [`${packageFolder}/${file.name}`, file]));
  const entries = extract();
  const feeding = pipeline(createReadStream(tarball), createGunzip(), entries);
  // Awaited below; until then a failure also ends the loop over the entries.
  feeding.catch(() => undefined);
  try {
    for await (const entry of entries) {
      const file = entry.header.type === 'file' ? wanted.get(entry.header.name) : undefined;
      if (file === undefined) {
        entry.resume();
        continue;
      }
      wanted.delete(entry.header.name);
      await writePinnedFile(/** @type {AsyncIterable<Buffer>} */ (entry), file, join(into, file.name), openFile);
    }
    await feeding;
  } catch (error) {
    throw explainTarError(error);
  }
  const missing = [...wanted.values()].map((file) => file.name);
  if (missing.length > 0) {
    throw new ModelInstallError('missing-file', `The model package lacks ${missing.join(', ')}. Please report this.`);
  }
}

/**
 * @param {AsyncIterable<Buffer>} content
 * @param {import('./manifest.mjs').PinnedFile} file
 * @param {string} path
 * @param {typeof open} openFile
 */
async function writePinnedFile(content, file, path, openFile) {
  const hash = createHash('sha256');
  let size = 0;
  async function* measured() {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > file.size) break;
      hash.update(chunk);
      yield chunk;
    }
  }
  const handle = await openFile(path, 'wx');
  try {
    // Each call writes on from where the one before ended.
    for await (const chunk of measured()) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (size !== file.size || hash.digest('hex') !== file.sha256) {
    throw new ModelInstallError(
      'wrong-hash',
      `${file.name} in the model package is not the file Kneeline was tested with, so nothing was installed. ` +
        'Run "npm run models" again; if it stays, please report it.',
    );
  }
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function explainTarError(error) {
  const isBroken =
    error instanceof Error &&
    (/^(Unexpected end of data|Invalid tar header|Premature close)/i.test(error.message) ||
      ('code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')));
  if (!isBroken) return error;
  return new ModelInstallError(
    'cut-download',
    'The model package could not be read to its end. Run "npm run models" again.',
    { cause: error },
  );
}
