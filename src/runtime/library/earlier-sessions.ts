import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Answer, Archive, StoredSession } from '../archive/archive.ts';
import type { OldHistory } from './old-history.ts';

/** The history holds this many sessions, which are years of training. */
const MAX_SESSIONS = 200;

/** Reads the newest sessions of somebody, oldest first. */
export async function readHistory(archive: Archive, personId: string): Promise<Answer<readonly StoredSession[]>> {
  const page = await archive.listSessions({ personId, limit: MAX_SESSIONS });
  if (page.kind === 'failed') return page;
  const rows = page.value.sessions.flatMap((listed) => (listed.kind === 'intact' ? [listed.row] : []));
  return { kind: 'done', value: rows.toReversed() };
}

/** Joins histories into one, oldest first. */
export function joinHistories(...histories: (readonly SessionSummary[])[]): readonly SessionSummary[] {
  return histories
    .flat()
    .toSorted((a, b) => startOf(a) - startOf(b))
    .slice(-MAX_SESSIONS);
}

function startOf({ startedAt }: SessionSummary): number {
  return Date.parse(startedAt);
}

/**
 * Moves the sessions that an earlier page kept in `localStorage` to this person. They are removed there only once they
 * are in the archive. Moving them twice adds them once.
 *
 * @returns the sessions that are still in `localStorage`.
 */
export async function moveOldHistory(
  oldHistory: OldHistory,
  archive: Archive,
  personId: string,
): Promise<readonly SessionSummary[]> {
  const sessions = oldHistory.load();
  if (sessions.length === 0) return [];
  const added = await archive.addSummaries(sessions, personId);
  if (added.kind === 'failed') return sessions;
  oldHistory.remove();
  return [];
}
