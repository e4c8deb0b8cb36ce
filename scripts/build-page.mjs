import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureModels } from './models/project-models.mjs';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'public',
  'models/manifest.json',
  'index.html',
  'vite.config.ts',
  'scripts',
  'package-lock.json',
];

export const builtPage = join(projectRoot, 'dist');

/**
 * Builds the page unless dist is newer than everything it is made from.
 *
 * @param {{ report?: (line: string) => void }} [options]
 */
export async function buildPageIfNeeded({ report } = {}) {
  await ensureModels(report === undefined ? {} : { report });
  const builtAtMs = await changedAtMs(join(builtPage, 'index.html'));
  const sourcesAtMs = await Promise.all(SOURCES.map((source) => newestChangeMs(join(projectRoot, source))));
  if (builtAtMs > Math.max(...sourcesAtMs)) return;
  report?.('Building the page …');
  await buildForPeople();
}

/** Vitest calls its environment `test`, and React would then be built with its checks for developers: several times slower. */
async function buildForPeople() {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: projectRoot, logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/**
 * @param {string} path
 * @returns {Promise<number>}
 */
async function newestChangeMs(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const inside = await Promise.all(names.map((name) => newestChangeMs(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

/** @param {string} path */
async function changedAtMs(path) {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? 0;
}
