import type { FrameReading } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import { say, type ActiveStage, type CoachMemory } from './coach-memory.ts';
import { enterPlacing, enterWork } from './enter-stage.ts';
import { hasStandingAxis } from './set-up.ts';
import { wholeSeconds } from './whole-seconds.ts';

/** Counts down to the set, unless the person squats already or can't be seen any more. */
export function followCountIn(
  memory: CoachMemory,
  reading: FrameReading,
  { startedMs, saidS }: ActiveStage & { readonly kind: 'counting-in' },
): void {
  const { clock, refusedSinceMs, squat } = memory;
  const isLost = refusedSinceMs !== null && clock.nowMs - refusedSinceMs >= COACH.instruction.holdMs;
  const secondsLeft = wholeSeconds(startedMs + COACH.countInMs - clock.nowMs);
  // A squat that begins during the count begins the set. A person who was already down has to come up first.
  if (squat !== null && squat.noticedMs >= startedMs) enterWork(memory, reading);
  else if (!hasStandingAxis(reading) || isLost) enterPlacing(memory, 'count-in');
  else if (secondsLeft === 0) enterWork(memory, reading);
  else if (secondsLeft !== saidS) {
    say(memory, { kind: 'count-in', secondsLeft });
    memory.stage = { kind: 'counting-in', startedMs, saidS: secondsLeft };
  }
}
