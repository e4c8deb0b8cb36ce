import { useCallback, useEffect, useState } from 'react';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { ArchiveFailure } from '../../runtime/archive/archive.ts';
import { useRooms } from '../context/rooms.ts';

type ReadFailure = 'damaged' | 'not-found' | 'unread';

export type KeptSession =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly record: SessionRecord }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

function readFailureOf(refused: ArchiveFailure | null): ReadFailure {
  return refused === 'damaged' || refused === 'not-found' ? refused : 'unread';
}

interface Answer {
  readonly sessionId: string;
  readonly attempt: number;
  readonly session: KeptSession;
}

/** Reads a session with all its frames from the library. A new id, or `again`, reads anew. */
export function useKeptSession(sessionId: string): readonly [KeptSession, again: () => void] {
  const { library } = useRooms();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const settle = (session: KeptSession) => {
      if (!leaving.signal.aborted) setAnswer({ sessionId, attempt, session });
    };
    library.readSession(sessionId, leaving.signal).then(
      (record) =>
        settle(
          record === null
            ? { kind: 'failed', failure: readFailureOf(library.getState().refused) }
            : { kind: 'read', record },
        ),
      () => settle({ kind: 'failed', failure: 'unread' }),
    );
    return () => leaving.abort();
  }, [library, sessionId, attempt]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const isCurrent = answer?.sessionId === sessionId && answer.attempt === attempt;
  return [isCurrent ? answer.session : { kind: 'reading' }, again];
}
