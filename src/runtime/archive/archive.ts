import type { HandRating } from '../../core/agreement/hand-rating.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { RunnerFrame } from '../../core/running/run-part.ts';
import type { OwnProgramme } from '../settings/settings.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { DemonstrationKind } from '../../core/demonstration/demonstration.ts';
import type { KeptDemonstration } from './kept-demonstration.ts';

/** The reason why the archive did not do what was asked. Nothing was changed then. */
export type ArchiveFailure =
  /** The browser keeps nothing here (private mode, storage forbidden), or took the database away. */
  | 'unavailable'
  /** The disk is full, or this page's share of it. */
  | 'full'
  /** An older page in another tab holds the database: close that tab and open again. */
  | 'blocked-by-other-tab'
  /** The stored layout is newer than this page: load the page again. */
  | 'newer-version'
  /** The stored data are there but can't be read any more. */
  | 'damaged'
  /** There is no such person or session: it was removed meanwhile, perhaps in another tab. */
  | 'not-found'
  /** The session was kept as numbers only, before this page kept whole sessions, so there is no record to open. */
  | 'numbers-only'
  /** No leg was measured in any rep of the session, so there is nothing to look back on. */
  | 'nothing-measured'
  | 'cancelled';

export type Answer<Value> =
  { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'failed'; readonly failure: ArchiveFailure };

/** Somebody whose sessions are kept, under a name that need not be their real one. */
export interface Person {
  readonly id: string;
  readonly pseudonym: string;
  /** `null`: the page's own thresholds. */
  readonly thresholds: Thresholds | null;
  /** `null`: none was chosen while this person trained. */
  readonly programme: OwnProgramme | null;
  readonly notes: string;
  /** A moment in ISO 8601. */
  readonly createdAt: string;
}

/** The part of a session that a list needs. The keypoints stay in the packed record. */
export interface StoredSession extends SessionSummary {
  readonly id: string;
  readonly personId: string;
  /** `startedAt` as milliseconds since 1970, UTC. */
  readonly startedAtMs: number;
  readonly notes: string;
  /** Bytes of the packed record. 0: there is no record, only these numbers. */
  readonly recordBytes: number;
}

/** A row of a list. A damaged row costs nobody the other rows, and can be removed by its id. */
export type Listed<Row> =
  { readonly kind: 'intact'; readonly row: Row } | { readonly kind: 'damaged'; readonly id: string };

/** A place in the list, newest first: right behind this session. */
export interface SessionCursor {
  readonly startedAtMs: number;
  readonly id: string;
}

export interface SessionQuery {
  readonly personId?: string;
  /** A text in the session's notes or the person's pseudonym, whatever the case and the accents. */
  readonly text?: string;
  /** Sessions from the moment `fromMs` on and before the moment `toMs`, milliseconds since 1970. */
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly after?: SessionCursor;
  /** Rows of a page; 50 unless told. */
  readonly limit?: number;
}

export interface SessionPage {
  /** The sessions of this page, newest first. */
  readonly sessions: readonly Listed<StoredSession>[];
  /** The place where the next page begins. `null`: this was the last page. */
  readonly next: SessionCursor | null;
}

export interface StorageUsed {
  readonly sessions: number;
  /** Bytes of all packed records. */
  readonly recordsBytes: number;
  /**
   * Bytes that the browser counts for this origin, models included, and bytes that it allows. `null`: the browser does
   * not tell.
   */
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
}

/** The part of a running session that came since it was last written. */
export interface SessionPart<Frame = FrameReading | RunnerFrame> {
  /** The whole session without its frames. */
  readonly session: Omit<SessionRecord, 'frames'>;
  /** The new frames in order, without a gap: frames of the run if the session has one, and of squats otherwise. */
  readonly frames: readonly Frame[];
  /** The number of the first new frame within the session, counted from 0. */
  readonly firstFrame: number;
  /** The number of the oldest frame that still belongs to the record. */
  readonly oldestFrame: number;
}

export interface DraftPart extends SessionPart {
  readonly id: string;
  readonly personId: string;
  /** Whether this is the first part of its draft. A later part is written only where the draft is still there. */
  readonly begins: boolean;
}

interface AddSessionOptions {
  readonly signal?: AbortSignal;
  /**
   * The draft that was written while the session ran. It is removed at the very moment at which the session is kept.
   */
  readonly draftId?: string;
}

/**
 * Keeps people, their sessions with every keypoint, demonstrations and ratings in this browser. Failures are answers; nothing
 * here throws them.
 */
export interface Archive {
  /** Lists people in the order in which they were added. */
  listPeople(): Promise<Answer<readonly Listed<Person>[]>>;
  addPerson(pseudonym: string): Promise<Answer<Person>>;
  /**
   * Adds somebody without a name when there is nobody, and only once even when two tabs ask.
   *
   * @returns everybody.
   */
  ensurePerson(): Promise<Answer<readonly Listed<Person>[]>>;
  renamePerson(personId: string, pseudonym: string): Promise<Answer<Person>>;
  setThresholds(personId: string, thresholds: Thresholds | null): Promise<Answer<Person>>;
  setProgramme(personId: string, programme: OwnProgramme): Promise<Answer<Person>>;
  setPersonNotes(personId: string, notes: string): Promise<Answer<Person>>;
  /** Keeps the whole record, or nothing of it. */
  addSession(record: SessionRecord, personId: string, options?: AddSessionOptions): Promise<Answer<StoredSession>>;
  /**
   * Keeps the numbers of sessions that have no record: all of them, or none. Those that were added before stay as they
   * are.
   */
  addSummaries(summaries: readonly SessionSummary[], personId: string): Promise<Answer<null>>;
  listSessions(query?: SessionQuery, signal?: AbortSignal): Promise<Answer<SessionPage>>;
  /** Lists sessions that are so damaged that they are in nobody's list. */
  listStrays(): Promise<Answer<readonly Listed<StoredSession>[]>>;
  readSession(sessionId: string, signal?: AbortSignal): Promise<Answer<SessionRecord>>;
  setNotes(sessionId: string, notes: string): Promise<Answer<StoredSession>>;
  /** Removes the session with the ratings of its stills. */
  removeSession(sessionId: string): Promise<Answer<null>>;
  /** Removes somebody with all their sessions, the ratings of these sessions, and drafts. */
  removePerson(personId: string): Promise<Answer<null>>;
  /**
   * Costs only as much as the new part, however long the session is. Encodes in steps, so that the page can go on in
   * between.
   */
  writeDraft(part: DraftPart, signal?: AbortSignal): Promise<Answer<null>>;
  /** Lists the ids of all drafts, those of running sessions included. */
  listDrafts(): Promise<Answer<readonly string[]>>;
  /**
   * Makes the draft a session of the person whom it was begun for, and removes the draft. Either both happen or
   * neither.
   */
  restoreDraft(draftId: string): Promise<Answer<StoredSession>>;
  removeDraft(draftId: string): Promise<Answer<null>>;
  /** Lists all demonstrations but damaged ones. */
  listDemonstrations(): Promise<Answer<readonly KeptDemonstration[]>>;
  /** Keeps a demonstration in place of the earlier one of its kind. */
  putDemonstration(kept: KeptDemonstration): Promise<Answer<null>>;
  removeDemonstration(kind: DemonstrationKind): Promise<Answer<null>>;
  /** Lists all ratings by hand but damaged ones. */
  listRatings(): Promise<Answer<readonly HandRating[]>>;
  /**
   * Keeps a rating. A rating is given once: where another tab was faster, the earlier rating stays.
   *
   * @returns the rating that is kept.
   */
  addRating(rating: HandRating): Promise<Answer<HandRating>>;
  removeRatings(ratings: readonly HandRating[]): Promise<Answer<null>>;
  /** Removes all people, sessions, drafts, demonstrations and ratings. */
  removeEverything(): Promise<Answer<null>>;
  storageUsed(): Promise<Answer<StorageUsed>>;
  /**
   * Asks the browser not to clear this origin by itself.
   *
   * @returns whether the browser promised.
   */
  requestPersistence(): Promise<boolean>;
  /** Lets go of the database. Whatever is asked afterwards is `unavailable`. */
  close(): void;
}
