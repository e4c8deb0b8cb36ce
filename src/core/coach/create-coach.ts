import type { FrameReading, Stance } from '../reading/reading.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { CLOCK_START, advanceClock } from './coach-clock.ts';
import { COACH } from './coach-limits.ts';
import type { CoachCommand, CoachStage, CoachView, CreateCoach } from './coach.ts';
import type { Cue, Instruction } from './cue.ts';
import { targetDepth } from './depth-target.ts';
import { findDrift } from './drift-cue.ts';
import { advanceVoice, SILENT } from './instruction-voice.ts';
import { advanceLegWatch, findLegInstruction, ON_ASKED_LEGS } from './leg-correction.ts';
import { advancePraise, NO_PRAISE } from './praise.ts';
import { isHiddenRep, isOfTurn, turnsOf, type Programme, type Turn } from './programme.ts';
import { advanceHand, HAND_DOWN, isHandRaised } from './raised-hand.ts';
import { advanceRepWatch, type RepWatch } from './rep-watch.ts';
import { addRep, closeSet, extendSet, listSets, NO_SETS, openSet } from './set-log.ts';
import { findInstruction, hasStandingAxis, isNobody } from './set-up.ts';
import { guideTempo } from './tempo.ts';

/** Where in the programme the person is. Times: the coach's clock, milliseconds. */
type Progress =
  /** `leadsTo`: what the standing axis is needed for. Who was lost in mid-set goes on without another count-in. */
  | { readonly kind: 'placing'; readonly leadsTo: 'count-in' | 'work' }
  | { readonly kind: 'counting-in'; readonly startedMs: number; readonly saidS: number | null }
  | { readonly kind: 'working' }
  | { readonly kind: 'resting'; readonly endsMs: number; readonly endSaid: boolean }
  | { readonly kind: 'paused' }
  | { readonly kind: 'finished' };

function wholeSeconds(ms: number): number {
  return Math.max(0, Math.ceil(ms / 1000));
}

/** Where any leg will do, none is named. */
function namedLeg({ leg }: Turn): 'both' | Side {
  return leg === 'any' ? 'both' : leg;
}

/** The turns in order; there is always a first one. */
function planTurns(programme: Programme): { readonly first: Turn; readonly later: readonly Turn[] } {
  const [first, ...later] = turnsOf(programme);
  if (first === undefined) throw new Error('a programme without a set');
  return { first, later };
}

/** Everything the coach remembers between two frames. */
function freshMemory(turn: Turn) {
  return {
    clock: CLOCK_START,
    progress: { kind: 'placing', leadsTo: 'count-in' } as Progress,
    commands: [] as CoachCommand[],
    hand: HAND_DOWN,
    handShare: 0,
    voice: SILENT,
    refusedSinceMs: null as number | null,
    goneSinceMs: null as number | null,
    squat: null as RepWatch,
    legs: ON_ASKED_LEGS,
    driftSaidMs: null as number | null,
    praise: NO_PRAISE,
    turn,
    /** Of the running turn; stays through the rest after it. */
    repsDone: 0,
    depthsPct: [] as readonly number[],
    recordedReps: 0,
    sets: NO_SETS,
    coveredSaid: false,
  };
}

/** See ARCHITECTURE.md for its place, and SPEC.md, COACH, for its rules. */
export const createCoach: CreateCoach = (programme, { isFilm = false } = {}) => {
  const { first, later } = planTurns(programme);
  const memory = freshMemory(first);
  let cues: Cue[] = [];

  const say = (cue: Cue) => cues.push(cue);
  const now = () => memory.clock.nowMs;
  /** Read through a function: what is done in between may change it. */
  const progress = (): Progress => memory.progress;
  const isWorking = () => progress().kind === 'working';
  const nextTurn = () => later[memory.turn.number - 1] ?? null;
  const isCovered = () => isWorking() && isHiddenRep(programme.hiddenShare, memory.repsDone + 1);

  const place = (leadsTo: 'count-in' | 'work') => {
    memory.progress = { kind: 'placing', leadsTo };
  };

  /** Where the person stands ready; else first things first. */
  const countIn = (reading: FrameReading) => {
    if (hasStandingAxis(reading)) memory.progress = { kind: 'counting-in', startedMs: now(), saidS: null };
    else place('count-in');
  };

  const sayCoverage = () => {
    const covered = isCovered();
    if (covered !== memory.coveredSaid) say({ kind: covered ? 'mirror-covered' : 'mirror-back' });
    memory.coveredSaid = covered;
  };

  const startWork = ({ timestampMs }: FrameReading) => {
    memory.progress = { kind: 'working' };
    memory.sets = openSet(memory.sets, memory.turn, timestampMs);
    say({ kind: 'go', leg: namedLeg(memory.turn) });
    // Whoever paused or was lost has seen the picture since.
    memory.coveredSaid = false;
    sayCoverage();
  };

  const finish = () => {
    memory.sets = closeSet(memory.sets);
    memory.progress = { kind: 'finished' };
    say({ kind: 'finished' });
  };

  /** The last rep of the set is done. */
  const endSet = () => {
    const { number, of } = memory.turn;
    const next = nextTurn();
    if (memory.coveredSaid) say({ kind: 'mirror-back' });
    memory.coveredSaid = false;
    say({ kind: 'set-done', number, of });
    if (next === null) {
      finish();
      return;
    }
    memory.sets = closeSet(memory.sets);
    // Never shorter than the count-in that ends it.
    const restMs = Math.max(programme.restMs, COACH.countInMs);
    memory.progress = {
      kind: 'resting',
      endsMs: now() + restMs,
      endSaid: restMs < COACH.rest.minForNoticeMs,
    };
    say({ kind: 'rest', seconds: wholeSeconds(restMs), nextLeg: namedLeg(next) });
  };

  const endRest = (reading: FrameReading) => {
    memory.turn = nextTurn() ?? memory.turn;
    memory.repsDone = 0;
    countIn(reading);
  };

  const go = (reading: FrameReading) => {
    switch (progress().kind) {
      case 'counting-in':
        startWork(reading);
        break;
      case 'working':
        memory.progress = { kind: 'paused' };
        say({ kind: 'paused' });
        break;
      case 'resting':
        endRest(reading);
        break;
      case 'paused':
        say({ kind: 'resumed' });
        countIn(reading);
        break;
      case 'placing':
      case 'finished':
        break;
    }
  };

  /**
   * Commands of one frame are one wish: twice `go` is one `go`, and `stop` is stronger.
   *
   * @param seen the stage that the person saw: a `go` that came just when it ended is fulfilled.
   */
  const obey = (commands: readonly CoachCommand[], seen: Progress['kind'], reading: FrameReading) => {
    const { kind } = progress();
    if (commands.includes('stop')) {
      if (kind !== 'finished') finish();
    } else if (commands.includes('go') && kind === seen) go(reading);
  };

  /** Every rep is numbered, as it is recorded; one on other legs than those of the turn does not belong to the set. */
  const countRep = (rep: RepRecord) => {
    memory.recordedReps += 1;
    if (!isOfTurn(rep.stance, memory.turn)) return;
    const covered = isCovered();
    memory.sets = addRep(memory.sets, memory.recordedReps, covered);
    memory.repsDone += 1;
    memory.depthsPct = [...memory.depthsPct, rep.depthPct].slice(0, COACH.depthReps);
    const praise = advancePraise(memory.praise, rep, now(), covered);
    memory.praise = praise.state;
    if (!covered) say({ kind: 'rep', number: memory.repsDone });
    if (praise.praised) say({ kind: 'praise' });
    if (programme.repsPerSet !== null && memory.repsDone >= programme.repsPerSet) endSet();
    else sayCoverage();
  };

  const sayDrift = (reading: FrameReading) => {
    const { squat, driftSaidMs, turn } = memory;
    if (squat === null || squat.driftSaid || isCovered()) return;
    if (driftSaidMs !== null && now() - driftSaidMs < COACH.driftCoolDownMs) return;
    const drift = findDrift(reading, turn);
    if (drift === null) return;
    say(drift);
    memory.squat = { ...squat, driftSaid: true };
    memory.driftSaidMs = now();
  };

  /** A squat that does not count is no riddle: whoever does one hears what is missing, once in it. */
  const sayLegs = (reading: FrameReading) => {
    const find = (stance: Stance) => findLegInstruction(stance, memory.turn, programme.exercise);
    const ended = reading.events.findLast((event) => event.kind === 'rep-completed');
    const step = advanceLegWatch(
      memory.legs,
      reading,
      reading.kind === 'measured' ? find(reading.stance) : null,
      ended === undefined ? null : find(ended.rep.stance),
      now(),
    );
    memory.legs = step.state;
    if (step.say === null) return;
    say({ kind: 'instruction', instruction: step.say });
    memory.voice = { ...memory.voice, said: { instruction: step.say, atMs: now() } };
  };

  const followWork = (reading: FrameReading) => {
    memory.sets = extendSet(memory.sets, reading.timestampMs);
    for (const event of reading.events) {
      if (event.kind === 'rep-completed' && isWorking()) countRep(event.rep);
    }
    if (!isWorking()) return;
    if (!hasStandingAxis(reading)) {
      place('work');
      return;
    }
    sayDrift(reading);
    sayLegs(reading);
  };

  const followCountIn = (reading: FrameReading, { startedMs, saidS }: Progress & { readonly kind: 'counting-in' }) => {
    const { refusedSinceMs, squat } = memory;
    const isLost = refusedSinceMs !== null && now() - refusedSinceMs >= COACH.instruction.holdMs;
    const secondsLeft = wholeSeconds(startedMs + COACH.countInMs - now());
    // Whoever can't wait need not; who bent down before comes up first.
    if (squat !== null && squat.noticedMs >= startedMs) startWork(reading);
    else if (!hasStandingAxis(reading) || isLost) place('count-in');
    else if (secondsLeft === 0) startWork(reading);
    else if (secondsLeft !== saidS) {
      say({ kind: 'count-in', secondsLeft });
      memory.progress = { kind: 'counting-in', startedMs, saidS: secondsLeft };
    }
  };

  const followRest = (reading: FrameReading, rest: Progress & { readonly kind: 'resting' }) => {
    const leftMs = rest.endsMs - now();
    if (leftMs <= COACH.countInMs) {
      endRest(reading);
    } else if (leftMs <= COACH.rest.noticeMs && !rest.endSaid) {
      say({ kind: 'rest-ends', seconds: wholeSeconds(leftMs) });
      memory.progress = { ...rest, endSaid: true };
    }
  };

  const followPlacing = (reading: FrameReading, { leadsTo }: Progress & { readonly kind: 'placing' }) => {
    if (reading.kind === 'refused' || !hasStandingAxis(reading)) return;
    if (leadsTo === 'work') startWork(reading);
    else countIn(reading);
  };

  /** One stage may lead to the next in the same frame: rest, place, count-in, work. */
  const followProgress = (reading: FrameReading) => {
    const resting = progress();
    if (resting.kind === 'resting') followRest(reading, resting);
    const placing = progress();
    if (placing.kind === 'placing') followPlacing(reading, placing);
    const counting = progress();
    if (counting.kind === 'counting-in') followCountIn(reading, counting);
    if (isWorking()) followWork(reading);
    if (!isWorking()) memory.legs = ON_ASKED_LEGS;
  };

  /** Somebody to instruct: not while resting, paused, or done. */
  const isLeading = () => ['placing', 'counting-in', 'working'].includes(progress().kind);

  const instruct = (reading: FrameReading, asked: boolean): Instruction | null => {
    const found = isLeading() ? findInstruction(reading) : null;
    const step = advanceVoice(memory.voice, found, now(), asked && progress().kind === 'placing');
    memory.voice = step.state;
    if (step.say !== null) say({ kind: 'instruction', instruction: step.say });
    return step.state.current ?? found;
  };

  const showStage = (reading: FrameReading, instruction: Instruction | null): CoachStage => {
    const stage = progress();
    switch (stage.kind) {
      case 'placing': {
        const isSettling =
          reading.phase === 'settling' && (reading.kind === 'refused' || instruction === 'stand-still');
        if (isSettling) return { kind: 'settling', share: reading.baselineShare };
        return { kind: 'placing', instruction: instruction ?? 'stand-still' };
      }
      case 'counting-in':
        return { kind: 'counting-in', secondsLeft: wholeSeconds(stage.startedMs + COACH.countInMs - now()) };
      case 'resting':
        return { kind: 'resting', secondsLeft: wholeSeconds(stage.endsMs - now()) };
      case 'working':
      case 'paused':
      case 'finished':
        return { kind: stage.kind };
    }
  };

  const show = (reading: FrameReading, instruction: Instruction | null): CoachView => {
    const { squat, turn, repsDone, depthsPct, handShare } = memory;
    const targetDepthPct = targetDepth(depthsPct);
    return {
      stage: showStage(reading, instruction),
      turn,
      repsDone,
      correction: memory.legs.standing,
      covered: isCovered(),
      targetDepthPct,
      tempo: squat && isWorking() ? guideTempo(now() - squat.noticedMs, programme.tempo, targetDepthPct) : null,
      handShare,
    };
  };

  /** Waits for who went away, but not for ever. In a rest or a pause one may stay away. */
  const endWhenGone = (reading: FrameReading) => {
    const isGone = !isFilm && isLeading() && isNobody(reading);
    memory.goneSinceMs = isGone ? (memory.goneSinceMs ?? now()) : null;
    if (memory.goneSinceMs !== null && now() - memory.goneSinceMs >= COACH.goneMs) finish();
  };

  /** What of the frame does not hang on the stage: time, the squat under way, holes, a hand. */
  const watch = (reading: FrameReading): readonly CoachCommand[] => {
    memory.clock = advanceClock(memory.clock, reading.timestampMs);
    memory.squat = advanceRepWatch(memory.squat, reading.phase, now());
    memory.refusedSinceMs = reading.kind === 'refused' ? (memory.refusedSinceMs ?? now()) : null;
    const hand = advanceHand(memory.hand, !isFilm && isHandRaised(reading), now());
    memory.hand = hand.state;
    memory.handShare = progress().kind === 'finished' ? 0 : hand.share;
    const commands = hand.command === null ? memory.commands : [...memory.commands, hand.command];
    memory.commands = [];
    return commands;
  };

  /** Before the first set the way there is recorded; a rep that was not counted never is. */
  const isOnTheWay = (reading: FrameReading) =>
    listSets(memory.sets).length === 0 &&
    ['placing', 'counting-in'].includes(progress().kind) &&
    reading.events.every(({ kind }) => kind !== 'rep-completed');

  return {
    advance(reading) {
      cues = [];
      const commands = watch(reading);
      const seen = progress().kind;
      followProgress(reading);
      const hasWorked = seen === 'working' || isWorking();
      obey(commands, seen, reading);
      endWhenGone(reading);
      const instruction = instruct(reading, commands.includes('go'));
      return {
        view: show(reading, instruction),
        cues,
        recorded: hasWorked || isWorking() || isOnTheWay(reading),
      };
    },
    command(command) {
      memory.commands.push(command);
    },
    get sets() {
      return listSets(memory.sets);
    },
  };
};
