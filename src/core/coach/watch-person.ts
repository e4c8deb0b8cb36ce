import type { FrameReading } from '../reading/reading.ts';
import { advanceClock } from './coach-clock.ts';
import { COACH } from './coach-limits.ts';
import { isLeading, type CoachMemory } from './coach-memory.ts';
import { enterFinish } from './enter-stage.ts';
import { advanceRepWatch } from './rep-watch.ts';
import { isNobody } from './set-up.ts';

/** Follows what does not depend on the stage: time, the squat under way, and refused frames. */
export function watchPerson(memory: CoachMemory, reading: FrameReading): void {
  memory.clock = advanceClock(memory.clock, reading.timestampMs);
  const { nowMs } = memory.clock;
  memory.squat = advanceRepWatch(memory.squat, reading.phase, nowMs);
  memory.refusedSinceMs = reading.kind === 'refused' ? (memory.refusedSinceMs ?? nowMs) : null;
}

/** Ends the session when nobody has been there for long. In a rest or a pause the person may stay away. */
export function endWhenGone(memory: CoachMemory, reading: FrameReading): void {
  const { nowMs } = memory.clock;
  const isGone = !memory.isFilm && isLeading(memory) && isNobody(reading);
  memory.goneSinceMs = isGone ? (memory.goneSinceMs ?? nowMs) : null;
  if (memory.goneSinceMs !== null && nowMs - memory.goneSinceMs >= COACH.goneMs) enterFinish(memory);
}
