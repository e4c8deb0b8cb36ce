import type { SessionPart } from '../archive/archive.ts';

/** The side of a running session that a draft is written from. */
export interface DraftedSession {
  /** Reps so far, also those on other legs than asked for. */
  readonly repsRecorded: number;
  /** @returns the part of the record from its frame number `frame` on, counted from 0. */
  toPart(frame: number): SessionPart;
}

/**
 * A running session on the disk, for the case that its page ends before it does. Nothing of it is waited for, and nothing
 * that goes wrong with it is told: whether the session itself can be kept is said when it ends.
 */
export interface Draft {
  readonly id: string;
  /** To be called after each frame: from the first completed rep on, the session is written after each. */
  noteFrame(): void;
  /** Writes what came since the last rep too, if there was one: the page may not come back. */
  noteHidden(): void;
  /** The session ended: nothing more is written, and what was written stays. */
  stop(): void;
  /** Leaves nothing of it: the session is kept, or was not wanted. */
  discard(): void;
}

export interface Drafts {
  /** @param personId whom the session belongs to, asked for at the first rep. @returns `null` where none can be kept. */
  begin(session: DraftedSession, personId: () => string | null): Draft | null;
}
