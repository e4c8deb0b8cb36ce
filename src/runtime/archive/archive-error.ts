import type { Answer, ArchiveFailure } from './archive.ts';

/** A failure on its way to becoming an answer. It leaves neither this folder nor that of the backups. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  readonly failure: ArchiveFailure;

  constructor(failure: ArchiveFailure) {
    super(failure);
    this.failure = failure;
  }
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ArchiveError('cancelled');
}

/**
 * @throws any error that comes neither from here nor from the browser's storage: a mistake of the program is no failure
 *   of the disk.
 */
export async function answer<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'failed', failure: nameFailure(error) };
  }
}

function nameFailure(error: unknown): ArchiveFailure {
  if (error instanceof ArchiveError) return error.failure;
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'QuotaExceededError') return 'full';
  return error.name === 'VersionError' ? 'newer-version' : 'unavailable';
}
