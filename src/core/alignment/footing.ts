import { otherSide, type ImagePoint, type Side } from '../geometry/keypoints.ts';
import { distance, midpoint, type Leg } from '../geometry/leg-axis.ts';
import type { Stance } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';

/** Where an exercise on one leg puts the foot that does not carry. */
export type FreeFoot = 'lifted' | 'lowered';

/** On which legs the person stands. Times: the source's clock, milliseconds. */
export interface Footing {
  readonly stance: Stance;
  /** The stance seen last, as long as it has not lasted for long enough to be believed. */
  readonly awaited: { readonly stance: Stance; readonly sinceMs: number } | null;
}

export const ON_BOTH_FEET: Footing = { stance: 'both', awaited: null };

/** Knowledge about the feet from before this frame. */
export interface ExpectedFeet {
  readonly freeFoot: FreeFoot;
  /** The leg that the person was asked to stand on; `null`: both, or either. */
  readonly askedLeg: Side | null;
  /** How much higher the left ankle stood with both feet on the floor, share of the leg; `null`: never seen so. */
  readonly leftHigherShare: number | null;
  /** Where both feet stood for the axis; `null`: not seen, or only one of them stood. */
  readonly spots: Readonly<Record<Side, ImagePoint>> | null;
  /** The legs that carry now, where more than this frame tells it; `null`: look. */
  readonly stance: Stance | null;
}

/** Clues that tell the leg that carries from the free one. Lengths in leg lengths. */
export interface FreeFootClues {
  /** How far each ankle is from its spot. */
  readonly travel: Readonly<Record<Side, number>>;
  /** How far aside the middle of the hips is from each ankle. */
  readonly hipsAside: Readonly<Record<Side, number>>;
  /** How much higher in the picture the left ankle is than the right one. */
  readonly leftHigher: number;
}

/**
 * A foot in the air is higher in the picture, unless it reaches towards the camera. So height tells least of the three:
 * hips are over the foot that carries them, and that foot stays on its spot.
 */
const HEIGHT_WEIGHT = 0.3;

/** The leg that carries, where one foot is free. */
export function carryingSide({ travel, hipsAside, leftHigher }: FreeFootClues): Side {
  const overLeft = hipsAside.right - hipsAside.left;
  return overLeft + (travel.right - travel.left) - HEIGHT_WEIGHT * leftHigher > 0 ? 'left' : 'right';
}

function carryingIn(
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  leftHigher: number,
  spots: ExpectedFeet['spots'],
): Side {
  const hipsX = midpoint(legs.left.hip, legs.right.hip).x;
  const travel = (side: Side) => (spots === null ? 0 : distance(spots[side], legs[side].ankle) / legLengthPx);
  const aside = (side: Side) => Math.abs(hipsX - legs[side].ankle.x) / legLengthPx;
  return carryingSide({
    travel: { left: travel('left'), right: travel('right') },
    hipsAside: { left: aside('left'), right: aside('right') },
    leftHigher,
  });
}

/** Which legs carry the person in this one frame, from the height of the ankles; the last answer is the hysteresis. */
function stanceIn(
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  previous: Stance,
  { freeFoot, askedLeg, leftHigherShare, spots }: ExpectedFeet,
): Stance {
  const leftHigher = (legs.right.ankle.y - legs.left.ankle.y) / legLengthPx;
  const higher: Side = leftHigher > 0 ? 'left' : 'right';
  const isClear = Math.abs(leftHigher) > LIMITS.freeFoot.unexpected.off;
  const lower = otherSide(higher);
  const lifted = isClear && askedLeg === null ? carryingIn(legs, legLengthPx, leftHigher, spots) : lower;
  const carrying = freeFoot === 'lifted' ? lifted : higher;
  const isExpected = leftHigherShare !== null && (freeFoot === 'lowered' || carrying === askedLeg);
  const { on, off } = isExpected ? LIMITS.freeFoot.expected : LIMITS.freeFoot.unexpected;
  // Two feet of which one stands farther back are never level in the picture, so the change since then must tell too.
  const changed = isExpected ? Math.sign(leftHigher) * (leftHigher - leftHigherShare) : Infinity;
  return Math.min(Math.abs(leftHigher), changed) > (previous === carrying ? off : on) ? carrying : 'both';
}

/**
 * Adds one frame. Where a small height tells a free foot from a standing one, a single noisy frame must not count as a
 * step, so the change has to last.
 */
export function advanceFooting(
  { stance, awaited }: Footing,
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  timestampMs: number,
  expected: ExpectedFeet,
): Footing {
  if (expected.stance !== null) return { stance: expected.stance, awaited: null };
  const seen = stanceIn(legs, legLengthPx, stance, expected);
  if (seen === stance) return { stance, awaited: null };
  const isTold = expected.freeFoot === 'lowered' || expected.askedLeg !== null;
  // A clock that was set back does not tell how long the stance has lasted.
  const sinceMs = awaited?.stance === seen && awaited.sinceMs <= timestampMs ? awaited.sinceMs : timestampMs;
  const isBelieved = !isTold || timestampMs - sinceMs >= LIMITS.freeFoot.expected.forMs;
  return isBelieved ? { stance: seen, awaited: null } : { stance, awaited: { stance: seen, sinceMs } };
}
