import type { DemonstrationKind, Ghost } from '../../core/demonstration/demonstration.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer, ArchiveFailure } from '../archive/archive.ts';
import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import type { Room } from '../state/room.ts';

export interface DemonstrationsState {
  readonly kept: Readonly<Record<DemonstrationKind, KeptDemonstration | null>>;
  /** The next completed repetition becomes this one. */
  readonly armed: DemonstrationKind | null;
  /** Drawn behind the client's legs. */
  readonly shown: DemonstrationKind | null;
  readonly failure: ArchiveFailure | 'not-measured' | null;
}

/** What a physiotherapist shows once, and every client sees behind their own legs. */
export interface Demonstrations extends Room<DemonstrationsState> {
  arm(kind: DemonstrationKind | null): void;
  show(kind: DemonstrationKind | null): void;
  /** Takes a repetition of a recorded session instead. */
  keep(record: SessionRecord, repNumber: number, kind: DemonstrationKind): void;
  remove(kind: DemonstrationKind): void;
  /**
   * For the painter, on every frame: where the shown demonstrator's body would be now. Also watches for the armed
   * repetition, so it wants the readings in the order in which they were measured, not those of a replay.
   */
  advance(reading: FrameReading, picture: PictureSize): Ghost | null;
}

/** Where they are kept: in the archive. */
export interface DemonstrationStorage {
  load(): Promise<Answer<readonly KeptDemonstration[]>>;
  /** One of each kind: the newer takes the older's place. */
  save(kept: KeptDemonstration): Promise<Answer<null>>;
  remove(kind: DemonstrationKind): Promise<Answer<null>>;
}
