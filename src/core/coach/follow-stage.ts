import type { FrameReading } from '../reading/reading.ts';
import { isWorking, stageOf, type CoachMemory } from './coach-memory.ts';
import { followCountIn } from './follow-count-in.ts';
import { followPlacing } from './follow-placing.ts';
import { followRest } from './follow-rest.ts';
import { followWork } from './follow-work.ts';
import { ON_ASKED_LEGS } from './leg-correction.ts';

/** Follows the person through the stages. One frame may lead through several: rest, placing, count-in, work. */
export function followStage(memory: CoachMemory, reading: FrameReading): void {
  const resting = stageOf(memory);
  if (resting.kind === 'resting') followRest(memory, reading, resting);
  const placing = stageOf(memory);
  if (placing.kind === 'placing') followPlacing(memory, reading, placing);
  const counting = stageOf(memory);
  if (counting.kind === 'counting-in') followCountIn(memory, reading, counting);
  if (isWorking(memory)) followWork(memory, reading);
  if (!isWorking(memory)) memory.legs = ON_ASKED_LEGS;
}
