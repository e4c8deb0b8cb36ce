import type { CoachMemory } from './coach-memory.ts';
import { enterFinish, enterPlacing } from './enter-stage.ts';
import { ON_ASKED_LEGS } from './leg-correction.ts';
import { HANDS_UNKNOWN } from './raised-hand.ts';

/**
 * Breaks off what is under way, because something is shown to the person from now on. The squat under way does not
 * count, and whoever stands there afterwards is placed anew.
 */
export function beginTeaching(memory: CoachMemory): void {
  const { kind } = memory.stage;
  stopClock(memory);
  memory.squat = null;
  memory.legs = ON_ASKED_LEGS;
  memory.refusedSinceMs = null;
  memory.goneSinceMs = null;
  memory.hand = HANDS_UNKNOWN;
  memory.handShare = 0;
  memory.handToLower = false;
  // The person sees the picture while something is shown, so a covered rep is announced again.
  memory.coveredSaid = false;
  if (kind === 'working') enterPlacing(memory, 'work');
  else if (kind === 'counting-in') enterPlacing(memory, 'count-in');
}

/** Follows one frame in which something is shown. Only `stop` is obeyed. */
export function followTeaching(memory: CoachMemory): void {
  stopClock(memory);
  if (memory.commands.includes('stop') && memory.stage.kind !== 'finished') enterFinish(memory);
  memory.commands = [];
}

/** Lets the coach's clock stand still until the next frame, so that a rest goes on where it was. */
function stopClock(memory: CoachMemory): void {
  memory.clock = { ...memory.clock, sourceMs: null };
}
