import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const HOSTING = fileURLToPath(new URL('../docs/hosting.md', import.meta.url));
/** Archives of the same build are the same bytes. */
const MOMENT = new Date(2026, 0, 1);

/**
 * Packs a built page for any web server: the folder `kneeline`, and beside the folder a page that says how to host it.
 *
 * @param {string} folder the built page
 * @param {0 | 6} level of compression. 0 takes no time.
 * @returns {Promise<{ zip: Uint8Array, files: number }>} `files`: the number of files in the archive
 */
export async function packPage(folder, level = 6) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  /** @type {Record<string, Uint8Array>} */
  const packed = { 'HOSTING.md': await readFile(HOSTING) };
  for (const file of found) {
    // A host packs files itself, if at all.
    if (!file.isFile() || file.name.endsWith('.gz')) continue;
    const path = join(file.parentPath, file.name);
    packed[`kneeline/${relative(folder, path).split(sep).join('/')}`] = await readFile(path);
  }
  return { zip: zipSync(packed, { mtime: MOMENT, level }), files: Object.keys(packed).length };
}
