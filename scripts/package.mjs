/** `npm run package`: builds the page and packs it, with a page on how to host it, into kneeline.zip. */
import './node-version.mjs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { buildPageIfNeeded, builtPage } from './build-page.mjs';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(projectRoot, 'kneeline.zip');
/** Archives of the same build are the same bytes. */
const MOMENT = new Date(2026, 0, 1);

await buildPageIfNeeded({ report: console.log });
const files = await readdir(builtPage, { recursive: true, withFileTypes: true });
/** @type {Record<string, Uint8Array>} */
const packed = { 'HOSTING.md': await readFile(join(projectRoot, 'docs', 'hosting.md')) };
for (const file of files) {
  // A host packs files itself, if at all.
  if (!file.isFile() || file.name.endsWith('.gz')) continue;
  const path = join(file.parentPath, file.name);
  packed[`kneeline/${relative(builtPage, path).split(sep).join('/')}`] = await readFile(path);
}
const zip = zipSync(packed, { mtime: MOMENT, level: 6 });
await writeFile(TARGET, zip);
console.log(
  `${TARGET}: ${Object.keys(packed).length} files, ${Math.round(zip.length / 1e6)} MB. HOSTING.md inside says what to do.`,
);
