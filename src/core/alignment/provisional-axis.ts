import { SIDES, type ImagePoint, type PictureSize } from '../geometry/keypoints.ts';
import { distance } from '../geometry/leg-axis.ts';
import { BASELINE } from '../reading/thresholds.ts';
import { median } from '../signal/statistics.ts';
import { takeBaseline, type Baseline, type StandingSample } from './baseline.ts';
import type { ModelProfile } from './model-profile.ts';
import { carriers, isPlausiblyUpright } from './plausible-standing.ts';

/** The frames of the last seconds, oldest first. */
export type RecentFrames = readonly StandingSample[];

const PROVISIONAL = {
  /** So much is remembered. [E] */
  recentMs: 3000,
  /** Upright for so long makes an axis, on two legs and on one. A step on the way to the place is shorter. [E] */
  uprightMs: { both: 300, single: 500 },
  /** Upright is at least so tall, share of the tallest frame. [E: 3.5 % are 30° of flexion] */
  uprightShare: 0.965,
  /** The hips leave the standing height below this share of the tallest frame: before a squat is noticed at 4 %. [E] */
  beganShare: 0.97,
  /** A foot is still when this share of the latest frames agrees on its direction, which scatters by 1° to 2°. [E] */
  stillShare: 0.8,
  /** The feet stayed where they are, share of the leg. [E] */
  spotShare: 0.06,
} as const;

/** Adds one frame and drops those that are too old. */
export function noteFrame(recent: RecentFrames, sample: StandingSample): RecentFrames {
  const kept = recent.filter(({ timestampMs }) => {
    // A clock that stands still or was set back must not let frames pile up.
    const ageMs = sample.timestampMs - timestampMs;
    return ageMs > 0 && ageMs <= PROVISIONAL.recentMs;
  });
  return [...kept, sample];
}

/**
 * Keeps the frames in which both feet point where they point now. The axis is given up only when a turn has lasted, and by
 * then the person may already squat. The frames that are kept here are the only upright ones after the turn.
 *
 * @returns an empty list if a foot still turns or is lifted, because then nobody stands.
 */
export function sinceTurn(recent: RecentFrames): RecentFrames {
  const lastMs = recent.at(-1)?.timestampMs ?? 0;
  const latest = recent.filter(({ timestampMs }) => lastMs - timestampMs <= PROVISIONAL.uprightMs.both);
  return SIDES.reduce((kept, side) => {
    const directionOf = ({ clues }: StandingSample) => clues?.footDeg[side] ?? null;
    const nowDeg = median(latest.map(directionOf).filter((value) => value !== null));
    const pointsThere = (one: StandingSample) => {
      const direction = directionOf(one);
      return direction !== null && nowDeg !== null && Math.abs(direction - nowDeg) <= BASELINE.turnedDeg;
    };
    const isStill = latest.filter(pointsThere).length >= PROVISIONAL.stillShare * latest.length;
    return isStill ? kept.filter(pointsThere) : [];
  }, recent);
}

function heightOf({ body: { legs }, stance }: StandingSample): number {
  const sides = carriers(stance);
  return sides.reduce((sum, side) => sum + legs[side].ankle.y - legs[side].hip.y, 0) / sides.length;
}

function feetOf({ body: { legs } }: StandingSample, { stance }: StandingSample): ImagePoint {
  const sides = carriers(stance);
  return {
    x: sides.reduce((sum, side) => sum + legs[side].ankle.x, 0) / sides.length,
    y: sides.reduce((sum, side) => sum + legs[side].ankle.y, 0) / sides.length,
  };
}

/**
 * A standing axis for a person who begins to squat without having stood still: from the tallest of the last frames, on
 * the same feet at the same place. `null`: no squat begins here, or the person was not upright before it.
 */
export function findProvisionalAxis(
  recent: RecentFrames,
  picture: PictureSize,
  profile: ModelProfile,
): Baseline | null {
  const now = recent.at(-1);
  if (!now) return null;
  const spotPx = PROVISIONAL.spotShare * now.body.legLengthPx;
  const here = recent.filter(
    (one) => one.stance === now.stance && distance(feetOf(one, now), feetOf(now, now)) <= spotPx,
  );
  const tallest = here.map(heightOf).toSorted((a, b) => b - a)[Math.floor(here.length / 10)] ?? 0;
  if (heightOf(now) >= PROVISIONAL.beganShare * tallest) return null;
  const upright = here.filter(
    (one) => heightOf(one) >= PROVISIONAL.uprightShare * tallest && isPlausiblyUpright(one.body.legs, one.stance),
  );
  const [first, last] = [upright[0], upright.at(-1)];
  const neededMs = PROVISIONAL.uprightMs[now.stance === 'both' ? 'both' : 'single'];
  if (!first || !last || last.timestampMs - first.timestampMs < neededMs) return null;
  return takeBaseline(upright, picture, profile);
}
