import type { SessionSummary } from '../../core/session/session-summary.ts';

/** A check from before the run can be compared with a later one for this long, milliseconds: a day. */
export const COMPARABLE_MS = 24 * 60 * 60 * 1000;

/**
 * Finds the newest check from before the run that belongs to this one; `null` if there is none in the last 24 hours.
 */
export function findFreshCheck(history: readonly SessionSummary[], tired: SessionSummary): SessionSummary | null {
  const tiredAtMs = Date.parse(tired.startedAt);
  const agoMs = (session: SessionSummary) => tiredAtMs - Date.parse(session.startedAt);
  return (
    history
      .filter((session) => session.purpose === 'fresh' && agoMs(session) > 0 && agoMs(session) <= COMPARABLE_MS)
      .toSorted((one, other) => agoMs(one) - agoMs(other))[0] ?? null
  );
}
