import type { FrameReading } from '../reading/reading.ts';
import { COACH } from './coach-limits.ts';
import { say, type CoachMemory } from './coach-memory.ts';
import { announceCoverage } from './cover-mirror.ts';
import { namedLeg, type Turn } from './programme.ts';
import { closeSet, openSet } from './set-log.ts';
import { hasStandingAxis } from './set-up.ts';
import { wholeSeconds } from './whole-seconds.ts';

/** Waits for a standing axis, then counts in or goes on working. */
export function enterPlacing(memory: CoachMemory, leadsTo: 'count-in' | 'work'): void {
  memory.stage = { kind: 'placing', leadsTo };
}

/** Counts in a person who has a standing axis; anybody else is placed first. */
export function enterCountIn(memory: CoachMemory, reading: FrameReading): void {
  if (hasStandingAxis(reading)) {
    memory.stage = { kind: 'counting-in', startedMs: memory.clock.nowMs, saidS: null };
  } else {
    enterPlacing(memory, 'count-in');
  }
}

/** Begins the set of the running turn, or goes on with it. */
export function enterWork(memory: CoachMemory, { timestampMs }: FrameReading): void {
  memory.stage = { kind: 'working' };
  memory.sets = openSet(memory.sets, memory.turn, timestampMs);
  say(memory, { kind: 'go', leg: namedLeg(memory.turn) });
  // A person who paused or was lost has seen the picture since, so a covered rep is announced again.
  memory.coveredSaid = false;
  announceCoverage(memory);
}

export function enterPause(memory: CoachMemory): void {
  memory.stage = { kind: 'paused' };
  say(memory, { kind: 'paused' });
}

/** Rests between two sets. The rest lasts at least as long as the count-in that ends it. */
export function enterRest(memory: CoachMemory, next: Turn): void {
  memory.sets = closeSet(memory.sets);
  const restMs = Math.max(memory.programme.restMs, COACH.countInMs);
  memory.stage = {
    kind: 'resting',
    endsMs: memory.clock.nowMs + restMs,
    endSaid: restMs < COACH.rest.minForNoticeMs,
  };
  say(memory, { kind: 'rest', seconds: wholeSeconds(restMs), nextLeg: namedLeg(next) });
}

/** Ends the session. */
export function enterFinish(memory: CoachMemory): void {
  memory.sets = closeSet(memory.sets);
  memory.stage = { kind: 'finished' };
  say(memory, { kind: 'finished' });
}
