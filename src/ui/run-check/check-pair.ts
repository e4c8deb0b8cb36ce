import { compareSessions, type SessionComparison } from '../../core/session/compare-sessions.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { findFreshCheck } from './fresh-check.ts';

/** Both halves of a run check. */
export interface CheckPair {
  readonly fresh: SessionSummary;
  readonly tired: SessionSummary;
  readonly comparison: SessionComparison;
}

/** Pairs a check after the run with the one before it; `null`: this is another session, or there is nothing to pair it with. */
export function pairCheck(
  { purpose }: Pick<SessionRecord, 'purpose'>,
  tired: SessionSummary | null,
  history: readonly SessionSummary[],
): CheckPair | null {
  const fresh = purpose === 'tired' && tired !== null ? findFreshCheck(history, tired) : null;
  return fresh === null || tired === null ? null : { fresh, tired, comparison: compareSessions(fresh, tired) };
}
