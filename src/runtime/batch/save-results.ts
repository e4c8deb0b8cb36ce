import { sessionFileStem, withPseudonym } from '../../core/session/session-file-stem.ts';
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
  /** The pseudonym of the person in the film; `null`: nobody said who it is. */
  readonly pseudonym: string | null;
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

/** The name for a result: a film's own name may hold that of a client, and a pseudonym stands for it. */
function wishedName({ film, pseudonym, result }: NamedResult): string {
  return pseudonym === null ? film : withPseudonym(sessionFileStem(result.startedAt), pseudonym);
}

/** Writes all results, and overwrites nothing that lies in the folder already. */
async function fillFolder(folder: ResultFolder, results: readonly NamedResult[]): Promise<BatchSaving> {
  const names = await nameResults(
    results.map((result) => wishedName(result)),
    async (name) => (await folder.has(`${name}.kneeline.csv`)) || folder.has(`${name}.kneeline.json`),
  );
  let files = 0;
  for (const { name, content } of await filesOf(names, results)) {
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
    results.map((result) => wishedName(result)),
    () => Promise.resolve(false),
  );
  let files = 0;
  for (const { name, content } of await filesOf(names, results)) {
    if (files > 0) await betweenDownloads();
    saveFile(name, content.type, content);
    files += 1;
  }
  return { kind: 'offered', files };
}

async function filesOf(
  names: readonly string[],
  results: readonly NamedResult[],
): Promise<readonly { readonly name: string; readonly content: Blob }[]> {
  const files = await Promise.all(
    results.map(async ({ result, pseudonym }, index) => [
      {
        name: `${names[index] ?? index}.kneeline.csv`,
        content: pseudonym === null ? result.csv : await withoutFilmName(result.csv, 'csv'),
      },
      {
        name: `${names[index] ?? index}.kneeline.json`,
        content: pseudonym === null ? result.json : await withoutFilmName(result.json, 'json'),
      },
    ]),
  );
  return files.flat();
}

/** The beginning of a file that holds the film's name. */
const HEAD_BYTES = 65_536;

/** The line of a CSV's header, and the place in a JSON, that name the film. */
const FILM_NAMES = {
  csv: { name: /^# source: file [^\r\n]*/mu, nameless: '# source: file' },
  json: { name: /"kind": "file",\s*"label": "(?:[^"\\]|\\.)*"/u, nameless: '"kind": "file", "label": ""' },
} as const;

/** Takes the film's own name out of a file. */
async function withoutFilmName(file: Blob, kind: keyof typeof FILM_NAMES): Promise<Blob> {
  const { name, nameless } = FILM_NAMES[kind];
  // One sign for each byte, so that places in the text are places in the file.
  const head = new TextDecoder('latin1').decode(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const found = name.exec(head);
  if (found === null) return file;
  const end = found.index + found[0].length;
  return new Blob([file.slice(0, found.index), nameless, file.slice(end)], { type: file.type });
}
