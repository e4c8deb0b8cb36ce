import type { SessionRecord } from '../../core/session/session-record.ts';
import type { RunSessionSummary, SessionSummary } from '../../core/session/session-summary.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Person, StoredSession } from '../../runtime/archive/archive.ts';
import type { LibraryState } from '../../runtime/library/library.ts';

/** The person to whom a session belongs, as far as this browser knows. */
export interface Belonging {
  /** Where the session's note is kept; `null` if the session is not kept. */
  readonly stored: StoredSession | null;
  /** `null` if the person is not known, as with a file from elsewhere. */
  readonly person: Person | null;
}

/**
 * Finds the person of a session. A kept session belongs to the person it is kept for. A session that could not be kept
 * belongs to the person who trained. A file from elsewhere, or the session of a removed person, belongs to nobody, so
 * that a report never carries a wrong name.
 */
export function belongingOf({ origin }: SessionRecord, library: LibraryState): Belonging {
  const { sessions, people, person, lastKept } = library;
  const stored = sessions.flatMap((listed) => (listed.kind === 'intact' ? [listed.row] : []));
  const own = stored.find(({ startedAt }) => startedAt === origin.startedAt) ?? null;
  if (own !== null) {
    const owner = people.find((listed) => listed.kind === 'intact' && listed.row.id === own.personId);
    const known = owner?.kind === 'intact' ? owner.row : null;
    return { stored: own, person: known ?? (person?.id === own.personId ? person : null) };
  }
  const wasLost = lastKept?.kind === 'not-kept' && lastKept.record.origin.startedAt === origin.startedAt;
  // The person who trained was removed meanwhile, so the person chosen now is somebody else.
  const isOrphan = wasLost && lastKept.failure === 'not-found';
  return { stored: null, person: wasLost && !isOrphan ? person : null };
}

/** Lists the sessions of the same person up to this one, oldest first, this one included. */
export function courseUntil(
  record: SessionRecord,
  { person }: Belonging,
  library: LibraryState,
): readonly SessionSummary[] {
  const own = summariseSession(record);
  const isTheirs = person !== null && person.id === library.person?.id;
  const earlier = library.history.filter(
    ({ startedAt }) => isTheirs && Date.parse(startedAt) < Date.parse(record.origin.startedAt),
  );
  return own === null ? earlier : [...earlier, own];
}

/** Finds the newest kept run of the same person before this one. */
export function runBefore(
  { origin }: SessionRecord,
  { person }: Belonging,
  library: LibraryState,
): RunSessionSummary | null {
  if (person === null || person.id !== library.person?.id) return null;
  return library.runs.findLast((run) => Date.parse(run.startedAt) < Date.parse(origin.startedAt)) ?? null;
}
