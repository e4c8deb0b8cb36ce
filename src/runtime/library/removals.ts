import type { StoredSession, Person, Listed } from '../archive/archive.ts';

/** A removal that can still be undone. Its entry is hidden, and everything of it is still stored. */
export type Removal =
  | { readonly kind: 'session'; readonly id: string; /** ISO 8601. */ readonly startedAt: string }
  | { readonly kind: 'person'; readonly id: string; readonly pseudonym: string };

/** Waits until a removal is final. @returns what stops the wait. */
export type WaitForUndo = (act: () => void) => () => void;

/** Holds the one removal that can be undone. */
export interface Removals {
  readonly current: Removal | null;
  /** Ends the wait for the removal before, and begins this one. @param commit removes the entry for good. */
  begin(removal: Removal, commit: () => void): void;
  /** Lets go of the removal without removing anything. */
  undo(): void;
  /** Removes what waits at once, as when the page is closed. */
  finish(): void;
}

/** @param onChange hears of every removal that begins, is undone or becomes final. */
export function createRemovals(wait: WaitForUndo, onChange: (current: Removal | null) => void): Removals {
  let waiting: { readonly removal: Removal; readonly commit: () => void; readonly stop: () => void } | null = null;

  const letGo = (): void => {
    waiting?.stop();
    waiting = null;
    onChange(null);
  };

  const finish = (): void => {
    const { commit } = waiting ?? {};
    if (commit === undefined) return;
    letGo();
    commit();
  };

  return {
    get current() {
      return waiting?.removal ?? null;
    },
    begin(removal, commit) {
      finish();
      let isOver = false;
      const stop = wait(() => {
        isOver = true;
        if (waiting?.removal === removal) finish();
      });
      waiting = { removal, commit, stop };
      if (isOver) return finish();
      onChange(removal);
    },
    undo() {
      if (waiting !== null) letGo();
    },
    finish,
  };
}

/** The rows without the one that is being removed. */
export function withoutRemoved<Row extends StoredSession | Person>(
  rows: readonly Listed<Row>[],
  removal: Removal | null,
): readonly Listed<Row>[] {
  return removal === null ? rows : rows.filter((listed) => listed.kind === 'damaged' || listed.row.id !== removal.id);
}
