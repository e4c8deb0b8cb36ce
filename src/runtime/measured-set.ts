import type { FrameReading } from '../core/alignment/reading.ts';
import type { CreateTracker } from '../core/alignment/tracker.ts';
import { DEFAULT_THRESHOLDS } from '../core/alignment/thresholds.ts';
import type { PictureSize } from '../core/geometry/keypoints.ts';
import type { PoseObservation } from '../core/observation.ts';
import type { SessionOrigin, SessionRecord } from '../core/session/session-record.ts';
import type { LiveSnapshot } from './app-state.ts';
import { createSnapshotTaker } from './live-snapshot.ts';
import { createSessionRecorder } from './session-recorder.ts';

/** One set in front of one source: measured, recorded, and shown a few times a second. */
export interface MeasuredSet {
  readonly picture: PictureSize;
  advance(observation: PoseObservation): FrameReading;
  /** @returns `null` when it is not yet time for one. @param nowMs page clock. */
  takeSnapshot(reading: FrameReading, nowMs: number): LiveSnapshot | null;
  readonly worthShowing: boolean;
  toRecord(): SessionRecord;
}

export function createMeasuredSet(
  createTracker: CreateTracker,
  origin: SessionOrigin,
  picture: PictureSize,
): MeasuredSet {
  const thresholds = DEFAULT_THRESHOLDS;
  const tracker = createTracker({ model: origin.model, thresholds });
  const recorder = createSessionRecorder(origin, picture, thresholds);
  const snapshots = createSnapshotTaker();
  return {
    picture,
    advance(observation) {
      const reading = tracker.advance(observation);
      recorder.add(reading, tracker.baseline);
      return reading;
    },
    takeSnapshot: (reading, nowMs) => snapshots.take(reading, recorder.reps, nowMs),
    get worthShowing() {
      return recorder.worthShowing;
    },
    toRecord: () => recorder.toRecord(),
  };
}
