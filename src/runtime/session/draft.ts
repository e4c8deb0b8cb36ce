import type { SessionPart } from '../archive/archive.ts';

/** The side of a running session that a draft is written from. */
export interface DraftedSession {
  /** Grows when something new is worth writing: with each rep, also on another leg than asked for, or after some steps of a run. */
  readonly milestones: number;
  /** @returns the part of the record from its frame number `frame` on, counted from 0. */
  toPart(frame: number): SessionPart;
}

/**
 * Writes a running session to the disk, in case its page ends before the session does. Nobody waits for a draft, and
 * its failures are not told: whether the session itself can be kept is said when the session ends.
 */
export interface Draft {
  readonly id: string;
  /** Is called after each frame. Writes the session at each milestone. */
  noteFrame(): void;
  /**
   * Writes everything since the last milestone, because the page may not come back. Does nothing before the first milestone.
   */
  noteHidden(): void;
  /** Stops writing because the session ended. The part that was written stays. */
  stop(): void;
  /** Removes the draft, because the session is kept or was not wanted. */
  discard(): void;
}

export interface Drafts {
  /**
   * @param personId the person whom the session belongs to, asked for at the first milestone.
   * @returns `null` where no drafts can be kept.
   */
  begin(session: DraftedSession, personId: () => string | null): Draft | null;
}
