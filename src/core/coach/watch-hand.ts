import type { FrameReading } from '../reading/reading.ts';
import { seeArms } from './arms.ts';
import { say, type CoachMemory } from './coach-memory.ts';
import type { CoachCommand } from './coach.ts';
import { advanceHand, HANDS_UNKNOWN } from './raised-hand.ts';

/** Follows the hands where they may command. @returns the command that a hand gives in this frame, if any. */
export function watchHand(memory: CoachMemory, reading: FrameReading, obeysHand: boolean): readonly CoachCommand[] {
  if (!obeysHand || memory.isFilm) {
    memory.hand = HANDS_UNKNOWN;
    memory.handShare = 0;
    memory.handToLower = false;
    return [];
  }
  const isOver = memory.stage.kind === 'finished';
  const step = advanceHand(memory.hand, seeArms(reading), memory.clock.nowMs, memory.recordedReps > 0);
  memory.hand = step.state;
  memory.handShare = isOver ? 0 : step.share;
  memory.handToLower = step.hasToBeLowered && !isOver;
  return step.command === null ? [] : [step.command];
}

/**
 * Asks once in a session to lower a hand that is up without commanding. In the work the hand may belong to the
 * exercise, so nothing is said.
 */
export function askToLowerHand(memory: CoachMemory): void {
  memory.handToLower &&= memory.stage.kind !== 'working' && memory.stage.kind !== 'finished';
  if (!memory.handToLower || memory.loweringAsked) return;
  memory.loweringAsked = true;
  say(memory, { kind: 'instruction', instruction: 'lower-hand' });
}
