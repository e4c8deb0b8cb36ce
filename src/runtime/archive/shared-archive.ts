import type { Answer, Archive } from './archive.ts';

type Request<Value> = (archive: Archive) => Promise<Answer<Value>>;

/** This page's only connection to its database. */
export interface SharedArchive {
  /**
   * Opens the archive when it is asked for first, and again after it could not be opened or was lost. Never rejects.
   */
  ask<Value>(request: Request<Value>): Promise<Answer<Value>>;
}

/**
 * @param onFault hears of a mistake of the program and of memory that is too small. Both are also answered like a disk
 *   that keeps nothing, because whoever waits for a session to be kept must hear that it is not.
 */
export function shareArchive(open: () => Promise<Answer<Archive>>, onFault: (error: unknown) => void): SharedArchive {
  let current: Promise<Answer<Archive>> | null = null;

  const letGo = (lost: Promise<Answer<Archive>>): void => {
    if (current === lost) current = null;
  };

  const askOnce = async <Value>(request: Request<Value>): Promise<Answer<Value>> => {
    const used = (current ??= open());
    const opened = await used.catch((error: unknown) => {
      letGo(used);
      throw error;
    });
    const answer = opened.kind === 'failed' ? opened : await request(opened.value);
    if (!isLost(answer) && opened.kind === 'done') return answer;
    letGo(used);
    if (opened.kind === 'done') opened.value.close();
    return answer;
  };

  return {
    async ask(request) {
      const hadConnection = current !== null;
      try {
        const answer = await askOnce(request);
        // The browser or another tab may have taken the database away since it was opened. Nothing was changed then, so
        // the request can be made again.
        return hadConnection && isLost(answer) ? await askOnce(request) : answer;
      } catch (error) {
        onFault(error);
        return { kind: 'failed', failure: 'unavailable' };
      }
    },
  };
}

function isLost(answer: Answer<unknown>): boolean {
  return answer.kind === 'failed' && (answer.failure === 'unavailable' || answer.failure === 'newer-version');
}
