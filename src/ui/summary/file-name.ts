import { sessionFileStem, withPseudonym } from '../../core/session/session-file-stem.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { belongingOf } from '../context/belonging.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';

/**
 * Gives the name of every file of a session, without its ending: date and time, and behind them the pseudonym in letters and
 * digits, which every file system takes.
 */
export function fileNameOf({ origin }: Pick<SessionRecord, 'origin'>, pseudonym = ''): string {
  return withPseudonym(sessionFileStem(origin.startedAt), pseudonym);
}

/** Gives that name with the pseudonym of the person with whom the session is kept. */
export function useFileName(record: SessionRecord): string {
  const { library } = useRooms();
  const pseudonym = useRoomState(library, (state) => belongingOf(record, state).person?.pseudonym ?? '');
  return fileNameOf(record, pseudonym);
}
