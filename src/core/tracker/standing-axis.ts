import { advanceBaseline, type Baseline } from '../alignment/baseline.ts';
import type { SeenBody } from '../alignment/gates.ts';
import type { YawClues } from '../alignment/view.ts';
import type { PictureSize } from '../geometry/keypoints.ts';
import type { Stance, TrackerEvent } from '../reading/reading.ts';
import { isDownForTooLong, loseCount } from '../reps/rep-detector.ts';
import { loseBaseline, startRepAnew, type TrackerMemory } from './memory.ts';
import { advancePlace } from './place.ts';

/** One frame of a body that passed the gates. */
export interface StandingFrame {
  readonly timestampMs: number;
  readonly body: SeenBody;
  readonly stance: Stance;
  readonly clues: YawClues | null;
}

/** Asks whether the standing axis still holds for the person who is seen here, and drops it where not. */
export function followPlace(
  memory: TrackerMemory,
  { timestampMs, body, stance, clues }: StandingFrame,
): TrackerEvent[] {
  const { baseline, reps } = memory;
  if (!baseline) return [];
  const sample = { timestampMs, body, stance, feetYawDeg: clues?.feetDeg ?? null, reps: reps.kind };
  const step = advancePlace(memory.place, sample, baseline);
  memory.place = step.place;
  // Feet that wandered during a squat mean that it was a walk.
  if (step.feetMoved && reps.kind === 'down') startRepAnew(memory, loseCount(reps));
  return step.left || isDownForTooLong(memory.reps, timestampMs) ? loseBaseline(memory, timestampMs) : [];
}

/** Collects standing frames while there is no axis, and takes it as soon as there are enough. */
export function takeAxis(memory: TrackerMemory, frame: StandingFrame, picture: PictureSize): TrackerEvent[] {
  if (memory.baseline !== null) return [];
  const step = advanceBaseline(memory.collection, frame, picture);
  memory.collection = step.collection;
  memory.collectionShare = step.share;
  if (!step.baseline) return [];
  memory.baseline = step.baseline;
  memory.filters.clear();
  return [{ kind: 'baseline-taken', timestampMs: frame.timestampMs }];
}

/** How much higher the left ankle stood with both feet on the floor; `null`: one foot was lifted, so nobody knows. */
export function levelOf({ legs, leftHigherShare }: Baseline): number | null {
  return legs.left === null || legs.right === null ? null : leftHigherShare;
}
