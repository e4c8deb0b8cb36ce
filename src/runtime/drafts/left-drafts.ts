import type { ArchiveFailure, StoredSession } from '../archive/archive.ts';
import type { SharedArchive } from '../archive/shared-archive.ts';
import type { DraftLocks } from './draft-locks.ts';

/** Brings back sessions whose page was closed, reloaded or crashed in the middle of a set. */
export interface LeftDrafts {
  /**
   * Makes drafts sessions, also those whose page ends only later.
   *
   * @param onRestored hears of each.
   */
  restore(onRestored: (session: StoredSession) => void): Promise<void>;
}

/** A draft that failed for one of these reasons can never become a session. */
const HOPELESS: readonly ArchiveFailure[] = ['damaged', 'nothing-measured', 'not-found'];

/** @param onFault hears of a damaged draft, which costs nothing else. */
export function createLeftDrafts(
  archive: SharedArchive,
  locks: DraftLocks | null,
  onFault: (error: unknown) => void,
): LeftDrafts {
  /** The drafts that are being restored or waited for. */
  const looked = new Set<string>();

  const restoreOne = async (draftId: string, onRestored: (session: StoredSession) => void): Promise<void> => {
    const answer = await archive.ask((open) => open.restoreDraft(draftId));
    looked.delete(draftId);
    if (answer.kind === 'done') {
      onRestored(answer.value);
      return;
    }
    // A draft that could not be kept today, on a full disk for example, stays for another day.
    if (!HOPELESS.includes(answer.failure)) return;
    if (answer.failure === 'damaged') onFault(new Error('The draft of a session was damaged, and is removed'));
    await archive.ask((open) => open.removeDraft(draftId));
  };

  return {
    async restore(onRestored) {
      if (locks === null) return;
      const listed = await archive.ask((open) => open.listDrafts());
      if (listed.kind === 'failed') return;
      for (const id of listed.value.filter((one) => !looked.has(one))) {
        looked.add(id);
        locks.whenFree(id, () => restoreOne(id, onRestored));
      }
    },
  };
}
