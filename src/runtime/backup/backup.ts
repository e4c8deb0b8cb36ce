import type { ArchiveFailure, Person } from '../archive/archive.ts';
import type { TakenRows } from '../archive/library-rows.ts';
import type { Room } from '../state/room.ts';
import type { BackupPreview, TooLarge } from './backup-job.ts';
import type { RefusedBackup } from './refuse-backup.ts';

export type BackupState =
  | { readonly kind: 'idle' }
  /** Copies everything, or one person, into a file. `share` is 0..1. */
  | { readonly kind: 'making'; readonly share: number }
  /** The file is there, to be saved or shared. */
  | { readonly kind: 'made'; readonly file: File; readonly sessions: number; readonly leftOut: number }
  | TooLarge
  | { readonly kind: 'looking' }
  /** Says what would come in. Nothing was written. */
  | { readonly kind: 'looked'; readonly file: File; readonly preview: BackupPreview }
  | { readonly kind: 'taking'; readonly share: number }
  | { readonly kind: 'taken'; readonly taken: TakenRows }
  /** The file is not taken in, and nothing was changed. */
  | { readonly kind: 'refused'; readonly name: string; readonly refused: RefusedBackup }
  | { readonly kind: 'failed'; readonly during: 'making' | 'looking' | 'taking'; readonly failure: ArchiveFailure };

/**
 * Makes one file of everything that this browser keeps, or of one person, and takes such files in. One thing at a time:
 * what is asked while another job runs is not begun.
 */
export interface Backup extends Room<BackupState> {
  saveEverything(): void;
  /** Copies one person with their sessions and ratings, for a colleague or for the person. */
  handOver(person: Pick<Person, 'id' | 'pseudonym'>): void;
  /** Looks into a file that somebody opened. */
  look(file: File): void;
  /**
   * Takes in what was looked at.
   *
   * @param nameless the name for somebody who comes in without one while another person here has none.
   */
  takeIn(wishes: { readonly settings: boolean; readonly nameless: string }): void;
  /** Ends what runs, and forgets what was made or looked at. */
  close(): void;
  /** Calls `act` after something came in, for as long as the page lives. */
  onTaken(act: () => void): void;
}
