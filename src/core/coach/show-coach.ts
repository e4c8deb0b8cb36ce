import type { FrameReading } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import { isWorking, type CoachMemory } from './coach-memory.ts';
import type { CoachStage, CoachView } from './coach.ts';
import { isCovered } from './cover-mirror.ts';
import type { Instruction } from './cue.ts';
import { targetDepth } from './depth-target.ts';
import { guideTempo } from './tempo.ts';
import { wholeSeconds } from './whole-seconds.ts';

/** While placing, a person for whom the standing axis is being taken is shown as settling. */
function showPlacing(reading: FrameReading, instruction: Instruction | null, inSet: boolean): CoachStage {
  const isSettling = reading.phase === 'settling' && (reading.kind === 'refused' || instruction === 'stand-still');
  if (isSettling) return { kind: 'settling', share: reading.baselineShare };
  return { kind: 'placing', instruction: instruction ?? 'stand-still', ...(inSet ? { inSet } : {}) };
}

function showStage(memory: CoachMemory, reading: FrameReading, instruction: Instruction | null): CoachStage {
  const { clock, stage } = memory;
  if (memory.isTeaching && stage.kind !== 'finished') {
    return { kind: 'teaching', isBetweenSets: stage.kind === 'resting' };
  }
  switch (stage.kind) {
    case 'placing':
      return showPlacing(reading, instruction, stage.leadsTo === 'work');
    case 'counting-in':
      return { kind: 'counting-in', secondsLeft: wholeSeconds(stage.startedMs + COACH.countInMs - clock.nowMs) };
    case 'resting':
      return { kind: 'resting', secondsLeft: wholeSeconds(stage.endsMs - clock.nowMs) };
    case 'working':
    case 'paused':
    case 'finished':
      return { kind: stage.kind };
  }
}

/** Describes the coach after this frame, for the screen. */
export function showCoach(memory: CoachMemory, reading: FrameReading, instruction: Instruction | null): CoachView {
  const { clock, squat, turn, repsDone, depthsPct, handShare, handToLower, legs, programme } = memory;
  const targetDepthPct = targetDepth(depthsPct);
  return {
    stage: showStage(memory, reading, instruction),
    turn,
    repsDone,
    correction: legs.standing,
    covered: isCovered(memory),
    targetDepthPct,
    tempo:
      squat !== null && isWorking(memory)
        ? guideTempo(clock.nowMs - squat.noticedMs, programme.tempo, targetDepthPct)
        : null,
    handShare,
    handToLower,
  };
}
