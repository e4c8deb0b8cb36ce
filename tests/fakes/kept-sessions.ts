import type { MeasuredRun } from '../../src/core/session/measured-run.ts';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { isOfRun } from '../../src/core/session/session-summary.ts';
import type { Listed, Person, StoredSession } from '../../src/runtime/archive/archive.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import type { CoachedScript } from './coached-session.ts';
import { summaryOf } from './coached-session.ts';

export const OWNER: Person = {
  id: 'owner',
  pseudonym: '',
  thresholds: null,
  programme: null,
  notes: '',
  createdAt: '2026-10-01T08:00:00.000Z',
};

export const ANNA: Person = { ...OWNER, id: 'anna', pseudonym: 'Anna', notes: 'Left knee, after the holidays.' };

/** A row of the list, as the archive gives it. */
export function keptSession(change: Partial<CoachedScript>, row: Partial<StoredSession> = {}): StoredSession {
  const summary = summaryOf(change);
  return {
    ...summary,
    id: summary.startedAt,
    personId: OWNER.id,
    startedAtMs: Date.parse(summary.startedAt),
    notes: '',
    recordBytes: 1_200_000,
    ...row,
  };
}

/** The row of a kept run. */
export function keptRun(run: MeasuredRun, row: Partial<StoredSession> = {}): StoredSession {
  const summary = summariseSession(sessionOfRun(run));
  if (summary === null) throw new Error('No leg of the run has a mean');
  return { ...keptSession({}), ...summary, id: summary.startedAt, startedAtMs: Date.parse(summary.startedAt), ...row };
}

/** So many sessions, one a day, newest first: only the first is computed. */
export function manySessions(count: number): readonly StoredSession[] {
  const first = keptSession({ hiddenShare: 0.5 });
  return Array.from({ length: count }, (_, index) => {
    const startedAtMs = first.startedAtMs - index * 86_400_000;
    const startedAt = new Date(startedAtMs).toISOString();
    return { ...first, id: `session-${index}`, startedAt, startedAtMs };
  });
}

/** An open library with these sessions, newest first, of whoever owns the machine. */
export function libraryWith(
  sessions: readonly StoredSession[],
  more: Partial<LibraryState> = {},
): Partial<LibraryState> {
  return {
    kind: 'open',
    people: peopleOf(OWNER),
    person: OWNER,
    sessions: sessions.map((row) => ({ kind: 'intact', row })),
    history: sessions
      .filter((session) => !isOfRun(session))
      .slice(0, 200)
      .toReversed(),
    runs: sessions.flatMap((session) => (isOfRun(session) ? [session] : [])).toReversed(),
    used: {
      sessions: sessions.length,
      recordsBytes: sessions.length * 1_200_000,
      usageBytes: 61_000_000,
      quotaBytes: 2_147_000_000,
    },
    ...more,
  };
}

export function peopleOf(...people: readonly Person[]): readonly Listed<Person>[] {
  return people.map((row) => ({ kind: 'intact', row }));
}
