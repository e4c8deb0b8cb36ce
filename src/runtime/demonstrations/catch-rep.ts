import type { FrameReading } from '../../core/reading/reading.ts';
import { REPS } from '../../core/reading/thresholds.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';

/** Readings are kept for the longest repetition, the way from straight legs to its rim, and the standing before it. */
const KEPT_MS = REPS.durationMs.max + REPS.maxTempoReachMs + 3000;

/** A repetition that ended with this frame, and the frames that lead to it. */
interface CaughtRep {
  readonly rep: RepRecord;
  readonly frames: readonly FrameReading[];
}

/** Keeps the last readings, so that a movement that was just shown can be kept. */
export interface RepCatcher {
  /** From now on only repetitions count that have not begun yet. */
  waitForNext(): void;
  /** Lets go of the readings: the next ones belong to somebody else. */
  forget(): void;
  advance(reading: FrameReading): CaughtRep | null;
}

export function createRepCatcher(): RepCatcher {
  let frames: FrameReading[] = [];
  let waitingSinceMs = Number.NEGATIVE_INFINITY;

  return {
    waitForNext() {
      waitingSinceMs = frames.at(-1)?.timestampMs ?? Number.NEGATIVE_INFINITY;
    },
    forget() {
      frames = [];
      waitingSinceMs = Number.NEGATIVE_INFINITY;
    },
    advance(reading) {
      const { timestampMs } = reading;
      const isOtherClock = timestampMs < (frames.at(-1)?.timestampMs ?? timestampMs);
      if (isOtherClock) waitingSinceMs = timestampMs;
      // Nobody is followed, so the next reading may belong to somebody else.
      if (isOtherClock || reading.phase === 'looking') frames = [];
      frames.push(reading);
      while ((frames[0]?.timestampMs ?? timestampMs) < timestampMs - KEPT_MS) frames.shift();
      for (const event of reading.events) {
        if (event.kind === 'rep-completed' && event.rep.startMs >= waitingSinceMs) {
          return { rep: event.rep, frames: [...frames] };
        }
      }
      return null;
    },
  };
}
