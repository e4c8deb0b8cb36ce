import { obstacleBetween } from '../../core/session/compare-sessions.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { isOfRun } from '../../core/session/session-summary.ts';
import type { Listed, Person, StoredSession } from '../../runtime/archive/archive.ts';

/** Lists the person's kept sessions of squats that have frames and can be compared with this one, in the library's order. */
export function otherSessions(
  listed: readonly Listed<StoredSession>[],
  person: Person | null,
  record: SessionRecord,
): readonly StoredSession[] {
  const startedAtMs = Date.parse(record.origin.startedAt);
  return listed.flatMap((one) => {
    if (one.kind === 'damaged') return [];
    const { row } = one;
    const isTheirs = person === null || row.personId === person.id;
    return isTheirs && row.recordBytes > 0 && !isOfRun(row) && row.startedAtMs !== startedAtMs ? [row] : [];
  });
}

/** Picks the newest comparable session before this one, or else the one nearest in time. */
export function likelySession(others: readonly StoredSession[], record: SessionRecord): StoredSession | null {
  const startedAtMs = Date.parse(record.origin.startedAt);
  const { driftMeasure } = record;
  const here = { model: record.origin.model, exercise: record.programme.exercise, driftMeasure };
  const awayMs = (other: StoredSession) => Math.abs(other.startedAtMs - startedAtMs);
  const nearest = (some: readonly StoredSession[]) => some.toSorted((a, b) => awayMs(a) - awayMs(b))[0] ?? null;
  const alike = others.filter((other) => obstacleBetween(other, here) === null);
  const before = alike.filter((other) => other.startedAtMs < startedAtMs);
  return nearest(before) ?? nearest(alike) ?? nearest(others);
}
