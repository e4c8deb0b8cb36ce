import type { FrameReading } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import { nextTurn, say, type ActiveStage, type CoachMemory } from './coach-memory.ts';
import { enterCountIn } from './enter-stage.ts';
import { wholeSeconds } from './whole-seconds.ts';

/** Takes up the next turn of the programme. */
export function endRest(memory: CoachMemory, reading: FrameReading): void {
  memory.turn = nextTurn(memory) ?? memory.turn;
  memory.repsDone = 0;
  enterCountIn(memory, reading);
}

/** Gives notice before the rest ends, and ends the rest in time for the count-in. */
export function followRest(
  memory: CoachMemory,
  reading: FrameReading,
  rest: ActiveStage & { readonly kind: 'resting' },
): void {
  const leftMs = rest.endsMs - memory.clock.nowMs;
  if (leftMs <= COACH.countInMs) {
    endRest(memory, reading);
  } else if (leftMs <= COACH.rest.noticeMs && !rest.endSaid) {
    say(memory, { kind: 'rest-ends', seconds: wholeSeconds(leftMs) });
    memory.stage = { ...rest, endSaid: true };
  }
}
