import type { Answer, Archive, Listed, SessionCursor, StoredSession } from '../archive/archive.ts';
import type { LibraryState } from './library.ts';

const PAGE = 50;

interface AskedList {
  readonly personId: string;
  readonly query: LibraryState['query'];
}

export type ListedSessions = Pick<LibraryState, 'sessions' | 'hasMore'>;

/** Reads the list on the screen. A new reading makes the earlier ones void: they answer `cancelled`. */
export interface SessionList {
  /** Another list is wanted: somebody else's, or that of another search. */
  restart(): void;
  /** Reads from the newest session on, as many as were listed before, and at least a page. */
  readFirst(archive: Archive, asked: AskedList): Promise<Answer<ListedSessions>>;
  /** Reads another page behind the sessions that are shown. */
  readMore(
    archive: Archive,
    asked: AskedList,
    shown: readonly Listed<StoredSession>[],
  ): Promise<Answer<ListedSessions>>;
}

export function createSessionList(): SessionList {
  let turn = new AbortController();
  let next: SessionCursor | null = null;
  /** The listed sessions without strays. */
  let length = 0;

  const takeTurn = (): AbortSignal => {
    turn.abort();
    turn = new AbortController();
    return turn.signal;
  };

  return {
    restart() {
      length = 0;
    },
    async readFirst(archive, asked) {
      const signal = takeTurn();
      const [strays, page] = await Promise.all([
        isFiltered(asked) ? NOTHING : archive.listStrays(),
        archive.listSessions({ ...filterOf(asked), limit: Math.max(PAGE, length) }, signal),
      ]);
      if (signal.aborted) return CANCELLED;
      if (strays.kind === 'failed') return strays;
      if (page.kind === 'failed') return page;
      next = page.value.next;
      length = page.value.sessions.length;
      return listed([...strays.value, ...page.value.sessions], next);
    },
    async readMore(archive, asked, shown) {
      if (next === null) return listed(shown, null);
      const signal = takeTurn();
      const page = await archive.listSessions({ ...filterOf(asked), after: next, limit: PAGE }, signal);
      if (signal.aborted) return CANCELLED;
      if (page.kind === 'failed') return page;
      next = page.value.next;
      length += page.value.sessions.length;
      return listed([...shown, ...page.value.sessions], next);
    },
  };
}

const NOTHING: Answer<readonly Listed<StoredSession>[]> = { kind: 'done', value: [] };
const CANCELLED = { kind: 'failed', failure: 'cancelled' } as const;

function listed(sessions: readonly Listed<StoredSession>[], next: SessionCursor | null): Answer<ListedSessions> {
  return { kind: 'done', value: { sessions, hasMore: next !== null } };
}

/** Drops a blank text, which asks for nothing. */
function filterOf({ personId, query: { text = '', ...time } }: AskedList) {
  return { personId, ...time, ...(text.trim() === '' ? {} : { text: text.trim() }) };
}

function isFiltered(asked: AskedList): boolean {
  return Object.keys(filterOf(asked)).length > 1;
}
