import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Film } from '../../runtime/tape/tape.ts';

/**
 * Least share of the session's frames that the film must hold, among the frames between its first and its last picture.
 */
const LEAST_SHARE = 0.25;

/**
 * Says whether the film was taken while this session was measured. The times of its pictures must equal those of the
 * frames to the last bit, because the film of one session must never be shown under the lines of another.
 */
export function isFilmOf({ timestampsMs, picture }: Film, record: SessionRecord): boolean {
  const first = timestampsMs[0];
  const last = timestampsMs.at(-1);
  if (first === undefined || last === undefined) return false;
  const sameShape =
    Math.abs(picture.widthPx * record.picture.heightPx - picture.heightPx * record.picture.widthPx) <=
    0.02 * picture.heightPx * record.picture.heightPx;
  const within = record.frames.filter(({ timestampMs }) => timestampMs >= first && timestampMs <= last);
  const filmed = new Set(timestampsMs);
  const hits = within.filter(({ timestampMs }) => filmed.has(timestampMs)).length;
  return sameShape && hits > 0 && hits >= LEAST_SHARE * within.length;
}
