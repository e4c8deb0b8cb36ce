import { compactRecord } from '../../core/session/session-json.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { unpackRecord, type UnpackLimits } from '../archive/pack-record.ts';
import { readSessionDocument } from '../session-file/read-session-file.ts';
import { BackupError } from './refuse-backup.ts';

/** As much as a session file may have (FILE-2). */
const LIMITS: UnpackLimits = { bytes: 300_000_000, characters: 300_000_000 };

/**
 * Unpacks a record from elsewhere, and checks it number by number like a session file.
 *
 * @param entry the name of the record in its backup, for the refusal.
 * @throws BackupError
 */
export async function checkRecord(packed: Uint8Array, entry: string, limits = LIMITS): Promise<SessionRecord> {
  const document = await unpackRecord(packed, undefined, limits)
    .then((record) => compactRecord(record))
    .catch(() => {
      throw new BackupError('damaged', entry);
    });
  const read = readSessionDocument(document);
  if (read.kind === 'session') return read.record;
  throw new BackupError('does-not-fit', entry, read.path, read.detail);
}
