import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SourceFailure } from '../source/source-state.ts';
import type { Room } from '../state/room.ts';

/** One film of many. */
export interface BatchItem {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'measuring'; readonly progressShare: number }
    | {
        readonly kind: 'measured';
        readonly reps: number;
        /** Reps in which either leg has that verdict. */
        readonly inward: number;
        readonly outward: number;
        readonly frames: number;
        readonly refusedFrames: number;
      }
    | { readonly kind: 'failed'; readonly reason: SourceFailure; readonly detail: string }
    | { readonly kind: 'cancelled' };
}

/** What became of saving the results. `full`: the disk; `refused`: the browser or the disk would not have it. */
export type BatchSaving =
  | { readonly kind: 'saving' }
  | { readonly kind: 'in-folder'; readonly folder: string; readonly files: number }
  /** One download each; the browser may have asked, or refused, after the first. */
  | { readonly kind: 'offered'; readonly files: number }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'refused' };

export interface BatchState {
  /** In the order in which they were given; empty: no batch. */
  readonly items: readonly BatchItem[];
  readonly running: boolean;
  /** `null`: the results as they are now were not asked for as files. */
  readonly saving: BatchSaving | null;
  /** Whose summary was shown last, for the way back to the list; `null` when something else came up since. */
  readonly shown: number | null;
}

/** Several films, one after the other, through the same engine as everything else. A saved session among them is read. */
export interface Batch extends Room<BatchState> {
  /** Adds films; begins when nothing is measured. What runs in front of the camera is finished first by the person. */
  add(files: readonly File[]): void;
  cancel(itemId: number): void;
  cancelAll(): void;
  /** Forgets the list and its results. */
  clear(): void;
  /** Shows a measured film as the app's `finished`. */
  open(itemId: number): void;
  /**
   * Writes CSV and JSON of every measured film, named like the films: into a folder that the person picks, or as
   * downloads where the browser has no such thing. Called in answer to a press, or browsers refuse it.
   */
  saveAll(): void;
  readonly read: (itemId: number) => Promise<SessionRecord | null>;
}
