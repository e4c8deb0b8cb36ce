import type { HandRating } from '../../core/agreement/hand-rating.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { ArchiveFailure } from '../archive/archive.ts';
import type { Room } from '../state/room.ts';

/** Finds the pictures of one session. */
export interface SessionPictures {
  readonly has: (timestampMs: number) => boolean;
  /** Gives the picture that was measured at that time, un-mirrored. `null`: there is none. The receiver closes it. */
  readonly pictureAt: (timestampMs: number) => Promise<ImageBitmap | null>;
}

/** The reason why a file does not give a session's pictures. */
export type FilmRefusal =
  /** The file has another name than the film that was measured. */
  | 'other-name'
  /** The film has another picture size, or no picture at a time at which one was measured. */
  | 'other-film'
  | 'unreadable';

export type FilmAnswer =
  | { readonly kind: 'pictures'; readonly pictures: SessionPictures }
  | { readonly kind: 'refused'; readonly reason: FilmRefusal };

export interface HandCheckState {
  readonly kind: 'unread' | 'read';
  /** All ratings of this browser, and those of today that could not be kept. */
  readonly ratings: readonly HandRating[];
  /** Why ratings are not kept. `null`: they are. */
  readonly failure: ArchiveFailure | null;
}

/** Keeps the joints that people placed by hand, and finds the pictures on which they place them. */
export interface HandCheck extends Room<HandCheckState> {
  /** Reads the ratings anew: another tab may have given some, or removed their session. */
  read(): void;
  /** Keeps a rating. @returns the rating that counts; an earlier one of the same still, rater and round stays. */
  give(rating: Omit<HandRating, 'givenAt'>): Promise<HandRating>;
  remove(ratings: readonly HandRating[]): void;
  /** Gives the film that was measured for this session, if this page has seen the film since it was opened. */
  filmOf(record: SessionRecord): File | null;
  /** Looks whether the file is the film of this session. */
  openFilm(record: SessionRecord, file: File): Promise<FilmAnswer>;
}
