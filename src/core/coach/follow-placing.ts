import type { FrameReading } from '../reading/reading.ts';
import { stageOf, type ActiveStage, type CoachMemory } from './coach-memory.ts';
import { countRep } from './count-rep.ts';
import { enterCountIn, enterWork } from './enter-stage.ts';
import { hasStandingAxis } from './set-up.ts';

/**
 * Goes on as soon as a measured person has a standing axis. A person whose axis was lost in the middle of a set may squat on
 * before there is a new axis, and these squats count.
 */
export function followPlacing(
  memory: CoachMemory,
  reading: FrameReading,
  { leadsTo }: ActiveStage & { readonly kind: 'placing' },
): void {
  const isPlaced = reading.kind === 'measured' && hasStandingAxis(reading);
  if (leadsTo === 'count-in') {
    if (isPlaced) enterCountIn(memory, reading);
  } else if (isPlaced) {
    enterWork(memory, reading);
  } else {
    for (const event of reading.events) {
      if (event.kind === 'rep-completed' && stageOf(memory).kind === 'placing') countRep(memory, event.rep);
    }
  }
}
