import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import {
  LARGEST_MANIFEST_BYTES,
  MANIFEST_NAME,
  readManifest,
  type BackedUpDemonstration,
  type BackupManifest,
} from './backup-manifest.ts';
import { BackupError } from './refuse-backup.ts';
import { openZip, type ZipDirectory } from './zip-directory.ts';

/** A packed record of a session has a few megabytes. */
export const LARGEST_RECORD_BYTES = 300_000_000;
/** The film of a demonstration lasts some seconds. */
const LARGEST_FILM_BYTES = 100_000_000;

export interface OpenedBackup {
  readonly manifest: BackupManifest;
  readonly zip: ZipDirectory;
}

/** @throws BackupError with the place and the reason. */
export async function openBackup(file: Blob): Promise<OpenedBackup> {
  const zip = await openZip(file);
  if (!zip.names.includes(MANIFEST_NAME)) throw new BackupError('not-a-backup');
  const manifest = readManifest(await zip.read(MANIFEST_NAME, LARGEST_MANIFEST_BYTES));
  const entries = [
    ...manifest.sessions.flatMap(({ record }) => record ?? []),
    ...manifest.demonstrations.flatMap(({ film }) => film?.entry ?? []),
  ];
  const names = new Set(zip.names);
  const missing = entries.find((entry) => !names.has(entry));
  if (missing !== undefined) throw new BackupError('damaged', missing);
  return { manifest, zip };
}

/** Puts a demonstration together with its film. @throws BackupError */
export async function readShown(
  zip: ZipDirectory,
  { demonstration, film }: BackedUpDemonstration,
): Promise<KeptDemonstration> {
  if (film === null) return { demonstration, film: null };
  // A film is played and never shown as a page, whatever kind the file names.
  const type = /^video\/(?:mp4|webm)\b/u.test(film.type) ? film.type : 'video/webm';
  return { demonstration, film: new Blob([await zip.read(film.entry, LARGEST_FILM_BYTES)], { type }) };
}
