import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Person, StoredSession } from '../../runtime/archive/archive.ts';
import type { LibraryState } from '../../runtime/library/library.ts';

/** Whose session it is, as far as this browser knows. */
export interface Belonging {
  /** Where its note is kept; `null`: it is not. */
  readonly stored: StoredSession | null;
  /** `null`: not known, as of a file from elsewhere. */
  readonly person: Person | null;
}

/**
 * A session belongs to whom it is kept with. One that could not be kept belongs to who trained; a file from elsewhere, or a
 * session of somebody who was removed, to nobody, lest a report carry a wrong name.
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
  // Whoever it was begun for was removed meanwhile: whoever is chosen now is somebody else.
  const isOrphan = wasLost && lastKept.failure === 'not-found';
  return { stored: null, person: wasLost && !isOrphan ? person : null };
}

/** The sessions of the same person until this one, oldest first, this one included. */
export function courseUntil(
  record: SessionRecord,
  { person }: Belonging,
  library: LibraryState,
): readonly SessionSummary[] {
  const own = summariseSession(record);
  const isTheirs = person !== null && person.id === library.person?.id;
  const earlier = library.history.filter(({ startedAt }) => isTheirs && startedAt < record.origin.startedAt);
  return own === null ? earlier : [...earlier, own];
}
