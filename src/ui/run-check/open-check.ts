import type { SessionSummary } from '../../core/session/session-summary.ts';
import { COMPARABLE_MS } from './fresh-check.ts';

/**
 * Finds when the fresh half of a check was done, if no tired half followed and there is still time for one.
 *
 * @param history oldest first.
 */
export function findOpenCheck(history: readonly SessionSummary[], now: Date): Date | null {
  const last = history.findLast(({ purpose }) => purpose !== 'training');
  if (last?.purpose !== 'fresh') return null;
  const doneAt = new Date(last.startedAt);
  const agoMs = now.getTime() - doneAt.getTime();
  return agoMs >= 0 && agoMs <= COMPARABLE_MS ? doneAt : null;
}
