import type { StoredSession } from '../archive/archive.ts';
import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import { nameRating } from '../archive/library-copies.ts';
import type { KnownRows, LibraryCopies, TakenRows } from '../archive/library-rows.ts';
import type { BackedUpSession, BackupManifest } from './backup-manifest.ts';
import type { BackupPreview, Comparison, TakeJob } from './backup-job.ts';
import { checkRecord } from './check-record.ts';
import { LARGEST_RECORD_BYTES, openBackup, readShown, type OpenedBackup } from './open-backup.ts';
import { valueOf } from './value-of.ts';

/**
 * Says what would come in with a backup, and writes nothing.
 *
 * @throws BackupError, ArchiveError
 */
export async function lookIntoBackup(copies: LibraryCopies, file: Blob): Promise<BackupPreview> {
  const { manifest } = await openBackup(file);
  const known = valueOf(await copies.readKnown());
  const { people, sessions, demonstrations, ratings } = manifest;
  return {
    scope: manifest.scope,
    createdAt: manifest.createdAt,
    newPeople: people.filter(({ id }) => !known.people.has(id)).map(({ pseudonym }) => pseudonym),
    people: count(people, ({ id }) => known.people.has(id)),
    sessions: count(sessions, ({ row }) => known.sessions.has(row.id)),
    demonstrations: count(demonstrations, ({ demonstration }) => known.demonstrations.has(demonstration.kind)),
    ratings: count(ratings, (rating) => known.ratings.has(nameRating(rating))),
    settings: manifest.settings ?? null,
    isFirst: known.untouchedPersonId !== null && known.demonstrations.size === 0,
    leftOut: manifest.leftOut,
  };
}

function count<Row>(rows: readonly Row[], isHere: (row: Row) => boolean): Comparison {
  const here = rows.filter((row) => isHere(row)).length;
  return { here, incoming: rows.length - here };
}

/**
 * Takes in everything of a backup that is not here yet, or nothing. Each record is checked and written under its id,
 * where no list knows it; then one transaction brings all rows. Whatever fails before leaves no row, and the records are
 * removed again.
 *
 * @param onShare hears of the share that is done, 0..1.
 * @throws BackupError, ArchiveError
 */
export async function takeBackupIn(
  copies: LibraryCopies,
  { file, nameless }: Pick<TakeJob, 'file' | 'nameless'>,
  onShare: (share: number) => void,
): Promise<TakenRows> {
  const opened = await openBackup(file);
  const known = valueOf(await copies.readKnown());
  // An earlier restore may have broken off together with its page.
  valueOf(await copies.dropStaged());
  try {
    const sessions = await stageRecords(copies, opened, known, onShare);
    const demonstrations = await readNewShown(opened, known);
    const { people, ratings } = opened.manifest;
    return valueOf(await copies.takeIn({ people, sessions, demonstrations, ratings, nameless }));
  } catch (error) {
    await copies.dropStaged();
    throw error;
  }
}

async function stageRecords(
  copies: LibraryCopies,
  { manifest, zip }: OpenedBackup,
  known: KnownRows,
  onShare: (share: number) => void,
): Promise<readonly StoredSession[]> {
  const incoming = manifest.sessions.filter(({ row }) => !known.sessions.has(row.id));
  const sessions: StoredSession[] = [];
  for (const [index, session] of incoming.entries()) {
    onShare(index / incoming.length);
    sessions.push({ ...session.row, recordBytes: await stage(copies, zip, session) });
  }
  return sessions;
}

/** @returns the bytes of the record; 0 for a session in numbers only. */
async function stage(
  copies: LibraryCopies,
  zip: OpenedBackup['zip'],
  { row, record }: BackedUpSession,
): Promise<number> {
  if (record === null) return 0;
  const checked = await checkRecord(await zip.read(record, LARGEST_RECORD_BYTES), record);
  return valueOf(await copies.stageRecord(row.id, checked));
}

async function readNewShown(
  { manifest, zip }: { readonly manifest: BackupManifest; readonly zip: OpenedBackup['zip'] },
  known: KnownRows,
): Promise<readonly KeptDemonstration[]> {
  const shown: KeptDemonstration[] = [];
  for (const one of manifest.demonstrations) {
    if (!known.demonstrations.has(one.demonstration.kind)) shown.push(await readShown(zip, one));
  }
  return shown;
}
