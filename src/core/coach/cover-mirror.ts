import { isWorking, say, type CoachMemory } from './coach-memory.ts';
import { isHiddenRep } from './programme.ts';

/** Is the rep that is under way or comes next done without picture and cues? */
export function isCovered(memory: CoachMemory): boolean {
  return isWorking(memory) && isHiddenRep(memory.programme.hiddenShare, memory.repsDone + 1);
}

/** Tells the person whether the mirror is covered now, if that has changed since it was last told. */
export function announceCoverage(memory: CoachMemory): void {
  const covered = isCovered(memory);
  if (covered !== memory.coveredSaid) say(memory, { kind: covered ? 'mirror-covered' : 'mirror-back' });
  memory.coveredSaid = covered;
}

/** Tells the person at the end of a set that the mirror is back. */
export function uncoverMirror(memory: CoachMemory): void {
  if (memory.coveredSaid) say(memory, { kind: 'mirror-back' });
  memory.coveredSaid = false;
}
