import type { FrameReading } from '../reading/reading.ts';
import type { ActiveStage, CoachMemory } from './coach-memory.ts';
import { enterCountIn, enterWork } from './enter-stage.ts';
import { hasStandingAxis } from './set-up.ts';

/** Goes on as soon as a measured person has a standing axis. */
export function followPlacing(
  memory: CoachMemory,
  reading: FrameReading,
  { leadsTo }: ActiveStage & { readonly kind: 'placing' },
): void {
  if (reading.kind === 'refused' || !hasStandingAxis(reading)) return;
  if (leadsTo === 'work') enterWork(memory, reading);
  else enterCountIn(memory, reading);
}
