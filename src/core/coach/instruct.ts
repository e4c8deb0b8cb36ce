import type { FrameReading } from '../reading/reading.ts';
import { isLeading, say, type CoachMemory } from './coach-memory.ts';
import type { Instruction } from './cue.ts';
import { advanceVoice } from './instruction-voice.ts';
import { findInstruction } from './set-up.ts';

/**
 * Says the instruction that is due.
 *
 * @param asked whether the person asked for it in this frame; that has an effect only while placing.
 * @returns the instruction to show; `null` if there is none.
 */
export function instruct(memory: CoachMemory, reading: FrameReading, asked: boolean): Instruction | null {
  const found = isLeading(memory) ? findInstruction(reading) : null;
  const isRepeated = asked && memory.stage.kind === 'placing';
  const step = advanceVoice(memory.voice, found, memory.clock.nowMs, isRepeated);
  memory.voice = step.state;
  if (step.say !== null) say(memory, { kind: 'instruction', instruction: step.say });
  return step.state.current ?? found;
}
