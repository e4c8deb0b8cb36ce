import { openArchive } from '../archive/open-archive.ts';
import { ArchiveError } from '../archive/archive-error.ts';
import type { LibraryCopies } from '../archive/library-rows.ts';
import type { BackupAnswer, BackupJob } from './backup-job.ts';
import { makeBackup } from './make-backup.ts';
import { BackupError } from './refuse-backup.ts';
import { lookIntoBackup, takeBackupIn } from './restore-backup.ts';

/** Two tabs must not restore at once, since each would remove the records that the other has not listed yet. */
const LOCK = 'kneeline.restore';

/**
 * Does one job with a connection of its own, in a worker or on the page.
 *
 * @param onShare hears of the share that is done, 0..1.
 */
export async function doBackupJob(job: BackupJob, onShare: (share: number) => void): Promise<BackupAnswer> {
  const { database } = job;
  const opened = await openArchive({ now: () => new Date(), ...(database === undefined ? {} : { name: database }) });
  if (opened.kind === 'failed') return opened;
  const archive = opened.value;
  try {
    return await answerJob(archive, job, onShare);
  } catch (error) {
    if (error instanceof BackupError) return { kind: 'refused', refused: error.refused };
    if (error instanceof ArchiveError) return { kind: 'failed', failure: error.failure };
    throw error;
  } finally {
    archive.close();
  }
}

async function answerJob(
  copies: LibraryCopies,
  job: BackupJob,
  onShare: (share: number) => void,
): Promise<BackupAnswer> {
  switch (job.kind) {
    case 'make':
      return makeBackup(copies, job, onShare);
    case 'look':
      return { kind: 'looked', preview: await lookIntoBackup(copies, job.file) };
    case 'take':
      return { kind: 'taken', taken: await alone(() => takeBackupIn(copies, job, onShare)) };
  }
}

/** Browsers without locks restore as they are: their second tab fails, and loses nothing. */
function alone<Value>(work: () => Promise<Value>): Promise<Value> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}
