import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import { noteBundledPackages, writeLicences } from './collect-licences.mjs';
import { fileHeaders, pageHeaders } from './page-headers.mjs';

/** Has to be `WORKER_FILE` of src/runtime/offline/offline-protocol.ts. */
const WORKER_FILE = 'offline-worker.js';
const WORKER_SOURCE = 'src/service-worker/offline.worker.ts';
/** Models are kept by their own hashes, packed twins are the server's, and notes are for developers. */
const NOT_CACHED = /^models\/|\.gz$|^offline-worker\.js$|\.md$/;

/**
 * Builds the service worker at the end, with a list of all built files and their hashes inside. Workbox caches the files.
 * Workbox's own build tools are left out: docs/decisions says why.
 *
 * @returns {import('vite').Plugin}
 */
export function offlineWorker() {
  let root = '';
  let outDir = '';
  return {
    name: 'kneeline:offline-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        // Bundled once before the files are listed, so that its licences are among them.
        await bundle(root, {});
        await writeLicences(outDir);
        await writeOfflineWorker(root, outDir);
      },
    },
  };
}

/**
 * @param {string} root
 * @param {string} folder the built page
 */
export async function writeOfflineWorker(root, folder) {
  const files = await listFiles(folder);
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await writeFile(
    join(folder, WORKER_FILE),
    await bundle(root, { id, files, pageHeaders, workerHeaders: fileHeaders }),
  );
}

/**
 * @param {string} folder
 * @returns {Promise<{ url: string, revision: string | null, integrity: string }[]>} as Workbox wants it
 */
async function listFiles(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !NOT_CACHED.test(path))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => {
      const integrity = createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('base64');
      return {
        url: path === 'index.html' ? './' : path,
        // The name of an asset carries its hash.
        revision: path.startsWith('assets/') ? null : integrity,
        integrity: `sha256-${integrity}`,
      };
    }),
  );
}

/**
 * @param {string} root
 * @param {object} facts become the constant BUILD
 * @returns {Promise<string>} the script
 */
async function bundle(root, facts) {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [noteBundledPackages()],
    define: { BUILD: JSON.stringify(facts), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: WORKER_SOURCE, formats: ['iife'], name: 'offlineWorker' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('The service worker was not built.');
  return first.output[0].code;
}
