import type { ToldUnseenTime } from '../../core/session/unseen-time.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { MissedCount } from '../../core/session/missed-squats.ts';
import type { FilmReading, SessionRecord } from '../../core/session/session-record.ts';
import type { NoRepsReason } from '../../core/session/why-no-reps.ts';
import type { FilmWish } from '../source/film-wish.ts';
import type { SourceFailure } from '../source/source-state.ts';
import type { ArchiveFailure } from '../archive/archive.ts';
import type { Room } from '../state/room.ts';

/** One film of many. */
export interface BatchItem {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** The id of the person in the film; `null`: nobody said. */
  readonly who: string | null;
  /** The id of the person with whom the session is kept; `null`: the session is not kept. */
  readonly keptFor: string | null;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'measuring'; readonly progressShare: number }
    | {
        readonly kind: 'measured';
        readonly reps: number;
        /** Reps in which either leg has this verdict. */
        readonly inward: number;
        readonly outward: number;
        readonly frames: number;
        readonly refusedFrames: number;
        /** Why there is no rep; `null`: there are reps. */
        readonly why: NoRepsReason | null;
        /** Squats that were seen and not measured, by the reason that cost them. */
        readonly missed: readonly MissedCount[];
        /** For how long the film shows nothing; `null`: it has no hole. */
        readonly unseen: ToldUnseenTime | null;
        /** How the film was read; `null`: a session that was saved. */
        readonly film: FilmReading | null;
        /** Whether the film is still at hand: `false` for a session that was saved. */
        readonly canMeasureAgain: boolean;
        /** Squats are slower than any body moves, and nobody named the speed. */
        readonly looksSlowed: boolean;
        /** The model that measured, and the thresholds that judged. */
        readonly model: string;
        readonly thresholds: Thresholds;
      }
    | { readonly kind: 'failed'; readonly reason: SourceFailure; readonly detail: string }
    | { readonly kind: 'cancelled' };
}

/**
 * Outcome of saving the results. `full`: the disk is full. `refused`: the browser or the disk refused the files.
 */
export type BatchSaving =
  | { readonly kind: 'saving' }
  | { readonly kind: 'in-folder'; readonly folder: string; readonly files: number }
  /** One download for each file. The browser may have asked, or refused, after the first. */
  | { readonly kind: 'offered'; readonly files: number }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'refused' };

/** Outcome of keeping the sessions of the list with their people. */
export type BatchKeeping =
  | { readonly kind: 'keeping' }
  /** `already`: sessions that were kept with the same person before. `empty`: sessions in which no leg was measured. */
  | { readonly kind: 'kept'; readonly sessions: number; readonly already: number; readonly empty: number }
  | { readonly kind: 'failed'; readonly failure: ArchiveFailure };

export interface BatchState {
  /** The films in the order in which they were given. Empty: there is no batch. */
  readonly items: readonly BatchItem[];
  readonly running: boolean;
  /** `null`: nobody asked yet for files of the results as they are now. */
  readonly saving: BatchSaving | null;
  /** `null`: nobody asked to keep the sessions as they are now. */
  readonly keeping: BatchKeeping | null;
  /** The film whose summary was shown last, for the way back to the list. `null`: something else came up since. */
  readonly shown: number | null;
}

/**
 * Measures several films, begun in the order given, as many at once as the app measures. A saved session among the films
 * is read instead.
 */
export interface Batch extends Room<BatchState> {
  /** Adds films, and begins when nothing else is measured. A running session in front of the camera goes first. */
  add(files: readonly File[]): void;
  /** Measures a film that was measured before again, as a person says that it was filmed. */
  measureAgain(itemId: number, wish: FilmWish): void;
  cancel(itemId: number): void;
  cancelAll(): void;
  /** Forgets the list and its results. */
  clear(): void;
  /** Shows a measured film as the app's `finished`. */
  open(itemId: number): void;
  /** Says who is in a film. @param personId `null`: nobody knows. */
  setWho(itemId: number, personId: string | null): void;
  /** Says who is in all films of which nobody said. */
  setWhoElse(personId: string): void;
  /** Keeps the session of each film and file with the person in it. A session that is kept already is not kept twice. */
  keepAll(): void;
  /**
   * Writes CSV and JSON of every measured film, named by date and pseudonym where somebody said who is in the film, else like
   * the films: into a folder that the person picks, or as
   * downloads where the browser can't write into folders. Browsers allow this only in answer to a press.
   */
  saveAll(): void;
  readonly read: (itemId: number) => Promise<SessionRecord | null>;
}
