import type { Intents } from '../../runtime/app/intents.ts';
import type { Backup } from '../../runtime/backup/backup.ts';
import { isBackupFile } from '../../runtime/backup/is-backup-file.ts';
import type { Batch } from '../../runtime/batch/batch.ts';

/**
 * Files that the file dialog offers: films by kind or, where the machine does not know the kind, by ending; saved sessions,
 * and backups. AVI and WMV are offered too, so that the page can say what to do with them.
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
  '.zip',
];

interface Openers {
  readonly intents: Pick<Intents, 'openFile'>;
  readonly batch: Pick<Batch, 'add'>;
  readonly backup: Pick<Backup, 'look'>;
}

/** Looks into the first backup among the files. @returns the files that are none. */
export function lookIntoBackup(files: readonly File[], backup: Pick<Backup, 'look'>): readonly File[] {
  const [backedUp] = files.filter((file) => isBackupFile(file));
  if (backedUp !== undefined) backup.look(backedUp);
  return files.filter((file) => !isBackupFile(file));
}

/**
 * One film or session comes up in front; several make a list. A backup is looked into.
 *
 * @returns how many went to the list.
 */
export function openFiles(files: readonly File[], { intents, batch, backup }: Openers): number {
  const rest = lookIntoBackup(files, backup);
  const [first] = rest;
  if (rest.length === 1 && first !== undefined) {
    intents.openFile(first);
    return 0;
  }
  if (rest.length > 0) batch.add(rest);
  return rest.length;
}
