import type { Strictness } from '../../core/alignment/strictness.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { RunSessionSummary, SessionSummary } from '../../core/session/session-summary.ts';
import type { OwnProgramme } from '../settings/settings.ts';
import type {
  Answer,
  ArchiveFailure,
  Person,
  SessionQuery,
  StorageUsed,
  StoredSession,
  Listed,
} from '../archive/archive.ts';
import type { Removal } from './removals.ts';
import type { Room } from '../state/room.ts';

export interface LibraryState {
  /** `opening` until the browser answered. `closed`: nothing is kept, and `failure` says why. */
  readonly kind: 'opening' | 'open' | 'closed';
  readonly failure: ArchiveFailure | null;
  /**
   * People in the order in which they were added. The first one stands for the owner of the machine and has an empty
   * pseudonym until renamed.
   */
  readonly people: readonly Listed<Person>[];
  /** The person who trains, and whose sessions are shown. */
  readonly person: Person | null;
  /**
   * Sessions, newest first, as far as they were asked for: the first page after opening, and one more with each
   * `showMore`.
   */
  readonly sessions: readonly Listed<StoredSession>[];
  /** Whether there are more behind the last. */
  readonly hasMore: boolean;
  readonly query: Pick<SessionQuery, 'text' | 'fromMs' | 'toMs'>;
  /** The newest sessions of squats for trends, fading and checks: at most 200, oldest first. */
  readonly history: readonly SessionSummary[];
  /** The runs among the newest sessions, oldest first. */
  readonly runs: readonly RunSessionSummary[];
  readonly used: StorageUsed | null;
  /** Outcome of keeping the session that ended last. */
  readonly lastKept:
    | { readonly kind: 'kept'; readonly sessionId: string }
    /** The session is offered as a file instead. */
    | { readonly kind: 'not-kept'; readonly failure: ArchiveFailure; readonly record: SessionRecord }
    | null;
  /**
   * A session whose page was closed, reloaded or crashed in the middle of a set, and that is kept now. `null`: there is
   * none, or it was looked at.
   */
  readonly restored: StoredSession | null;
  /** The id of the session that is being opened. */
  readonly opening: string | null;
  /** The session or person that was removed last, as long as that can be undone. Everything of it is still stored. */
  readonly removed: Removal | null;
  /** Why the last request came to nothing. The next request clears it. */
  readonly refused: ArchiveFailure | null;
}

/**
 * Keeps people, their sessions and thresholds in this browser. Every intent returns at once; its effect shows in the
 * state.
 */
export interface Library extends Room<LibraryState> {
  choosePerson(personId: string): void;
  /** Adds somebody and chooses them. Blank names are ignored. */
  addPerson(pseudonym: string): void;
  renamePerson(personId: string, pseudonym: string): void;
  setPersonNotes(personId: string, notes: string): void;
  /** Takes effect with the next session. `null`: the page's own strictness. */
  setStrictness(personId: string, strictness: Strictness | null): void;
  /** Sets what this person trains from now on. */
  setProgramme(personId: string, programme: OwnProgramme): void;
  /**
   * Removes somebody with all their sessions, for good after some seconds (`undoRemoval`). The last person left is
   * emptied at once, not removed.
   */
  removePerson(personId: string): void;
  search(query: LibraryState['query']): void;
  showMore(): void;
  /** Reads the whole record and hands it to whoever shows it (`onOpened`). */
  openSession(sessionId: string): void;
  /**
   * Opens the session that began at this moment (ISO 8601), whoever trained.
   *
   * @returns whether there is one that can be read.
   */
  openStartedAt(startedAt: string): Promise<boolean>;
  /** Lets go of the session that is being opened: something else is shown by now. */
  stopOpening(): void;
  /** Calls `act` with every record that was read to be shown, for as long as the page lives. */
  onOpened(act: (record: SessionRecord) => void): void;
  /** Calls `act` after everything was removed, demonstrations too, so that nobody goes on holding some of it. */
  onEmptied(act: () => void): void;
  /** Reads a record for a comparison or a report. `null`: it can't be read, and `refused` says why. */
  readSession(sessionId: string, signal?: AbortSignal): Promise<SessionRecord | null>;
  setNotes(sessionId: string, notes: string): void;
  /** Removes a session, for good after some seconds (`undoRemoval`). A damaged one is removed at once. */
  removeSession(sessionId: string): void;
  /** Brings back what was removed last. */
  undoRemoval(): void;
  /** Makes the removal final now. Called when the page is closed. */
  finishRemoval(): void;
  removeEverything(): void;
  /** Asks the browser again, after another tab was closed or room was made. Keeps what is still `not-kept`. */
  retry(): void;
  /** Keeps a session that was opened from a file, with the chosen person. */
  keep(record: SessionRecord): void;
  /** Keeps a session with this person, unless the same session is kept with them already. */
  keepWith(record: SessionRecord, personId: string): Promise<Answer<'kept' | 'already'>>;
  /** Dismisses the notice about a restored session. The session stays. */
  dismissRestored(): void;
}
