import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} path
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
export async function digestFile(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest(encoding);
}

/**
 * The pinned files that are absent from the folder or differ from their pin.
 *
 * @param {readonly import('./manifest.mjs').PinnedFile[]} files
 * @param {string} folder
 */
export async function findUnfitFiles(files, folder) {
  const fit = await Promise.all(files.map((file) => isFit(file, folder)));
  return files.filter((_, index) => fit[index] !== true);
}

/**
 * @param {import('./manifest.mjs').PinnedFile} file
 * @param {string} folder
 */
async function isFit(file, folder) {
  const path = join(folder, file.name);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size !== file.size) return false;
  return (await digestFile(path, 'sha256', 'hex')) === file.sha256;
}
