import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { manifestPath } from './models/project-models.mjs';
import { readManifest } from './models/manifest.mjs';

/** File of the built page that holds all licences. */
const LICENCES_FILE = 'licences.txt';
/** Parts of the page that no module names: fonts come by way of a style sheet, and binaries are copied. */
const WITHOUT_MODULE = ['@fontsource-variable/atkinson-hyperlegible-next', '@tensorflow/tfjs-backend-wasm'];
const LICENCE_NAME = /^(?:licen[cs]e|copying)/i;

/** Folders of the packages that are bundled into the page, its workers or its service worker. */
const bundled = /** @type {Set<string>} */ (new Set());

/**
 * Notes the packages of which a bundle holds any code. Each bundle needs this plugin: page, workers, service worker.
 *
 * @returns {import('vite').Plugin}
 */
export function noteBundledPackages() {
  return {
    name: 'kneeline:note-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const moduleId of file.moduleIds) {
          const folder = packageFolderOf(moduleId);
          if (folder !== null) bundled.add(folder);
        }
      }
    },
  };
}

/**
 * Writes the licences of all that the page is made of, models and fonts included, into the built folder. Vite's own
 * `build.license` leaves out workers, and so TensorFlow.js.
 *
 * @param {string} outDir
 */
export async function writeLicences(outDir) {
  const { resolve: find } = createRequire(import.meta.url);
  for (const name of WITHOUT_MODULE) bundled.add(dirname(find(`${name}/package.json`)));
  const packages = new Map();
  for (const folder of bundled) {
    const { name, text } = await readLicence(folder);
    packages.set(name, text);
  }
  const { models, package: source } = await readManifest(manifestPath);
  const ofModels = models.map(({ title, licence, origin }) => `${title} (${licence})\n${origin}`).join('\n\n');
  const texts = [...packages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const parts = [
    'Kneeline is made of these parts, each under the licence below it.',
    `Pose models, from the npm package ${source.name} ${source.version}\n\n${ofModels}`,
    ...texts,
  ];
  await writeFile(join(outDir, LICENCES_FILE), `${parts.join(`\n\n${'='.repeat(72)}\n\n`)}\n`);
}

/**
 * @param {string} moduleId
 * @returns {string | null} null for the project's own code
 */
function packageFolderOf(moduleId) {
  const path = moduleId.replace(/^\0/, '').split('?', 1)[0] ?? '';
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
  return found !== undefined && existsSync(join(found, 'package.json')) ? resolve(found) : null;
}

/**
 * @param {string} folder
 * @returns {Promise<{ name: string, text: string }>}
 */
async function readLicence(folder) {
  /** @type {{ name: string, version: string, license?: string, licenses?: { type: string }[], author?: string | { name?: string } }} */
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, author } = about;
  // Older packages list their licences under another name.
  const license = about.license ?? about.licenses?.map(({ type }) => type).join(', ');
  if (license === undefined) throw new Error(`${name} ${version} is bundled and names no licence.`);
  const file = (await readdir(folder)).find((one) => LICENCE_NAME.test(one));
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  // Some packages name their licence and bring no text along.
  const text = file === undefined ? by : await readFile(join(folder, file), 'utf8');
  return { name, text: `${name} ${version} (${license})\n\n${text.trim()}`.trim() };
}
