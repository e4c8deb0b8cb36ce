import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Film } from '../../runtime/tape/tape.ts';

/** So many of the session's frames must be on the film, of those between its first and its last picture. */
const LEAST_SHARE = 0.25;

/**
 * Was it filmed while this session was measured? Told by the times of its pictures, which are to the last bit those of
 * the frames: the film of one session must never be shown under the lines of another.
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
