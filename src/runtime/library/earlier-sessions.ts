import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Answer, Archive, StoredSession } from '../archive/archive.ts';
import type { OldHistory } from './old-history.ts';

/** Years of training. */
const MAX_SESSIONS = 200;

/** The newest sessions of somebody, oldest first. */
export async function readHistory(archive: Archive, personId: string): Promise<Answer<readonly StoredSession[]>> {
  const page = await archive.listSessions({ personId, limit: MAX_SESSIONS });
  if (page.kind === 'failed') return page;
  const rows = page.value.sessions.flatMap((listed) => (listed.kind === 'intact' ? [listed.row] : []));
  return { kind: 'done', value: rows.toReversed() };
}

/** One history out of several, oldest first. */
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
 * What an earlier page kept in `localStorage` goes to that person. Removed there only once it is here; moved twice, it is
 * here once.
 *
 * @returns what is still there.
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
