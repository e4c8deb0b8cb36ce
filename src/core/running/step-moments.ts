import type { RunnerFrame, StepMoment } from './run-part.ts';
import type { StepRecord } from './run-record.ts';

/** A frame farther from midstance than this shows another moment. */
const NEAR_MS = 60;

/** The body in one frame. */
export type Moment = Omit<StepMoment, 'step'>;

/** The frame nearest to a moment; `null`: none is near. */
export function momentAt(frames: readonly Moment[], wantedMs: number): Moment | null {
  let nearest: Moment | null = null;
  let leastMs = NEAR_MS;
  for (const frame of frames) {
    const apartMs = Math.abs(frame.timestampMs - wantedMs);
    if (apartMs >= leastMs) continue;
    nearest = frame;
    leastMs = apartMs;
  }
  return nearest;
}

/**
 * Finds the frame at the midstance of each step again. A step whose frames are not kept any more has none.
 *
 * @param frames in order.
 */
export function momentsIn(
  frames: readonly RunnerFrame[],
  steps: readonly Pick<StepRecord, 'number' | 'midStanceMs'>[],
): readonly StepMoment[] {
  let first = 0;
  return steps.flatMap(({ number, midStanceMs }) => {
    while ((frames[first]?.timestampMs ?? Number.POSITIVE_INFINITY) <= midStanceMs - NEAR_MS) first += 1;
    const near: Moment[] = [];
    for (let next = first; next < frames.length; next += 1) {
      const frame = frames[next];
      if (frame === undefined || frame.timestampMs >= midStanceMs + NEAR_MS) break;
      if (frame.keypoints !== null) near.push({ timestampMs: frame.timestampMs, keypoints: frame.keypoints });
    }
    const moment = momentAt(near, midStanceMs);
    return moment === null ? [] : [{ step: number, ...moment }];
  });
}
