import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes files that belong together: none of them stands under its own name before all are safely on the disk, so
 * that a full disk or a pulled plug leaves no half of one.
 *
 * @param {readonly { readonly path: string, readonly text: string }[]} files
 */
export async function saveTogether(files) {
  const drafts = files.map(({ path, text }) => ({ path, text, draft: draftOf(path) }));
  try {
    for (const { draft, text } of drafts) await writeToDisk(draft, text);
    for (const { draft, path } of drafts) await rename(draft, path);
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
    throw error;
  }
}

/**
 * Where a file lies until it is whole: beside its place, since only within one disk can it be renamed.
 *
 * @param {string} path
 */
export function draftOf(path) {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

/**
 * @param {string} path
 * @param {string} text
 */
async function writeToDisk(path, text) {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
