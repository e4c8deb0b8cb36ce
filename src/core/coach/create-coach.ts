import type { FrameReading } from '../reading/reading.ts';
import { completesRep, isWorking, stageOf, startMemory, type CoachMemory } from './coach-memory.ts';
import type { CreateCoach } from './coach.ts';
import { followStage } from './follow-stage.ts';
import { beginTeaching, followTeaching } from './follow-teaching.ts';
import { instruct } from './instruct.ts';
import { obeyCommands } from './obey-commands.ts';
import { listSets } from './set-log.ts';
import { showCoach } from './show-coach.ts';
import { askToLowerHand, watchHand } from './watch-hand.ts';
import { endWhenGone, watchPerson } from './watch-person.ts';

/** Is the person on the way to the first set? These frames are recorded, except one with a rep that was not counted. */
function isOnTheWay({ sets, stage }: CoachMemory, reading: FrameReading): boolean {
  const isBefore = stage.kind === 'placing' || stage.kind === 'counting-in';
  return isBefore && listSets(sets).length === 0 && !completesRep(reading);
}

/** Does this frame belong to the record although the standing axis was lost in mid-set? Squats count until the next axis too. */
function isBetween({ stage }: CoachMemory, reading: FrameReading): boolean {
  const leadsBack = stage.kind === 'placing' && stage.leadsTo === 'work';
  return leadsBack && (reading.kind === 'measured' || completesRep(reading));
}

/** Builds the coach. ARCHITECTURE.md says where it stands, and SPEC.md, COACH, has its rules. */
export const createCoach: CreateCoach = (programme, { isFilm = false } = {}) => {
  const memory = startMemory(programme, isFilm);
  return {
    advance(reading, obeysHand = true) {
      memory.cues = [];
      if (memory.isTeaching) {
        followTeaching(memory);
        return { view: showCoach(memory, reading, null), cues: memory.cues, recorded: false };
      }
      watchPerson(memory, reading);
      const seen = stageOf(memory).kind;
      const between = isBetween(memory, reading);
      const commands = [...memory.commands, ...watchHand(memory, reading, obeysHand)];
      memory.commands = [];
      followStage(memory, reading);
      const hasWorked = seen === 'working' || isWorking(memory);
      obeyCommands(memory, commands, seen, reading);
      endWhenGone(memory, reading);
      askToLowerHand(memory);
      const instruction = instruct(memory, reading, commands.includes('go'));
      return {
        view: showCoach(memory, reading, instruction),
        cues: memory.cues,
        recorded: hasWorked || isWorking(memory) || between || isOnTheWay(memory, reading),
      };
    },
    command(command) {
      memory.commands.push(command);
    },
    teach(isTeaching) {
      if (isTeaching && !memory.isTeaching) beginTeaching(memory);
      memory.isTeaching = isTeaching;
    },
    get sets() {
      return listSets(memory.sets);
    },
  };
};
