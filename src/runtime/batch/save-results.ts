import type { SaveFile } from '../browser/export-file.ts';
import type { BatchSaving } from './batch.ts';
import type { FilmResult } from './film-result.ts';
import { nameResults } from './name-results.ts';

/** A folder of the machine that the person has picked to be written to. */
export interface ResultFolder {
  readonly name: string;
  has(fileName: string): Promise<boolean>;
  /** Writes the file whole or not at all. */
  write(fileName: string, content: Blob): Promise<void>;
}

export interface SavingParts {
  /**
   * Asks for a folder; the answer is `null` when the person changed their mind. The function itself is `null` where the
   * browser can't write into folders.
   */
  readonly pickFolder: (() => Promise<ResultFolder | null>) | null;
  readonly saveFile: SaveFile;
  /** Waits between two downloads, because browsers swallow downloads that come all at once. */
  readonly betweenDownloads: () => Promise<void>;
}

export interface NamedResult {
  readonly film: string;
  readonly result: FilmResult;
}

/** @returns `null` when the person changed their mind. */
export async function saveResults(parts: SavingParts, results: readonly NamedResult[]): Promise<BatchSaving | null> {
  try {
    if (parts.pickFolder === null) return await offerDownloads(parts, results);
    const folder = await parts.pickFolder();
    return folder === null ? null : await fillFolder(folder, results);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { kind: 'failed', reason: isFull ? 'full' : 'refused' };
  }
}

/** Writes all results, and overwrites nothing that lies in the folder already. */
async function fillFolder(folder: ResultFolder, results: readonly NamedResult[]): Promise<BatchSaving> {
  const names = await nameResults(
    results.map(({ film }) => film),
    async (name) => (await folder.has(`${name}.kneeline.csv`)) || folder.has(`${name}.kneeline.json`),
  );
  let files = 0;
  for (const { name, content } of filesOf(names, results)) {
    await folder.write(name, content);
    files += 1;
  }
  return { kind: 'in-folder', folder: folder.name, files };
}

async function offerDownloads(
  { saveFile, betweenDownloads }: SavingParts,
  results: readonly NamedResult[],
): Promise<BatchSaving> {
  // No name is taken here: the browser itself numbers files that lie in its downloads already.
  const names = await nameResults(
    results.map(({ film }) => film),
    () => Promise.resolve(false),
  );
  let files = 0;
  for (const { name, content } of filesOf(names, results)) {
    if (files > 0) await betweenDownloads();
    saveFile(name, content.type, content);
    files += 1;
  }
  return { kind: 'offered', files };
}

function filesOf(names: readonly string[], results: readonly NamedResult[]): { name: string; content: Blob }[] {
  return results.flatMap(({ result }, index) => [
    { name: `${names[index] ?? index}.kneeline.csv`, content: result.csv },
    { name: `${names[index] ?? index}.kneeline.json`, content: result.json },
  ]);
}
