import { addGap, ALL_SEEN, type UnseenTime } from './frame-holes.ts';
import type { SessionRecord } from './session-record.ts';

/** Less unseen time hides no squat, and is not told. [E] */
const LEAST_TOLD_MS = 1000;
/** A summary begins with the unseen time from this share on. [E] */
const TELLING_SHARE = 0.25;

function unseenInFilm({ frames }: Pick<SessionRecord, 'frames'>): UnseenTime {
  return frames.reduce((sum, { timestampMs }, index) => {
    const before = frames[index - 1];
    return before === undefined ? sum : addGap(sum, timestampMs - before.timestampMs);
  }, ALL_SEEN);
}

/** Unseen time that a person has to know of, and what caused most of it. Milliseconds. */
export interface ToldUnseenTime {
  readonly unseenMs: number;
  readonly ofMs: number;
  /** `slow-computer`: the frames came too late; `no-picture`: none came. */
  readonly cause: 'slow-computer' | 'no-picture';
  /** Whether so much was unseen that the summary begins with it. */
  readonly isTelling: boolean;
}

/**
 * Tells for how long no squat of a session could be seen, because no frame came. How many squats that time hid is unknown,
 * and is never guessed.
 *
 * @returns `null`: none was hidden, or the session is of an earlier Kneeline, which did not keep the time of a camera.
 */
export function unseenTime(record: Pick<SessionRecord, 'frames' | 'origin' | 'unseen' | 'run'>): ToldUnseenTime | null {
  if (record.run !== undefined) return null;
  const isFilm = record.origin.source.kind === 'file';
  const { ofMs, slowMs, awayMs } = isFilm ? unseenInFilm(record) : (record.unseen ?? ALL_SEEN);
  const unseenMs = slowMs + awayMs;
  if (unseenMs < LEAST_TOLD_MS) return null;
  const cause = !isFilm && slowMs >= awayMs ? 'slow-computer' : 'no-picture';
  return { unseenMs, ofMs, cause, isTelling: unseenMs >= TELLING_SHARE * ofMs };
}
