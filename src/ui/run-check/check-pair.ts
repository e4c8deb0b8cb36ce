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

/** Pairs the check after a run with the check before; `null`: the session is no check after a run, or has nothing to pair with. */
export function pairCheck(
  { purpose }: Pick<SessionRecord, 'purpose'>,
  tired: SessionSummary | null,
  history: readonly SessionSummary[],
): CheckPair | null {
  const fresh = purpose === 'tired' && tired !== null ? findFreshCheck(history, tired) : null;
  return fresh === null || tired === null ? null : { fresh, tired, comparison: compareSessions(fresh, tired) };
}
