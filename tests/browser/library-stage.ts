import { onTestFinished } from 'vitest';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { StoredSession } from '../../src/runtime/archive/archive.ts';
import { openArchive } from '../../src/runtime/archive/open-archive.ts';
import { createDraftLocks, type DraftLocks } from '../../src/runtime/drafts/draft-locks.ts';
import type { Drafts } from '../../src/runtime/session/draft.ts';
import { createDrafts } from '../../src/runtime/drafts/create-drafts.ts';
import { createLeftDrafts } from '../../src/runtime/drafts/left-drafts.ts';
import { createOldHistory } from '../../src/runtime/library/old-history.ts';
import { createChosenPerson } from '../../src/runtime/library/chosen-person.ts';
import { createLibrary } from '../../src/runtime/library/create-library.ts';
import type { Library, LibraryState } from '../../src/runtime/library/library.ts';
import { createRemovalNote } from '../../src/runtime/library/removal-note.ts';
import type { WaitForUndo } from '../../src/runtime/library/removals.ts';
import { createOtherTabs } from '../../src/runtime/library/other-tabs.ts';
import { shareArchive, type SharedArchive } from '../../src/runtime/archive/shared-archive.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import type { Shelf } from '../../src/runtime/session/shelf.ts';
import { COACHED, coachedSessionOf, type CoachedScript } from '../fakes/coached-session.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';
import { newDatabaseName } from './archive-stage.ts';

/** The parts that all tabs of one browser share. */
export interface Browser {
  readonly name: string;
  readonly storage: MemoryStorage;
}

export interface Tab {
  readonly library: Library;
  readonly shelf: Shelf;
  readonly drafts: Drafts;
  /** The page is gone, as far as other pages can tell. */
  readonly crash: () => void;
  readonly archive: SharedArchive;
  /** Sessions that the app was given to show. */
  readonly shown: readonly SessionRecord[];
  readonly timesEmptied: () => number;
  /** Failures that no disk is to blame for. */
  readonly faults: readonly unknown[];
  /** The app begins another session. */
  readonly beginSession: () => void;
  /** Until the state is so. */
  readonly until: (isSo: (state: LibraryState) => boolean) => Promise<LibraryState>;
}

export function newBrowser(): Browser {
  return { name: newDatabaseName(), storage: new MemoryStorage() };
}

/** Nobody undoes anything. */
const NO_UNDO: WaitForUndo = (act) => {
  act();
  return () => undefined;
};

export function openTab({ name, storage }: Browser, patienceMs = 5000, waitForUndo = NO_UNDO): Tab {
  const local = createLocalStore(() => storage);
  const faults: unknown[] = [];
  const archive = shareArchive(
    async () => {
      const opened = await openArchive({ now: () => new Date(), name, patienceMs });
      if (opened.kind === 'done') onTestFinished(() => opened.value.close());
      return opened;
    },
    (error) => faults.push(error),
  );
  const { locks, letAllGo } = locksOfOnePage();
  const shown: SessionRecord[] = [];
  let timesEmptied = 0;
  const { library, shelf } = createLibrary({
    archive,
    oldHistory: createOldHistory(local),
    chosenPerson: createChosenPerson(local),
    otherTabs: createOtherTabs(name),
    leftDrafts: createLeftDrafts(archive, locks, (error) => faults.push(error)),
    waitForUndo,
    removalNote: createRemovalNote(local),
  });
  library.onOpened((record) => shown.push(record));
  library.onEmptied(() => {
    timesEmptied += 1;
  });
  const until: Tab['until'] = (isSo) =>
    new Promise((resolve) => {
      const stop = library.subscribe(look);
      function look() {
        if (!isSo(library.getState())) return;
        stop();
        resolve(library.getState());
      }
      look();
    });
  return {
    library,
    shelf,
    drafts: createDrafts(archive, locks),
    crash: letAllGo,
    archive,
    shown,
    faults,
    timesEmptied: () => timesEmptied,
    beginSession: () => library.stopOpening(),
    until,
  };
}

export async function openedTab(browser: Browser): Promise<Tab> {
  const tab = openTab(browser);
  await tab.until(({ kind }) => kind === 'open');
  return tab;
}

/** Real ones, that end with the page. */
function locksOfOnePage(): { readonly locks: DraftLocks; readonly letAllGo: () => void } {
  const real = createDraftLocks(navigator.locks);
  if (real === null) throw new Error('This browser has no locks');
  const releases: (() => void)[] = [];
  const locks: DraftLocks = {
    async hold(draftId) {
      const release = await real.hold(draftId);
      if (release !== null) releases.push(release);
      return release;
    },
    whenFree: (draftId, act) => real.whenFree(draftId, act),
  };
  const letAllGo = (): void => {
    for (const release of releases) release();
  };
  onTestFinished(letAllGo);
  return { locks, letAllGo };
}

/** A session in front of the camera, this many minutes after the others. */
export function recordAt(minute: number, script: Partial<CoachedScript> = {}): SessionRecord {
  const startedAt = new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();
  return coachedSessionOf({ ...COACHED, reps: 2, startedAt, ...script });
}

/** The rows of the list that can be read. */
export function rowsOf({ sessions }: LibraryState): readonly StoredSession[] {
  return sessions.flatMap((listed) => (listed.kind === 'intact' ? [listed.row] : []));
}
