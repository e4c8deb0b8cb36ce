import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pinnedFiles, readManifest } from './models/manifest.mjs';
import { manifestPath, modelsFolder } from './models/project-models.mjs';
import { pagePolicy } from './page-headers.mjs';

/**
 * Serves the model weights at /models/ and the TensorFlow.js wasm binaries at /wasm/VERSION/, in development from where they
 * lie and in the build as files of their own, so that the page never needs another origin.
 *
 * @returns {import('vite').Plugin}
 */
export function ownOriginAssets() {
  let outDir = '';
  return {
    name: 'kneeline:own-origin-assets',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async configureServer(server) {
      const assets = await listAssets();
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?', 1)[0] ?? '';
        const asset = assets.get(path);
        if (asset === undefined) return next();
        response.setHeader('Content-Type', asset.type);
        response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
        response.setHeader('Cache-Control', 'no-cache');
        createReadStream(asset.file).on('error', next).pipe(response);
      });
    },
    async writeBundle() {
      for (const [path, asset] of await listAssets()) await placeFile(asset.file, join(outDir, path));
    },
  };
}

/**
 * Writes the policy into the built page too, so that it holds whichever server the files end up on.
 *
 * @returns {import('vite').Plugin}
 */
export function policyInPage() {
  return {
    name: 'kneeline:policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** @returns {Promise<Map<string, { file: string, type: string }>>} own-origin path → file */
async function listAssets() {
  const models = pinnedFiles(await readManifest(manifestPath)).map(
    ({ name }) => /** @type {const} */ ([`/models/${name}`, join(modelsFolder, name)]),
  );
  const { resolve: find } = createRequire(import.meta.url);
  const wasmFolder = dirname(find('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'));
  /** @type {{ version: string }} */
  const { version } = JSON.parse(await readFile(find('@tensorflow/tfjs-backend-wasm/package.json'), 'utf8'));
  const wasm = ['', '-simd', '-threaded-simd'].map(
    (variant) =>
      /** @type {const} */ ([
        `/wasm/${version}/tfjs-backend-wasm${variant}.wasm`,
        join(wasmFolder, `tfjs-backend-wasm${variant}.wasm`),
      ]),
  );
  return new Map([...models, ...wasm].map(([path, file]) => [path, { file, type: contentType(path) }]));
}

/** @param {string} path */
function contentType(path) {
  if (path.endsWith('.json')) return 'application/json';
  if (path.endsWith('.wasm')) return 'application/wasm';
  return 'application/octet-stream';
}

/**
 * A hard link where the disk allows one: sixty megabytes need not be there twice.
 *
 * @param {string} from
 * @param {string} to
 */
async function placeFile(from, to) {
  if ((await stat(from).catch(() => null)) === null) {
    throw new Error(`${from} is missing. Run "npm run models", then build again.`);
  }
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}
