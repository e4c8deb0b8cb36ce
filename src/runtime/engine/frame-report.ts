import type { FrameReading } from '../../core/reading/reading.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { FrameTiming } from '../../pose/engine.ts';

/** One processed frame, with the times of its way. */
export interface FrameReport {
  /** On the source's own clock, milliseconds. */
  readonly timestampMs: number;
  /** Page clock, milliseconds: when the picture was taken (camera) or decoded (file). */
  readonly capturedAtMs: number;
  /** Page clock, milliseconds: when every painter had drawn it. */
  readonly paintedAtMs: number;
  readonly timing: FrameTiming;
  readonly reading: FrameReading;
}

/** Looks on, for the bench and the accuracy run. */
export interface FrameObserver {
  onFrame(report: FrameReport): void;
  /** A session ended, with everything that was recorded, worth showing or not; `null` when no frame was. */
  onSessionEnded(record: SessionRecord | null): void;
}
