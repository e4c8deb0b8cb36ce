import { constants } from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFileError } from './explain-file-error.mjs';

/** @param {string} out */
export function summaryPath(out) {
  return join(out, 'summary.csv');
}

/**
 * Makes the folder, and looks, before an hour of measuring, whether it can be written to.
 *
 * @param {{ readonly out: string, readonly overwrite: boolean }} options
 * @returns {Promise<string | null>} what is in the way
 */
export async function prepareFolder({ out, overwrite }) {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK);
  } catch (error) {
    return `${out}: ${explainFileError(error)}`;
  }
  if (overwrite || (await mayReplace(summaryPath(out)))) return null;
  return `${summaryPath(out)} is there and none of Kneeline’s: choose another folder, or replace it with --overwrite.`;
}

/**
 * A summary of an earlier run is made anew; a file of that name that someone else wrote is not.
 *
 * @param {string} path
 */
async function mayReplace(path) {
  try {
    return (await readFile(path, 'utf8')).startsWith('# format: kneeline-summary ');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
