import type { ArchiveFailure } from '../archive/archive.ts';
import type { TakenRows } from '../archive/library-rows.ts';
import type { BackupScope } from './backup-manifest.ts';
import type { RefusedBackup } from './refuse-backup.ts';

/** The things that a worker can be asked to do about backups. All of it is plain data. */
export type BackupJob = MakeJob | LookJob | TakeJob;

interface AnyJob {
  /** The name of the database; absent: the page's own. */
  readonly database?: string;
}

export interface MakeJob extends AnyJob {
  readonly kind: 'make';
  /** `null`: everything. */
  readonly personId: string | null;
  /** The settings of the page, for a backup of everything. */
  readonly settings: unknown;
  readonly appVersion: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

interface LookJob extends AnyJob {
  readonly kind: 'look';
  readonly file: Blob;
}

export interface TakeJob extends AnyJob {
  readonly kind: 'take';
  readonly file: Blob;
  /** The name for somebody who comes in without one while another person here has none. */
  readonly nameless: string;
}

/** How many entries of one sort are new, and how many are here already. */
export interface Comparison {
  readonly incoming: number;
  readonly here: number;
}

/** People and sessions that a backup holds, told before any of them is written. */
export interface BackupPreview {
  readonly scope: BackupScope;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Pseudonyms of the people who would come in; empty for one without a name. */
  readonly newPeople: readonly string[];
  readonly people: Comparison;
  readonly sessions: Comparison;
  readonly demonstrations: Comparison;
  readonly ratings: Comparison;
  /** Settings as they stand in the file, unchecked. `null`: none. */
  readonly settings: unknown;
  /** Whether nothing is kept in this browser yet. */
  readonly isFirst: boolean;
  /** Kept entries that could not be read when the backup was made. */
  readonly leftOut: number;
}

/** Says how many bytes there are to back up, because they don't fit into one file. Nothing was written. */
export interface TooLarge {
  readonly kind: 'too-large';
  readonly scope: 'everything' | 'person';
  readonly bytes: number;
}

export type BackupAnswer =
  | { readonly kind: 'made'; readonly file: Blob; readonly sessions: number; readonly leftOut: number }
  | { readonly kind: 'looked'; readonly preview: BackupPreview }
  | { readonly kind: 'taken'; readonly taken: TakenRows }
  | { readonly kind: 'refused'; readonly refused: RefusedBackup }
  | TooLarge
  | { readonly kind: 'failed'; readonly failure: ArchiveFailure };

/** The messages of the worker: the share that is done, 0..1, and at the end the answer. */
export type BackupReply = { readonly kind: 'share'; readonly share: number } | BackupAnswer;
