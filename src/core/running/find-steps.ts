import { otherSide, type Side } from '../geometry/keypoints.ts';
import { advanceFeet, FEET_UNKNOWN, type FeetState, type OnOneFoot } from './feet-in-turn.ts';
import { advancePace, paceOf, UNKNOWN_STEP_PACE, type StepPace } from './step-pace.ts';
import { RUN_LIMITS } from './run-limits.ts';
import { mean } from '../signal/statistics.ts';
import { stanceMsOf, trunkSwing, type TrunkHeight } from './trunk-rhythm.ts';

/** The part of one frame that tells of steps. */
export interface GaitFrame extends TrunkHeight {
  /** Height of the ankles, leg lengths; + the left one is lower in the picture, so that it carries. */
  readonly apart: number;
  /** Length of the standing leg in the picture, pixels. */
  readonly legLengthPx: number;
}

/** One step of a runner. */
export interface FoundStep {
  /** The leg that carries. */
  readonly leg: Side;
  readonly contactMs: number;
  readonly midStanceMs: number;
  readonly toeOffMs: number;
  /** Time of one step at the runner's pace then. */
  readonly stepMs: number;
  /** Told from the cadence alone, because the camera or the gates left its frames out. */
  readonly isBridged: boolean;
}

interface SeenStep extends FoundStep {
  /** How far the trunk sinks, leg lengths. */
  readonly bobShare: number;
  /** How much lower the carrying ankle is in the picture, leg lengths. */
  readonly liftShare: number;
}

/** A run in progress. */
interface Run {
  readonly last: SeenStep;
  readonly pace: StepPace;
  /** When the next midstance is due. */
  readonly dueMs: number;
}

export interface StepState {
  /** The last frames, oldest first. */
  readonly seen: readonly GaitFrame[];
  readonly feet: FeetState;
  /** Steps in turn that do not make a run yet. */
  readonly pending: readonly SeenStep[];
  readonly run: Run | null;
}

export const NO_STEPS: StepState = { seen: [], feet: FEET_UNKNOWN, pending: [], run: null };

export interface StepAdvance {
  readonly state: StepState;
  /** Steps that are sure since this frame, oldest first. */
  readonly found: readonly FoundStep[];
}

/** Frames are kept for this time, because a run is believed at its fourth step and then told from its first. */
const SEEN_MS = 4000;

/** The heights of the ankles around midstance are the middle of this share of a step: one wild frame tells no leg. */
const LIFT_WINDOW_SHARE = 0.15;

/** How far the ankles are apart around this moment, leg lengths, + the left one carries; `null`: no frame is near. */
function apartAround(seen: readonly GaitFrame[], timeMs: number, stepMs: number): number | null {
  return mean(
    seen
      .filter(({ timestampMs }) => Math.abs(timestampMs - timeMs) <= LIFT_WINDOW_SHARE * stepMs)
      .map(({ apart }) => apart),
  );
}

/** The step whose midstance lies near `aroundMs`; `null`: none of a runner. */
function stepNear(seen: readonly GaitFrame[], aroundMs: number, stepMs: number): SeenStep | null {
  const swing = trunkSwing(seen, aroundMs, stepMs);
  if (swing === null) return null;
  const bobShare = swing.heightPx / (seen.at(-1)?.legLengthPx ?? Number.NaN);
  return bobShare >= RUN_LIMITS.leastBobShare ? stepAt(seen, swing.lowestMs, stepMs, bobShare) : null;
}

/** The step with this midstance, on the leg whose ankle is lower; `null`: no foot is lifted. */
function stepAt(seen: readonly GaitFrame[], midStanceMs: number, stepMs: number, bobShare: number): SeenStep | null {
  const apart = apartAround(seen, midStanceMs, stepMs) ?? 0;
  const liftShare = Math.abs(apart);
  if (!(liftShare >= RUN_LIMITS.liftedShare)) return null;
  const leg = apart > 0 ? 'left' : 'right';
  return { ...stanceAround(midStanceMs, stepMs, bobShare), leg, stepMs, bobShare, liftShare, isBridged: false };
}

/**
 * The step that the cadence makes due at this moment. Where the trunk hardly sinks, as in the first step from a standstill,
 * the lifted foot proves the step and the cadence tells its time.
 */
function stepDue(seen: readonly GaitFrame[], dueMs: number, stepMs: number): SeenStep | null {
  return stepNear(seen, dueMs, stepMs) ?? stepAt(seen, dueMs, stepMs, RUN_LIMITS.leastBobShare);
}

function stanceAround(midStanceMs: number, stepMs: number, bobShare: number) {
  const stanceMs = stanceMsOf(stepMs, bobShare);
  return { contactMs: midStanceMs - stanceMs / 2, midStanceMs, toeOffMs: midStanceMs + stanceMs / 2 };
}

/** The step of a time on one foot that is over; `null`: this was none of a runner. */
function stepOf(seen: readonly GaitFrame[], { fromMs, untilMs, mostApart, leg }: OnOneFoot): SeenStep | null {
  const { min, max } = RUN_LIMITS.stepMs;
  if (untilMs - fromMs < min / 2 || mostApart < RUN_LIMITS.leastLiftShare) return null;
  const stepMs = Math.min(max, Math.max(min, untilMs - fromMs));
  const step = stepNear(seen, Math.max((fromMs + untilMs) / 2, untilMs - stepMs / 2), stepMs);
  if (step === null || step.leg !== leg || step.midStanceMs < fromMs || step.midStanceMs > untilMs) return null;
  return step.liftShare < RUN_LIMITS.liftedWhenLowest * mostApart ? null : step;
}

/** Is this the step after (or before) one, `count` steps on? Legs take turns, and the pace is even. */
function isInTurn(from: SeenStep, to: SeenStep, count: number, stepMs: number): boolean {
  const eachMs = Math.abs(to.midStanceMs - from.midStanceMs) / count;
  const isOnItsLeg = (from.leg !== to.leg) === (count % 2 === 1);
  return isOnItsLeg && Math.abs(eachMs - stepMs) <= RUN_LIMITS.unevenShare * stepMs;
}

/**
 * Was the foot of this step in the air before? A step begins with a landing, and the foot that stays down when a person
 * begins to run has not landed. If frames are missing for a short time, the last frame before the hole tells. At the beginning
 * of a film no frame tells, and the foot counts as landed.
 */
function hasLanded(seen: readonly GaitFrame[], { leg, midStanceMs }: SeenStep, stepMs: number): boolean {
  const beforeMs = midStanceMs - stepMs;
  const earlier = seen.findLast(({ timestampMs }) => timestampMs < beforeMs && timestampMs > beforeMs - stepMs);
  const before = apartAround(seen, beforeMs, stepMs) ?? earlier?.apart ?? null;
  return before === null || (leg === 'left' ? -before : before) >= RUN_LIMITS.leavingShare;
}

/** Steps before the first one that was sure, back to the standstill. */
function stepsBefore(seen: readonly GaitFrame[], first: SeenStep, stepMs: number): readonly SeenStep[] {
  const earlier: SeenStep[] = [];
  for (let next = first; ;) {
    const step = stepDue(seen, next.midStanceMs - stepMs, stepMs);
    const isBefore = step !== null && step.midStanceMs < next.midStanceMs && isInTurn(next, step, 1, stepMs);
    if (!isBefore || !hasLanded(seen, step, stepMs)) return earlier;
    earlier.unshift(step);
    next = step;
  }
}

/** Adds a step to those that may become a run. */
function addPending(state: StepState, step: SeenStep): StepAdvance {
  const before = state.pending.at(-1);
  const { min, max } = RUN_LIMITS.stepMs;
  const betweenMs = before === undefined ? 0 : step.midStanceMs - before.midStanceMs;
  const isNext = before !== undefined && before.leg !== step.leg && betweenMs >= min && betweenMs <= max;
  const pending = isNext ? [...state.pending, step] : [step];
  const waiting = { ...state, pending };
  const [first] = pending;
  if (first === undefined || pending.length < RUN_LIMITS.stepsThatMakeARun) return { state: waiting, found: [] };
  const gapsMs = pending.slice(1).map(({ midStanceMs }, index) => midStanceMs - (pending[index]?.midStanceMs ?? 0));
  const pace = gapsMs.reduce(advancePace, UNKNOWN_STEP_PACE);
  const stepMs = paceOf(pace) ?? step.stepMs;
  if (gapsMs.some((gapMs) => Math.abs(gapMs - stepMs) > RUN_LIMITS.unevenShare * stepMs)) {
    return { state: { ...waiting, pending: pending.slice(1) }, found: [] };
  }
  const run: Run = { last: step, pace, dueMs: step.midStanceMs + stepMs };
  const steps = hasLanded(state.seen, first, stepMs)
    ? [...stepsBefore(state.seen, first, stepMs), ...pending]
    : pending.slice(1);
  return { state: { ...state, pending: [], run }, found: steps };
}

/** Steps between two that were seen, at even times. */
function bridge(from: SeenStep, to: SeenStep, count: number): readonly FoundStep[] {
  const eachMs = (to.midStanceMs - from.midStanceMs) / count;
  return Array.from({ length: count - 1 }, (_, index): FoundStep => {
    const leg = index % 2 === 0 ? otherSide(from.leg) : from.leg;
    const midStanceMs = from.midStanceMs + (index + 1) * eachMs;
    return { ...stanceAround(midStanceMs, eachMs, to.bobShare), leg, stepMs: eachMs, isBridged: true };
  });
}

/** Looks for the step that is due; one that is not there is awaited a step later. */
function takeDue(state: StepState, run: Run, stepMs: number): StepAdvance {
  const step = stepDue(state.seen, run.dueMs, stepMs);
  const count = Math.round((run.dueMs - run.last.midStanceMs) / stepMs);
  if (step === null || !isInTurn(run.last, step, count, stepMs)) {
    const dueMs = run.dueMs + stepMs;
    const isOver = dueMs - run.last.midStanceMs > RUN_LIMITS.runEndsMs;
    return { state: { ...state, run: isOver ? null : { ...run, dueMs } }, found: [] };
  }
  const pace = advancePace(run.pace, (step.midStanceMs - run.last.midStanceMs) / count);
  const next: Run = { last: step, pace, dueMs: step.midStanceMs + (paceOf(pace) ?? stepMs) };
  return { state: { ...state, run: next }, found: [...bridge(run.last, step, count), step] };
}

/** Takes every step that is due and whose swing of the trunk was seen to its end. */
function follow(state: StepState, nowMs: number): StepAdvance {
  const found: FoundStep[] = [];
  let followed = state;
  for (;;) {
    const { run } = followed;
    const stepMs = run && paceOf(run.pace);
    if (run === null || stepMs === null || nowMs < run.dueMs + RUN_LIMITS.settleShare * stepMs) break;
    const taken = takeDue(followed, run, stepMs);
    found.push(...taken.found);
    followed = taken.state;
  }
  return { state: followed, found };
}

/** Adds one frame; time has to move on. */
export function advanceSteps(before: StepState, frame: GaitFrame): StepAdvance {
  const { timestampMs } = frame;
  const last = before.seen.at(-1);
  if (last !== undefined && !(timestampMs > last.timestampMs)) return { state: before, found: [] };
  const seen = [...before.seen.filter((one) => one.timestampMs > timestampMs - SEEN_MS), frame];
  const { feet, over } = advanceFeet(before.feet, frame);
  const state = { ...before, seen, feet };
  if (state.run !== null) return follow(state, timestampMs);
  const step = over === null ? null : stepOf(seen, over);
  return step === null ? { state, found: [] } : addPending(state, step);
}

export function isRunning({ run }: StepState): boolean {
  return run !== null;
}

/** The foot that is on the ground at a moment, as the cadence of the last steps tells; `null`: none, or nobody runs. */
export function footDownAt({ run }: StepState, timeMs: number): Side | null {
  if (run === null) return null;
  const { leg, midStanceMs, stepMs, contactMs, toeOffMs } = run.last;
  const count = Math.round((timeMs - midStanceMs) / stepMs);
  const offMs = Math.abs(timeMs - midStanceMs - count * stepMs);
  if (offMs > (toeOffMs - contactMs) / 2) return null;
  return count % 2 === 0 ? leg : otherSide(leg);
}

/** The last step, if its foot had left the ground when the frames ended. */
export function lastSteps(state: StepState): readonly FoundStep[] {
  const { run, seen } = state;
  const endMs = seen.at(-1)?.timestampMs;
  const stepMs = run && paceOf(run.pace);
  if (run === null || endMs === undefined || stepMs === null || run.dueMs > endMs) return [];
  return takeDue(state, run, stepMs).found.filter(({ toeOffMs }) => toeOffMs <= endMs);
}
