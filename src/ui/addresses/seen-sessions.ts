import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Library } from '../../runtime/library/library.ts';

/** A record holds every frame, so that only the newest ones stay in memory. */
const MOST_RECORDS = 3;

/** Holds the sessions that were shown and that the library does not have, so that Back and Forward find them again. */
export interface SeenSessions {
  note(record: SessionRecord): void;
  find(startedAt: string): SessionRecord | null;
  /** Lets go of what was kept meanwhile, so that a session deleted later does not come back. @returns stops it. */
  follow(): () => void;
}

export function createSeenSessions(library: Pick<Library, 'getState' | 'subscribe'>): SeenSessions {
  let records: readonly SessionRecord[] = [];

  const isKept = (startedAt: string): boolean => {
    const { lastKept, history } = library.getState();
    // A session that could not be written stands in the history until the page is left.
    const isWaiting = lastKept?.kind === 'not-kept' && lastKept.record.origin.startedAt === startedAt;
    return !isWaiting && history.some((one) => one.startedAt === startedAt);
  };

  return {
    note(record) {
      const others = records.filter(({ origin }) => origin.startedAt !== record.origin.startedAt);
      records = [...others, record].slice(-MOST_RECORDS);
    },
    find: (startedAt) => records.find(({ origin }) => origin.startedAt === startedAt) ?? null,
    follow: () =>
      library.subscribe(() => {
        if (records.length > 0) records = records.filter(({ origin }) => !isKept(origin.startedAt));
      }),
  };
}
