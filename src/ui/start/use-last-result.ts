import { useEffect, useState } from 'react';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { isOfRun } from '../../core/session/session-summary.ts';
import type { StoredSession } from '../../runtime/archive/archive.ts';
import type { LibraryState } from '../../runtime/library/library.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { adviseNext, squatsInLine, type Advice } from '../summary/advice.ts';
import { tellSession, type Headline } from '../words/headline.ts';

/** The newest kept session of the person, told as its summary tells it. */
export interface LastResult {
  readonly session: StoredSession;
  /** `null` for a run, where only numbers were kept, and where the record can't be read. */
  readonly told: {
    readonly headline: Headline;
    readonly squats: ReturnType<typeof squatsInLine>;
    readonly advice: Advice | null;
  } | null;
}

function tell(session: StoredSession, record: SessionRecord | null): LastResult {
  if (record === null) return { session, told: null };
  const headline = tellSession(record);
  const squats = squatsInLine(countedReps(record));
  return { session, told: { headline, squats, advice: adviseNext(record, headline) } };
}

/** The result that was read last, so that coming back to the start page shows it at once. */
let readLast: LastResult | null = null;

const intactIn = ({ sessions }: LibraryState): StoredSession | null => {
  const newest = sessions.find(({ kind }) => kind === 'intact');
  return newest?.kind === 'intact' ? newest.row : null;
};

/**
 * Reads the newest kept session of the person who is chosen.
 *
 * @returns `undefined` until that is known, `null` where there is no session.
 */
export function useLastResult(): LastResult | null | undefined {
  const { library } = useRooms();
  const isOpening = useRoomState(library, ({ kind }) => kind === 'opening');
  const newest = useRoomState(library, intactIn);
  const [result, setResult] = useState(readLast);
  const isRead = result !== null && result.session.id === newest?.id;

  useEffect(() => {
    // A search in the history would hide the newest sessions here.
    const { query } = library.getState();
    if (Object.keys(query).length > 0) library.search({});
  }, [library]);

  useEffect(() => {
    if (newest === null || isRead) return;
    const reading = new AbortController();
    const settle = (record: SessionRecord | null) => {
      if (reading.signal.aborted) return;
      readLast = tell(newest, record);
      setResult(readLast);
    };
    // Reads no record of a run, because this page tells nothing of a run but its kept numbers.
    if (newest.recordBytes === 0 || isOfRun(newest)) settle(null);
    else library.readSession(newest.id, reading.signal).then(settle, () => settle(null));
    return () => reading.abort();
  }, [library, newest, isRead]);

  if (newest === null) return isOpening ? undefined : null;
  return isRead ? { ...result, session: newest } : undefined;
}
