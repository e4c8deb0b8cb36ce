import type { QuarterTurn } from '../../core/alignment/picture-turn.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { FilmReading, SessionOrigin } from '../../core/session/session-record.ts';
import type { FilmFacts } from './film-facts.ts';

/** A person's word on how to read a film. */
export interface FilmWish {
  /** How many times slower than life the film is; `null`: as the file says. */
  readonly slowedBy: number | null;
  /** The film is mirrored, so its pictures are turned back before they are measured. */
  readonly mirrored: boolean;
  /** Degrees by which every picture is turned clockwise before measuring; absent: none, unless the people in the film are not upright. */
  readonly turnedDeg?: QuarterTurn;
}

/** Reads a film as its file says. */
export const AS_FILE_SAYS: FilmWish = { slowedBy: null, mirrored: false };

/** The slowest film that a person may name: 1000 pictures a second, shown at 10. */
export const MOST_SLOWED_TIMES = 100;

/** The part of a session's origin that a film's file tells. @param today the date where the film has none. */
export function originOfFilm(
  { recordedAt, slowedTimes }: FilmFacts,
  { slowedBy, mirrored, turnedDeg = 0 }: FilmWish,
  today: Date,
): Pick<SessionOrigin, 'startedAt'> & { readonly film: FilmReading } {
  const slowedSaidBy = slowedBy !== null ? 'person' : slowedTimes === 1 ? null : 'file';
  const turned = turnedDeg === 0 ? {} : { turnedDeg };
  return { startedAt: recordedAt ?? today.toISOString(), film: { slowedTimes, slowedSaidBy, mirrored, ...turned } };
}

/** A film's picture with what its file tells of the lens. */
export function pictureOfFilm({ widthPx, heightPx }: PictureSize, { lens }: FilmFacts): PictureSize {
  return { widthPx, heightPx, ...(lens === undefined ? {} : { lens }) };
}

/** Makes the wish that reads a film once more as the film was read for a session. */
export function wishOfReading({ slowedTimes, mirrored, turnedDeg }: FilmReading): FilmWish {
  return { slowedBy: slowedTimes, mirrored, ...(turnedDeg === undefined ? {} : { turnedDeg }) };
}
