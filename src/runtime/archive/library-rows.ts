import type { HandRating } from '../../core/agreement/hand-rating.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer, Person, StoredSession } from './archive.ts';
import type { KeptDemonstration } from './kept-demonstration.ts';

/** Everything that is kept, or everything of one person, without the packed records. */
export interface LibraryRows {
  readonly people: readonly Person[];
  readonly sessions: readonly StoredSession[];
  readonly demonstrations: readonly KeptDemonstration[];
  readonly ratings: readonly HandRating[];
  /** Number of kept rows that can't be read. */
  readonly damaged: number;
}

/** Keys of the rows that the library holds already. */
export interface KnownRows {
  readonly people: ReadonlySet<string>;
  readonly sessions: ReadonlySet<string>;
  readonly demonstrations: ReadonlySet<string>;
  /** Keys of ratings, as `nameRating` writes them. */
  readonly ratings: ReadonlySet<string>;
  /**
   * The only person here, if they have no name, no notes, no sensitivity of their own and no sessions: the page added
   * them by itself, and they give way to whoever comes in.
   */
  readonly untouchedPersonId: string | null;
  /** Whether somebody else here has no name. */
  readonly hasNameless: boolean;
}

export interface IncomingRows extends Omit<LibraryRows, 'damaged'> {
  /** The name for somebody who comes in without one while another person here has none. */
  readonly nameless: string;
}

/** How many rows came in. The rest was there already. */
export interface TakenRows {
  readonly people: number;
  readonly sessions: number;
  readonly demonstrations: number;
  readonly ratings: number;
}

/** The part of the archive that backups are made from and taken into. */
export interface LibraryCopies {
  /** @param personId `null`: everybody, with demonstrations. */
  readRows(personId: string | null): Promise<Answer<LibraryRows>>;
  readPacked(sessionId: string): Promise<Answer<Uint8Array<ArrayBuffer>>>;
  readKnown(): Promise<Answer<KnownRows>>;
  /**
   * Writes a record that no list knows until `takeIn` brings its row.
   *
   * @returns the bytes of the packed record.
   */
  stageRecord(sessionId: string, record: SessionRecord): Promise<Answer<number>>;
  /** Adds all rows that are not here yet, or none. What is here stays as it is. */
  takeIn(incoming: IncomingRows): Promise<Answer<TakenRows>>;
  /** Removes staged records whose rows never came, after a restore that broke off. */
  dropStaged(): Promise<Answer<null>>;
}
