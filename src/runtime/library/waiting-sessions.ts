import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Answer, StoredSession } from '../archive/archive.ts';
import type { Draft } from '../session/draft.ts';

/** At most this many sessions wait, of tens of megabytes each. One that falls out was offered as a file before. */
const MAX_WAITING = 4;

/** A session on its way into the archive. */
export interface WaitingSession {
  readonly record: SessionRecord;
  /** `null`: no leg was measured in the session. */
  readonly summary: SessionSummary | null;
  /** `null`: the session belongs to the person who is chosen once the library is open. */
  readonly personId: string | null;
  /** The draft that was written while the session ran. */
  readonly draft: Draft | null;
}

/** Holds sessions that are not kept yet, oldest first: they are being written, or wait until there is room again. */
export interface WaitingSessions {
  readonly all: readonly WaitingSession[];
  add(record: SessionRecord, personId: string | null, draft: Draft | null): void;
  drop(isUnwanted: (session: WaitingSession) => boolean): void;
  /** Gives sessions of somebody who is gone to this person. */
  adopt(isThere: (personId: string) => boolean, personId: string): void;
  /**
   * Tries to keep each session once, one after the other. A second call while the first one runs goes on with all
   * sessions but the one in hand.
   */
  flush(): Promise<void>;
}

/**
 * @param write keeps one session and gives the answer.
 * @param settle hears the answer, unless the session was dropped meanwhile.
 */
export function createWaitingSessions(
  write: (session: WaitingSession) => Promise<Answer<StoredSession>>,
  settle: (session: WaitingSession, answer: Answer<StoredSession>) => void,
): WaitingSessions {
  let waiting: readonly WaitingSession[] = [];
  let untried: readonly WaitingSession[] = [];
  let inHand: WaitingSession | null = null;

  const drop = (isUnwanted: (session: WaitingSession) => boolean): void => {
    waiting = waiting.filter((one) => !isUnwanted(one));
    untried = untried.filter((one) => !isUnwanted(one));
  };

  const writeNext = async (): Promise<void> => {
    const [session] = untried;
    if (session === undefined) return;
    untried = untried.slice(1);
    inHand = session;
    const answer = await write(session).finally(() => {
      inHand = null;
    });
    if (waiting.includes(session)) {
      if (answer.kind === 'done' || answer.failure === 'nothing-measured') drop((one) => one === session);
      settle(session, answer);
    }
    return writeNext();
  };

  return {
    get all() {
      return waiting;
    },
    add(record, personId, draft) {
      waiting = [...waiting, { record, summary: summariseSession(record), personId, draft }].slice(-MAX_WAITING);
    },
    drop,
    adopt(isThere, personId) {
      waiting = waiting.map((one) => (one.personId === null || isThere(one.personId) ? one : { ...one, personId }));
    },
    async flush() {
      untried = waiting.filter((one) => one !== inHand);
      if (inHand === null) await writeNext();
    },
  };
}
