import type { FrameReading } from '../../core/reading/reading.ts';
import type { OwnProgramme } from '../settings/settings.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { DemonstrationKind } from '../../core/demonstration/demonstration.ts';
import type { KeptDemonstration } from './kept-demonstration.ts';

/** Why the archive did not do what was asked. Nothing was changed then. */
export type ArchiveFailure =
  /** The browser keeps nothing here (private mode, storage forbidden), or took the database away. */
  | 'unavailable'
  /** The disk, or this page's share of it. */
  | 'full'
  /** An older page in another tab holds the database: close that tab and open again. */
  | 'blocked-by-other-tab'
  /** The stored layout is newer than this page: load the page again. */
  | 'newer-version'
  /** It is there, but can't be read any more. */
  | 'damaged'
  /** No such person or session: removed meanwhile, perhaps in another tab. */
  | 'not-found'
  /** Kept as numbers only, before this page kept whole sessions: there is no record to open. */
  | 'numbers-only'
  /** No leg was measured in any rep of the session: there is nothing to look back on. */
  | 'nothing-measured'
  | 'cancelled';

export type Answer<Value> =
  { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'failed'; readonly failure: ArchiveFailure };

/** Somebody whose sessions are kept, under a name that needn't be theirs. */
export interface Person {
  readonly id: string;
  readonly pseudonym: string;
  /** `null`: the page's own. */
  readonly thresholds: Thresholds | null;
  /** `null`: never chosen while they trained. */
  readonly programme: OwnProgramme | null;
  readonly notes: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What a list needs of a session; the keypoints stay where they are. */
export interface StoredSession extends SessionSummary {
  readonly id: string;
  readonly personId: string;
  /** `startedAt` as milliseconds since 1970, UTC. */
  readonly startedAtMs: number;
  readonly notes: string;
  /** Bytes of the packed record; 0: there is none, only these numbers. */
  readonly recordBytes: number;
}

/** One damaged row costs a person none of the others; it can be removed by its id. */
export type Listed<Row> =
  { readonly kind: 'intact'; readonly row: Row } | { readonly kind: 'damaged'; readonly id: string };

/** A place in the list, newest first: behind this session. */
export interface SessionCursor {
  readonly startedAtMs: number;
  readonly id: string;
}

export interface SessionQuery {
  readonly personId?: string;
  /** In the session's notes or the person's pseudonym, whatever the case and the accents. */
  readonly text?: string;
  /** Milliseconds since 1970: from this moment on, and before that one. */
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly after?: SessionCursor;
  /** Rows of a page, 50 unless told. */
  readonly limit?: number;
}

export interface SessionPage {
  /** Newest first. */
  readonly sessions: readonly Listed<StoredSession>[];
  /** Where the next page begins; `null`: this was the last. */
  readonly next: SessionCursor | null;
}

export interface StorageUsed {
  readonly sessions: number;
  /** Bytes of all packed records. */
  readonly recordsBytes: number;
  /** What the browser counts for this origin, models and all, and what it allows; `null`: it doesn't tell. */
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
}

/** What has become of a running session since it was last written. */
export interface SessionPart {
  /** All of it but the frames. */
  readonly session: Omit<SessionRecord, 'frames'>;
  /** In order, without a gap. */
  readonly frames: readonly FrameReading[];
  /** The number of the first of them within the session, counted from 0. */
  readonly firstFrame: number;
  /** Likewise of the oldest one that still belongs to the record. */
  readonly oldestFrame: number;
}

export interface DraftPart extends SessionPart {
  readonly id: string;
  readonly personId: string;
  /** The first part of this draft. A later one is written only where there is one to grow. */
  readonly begins: boolean;
}

interface AddSessionOptions {
  readonly signal?: AbortSignal;
  /** The draft that was written of it while it ran: goes in the moment that the session is there. */
  readonly draftId?: string;
}

/** People, their sessions and every keypoint of them, and demonstrations, in this browser. Failures are answers: nothing here throws them. */
export interface Archive {
  /** In the order in which they were added. */
  listPeople(): Promise<Answer<readonly Listed<Person>[]>>;
  addPerson(pseudonym: string): Promise<Answer<Person>>;
  /** Adds somebody without a name when there is nobody, once even when two tabs ask. @returns everybody. */
  ensurePerson(): Promise<Answer<readonly Listed<Person>[]>>;
  renamePerson(personId: string, pseudonym: string): Promise<Answer<Person>>;
  setThresholds(personId: string, thresholds: Thresholds | null): Promise<Answer<Person>>;
  setProgramme(personId: string, programme: OwnProgramme): Promise<Answer<Person>>;
  setPersonNotes(personId: string, notes: string): Promise<Answer<Person>>;
  /** The whole record, or nothing of it. */
  addSession(record: SessionRecord, personId: string, options?: AddSessionOptions): Promise<Answer<StoredSession>>;
  /** Numbers of sessions without a record, all or none; those that were added before stay as they are. */
  addSummaries(summaries: readonly SessionSummary[], personId: string): Promise<Answer<null>>;
  listSessions(query?: SessionQuery, signal?: AbortSignal): Promise<Answer<SessionPage>>;
  /** So damaged that nobody's list has them. */
  listStrays(): Promise<Answer<readonly Listed<StoredSession>[]>>;
  readSession(sessionId: string, signal?: AbortSignal): Promise<Answer<SessionRecord>>;
  setNotes(sessionId: string, notes: string): Promise<Answer<StoredSession>>;
  removeSession(sessionId: string): Promise<Answer<null>>;
  /** With all their sessions and drafts. */
  removePerson(personId: string): Promise<Answer<null>>;
  /** Costs what is new in it, however long the session is. Encoded in steps, so that the page can go on between them. */
  writeDraft(part: DraftPart, signal?: AbortSignal): Promise<Answer<null>>;
  /** By id, of running sessions too. */
  listDrafts(): Promise<Answer<readonly string[]>>;
  /** Makes a session of it, with the person it was begun for, and removes the draft: both or neither. */
  restoreDraft(draftId: string): Promise<Answer<StoredSession>>;
  removeDraft(draftId: string): Promise<Answer<null>>;
  /** Damaged ones are left out. */
  listDemonstrations(): Promise<Answer<readonly KeptDemonstration[]>>;
  /** In place of the one of that kind. */
  putDemonstration(kept: KeptDemonstration): Promise<Answer<null>>;
  removeDemonstration(kind: DemonstrationKind): Promise<Answer<null>>;
  /** People, sessions, drafts, demonstrations. */
  removeEverything(): Promise<Answer<null>>;
  storageUsed(): Promise<Answer<StorageUsed>>;
  /** Asks the browser not to clear this origin by itself. @returns whether it promised. */
  requestPersistence(): Promise<boolean>;
  /** Lets go of the database; whatever is asked afterwards is `unavailable`. */
  close(): void;
}
