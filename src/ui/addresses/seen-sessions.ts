import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Library } from '../../runtime/library/library.ts';
import type { FinishedRun } from '../../runtime/running/run-state.ts';

/** A record holds every frame, so that only the newest ones stay in memory. */
const MOST_RECORDS = 3;

/** Holds the sessions that were shown and that the library does not have, so that Back and Forward find them again. */
export interface SeenSessions {
  note(record: SessionRecord): void;
  find(startedAt: string): SessionRecord | null;
  /** Holds the newest run that was shown, with its film. */
  noteRun(run: FinishedRun): void;
  findRun(startedAt: string): FinishedRun | null;
  /** Lets go of what was kept meanwhile, so that a session deleted later does not come back. @returns stops it. */
  follow(): () => void;
}

export function createSeenSessions(library: Pick<Library, 'getState' | 'subscribe'>): SeenSessions {
  let records: readonly SessionRecord[] = [];
  let lastRun: FinishedRun | null = null;

  const isKept = (startedAt: string): boolean => {
    const { lastKept, history, runs } = library.getState();
    // A session that could not be written stands in the history until the page is left.
    const isWaiting = lastKept?.kind === 'not-kept' && lastKept.record.origin.startedAt === startedAt;
    return !isWaiting && [...history, ...runs].some((one) => one.startedAt === startedAt);
  };

  return {
    note(record) {
      const others = records.filter(({ origin }) => origin.startedAt !== record.origin.startedAt);
      records = [...others, record].slice(-MOST_RECORDS);
    },
    find: (startedAt) => records.find(({ origin }) => origin.startedAt === startedAt) ?? null,
    noteRun(run) {
      lastRun = run;
    },
    findRun: (startedAt) => (lastRun?.run.origin.startedAt === startedAt ? lastRun : null),
    follow: () =>
      library.subscribe(() => {
        if (records.length > 0) records = records.filter(({ origin }) => !isKept(origin.startedAt));
        if (lastRun !== null && isKept(lastRun.run.origin.startedAt)) lastRun = null;
      }),
  };
}
