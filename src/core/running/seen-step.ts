import type { Side } from '../geometry/keypoints.ts';
import { mean } from '../signal/statistics.ts';
import type { OnOneFoot } from './feet-in-turn.ts';
import { RUN_LIMITS } from './run-limits.ts';
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

/** A step whose frames were seen. */
export interface SeenStep extends FoundStep {
  /** How far the trunk sinks, leg lengths. */
  readonly bobShare: number;
  /** How much lower the carrying ankle is in the picture, leg lengths. */
  readonly liftShare: number;
}

/** The heights of the ankles around midstance are the middle of this share of a step: one wild frame tells no leg. */
export const LIFT_WINDOW_SHARE = 0.15;

/** How far the ankles are apart around this moment, leg lengths, + the left one carries; `null`: no frame is near. */
export function apartAround(seen: readonly GaitFrame[], timeMs: number, stepMs: number): number | null {
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
export function stepDue(seen: readonly GaitFrame[], dueMs: number, stepMs: number): SeenStep | null {
  return stepNear(seen, dueMs, stepMs) ?? stepAt(seen, dueMs, stepMs, RUN_LIMITS.leastBobShare);
}

export function stanceAround(midStanceMs: number, stepMs: number, bobShare: number) {
  const stanceMs = stanceMsOf(stepMs, bobShare);
  return { contactMs: midStanceMs - stanceMs / 2, midStanceMs, toeOffMs: midStanceMs + stanceMs / 2 };
}

/** The step of a time on one foot that is over; `null`: this was none of a runner. */
export function stepOf(seen: readonly GaitFrame[], { fromMs, untilMs, mostApart, leg }: OnOneFoot): SeenStep | null {
  const { min, max } = RUN_LIMITS.stepMs;
  if (untilMs - fromMs < min / 2 || mostApart < RUN_LIMITS.leastLiftShare) return null;
  const stepMs = Math.min(max, Math.max(min, untilMs - fromMs));
  const step = stepNear(seen, Math.max((fromMs + untilMs) / 2, untilMs - stepMs / 2), stepMs);
  if (step === null || step.leg !== leg || step.midStanceMs < fromMs || step.midStanceMs > untilMs) return null;
  return step.liftShare < RUN_LIMITS.liftedWhenLowest * mostApart ? null : step;
}
