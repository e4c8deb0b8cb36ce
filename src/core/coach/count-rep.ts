import type { RepRecord } from '../reading/rep-record.ts';
import { COACH } from './coach-limits.ts';
import { nextTurn, say, type CoachMemory } from './coach-memory.ts';
import { announceCoverage, isCovered, uncoverMirror } from './cover-mirror.ts';
import { enterFinish, enterRest } from './enter-stage.ts';
import { advancePraise } from './praise.ts';
import { isOfTurn } from './programme.ts';
import { addRep } from './set-log.ts';

function endSet(memory: CoachMemory): void {
  const { number, of } = memory.turn;
  const next = nextTurn(memory);
  uncoverMirror(memory);
  say(memory, { kind: 'set-done', number, of });
  if (next === null) enterFinish(memory);
  else enterRest(memory, next);
}

/**
 * Counts a completed rep, praises it, and ends the set after its last rep. Each rep gets the number under which it is
 * recorded, but a rep on other legs than those of the turn does not belong to the set.
 */
export function countRep(memory: CoachMemory, rep: RepRecord): void {
  memory.recordedReps += 1;
  if (!isOfTurn(rep.stance, memory.turn)) return;
  const covered = isCovered(memory);
  memory.sets = addRep(memory.sets, memory.recordedReps, covered);
  memory.repsDone += 1;
  memory.depthsPct = [...memory.depthsPct, rep.depthPct].slice(0, COACH.depthReps);
  const praise = advancePraise(memory.praise, rep, memory.clock.nowMs, covered);
  memory.praise = praise.state;
  if (!covered) say(memory, { kind: 'rep', number: memory.repsDone });
  if (praise.praised) say(memory, { kind: 'praise' });
  const { repsPerSet } = memory.programme;
  if (repsPerSet !== null && memory.repsDone >= repsPerSet) endSet(memory);
  else announceCoverage(memory);
}
