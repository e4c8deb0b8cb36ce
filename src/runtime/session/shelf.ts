import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Draft } from './draft.ts';

/** The side of the library that the live app sees: of whoever trains now. */
export interface Shelf {
  /** Earlier sessions, oldest first. The same object until they changed. */
  readonly history: () => readonly SessionSummary[];
  readonly subscribe: (listener: () => void) => () => void;
  /** By id. A session belongs to whoever it was begun for. `null`: nobody is known yet. */
  readonly personId: () => string | null;
  /** How strict to be. */
  readonly thresholds: () => Thresholds;
  /**
   * Keeps the whole session, with that person; `null`: with whoever is chosen. What becomes of it, the library tells.
   *
   * @param draft of the session, from while it ran: it stays until the session is kept.
   */
  readonly keep: (record: SessionRecord, personId: string | null, draft?: Draft | null) => void;
}
