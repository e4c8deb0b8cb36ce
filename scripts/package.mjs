/** `npm run package`: builds the page and packs it, with a page on how to host it, into kneeline.zip. */
import './node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildPageIfNeeded, builtPage } from './build-page.mjs';
import { packPage } from './pack-page.mjs';

const TARGET = fileURLToPath(new URL('../kneeline.zip', import.meta.url));

await buildPageIfNeeded({ report: console.log });
const { zip, files } = await packPage(builtPage);
await writeFile(TARGET, zip);
console.log(`${TARGET}: ${files} files, ${Math.round(zip.length / 1e6)} MB. HOSTING.md inside says what to do.`);
