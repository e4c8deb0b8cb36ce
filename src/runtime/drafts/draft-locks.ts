/**
 * Tells a draft whose page lives from one whose page is gone. A browser lock ends with the page that holds it, however
 * the page ends.
 */
export interface DraftLocks {
  /** @returns lets go of the lock; `null` when the browser refuses one. */
  hold(draftId: string): Promise<(() => void) | null>;
  /** Calls `act` as soon as no page holds that draft, and holds the draft meanwhile. */
  whenFree(draftId: string, act: () => Promise<void>): void;
}

/**
 * @param locks the browser's.
 * @returns `null` where there are none, as on a page that came over plain HTTP.
 */
export function createDraftLocks(locks: LockManager | undefined): DraftLocks | null {
  if (locks === undefined) return null;
  return {
    hold: (draftId) =>
      new Promise((resolve) => {
        const untilReleased = () => new Promise<void>((release) => resolve(release));
        locks.request(nameOf(draftId), untilReleased).catch(() => resolve(null));
      }),
    whenFree(draftId, act) {
      locks.request(nameOf(draftId), act).catch(() => undefined);
    },
  };
}

function nameOf(draftId: string): string {
  return `kneeline.draft.${draftId}`;
}
