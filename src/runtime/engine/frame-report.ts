import type { PoseObservation } from '../../core/reading/observation.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { FrameTiming } from '../../pose/engine.ts';

/** One processed frame, with the times at the stations of its way. */
export interface FrameReport {
  /** The source's own clock, milliseconds. */
  readonly timestampMs: number;
  /** The moment at which the picture was taken (camera) or decoded (film), milliseconds on the page's clock. */
  readonly capturedAtMs: number;
  /** The moment at which every painter had drawn the frame, milliseconds on the page's clock. */
  readonly paintedAtMs: number;
  readonly timing: FrameTiming;
  /** The engine's observation of the frame. */
  readonly observation: PoseObservation;
  readonly reading: FrameReading;
}

/** Looks on for the bench and the accuracy run. */
export interface FrameObserver {
  onFrame(report: FrameReport): void;
  /** A frame of a run was processed. */
  onRunnerFrame(report: Omit<FrameReport, 'reading'>): void;
  /** A session ended, with everything that was recorded, worth showing or not; `null` when no frame was. */
  onSessionEnded(record: SessionRecord | null): void;
}
