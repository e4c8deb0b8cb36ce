import { minus } from '../geometry/image-vector.ts';
import { otherSide, SIDES, type ImagePoint, type Side } from '../geometry/keypoints.ts';
import { distance, midpoint, type Leg } from '../geometry/leg-axis.ts';
import { turnUpright } from '../geometry/upright.ts';
import type { Stance } from '../reading/reading.ts';
import { LIMITS, REPS } from '../reading/thresholds.ts';
import { isLunge } from './lunge.ts';
import { pictureRoll } from './picture-roll.ts';
import { isFootLowered, STEP_DOWN } from './step-down.ts';

/** Where an exercise on one leg puts the foot that does not carry. */
export type FreeFoot = 'lifted' | 'lowered';

/**
 * Where the hips are over one foot, in a squat that leg carries alone, even if the other foot still touches the floor.
 * [measured: in squats on both legs the hips keep 38 % of the way from foot to foot or more, in squats on one leg 28 % or
 * less; decision 0021]
 */
const OVER_FOOT = {
  /** The hips are nearer to one foot than this, share of the way from foot to foot. */
  share: { on: 0.25, off: 0.32 },
  /** Feet nearer to each other than this tell nothing, share of the leg. [E] */
  feetApart: 0.1,
  /** The hips have sunk by so much, share of their standing height: nobody squats before. [METHOD: where a squat begins] */
  dip: REPS.depth,
} as const;

/** On which legs the person stands. Times: the source's clock, milliseconds. */
export interface Footing {
  readonly stance: Stance;
  /** The stance seen last, as long as it has not lasted for long enough to be believed. */
  readonly awaited: { readonly stance: Stance; readonly sinceMs: number } | null;
  /** Where the ankles were, pixels across, when the person was last upright on both feet; `null`: never since the axis. */
  readonly uprightX: Readonly<Record<Side, number>> | null;
}

export const ON_BOTH_FEET: Footing = { stance: 'both', awaited: null, uprightX: null };

/** Knowledge about the feet from before this frame. */
export interface ExpectedFeet {
  readonly freeFoot: FreeFoot;
  /** The leg that the person was asked to stand on; `null`: both, or either. */
  readonly askedLeg: Side | null;
  /** How much higher the left ankle stood with both feet on the floor, share of the leg; `null`: never seen so. */
  readonly leftHigherShare: number | null;
  /** The legs as they stood for the axis; `null`: this one did not stand. */
  readonly standing: Readonly<Record<Side, Leg | null>>;
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

/** Both legs as they stood for the axis; `null`: not seen, or only one of them stood. */
function bothStanding({
  standing: { left, right },
}: Pick<ExpectedFeet, 'standing'>): Readonly<Record<Side, Leg>> | null {
  return left === null || right === null ? null : { left, right };
}

function carryingIn(
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  leftHigher: number,
  standing: Readonly<Record<Side, Leg>> | null,
): Side {
  const hipsX = midpoint(legs.left.hip, legs.right.hip).x;
  const travel = (side: Side) =>
    standing === null ? 0 : distance(standing[side].ankle, legs[side].ankle) / legLengthPx;
  const aside = (side: Side) => Math.abs(hipsX - legs[side].ankle.x) / legLengthPx;
  return carryingSide({
    travel: { left: travel('left'), right: travel('right') },
    hipsAside: { left: aside('left'), right: aside('right') },
    leftHigher,
  });
}

/** Joints of an upright person are no lower than this against the axis, share of the standing hip height. [E] */
const UPRIGHT_SHARE = STEP_DOWN.sinksStill;

/** How far one joint of this leg went down since the axis, share of the standing hip height. */
function sunk(legs: Readonly<Record<Side, Leg>>, standing: Readonly<Record<Side, Leg>>, side: Side) {
  const heightPx = standing[side].ankle.y - standing[side].hip.y;
  return {
    hip: (legs[side].hip.y - standing[side].hip.y) / heightPx,
    ankle: (legs[side].ankle.y - standing[side].ankle.y) / heightPx,
  };
}

/** Where the ankles stand, if the person is upright on both feet; else where they stood before. */
function followUpright(
  before: Footing['uprightX'],
  legs: Readonly<Record<Side, Leg>>,
  expected: ExpectedFeet,
): Footing['uprightX'] {
  const standing = bothStanding(expected);
  if (standing === null) return null;
  const isUpright = SIDES.every((side) => {
    const { hip, ankle } = sunk(legs, standing, side);
    return Math.abs(hip) < UPRIGHT_SHARE && Math.abs(ankle) < UPRIGHT_SHARE;
  });
  return isUpright ? { left: legs.left.ankle.x, right: legs.right.ankle.x } : before;
}

/** The leg on the step, where the other foot is lowered from it and nobody said so before; `null`: no step-down. */
function steppingDownOn(
  legs: Readonly<Record<Side, Leg>>,
  { stance, uprightX }: Footing,
  expected: ExpectedFeet,
): Side | null {
  const { freeFoot, askedLeg } = expected;
  const standing = bothStanding(expected);
  if (standing === null || uprightX === null || freeFoot === 'lowered' || askedLeg !== null) return null;
  const isOn = (carrier: Side): boolean => {
    const free = otherSide(carrier);
    const heightPx = standing[carrier].ankle.y - standing[carrier].hip.y;
    const [ofCarrier, ofFree] = [sunk(legs, standing, carrier), sunk(legs, standing, free)];
    const clues = {
      freeSinks: ofFree.ankle - ofCarrier.ankle,
      // A foot is moved beside the step before it is lowered.
      freeAside: (legs[free].ankle.x - uprightX[free]) / heightPx,
      hipSinks: ofCarrier.hip,
      carrierDip: ofCarrier.hip - ofCarrier.ankle,
      freeDip: ofFree.hip - ofFree.ankle,
      carrierTravel: distance(legs[carrier].ankle, standing[carrier].ankle) / heightPx,
    };
    return isFootLowered(clues, stance === carrier);
  };
  return SIDES.find(isOn) ?? null;
}

/** Where the middle of the hips is on the way from the right foot to the left one, 0..1; `null`: the feet are too near to tell. */
function hipsOnWay(legs: Readonly<Record<Side, Leg>>, legLengthPx: number): number | null {
  // A camera that leans moves the hips aside in the picture, and no weight.
  const roll = pictureRoll(legs);
  const across = (from: ImagePoint, to: ImagePoint) => turnUpright(minus(to, from), roll).x;
  const apartPx = across(legs.right.ankle, legs.left.ankle);
  if (apartPx < OVER_FOOT.feetApart * legLengthPx) return null;
  return across(legs.right.ankle, midpoint(legs.left.hip, legs.right.hip)) / apartPx;
}

/**
 * Are the hips over one foot, though both feet are at one height? Between squats on one leg the free foot hovers, or it
 * touches the floor and bears nothing.
 */
export function areHipsOverOneFoot(legs: Readonly<Record<Side, Leg>>, legLengthPx: number): boolean {
  const way = hipsOnWay(legs, legLengthPx);
  return way !== null && Math.min(way, 1 - way) <= OVER_FOOT.share.on;
}

/** The leg that carries a squat alone because the hips are over its foot; `null`: no squat, or both legs carry it. */
function borneBy(
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  previous: Stance,
  expected: ExpectedFeet,
): Side | null {
  const standing = bothStanding(expected);
  // The foot of a step-down hangs beneath its hip, and its leg is told by that.
  if (standing === null || expected.freeFoot === 'lowered') return null;
  const fromRight = hipsOnWay(legs, legLengthPx);
  if (fromRight === null || isLunge(legs, 'both', standing)) return null;
  const nearer: Side = fromRight > 0.5 ? 'left' : 'right';
  const away = nearer === 'left' ? 1 - fromRight : fromRight;
  const { hip, ankle } = sunk(legs, standing, nearer);
  const isOn = previous === nearer;
  const limits = isOn
    ? { share: OVER_FOOT.share.off, dip: OVER_FOOT.dip.off }
    : { share: OVER_FOOT.share.on, dip: OVER_FOOT.dip.on };
  return away <= limits.share && hip - ankle >= limits.dip ? nearer : null;
}

/** Which legs carry the person in this one frame, from the height of the ankles; the last answer is the hysteresis. */
function stanceIn(
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  previous: Stance,
  expected: ExpectedFeet,
): Stance {
  const { freeFoot, askedLeg, leftHigherShare } = expected;
  const leftHigher = (legs.right.ankle.y - legs.left.ankle.y) / legLengthPx;
  const higher: Side = leftHigher > 0 ? 'left' : 'right';
  const isClear = Math.abs(leftHigher) > LIMITS.freeFoot.unexpected.off;
  const lower = otherSide(higher);
  const lifted =
    isClear && askedLeg === null ? carryingIn(legs, legLengthPx, leftHigher, bothStanding(expected)) : lower;
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
  before: Footing,
  legs: Readonly<Record<Side, Leg>>,
  legLengthPx: number,
  timestampMs: number,
  expected: ExpectedFeet,
): Footing {
  const { stance, awaited } = before;
  const uprightX = followUpright(before.uprightX, legs, expected);
  if (expected.stance !== null) return { stance: expected.stance, awaited: null, uprightX };
  const onStep = steppingDownOn(legs, { ...before, uprightX }, expected);
  const byHeight = onStep ?? stanceIn(legs, legLengthPx, stance, expected);
  const seen = byHeight === 'both' ? (borneBy(legs, legLengthPx, stance, expected) ?? byHeight) : byHeight;
  if (seen === stance) return { stance, awaited: null, uprightX };
  const isTold = onStep !== null || expected.freeFoot === 'lowered' || expected.askedLeg !== null;
  // A clock that was set back does not tell how long the stance has lasted.
  const sinceMs = awaited?.stance === seen && awaited.sinceMs <= timestampMs ? awaited.sinceMs : timestampMs;
  const isBelieved = !isTold || timestampMs - sinceMs >= LIMITS.freeFoot.expected.forMs;
  return isBelieved
    ? { stance: seen, awaited: null, uprightX }
    : { stance, awaited: { stance: seen, sinceMs }, uprightX };
}
