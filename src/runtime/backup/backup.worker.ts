import type { BackupJob, BackupReply } from './backup-job.ts';
import { doBackupJob } from './do-backup-job.ts';

/** Does one job beside the page, because hundreds of megabytes take seconds to minutes. */

function reply(message: BackupReply): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<BackupJob>) => {
  // The page hears of a mistake of the program as a fault of the worker.
  doBackupJob(data, (share) => reply({ kind: 'share', share })).then(reply, (error: unknown) => reportError(error));
});
