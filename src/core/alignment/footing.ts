import { otherSide, type Side } from '../geometry/keypoints.ts';
import type { Leg } from '../geometry/leg-axis.ts';
import type { Stance } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';

/** Where the foot is that does not carry, in an exercise on one leg. */
export type FreeFoot = 'lifted' | 'lowered';

/** On which legs the person stands. Times: the source's clock, milliseconds. */
export interface Footing {
  readonly stance: Stance;
  /** What was seen last, while it has not been seen for long enough to be believed. */
  readonly awaited: { readonly stance: Stance; readonly sinceMs: number } | null;
}

export const ON_BOTH_FEET: Footing = { stance: 'both', awaited: null };

/** What is known of the feet before they are looked at. */
export interface ExpectedFeet {
  readonly freeFoot: FreeFoot;
  /** The leg that the person was asked to stand on; `null`: both, or either. */
  readonly askedLeg: Side | null;
  /** How much higher the left ankle stood with both feet on the floor, share of the leg; `null`: not seen yet. */
  readonly leftHigherShare: number | null;
}

/** Which legs carry the person in this one frame, from the height of the ankles; the last answer is the hysteresis. */
function stanceIn(
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  previous: Stance,
  { freeFoot, askedLeg, leftHigherShare }: ExpectedFeet,
): Stance {
  const leftHigher = (legs.right.ankle.y - legs.left.ankle.y) / legLengthPx;
  const higher: Side = leftHigher > 0 ? 'left' : 'right';
  const carrying = freeFoot === 'lifted' ? otherSide(higher) : higher;
  const isExpected = leftHigherShare !== null && (freeFoot === 'lowered' || carrying === askedLeg);
  const { on, off } = isExpected ? LIMITS.freeFoot.expected : LIMITS.freeFoot.unexpected;
  // Feet of which one stands farther back are never level: then it is the change that tells.
  const changed = isExpected ? Math.sign(leftHigher) * (leftHigher - leftHigherShare) : Infinity;
  return Math.min(Math.abs(leftHigher), changed) > (previous === carrying ? off : on) ? carrying : 'both';
}

/**
 * One frame more. Where little height tells a free foot from a standing one, one noisy frame is no step: the change has
 * to last.
 */
export function advanceFooting(
  { stance, awaited }: Footing,
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  timestampMs: number,
  expected: ExpectedFeet,
): Footing {
  const seen = stanceIn(legs, legLengthPx, stance, expected);
  if (seen === stance) return { stance, awaited: null };
  const isTold = expected.freeFoot === 'lowered' || expected.askedLeg !== null;
  // A clock that was set back tells nothing about how long it has lasted.
  const sinceMs = awaited?.stance === seen && awaited.sinceMs <= timestampMs ? awaited.sinceMs : timestampMs;
  const isBelieved = !isTold || timestampMs - sinceMs >= LIMITS.freeFoot.expected.forMs;
  return isBelieved ? { stance: seen, awaited: null } : { stance, awaited: { stance: seen, sinceMs } };
}
