import { carryingSide, type FreeFootClues } from '../alignment/footing.ts';
import { isFootLowered, STEP_DOWN } from '../alignment/step-down.ts';
import { pictureRoll } from '../alignment/picture-roll.ts';
import { minus } from '../geometry/image-vector.ts';
import { otherSide, perSide, type Side } from '../geometry/keypoints.ts';
import { distance, midpoint } from '../geometry/leg-axis.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import { turnUpright } from '../geometry/upright.ts';
import type { Stance } from '../reading/reading.ts';
import { BASELINE } from '../reading/thresholds.ts';
import { median } from '../signal/statistics.ts';
import { legHeight, type TrackedFrame } from './body-track.ts';

/** The frames of one squat, sorted by what they can tell about the legs that carry. None of the groups is empty. */
export interface SquatFrames {
  /** Just before the hips go down, and just after they came back. */
  readonly before: readonly TrackedFrame[];
  readonly after: readonly TrackedFrame[];
  /** A little earlier than `before` and later than `after`: a step-down has lowered its foot half way at the rims. */
  readonly standing: readonly TrackedFrame[];
  /** The lower part. */
  readonly low: readonly TrackedFrame[];
  /** Height of the hips over the ankles at the rims, pixels. */
  readonly standingPx: number;
}

/** Movements of both feet and both legs in a squat; lengths in standing hip heights. */
interface LegClues extends FreeFootClues {
  /** Thigh and shank as the picture shows them, by side. */
  readonly length: Readonly<Record<Side, number>>;
}

function middle(frames: readonly TrackedFrame[], of: (frame: TrackedFrame) => number): number {
  return median(frames.map(of)) ?? 0;
}

function spotOf(frames: readonly TrackedFrame[], side: Side) {
  return {
    x: middle(frames, ({ legs }) => legs[side].ankle.x),
    y: middle(frames, ({ legs }) => legs[side].ankle.y),
    timestampMs: middle(frames, ({ timestampMs }) => timestampMs),
  };
}

/** A camera that pans moves both spots: the spot between the rims lies on the line from one rim to the other. */
function travelOf({ before, after, low, standingPx }: SquatFrames, side: Side): number {
  const [from, to] = [spotOf(before, side), spotOf(after, side)];
  const spanMs = to.timestampMs - from.timestampMs;
  return middle(low, ({ timestampMs, legs }) => {
    const share = spanMs > 0 ? (timestampMs - from.timestampMs) / spanMs : 0;
    const spot = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    return distance(spot, legs[side].ankle) / standingPx;
  });
}

/** How much higher in the picture the left ankle is than the right one, pixels, with the roll of the picture taken back. */
function leftHigherPx({ legs: { left, right } }: TrackedFrame, roll: Degrees): number {
  return turnUpright(minus(right.ankle, left.ankle), roll).y;
}

/** The roll of the picture as the body shows it at the rims of a squat, where it stands. */
function rollAround({ before, after }: SquatFrames): Degrees {
  return degrees(middle([...before, ...after], ({ legs }) => pictureRoll(legs)));
}

function collectClues(squat: SquatFrames): LegClues {
  const { low, standingPx } = squat;
  const roll = rollAround(squat);
  return {
    travel: perSide((side) => travelOf(squat, side)),
    hipsAside: perSide((side) =>
      middle(low, ({ legs }) => Math.abs(midpoint(legs.left.hip, legs.right.hip).x - legs[side].ankle.x) / standingPx),
    ),
    length: perSide((side) =>
      middle(
        low,
        ({ legs }) =>
          (distance(legs[side].hip, legs[side].knee) + distance(legs[side].knee, legs[side].ankle)) / standingPx,
      ),
    ),
    leftHigher: middle(low, (frame) => leftHigherPx(frame, roll) / standingPx),
  };
}

/**
 * Limits of the clues, in standing hip heights. [E: two-leg squats of rendered and real people stay below half of each]
 */
const SINGLE = {
  /** One ankle this much above the other: a foot farther back in the picture stays below. */
  leftHigher: 0.085,
  /** One foot left its spot by this much, and the other one by less than half of that. */
  travel: 0.09,
  /** One leg looks longer by this much, and the hips are over the other one: a lunge to the side. */
  length: 0.15,
  hipsAside: 0.1,
} as const;

/**
 * The legs that carried the person through a squat, from all its frames together.
 *
 * @returns `both` where neither foot was free and neither leg did most of the work; `null` where no foot stayed, so that
 *   it was a walk.
 */
export function findCarryingLegs(squat: SquatFrames): Stance | null {
  const clues = collectClues(squat);
  const stance = weighClues(clues);
  const { left, right } = clues.travel;
  const stayed = stance === 'both' ? Math.max(left, right) : clues.travel[stance];
  return stayed <= BASELINE.movedShare ? stance : null;
}

/** How much higher the left ankle stands after a squat than before, against the right one; shares of the hip height. */
function feetChange({ standing, low, standingPx }: SquatFrames): number {
  const lowMs = low[0]?.timestampMs ?? 0;
  const leftHigher = (frames: readonly TrackedFrame[]) =>
    middle(frames, ({ legs }) => (legs.right.ankle.y - legs.left.ankle.y) / standingPx);
  const [before, after] = [
    standing.filter(({ timestampMs }) => timestampMs < lowMs),
    standing.filter(({ timestampMs }) => timestampMs > lowMs),
  ];
  return before.length === 0 || after.length === 0 ? 0 : leftHigher(after) - leftHigher(before);
}

/** Does this leg stand on a step while the other foot is lowered from it, straight beneath its hip? */
export function isStepDown(squat: SquatFrames, carrier: Side): boolean {
  const free = otherSide(carrier);
  const { standing, low, standingPx } = squat;
  const change = (of: (frame: TrackedFrame) => number) => (middle(low, of) - middle(standing, of)) / standingPx;
  const isLowered = isFootLowered({
    freeSinks: change(({ legs }) => legs[free].ankle.y - legs[carrier].ankle.y),
    freeAside: change(({ legs }) => legs[free].ankle.x),
    hipSinks: change(({ legs }) => legs[carrier].hip.y),
    carrierDip: -change((frame) => legHeight(frame, carrier)),
    freeDip: -change((frame) => legHeight(frame, free)),
    carrierTravel: travelOf(squat, carrier),
  });
  return isLowered && Math.abs(feetChange(squat)) <= STEP_DOWN.standsAlike;
}

function weighClues({ travel, hipsAside, length, leftHigher }: LegClues): Stance {
  const farther = Math.max(travel.left, travel.right);
  const hasWandered = farther > SINGLE.travel && Math.min(travel.left, travel.right) < farther / 2;
  const isLevel = Math.abs(leftHigher) < SINGLE.leftHigher;
  const overLeft = hipsAside.right - hipsAside.left;
  if (hasWandered || !isLevel) return carryingSide({ travel, hipsAside, leftHigher });
  const bending: Side = length.left < length.right ? 'left' : 'right';
  const isOverBending = (bending === 'left' ? overLeft : -overLeft) > SINGLE.hipsAside;
  return Math.abs(length.left - length.right) > SINGLE.length && isOverBending ? bending : 'both';
}
