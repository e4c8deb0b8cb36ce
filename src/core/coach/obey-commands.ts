import type { FrameReading } from '../reading/reading.ts';
import { say, stageOf, type ActiveStage, type CoachMemory } from './coach-memory.ts';
import type { CoachCommand } from './coach.ts';
import { enterCountIn, enterFinish, enterPause, enterWork } from './enter-stage.ts';
import { endRest } from './follow-rest.ts';

function obeyGo(memory: CoachMemory, reading: FrameReading): void {
  switch (stageOf(memory).kind) {
    case 'counting-in':
      enterWork(memory, reading);
      break;
    case 'working':
      enterPause(memory);
      break;
    case 'resting':
      endRest(memory, reading);
      break;
    case 'paused':
      say(memory, { kind: 'resumed' });
      enterCountIn(memory, reading);
      break;
    case 'placing':
    case 'finished':
      break;
  }
}

/**
 * Obeys the commands of one frame as one wish: two `go` are one `go`, and `stop` is stronger.
 *
 * @param seen the stage that the person saw when commanding. A `go` that came just as that stage ended is fulfilled.
 */
export function obeyCommands(
  memory: CoachMemory,
  commands: readonly CoachCommand[],
  seen: ActiveStage['kind'],
  reading: FrameReading,
): void {
  const { kind } = stageOf(memory);
  if (commands.includes('stop')) {
    if (kind !== 'finished') enterFinish(memory);
  } else if (commands.includes('go') && kind === seen) {
    obeyGo(memory, reading);
  }
}
