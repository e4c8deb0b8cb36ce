import type { SeenBody } from '../alignment/gates.ts';
import { perSide, type Keypoint, type Side } from '../geometry/keypoints.ts';
import { legLength } from '../geometry/leg-axis.ts';

/** A body at one moment. */
export interface TimedBody {
  readonly timestampMs: number;
  readonly body: SeenBody;
}

/** Frames up to this share of a step before and after midstance tell how the body is there. [E: the stance takes 0.7] */
const WINDOW_SHARE = 0.25;
/** Fewer frames tell no curve, and their middle stands for midstance. */
const FRAMES = { least: 2, forCurve: 3 } as const;

/** Weight of each frame in the value that a line or a parabola through all of them has at midstance. */
function weightsAt(offsetsMs: readonly number[], hasCurve: boolean): readonly number[] | null {
  const count = offsetsMs.length;
  const sum = (power: number) => offsetsMs.reduce((total, offset) => total + offset ** power, 0);
  if (!hasCurve) {
    const [first, second] = [sum(1), sum(2)];
    const determinant = count * second - first ** 2;
    return determinant > 0 ? offsetsMs.map((offset) => (second - first * offset) / determinant) : null;
  }
  const [first, second, third, fourth] = [sum(1), sum(2), sum(3), sum(4)];
  const constant = second * fourth - third ** 2;
  const linear = second * third - first * fourth;
  const square = first * third - second ** 2;
  const determinant = count * constant + first * linear + second * square;
  if (!(Math.abs(determinant) > 0)) return null;
  return offsetsMs.map((offset) => (constant + linear * offset + square * offset ** 2) / determinant);
}

/**
 * The body at midstance, from the frames around it: a slow camera has none at that very moment, and one frame is noisy. The
 * drift has its peak there, so a parabola through each coordinate keeps what a mean would flatten.
 *
 * @returns `null`: too few frames were seen.
 */
export function bodyAtMidstance(frames: readonly TimedBody[], midStanceMs: number, stepMs: number): SeenBody | null {
  const near = frames.filter(({ timestampMs }) => Math.abs(timestampMs - midStanceMs) <= WINDOW_SHARE * stepMs);
  const isAround =
    near.some((one) => one.timestampMs <= midStanceMs) && near.some((one) => one.timestampMs >= midStanceMs);
  if (near.length < FRAMES.least || !isAround) return null;
  const offsets = near.map(({ timestampMs }) => (timestampMs - midStanceMs) / stepMs);
  const weights = weightsAt(offsets, near.length >= FRAMES.forCurve);
  if (weights === null) return null;
  const pointOf = (choose: (body: SeenBody) => Keypoint): Keypoint => {
    const sum = (of: (point: Keypoint) => number) =>
      near.reduce((total, { body }, index) => total + (weights[index] ?? 0) * of(choose(body)), 0);
    const confidence = Math.min(...near.map(({ body }) => choose(body).confidence));
    return { x: sum(({ x }) => x), y: sum(({ y }) => y), confidence };
  };
  const seenToe = (side: Side) =>
    near.every(({ body }) => body.toes[side] !== null)
      ? pointOf(({ toes, legs }) => toes[side] ?? legs[side].ankle)
      : null;
  const hasShoulders = near.every(({ body }) => body.shoulders !== null);
  const shoulder = (side: Side) => pointOf(({ shoulders, legs }) => shoulders?.[side] ?? legs[side].hip);
  const leg = (side: Side) => ({
    hip: pointOf(({ legs }) => legs[side].hip),
    knee: pointOf(({ legs }) => legs[side].knee),
    ankle: pointOf(({ legs }) => legs[side].ankle),
  });
  const legs = perSide(leg);
  return {
    legs,
    toes: perSide(seenToe),
    shoulders: hasShoulders ? perSide(shoulder) : null,
    legLengthPx: (legLength(legs.left) + legLength(legs.right)) / 2,
  };
}
