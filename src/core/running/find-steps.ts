import { otherSide, type Side } from '../geometry/keypoints.ts';
import { advanceFeet, FEET_UNKNOWN, MAX_HOLE_MS, type FeetState } from './feet-in-turn.ts';
import { advancePace, paceOf, UNKNOWN_STEP_PACE, type StepPace } from './step-pace.ts';
import { RUN_LIMITS } from './run-limits.ts';
import {
  apartAround,
  LIFT_WINDOW_SHARE,
  stanceAround,
  stepDue,
  stepOf,
  type FoundStep,
  type GaitFrame,
  type SeenStep,
} from './seen-step.ts';

/** A step that does not make a run yet. */
interface PendingStep extends SeenStep {
  /** It is so many steps after the pending one before; more than 1 where frames are missing in between. */
  readonly stepsOn: number;
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
  /** Whether `seen` goes back to the first frame. */
  readonly isWhole: boolean;
  readonly feet: FeetState;
  /** Steps in turn that do not make a run yet. */
  readonly pending: readonly PendingStep[];
  readonly run: Run | null;
}

/** The frames that are remembered. */
type Memory = Pick<StepState, 'seen' | 'isWhole'>;

export const NO_STEPS: StepState = { seen: [], isWhole: true, feet: FEET_UNKNOWN, pending: [], run: null };

export interface StepAdvance {
  readonly state: StepState;
  /** Steps that are sure since this frame, oldest first. */
  readonly found: readonly FoundStep[];
}

/** Frames are kept for this time, because a run is believed at its fourth step and then told from its first. */
const SEEN_MS = 6000;

/** So long before its midstance, in steps, a landing foot is still higher than the other. [E] */
const LEAVING_AT_SHARE = 0.6;

/** So many frames of one step tell that the feet kept still. [E] */
const STOOD_FRAMES = 4;

/** Is this the step after (or before) one, `count` steps on? Legs take turns, and the pace is even. */
function isInTurn(from: SeenStep, to: SeenStep, count: number, stepMs: number): boolean {
  const eachMs = Math.abs(to.midStanceMs - from.midStanceMs) / count;
  const isOnItsLeg = (from.leg !== to.leg) === (count % 2 === 1);
  return isOnItsLeg && Math.abs(eachMs - stepMs) <= RUN_LIMITS.unevenShare * stepMs;
}

/** Are frames missing somewhere between these moments, or around them? */
function hasHole(seen: readonly GaitFrame[], fromMs: number, untilMs: number): boolean {
  return seen.some(({ timestampMs }, index) => {
    const next = seen[index + 1]?.timestampMs ?? timestampMs;
    return next - timestampMs > MAX_HOLE_MS && timestampMs <= untilMs && next >= fromMs;
  });
}

/** Did the feet keep still in these frames? One ankle of a person who stands may be lower, because that foot is nearer to the camera. */
function hasStood(frames: readonly GaitFrame[]): boolean {
  const apart = frames.map((frame) => frame.apart);
  return frames.length >= STOOD_FRAMES && Math.max(...apart) - Math.min(...apart) < RUN_LIMITS.leavingShare;
}

/**
 * Was the foot of this step in the air before? A step begins with a landing, and the foot that stays down when a person
 * begins to run has not landed. If frames are missing for a short time, the last frame before the hole tells, or the first one after it. At the beginning
 * of a film no frame tells, and the foot counts as landed. Where the frames are forgotten, nobody knows.
 */
function hasLanded({ seen, isWhole }: Memory, { leg, midStanceMs }: SeenStep, stepMs: number): boolean {
  const beforeMs = midStanceMs - stepMs;
  const earlier = seen.filter(
    ({ timestampMs }) => timestampMs > beforeMs - stepMs && timestampMs <= beforeMs + LIFT_WINDOW_SHARE * stepMs,
  );
  if (hasStood(earlier)) return false;
  const leavingMs = midStanceMs - LEAVING_AT_SHARE * stepMs;
  const later = seen.find(({ timestampMs }) => timestampMs > beforeMs && timestampMs <= leavingMs);
  const before = apartAround(seen, beforeMs, stepMs) ?? (earlier.at(-1) ?? later)?.apart ?? null;
  if (before === null) return isWhole || (seen[0]?.timestampMs ?? beforeMs) < beforeMs;
  return (leg === 'left' ? -before : before) >= RUN_LIMITS.leavingShare;
}

/** The step before one; where its frames are missing, the nearest one before the hole. */
function stepBefore(memory: Memory, next: SeenStep, stepMs: number): SeenStep | null {
  const { seen } = memory;
  for (let count = 1; count * stepMs <= RUN_LIMITS.runEndsMs; count += 1) {
    const dueMs = next.midStanceMs - count * stepMs;
    const step = stepDue(seen, dueMs, stepMs);
    if (step !== null) {
      const isBefore = step.midStanceMs < next.midStanceMs && isInTurn(next, step, count, stepMs);
      return isBefore && hasLanded(memory, step, stepMs) ? step : null;
    }
    if (!hasHole(seen, dueMs, dueMs)) return null;
  }
  return null;
}

/** Steps before the first one that was sure, back to the standstill. */
function stepsBefore(memory: Memory, first: SeenStep, stepMs: number): readonly SeenStep[] {
  const earlier: SeenStep[] = [];
  for (let step = stepBefore(memory, first, stepMs); step !== null; step = stepBefore(memory, step, stepMs)) {
    earlier.unshift(step);
  }
  return earlier;
}

/**
 * How many steps of those that may become a run this one comes after the last: 1, or more where frames are missing in between and
 * the pace before the hole fits; `null`: it is not in turn.
 */
function countInTurn({ seen, pending }: StepState, step: SeenStep): number | null {
  const before = pending.at(-1);
  if (before === undefined) return null;
  const { min, max } = RUN_LIMITS.stepMs;
  const betweenMs = step.midStanceMs - before.midStanceMs;
  if (before.leg !== step.leg && betweenMs >= min && betweenMs <= max) return 1;
  const earlier = pending.at(-2);
  if (earlier === undefined || betweenMs > RUN_LIMITS.runEndsMs) return null;
  const stepMs = (before.midStanceMs - earlier.midStanceMs) / before.stepsOn;
  const count = Math.round(betweenMs / stepMs);
  const isMissed = count > 1 && hasHole(seen, before.midStanceMs, step.midStanceMs);
  return isMissed && isInTurn(before, step, count, stepMs) ? count : null;
}

/** Adds a step to those that may become a run. */
function addPending(state: StepState, step: SeenStep): StepAdvance {
  const count = countInTurn(state, step);
  const pending = [...(count === null ? [] : state.pending), { ...step, stepsOn: count ?? 1 }];
  const waiting = { ...state, pending };
  const [first] = pending;
  if (first === undefined || pending.length < RUN_LIMITS.stepsThatMakeARun) return { state: waiting, found: [] };
  const gapsMs = pending
    .slice(1)
    .map(({ midStanceMs, stepsOn }, index) => (midStanceMs - (pending[index]?.midStanceMs ?? 0)) / stepsOn);
  const pace = gapsMs.reduce(advancePace, UNKNOWN_STEP_PACE);
  const stepMs = paceOf(pace) ?? step.stepMs;
  if (gapsMs.some((gapMs) => Math.abs(gapMs - stepMs) > RUN_LIMITS.unevenShare * stepMs)) {
    return { state: { ...waiting, pending: pending.slice(1) }, found: [] };
  }
  const run: Run = { last: step, pace, dueMs: step.midStanceMs + stepMs };
  const steps = hasLanded(state, first, stepMs) ? [...stepsBefore(state, first, stepMs), ...pending] : pending.slice(1);
  return { state: { ...state, pending: [], run }, found: withMissed(steps, stepMs) };
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

/** Adds the steps of holes to those that were seen. */
function withMissed(steps: readonly SeenStep[], stepMs: number): readonly FoundStep[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (before === undefined) return [step];
    const count = Math.round((step.midStanceMs - before.midStanceMs) / stepMs);
    return [...bridge(before, step, count), step];
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
  const isWhole = before.isWhole && seen.length > before.seen.length;
  const { feet, over } = advanceFeet(before.feet, frame);
  const state = { ...before, seen, isWhole, feet };
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
