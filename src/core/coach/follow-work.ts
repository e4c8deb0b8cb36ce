import type { FrameReading, Stance } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import { isWorking, say, type CoachMemory } from './coach-memory.ts';
import { countRep } from './count-rep.ts';
import { isCovered } from './cover-mirror.ts';
import { findDrift } from './drift-cue.ts';
import { enterPlacing } from './enter-stage.ts';
import { advanceLegWatch, findLegInstruction } from './leg-correction.ts';
import { extendSet } from './set-log.ts';
import { hasStandingAxis } from './set-up.ts';

/** Says the first drift of a squat, unless the squat is covered or the last drift cue was only just given. */
function sayDrift(memory: CoachMemory, reading: FrameReading): void {
  const { clock, squat, driftSaidMs, turn } = memory;
  if (squat === null || squat.driftSaid || isCovered(memory)) return;
  if (driftSaidMs !== null && clock.nowMs - driftSaidMs < COACH.driftCoolDownMs) return;
  const drift = findDrift(reading, turn);
  if (drift === null) return;
  say(memory, drift);
  memory.squat = { ...squat, driftSaid: true };
  memory.driftSaidMs = clock.nowMs;
}

/** Tells a person who squats on other legs than the turn's what is missing, once in each such squat. */
function sayLegs(memory: CoachMemory, reading: FrameReading): void {
  const { clock, legs, programme, turn } = memory;
  const find = (stance: Stance) => findLegInstruction(stance, turn, programme.exercise);
  const ended = reading.events.findLast((event) => event.kind === 'rep-completed');
  const step = advanceLegWatch(
    legs,
    reading,
    reading.kind === 'measured' ? find(reading.stance) : null,
    ended === undefined ? null : find(ended.rep.stance),
    clock.nowMs,
  );
  memory.legs = step.state;
  if (step.say === null) return;
  say(memory, { kind: 'instruction', instruction: step.say });
  memory.voice = { ...memory.voice, said: { instruction: step.say, atMs: clock.nowMs } };
}

/** Counts reps and says what drifts, until the set ends or the standing axis is lost. */
export function followWork(memory: CoachMemory, reading: FrameReading): void {
  memory.sets = extendSet(memory.sets, reading.timestampMs);
  for (const event of reading.events) {
    if (event.kind === 'rep-completed' && isWorking(memory)) countRep(memory, event.rep);
  }
  if (!isWorking(memory)) return;
  if (!hasStandingAxis(reading)) {
    enterPlacing(memory, 'work');
    return;
  }
  sayDrift(memory, reading);
  sayLegs(memory, reading);
}
