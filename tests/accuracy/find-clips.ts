import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Truth } from './truth.ts';

export interface Clip {
  readonly truth: Truth;
  /** Path of the film. */
  readonly film: string;
}

/** Every folder below `folder` that holds a truth.json, by name. */
export async function findClips(folder: string): Promise<Clip[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name === 'truth.json')
      .map(async (entry) => {
        // The format is the data folder's own; what is missing shows as a failed comparison.
        const truth = JSON.parse(await readFile(join(entry.parentPath, entry.name), 'utf8')) as Truth;
        return { truth, film: join(entry.parentPath, truth.video.file) };
      }),
  );
  return found.toSorted((a, b) => a.truth.id.localeCompare(b.truth.id));
}
