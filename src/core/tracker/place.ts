import type { ImagePoint, PictureSize } from '../geometry/keypoints.ts';
import { commonPart } from '../geometry/common-part.ts';
import { distance, midpoint } from '../geometry/leg-axis.ts';
import { cornerOf } from '../geometry/picture.ts';
import type { RepState } from '../reps/rep-detector.ts';
import { mean, median } from '../signal/statistics.ts';
import type { Baseline } from '../alignment/baseline.ts';
import type { SeenBody } from '../alignment/gates.ts';
import { depthsOf } from '../alignment/measure-legs.ts';
import type { Stance } from '../reading/reading.ts';
import { BASELINE } from '../reading/thresholds.ts';

/** The part of one frame that tells whether the person still stands where, and turned as, the axis was taken. */
export interface PlaceSample {
  readonly timestampMs: number;
  readonly picture: PictureSize;
  readonly body: SeenBody;
  readonly stance: Stance;
  /** Direction of both feet against the camera's axis, degrees, + towards the picture's right; `null`: not seen. */
  readonly feetYawDeg: number | null;
  readonly reps: RepState['kind'];
}

/** One frame against the standing axis. */
interface Sighting {
  readonly timestampMs: number;
  /** Share of the standing hip height. */
  readonly depth: number;
  /** How much higher in the picture the feet are, share of the leg. */
  readonly feetUpShare: number;
  /** Width of hips and shoulders over that of standing: a squat leaves it, distance does not. */
  readonly breadth: number;
  /** Degrees, + towards the picture's right; `null`: the feet were not seen, or the person was not upright. */
  readonly turnedDeg: number | null;
}

/** Where the person is against the standing axis, on both feet. */
export interface Place {
  /** Since when the axis may not hold any more, milliseconds; `null`: it holds. */
  readonly movedSinceMs: number | null;
  /** The last `BASELINE.recentMs`, oldest first. */
  readonly recent: readonly Sighting[];
  /** A depth below upright that was kept to within `BASELINE.farther.steadyShare` since then. */
  readonly steady: { readonly depth: number; readonly sinceMs: number } | null;
  /** Turn on the spot when last upright, degrees, + towards the picture's right. */
  readonly turnedDeg: number;
}

/** The place in the frame in which the axis was taken. */
export const AT_BASELINE: Place = { movedSinceMs: null, recent: [], steady: null, turnedDeg: 0 };

export interface PlaceStep {
  readonly place: Place;
  /** The feet are not where they were, so this is no squat. */
  readonly feetMoved: boolean;
  /** The person stands elsewhere, or turned otherwise, and needs a new standing axis. */
  readonly left: boolean;
  /** The picture moved and its size changed while both feet stood: the camera zoomed. */
  readonly isZoomed: boolean;
}

function breadth(body: SeenBody, baseline: Baseline): number {
  const hips = distance(body.legs.left.hip, body.legs.right.hip);
  if (!body.shoulders || baseline.shouldersApartPx === null) return hips / baseline.hipsApartPx;
  const shoulders = distance(body.shoulders.left, body.shoulders.right);
  return (hips + shoulders) / (baseline.hipsApartPx + baseline.shouldersApartPx);
}

function feetOf({ legs }: SeenBody) {
  return midpoint(legs.left.ankle, legs.right.ankle);
}

/** Height in the picture that the camera gives now. */
function inPicture({ y }: ImagePoint, picture: PictureSize): number {
  return y - cornerOf(picture).y;
}

function sight({ timestampMs, picture, body, stance, feetYawDeg, reps }: PlaceSample, baseline: Baseline): Sighting {
  const isTurnSeen = reps === 'up' && feetYawDeg !== null && baseline.feetYawDeg !== null;
  return {
    timestampMs,
    depth: mean(depthsOf(body, baseline, stance)) ?? 0,
    // In the picture: a camera that zooms out lifts the feet as well.
    feetUpShare:
      (inPicture(baseline.feet, baseline.view.picture) - inPicture(feetOf(body), picture)) / baseline.legLengthPx,
    breadth: breadth(body, baseline),
    turnedDeg: isTurnSeen ? feetYawDeg - baseline.feetYawDeg : null,
  };
}

function middle(recent: readonly Sighting[], of: (sighting: Sighting) => number | null): number | null {
  return median(recent.map(of).filter((value): value is number => value !== null));
}

/** A hole in the frames ends a steady depth, because nobody knows the depth meanwhile. */
function keepSteady(before: Place['steady'], recent: readonly Sighting[], timestampMs: number): Place['steady'] {
  const depth = middle(recent, (one) => one.depth) ?? 0;
  const isKept = recent.length > 1 && before && Math.abs(depth - before.depth) <= BASELINE.farther.steadyShare;
  return isKept ? before : { depth, sinceMs: timestampMs };
}

/** Is this body small because it is far away? Bent legs keep hips and shoulders as wide as they were. */
function isFarther(recent: readonly Sighting[], reps: RepState['kind']): boolean {
  const { feetUpShare, scaledPart } = BASELINE.farther;
  const depth = middle(recent, (one) => one.depth) ?? 0;
  const wide = middle(recent, (one) => one.breadth) ?? 1;
  if (1 - wide < scaledPart * depth) return false;
  // While a rep may be lost by the answer, the feet must agree.
  return reps === 'lost' || (middle(recent, (one) => one.feetUpShare) ?? 0) > feetUpShare;
}

/** Did the camera change the size of the picture, and move it, since the axis was taken? Feet that walk move it not at all. */
function hasZoomed(recent: readonly Sighting[], { picture }: PlaceSample, { view, legLengthPx }: Baseline): boolean {
  const { sizeShare, shiftShare } = BASELINE.zoomed;
  const smaller = commonPart(middle(recent, (one) => one.depth) ?? 0, 1 - (middle(recent, (one) => one.breadth) ?? 1));
  const shiftPx = distance(cornerOf(picture), cornerOf(view.picture));
  return Math.abs(smaller) > sizeShare && shiftPx > shiftShare * legLengthPx;
}

/** Does this frame speak against the axis? The answer is believed when it lasts. */
function isElsewhere(sample: PlaceSample, now: Sighting, turnedDeg: number, baseline: Baseline): boolean {
  const isUp = sample.reps === 'up';
  // Only longer legs tell: a squat makes them look shorter.
  const isNearer = isUp && sample.body.legLengthPx / baseline.legLengthPx - 1 > BASELINE.scaledShare;
  // The axis was taken on one leg, and now both feet are on the floor, or the other leg carries.
  const isIncomplete = baseline.legs.left === null || baseline.legs.right === null;
  // Nobody stands taller than upright, so the axis was taken with bent knees or farther away.
  const isTaller = now.depth < -BASELINE.tallerShare;
  return isNearer || isIncomplete || isTaller || (isUp && Math.abs(turnedDeg) > BASELINE.turnedDeg);
}

/**
 * A person who walked to another place, or turned, needs a new standing axis there. In a squat neither the turn nor the
 * distance can be told from the squat itself, so both are judged while the person is upright or keeps still.
 */
export function advancePlace(before: Place, sample: PlaceSample, baseline: Baseline): PlaceStep {
  const { timestampMs, body, stance, reps } = sample;
  // On one leg that has its axis, only the squat is followed.
  if (stance !== 'both' && baseline.legs[stance] !== null) {
    return { place: { ...AT_BASELINE, turnedDeg: before.turnedDeg }, feetMoved: false, left: false, isZoomed: false };
  }
  const now = sight(sample, baseline);
  const lately = before.recent.filter((one) => {
    // A clock that stands still or was set back must not let frames pile up.
    const ageMs = timestampMs - one.timestampMs;
    return ageMs > 0 && ageMs < BASELINE.recentMs;
  });
  const recent = [...lately, now];
  const turnedDeg = (reps === 'up' ? middle(recent, (one) => one.turnedDeg) : null) ?? before.turnedDeg;
  const steady = reps === 'up' ? null : keepSteady(before.steady, recent, timestampMs);
  const isSteady = steady !== null && timestampMs - steady.sinceMs >= BASELINE.farther.forMs;
  const isFartherStill = isSteady && isFarther(recent, reps);

  const feetMoved = distance(feetOf(body), baseline.feet) > BASELINE.movedShare * baseline.legLengthPx;
  const isAway = feetMoved || isElsewhere(sample, now, turnedDeg, baseline);
  const movedSinceMs = isAway ? (before.movedSinceMs ?? timestampMs) : null;
  const isAwayStill = movedSinceMs !== null && timestampMs - movedSinceMs >= BASELINE.movedForMs;
  const left = isAwayStill || isFartherStill;
  return {
    place: { movedSinceMs, recent, steady, turnedDeg },
    feetMoved,
    left,
    isZoomed: hasZoomed(recent, sample, baseline),
  };
}
