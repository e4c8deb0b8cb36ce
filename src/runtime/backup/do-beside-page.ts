import type { BackupAnswer, BackupJob, BackupReply } from './backup-job.ts';
import { doBackupJob } from './do-backup-job.ts';

const startWorker = (): Worker => new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' });

/**
 * Does a job in a worker of its own, so that it holds up no picture and no key of the page. Where the worker can't start,
 * the page does the job.
 *
 * @param onShare hears of the share that is done, 0..1.
 * @param signal ends the job. Whatever a restore has written by then is in no list, and the next one removes it.
 */
export async function doBesidePage(
  job: BackupJob,
  onShare: (share: number) => void,
  signal: AbortSignal,
  createWorker: () => Worker = startWorker,
): Promise<BackupAnswer> {
  const worker = createWorker();
  try {
    return (await answerOf(worker, job, onShare, signal)) ?? (await doBackupJob(job, onShare));
  } finally {
    worker.terminate();
  }
}

/** @returns `null` when the worker failed. */
function answerOf(
  worker: Worker,
  job: BackupJob,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<BackupAnswer | null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'failed', failure: 'cancelled' }), { once: true });
    worker.addEventListener('error', (fault) => {
      // The page works in the worker's place, so that nobody needs to hear of the fault.
      fault.preventDefault();
      resolve(null);
    });
    worker.addEventListener('messageerror', () => resolve(null));
    worker.addEventListener('message', ({ data }: MessageEvent<BackupReply>) => {
      if (data.kind === 'share') onShare(data.share);
      else resolve(data);
    });
    worker.postMessage(job);
  });
}
