import type { Intents } from '../../runtime/app/intents.ts';
import type { Batch } from '../../runtime/batch/batch.ts';

/**
 * Files that the file dialog offers: films by kind or, where the machine does not know the kind, by ending; and saved
 * sessions. AVI and WMV are offered too, so that the page can say what to do with them.
 */
export const OPENABLE_TYPES = [
  'video/*',
  '.mkv',
  '.mov',
  '.mp4',
  '.m4v',
  '.webm',
  '.mts',
  '.m2ts',
  '.avi',
  '.wmv',
  '.json',
];

/** One file comes up in front; several make a list. @returns how many went to the list. */
export function openFiles(
  files: readonly File[],
  intents: Pick<Intents, 'openFile'>,
  batch: Pick<Batch, 'add'>,
): number {
  const [first] = files;
  if (files.length === 1 && first !== undefined) {
    intents.openFile(first);
    return 0;
  }
  batch.add(files);
  return files.length;
}
