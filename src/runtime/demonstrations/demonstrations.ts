import type { DemonstrationKind, Ghost } from '../../core/demonstration/demonstration.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer, ArchiveFailure } from '../archive/archive.ts';
import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import type { Room } from '../state/room.ts';

export interface DemonstrationsState {
  readonly kept: Readonly<Record<DemonstrationKind, KeptDemonstration | null>>;
  /** The next completed repetition becomes this demonstration. */
  readonly armed: DemonstrationKind | null;
  /** This demonstration is drawn behind the client's legs. */
  readonly shown: DemonstrationKind | null;
  /** The demonstration that was removed last, as long as that can be undone. It is still stored. */
  readonly removed: DemonstrationKind | null;
  readonly failure: ArchiveFailure | 'not-measured' | null;
}

/** Movements that a physiotherapist shows once, and that every client sees behind their own legs. */
export interface Demonstrations extends Room<DemonstrationsState> {
  arm(kind: DemonstrationKind | null): void;
  show(kind: DemonstrationKind | null): void;
  /** Takes a repetition of a recorded session instead. */
  keep(record: SessionRecord, repNumber: number, kind: DemonstrationKind): void;
  /** Removes a demonstration, for good after some seconds. */
  remove(kind: DemonstrationKind): void;
  /** Brings back what was removed last. */
  undoRemoval(): void;
  /** Makes the removal final now. Called when the page is closed. */
  finishRemoval(): void;
  /** Reads what is kept, after a backup came in. */
  readAgain(): void;
  /**
   * The demonstrator's body as it stood when this frame was measured, however late the frame is shown. `null`: nothing is
   * shown, or the client's body was not known then.
   */
  ghostOf(reading: FrameReading): Ghost | null;
}

/** Keeps demonstrations beyond the page's life. */
export interface DemonstrationStorage {
  load(): Promise<Answer<readonly KeptDemonstration[]>>;
  /** Keeps one of each kind: the newer takes the older's place. */
  save(kept: KeptDemonstration): Promise<Answer<null>>;
  remove(kind: DemonstrationKind): Promise<Answer<null>>;
}
