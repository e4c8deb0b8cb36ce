import type { SessionSummary } from '../../core/session/session-summary.ts';

const isSameDay = (one: Date, other: Date) =>
  one.getFullYear() === other.getFullYear() && one.getMonth() === other.getMonth() && one.getDate() === other.getDate();

/**
 * When the fresh half of today's check was done, if no tired half followed it yet.
 *
 * @param history oldest first.
 */
export function findOpenCheck(history: readonly SessionSummary[], now: Date): Date | null {
  const last = history.findLast(({ purpose }) => purpose !== 'training');
  if (last?.purpose !== 'fresh') return null;
  const doneAt = new Date(last.startedAt);
  return isSameDay(doneAt, now) ? doneAt : null;
}
