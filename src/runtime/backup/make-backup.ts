import type { StoredSession } from '../archive/archive.ts';
import { ArchiveError } from '../archive/archive-error.ts';
import type { LibraryCopies, LibraryRows } from '../archive/library-rows.ts';
import { MANIFEST_NAME, writeManifest, type BackedUpDemonstration, type BackedUpSession } from './backup-manifest.ts';
import type { BackupAnswer, MakeJob } from './backup-job.ts';
import { createZipWriter, LARGEST_ZIP_BYTES, MOST_ZIP_ENTRIES, type ZipWriter } from './write-zip.ts';
import { valueOf } from './value-of.ts';

/** The most sessions in one file, which leaves room for the manifest and the films of demonstrations. */
const MOST_SESSIONS = MOST_ZIP_ENTRIES - 500;

/**
 * Copies everything, or one person with their sessions and ratings, into one zip. Packed records are copied as they are,
 * one at a time, so that memory holds one of them.
 *
 * @param onShare hears of the share that is done, 0..1.
 * @throws ArchiveError
 */
export async function makeBackup(
  copies: LibraryCopies,
  { personId, settings, appVersion, createdAt }: MakeJob,
  onShare: (share: number) => void,
): Promise<BackupAnswer> {
  const rows = valueOf(await copies.readRows(personId));
  const bytes = bytesOf(rows);
  if (bytes > LARGEST_ZIP_BYTES || rows.sessions.length > MOST_SESSIONS) {
    return { kind: 'too-large', scope: personId === null ? 'everything' : 'person', bytes };
  }
  const zip = createZipWriter();
  const { sessions, lost } = await addRecords(zip, copies, rows.sessions, onShare);
  const demonstrations = await addDemonstrations(zip, rows);
  const leftOut = rows.damaged + lost;
  const manifest = writeManifest({
    scope: personId === null ? 'everything' : 'person',
    createdAt,
    appVersion,
    people: rows.people,
    sessions,
    demonstrations,
    ratings: rows.ratings,
    settings: personId === null ? settings : null,
    leftOut,
  });
  zip.add(MANIFEST_NAME, new TextEncoder().encode(manifest));
  return { kind: 'made', file: zip.finish(), sessions: sessions.length, leftOut };
}

function bytesOf({ sessions, demonstrations }: LibraryRows): number {
  const records = sessions.reduce((sum, { recordBytes }) => sum + recordBytes, 0);
  return demonstrations.reduce((sum, { film }) => sum + (film?.size ?? 0), records);
}

async function addRecords(
  zip: ZipWriter,
  copies: LibraryCopies,
  rows: readonly StoredSession[],
  onShare: (share: number) => void,
): Promise<{ readonly sessions: readonly BackedUpSession[]; readonly lost: number }> {
  const sessions: BackedUpSession[] = [];
  for (const [index, row] of rows.entries()) {
    onShare(index / rows.length);
    if (row.recordBytes === 0) {
      sessions.push({ row, record: null });
      continue;
    }
    const packed = await copies.readPacked(row.id);
    if (packed.kind === 'done') {
      // The number keeps the order and the names apart, whatever characters an id has.
      const record = `sessions/${String(index + 1).padStart(5, '0')}.record`;
      zip.add(record, packed.value);
      sessions.push({ row: { ...row, recordBytes: packed.value.length }, record });
    } else if (packed.failure !== 'not-found' && packed.failure !== 'damaged') {
      throw new ArchiveError(packed.failure);
    }
  }
  return { sessions, lost: rows.length - sessions.length };
}

async function addDemonstrations(
  zip: ZipWriter,
  { demonstrations }: LibraryRows,
): Promise<readonly BackedUpDemonstration[]> {
  const added: BackedUpDemonstration[] = [];
  for (const { demonstration, film } of demonstrations) {
    const entry = `demonstrations/${demonstration.kind}.${film?.type.includes('mp4') === true ? 'mp4' : 'webm'}`;
    if (film !== null) zip.add(entry, new Uint8Array(await film.arrayBuffer()));
    added.push({ demonstration, film: film === null ? null : { entry, type: film.type } });
  }
  return added;
}
