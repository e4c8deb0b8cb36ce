import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const FileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'a plain file name'));
const Size = v.pipe(v.number(), v.integer(), v.minValue(1));

const Manifest = v.object({
  package: v.object({
    name: v.string(),
    version: v.string(),
    size: Size,
    integrity: v.pipe(v.string(), v.startsWith('sha512-')),
    folder: v.string(),
  }),
  models: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      origin: v.string(),
      licence: v.string(),
      inputSize: Size,
      keypoints: Size,
      files: v.array(
        v.object({ name: FileName, size: Size, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a sha256')) }),
      ),
    }),
  ),
});

/** @typedef {v.InferOutput<typeof Manifest>} ModelManifest */
/** @typedef {ModelManifest['models'][number]['files'][number]} PinnedFile */

/**
 * @param {string | URL} path
 * @returns {Promise<ModelManifest>}
 */
export async function readManifest(path) {
  return v.parse(Manifest, JSON.parse(await readFile(path, 'utf8')));
}

/**
 * @param {ModelManifest} manifest
 * @returns {PinnedFile[]}
 */
export function pinnedFiles(manifest) {
  return manifest.models.flatMap((model) => model.files);
}
