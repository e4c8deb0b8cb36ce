import { sessionFileStem } from '../../core/session/session-file-stem.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';

/** Gives the name of every file of a session, without its ending. */
export function fileNameOf({ origin }: Pick<SessionRecord, 'origin'>): string {
  return sessionFileStem(origin.startedAt);
}
