import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Draft } from './draft.ts';

/** The side of the library that the live app sees: that of the person who trains now. */
export interface Shelf {
  /** Earlier sessions, oldest first. Returns the same object until they change. */
  readonly history: () => readonly SessionSummary[];
  readonly subscribe: (listener: () => void) => () => void;
  /** The id of the person who trains now. `null`: nobody is known yet. */
  readonly personId: () => string | null;
  /** The thresholds of the person who trains now. */
  readonly thresholds: () => Thresholds;
  /**
   * Keeps the whole session with that person; `null`: with the chosen one. The library's state tells what became of the
   * session.
   *
   * @param draft the session's draft, which stays until the session is kept.
   */
  readonly keep: (record: SessionRecord, personId: string | null, draft?: Draft | null) => void;
}
