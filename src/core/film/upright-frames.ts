import { carriers, isPlausiblyUpright } from '../alignment/plausible-standing.ts';
import type { ImagePoint } from '../geometry/keypoints.ts';
import { distance, midpoint } from '../geometry/leg-axis.ts';
import { BASELINE, LIMITS } from '../reading/thresholds.ts';
import { median } from '../signal/statistics.ts';
import { framesWithin, legHeight, type TrackedFrame } from './body-track.ts';
import type { SurveyedSquat } from './film-survey.ts';

/** Frames within this time of a squat's start or end say where the feet stood. [E] */
export const RIM_WINDOW_MS = 120;
/** Upright frames are looked for in so much time before and after a squat. [E] */
const SEARCH_MS = 2500;

/** The value below which this share of all lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const UPRIGHT = {
  /** The tallest frames are taken from here on: single ones above are noise. [E] */
  tallest: 0.9,
  /** Upright is at least so tall, share of the tallest. [E: 3.5 % are 30° of flexion, of which the knee's way aside is nothing] */
  share: 0.965,
  /** A carrying foot that is farther from its place at the rim than this, share of the hip height, walks. [E] */
  spotShare: 0.06,
} as const;

/** The standing around one squat. */
export interface UprightFrames {
  /** Frames in which the carrying legs are upright, before and after the squat, in order of time. */
  readonly upright: readonly TrackedFrame[];
  /** Middle of the carrying feet as the hips leave the standing height and come back, pixels. */
  readonly feet: ImagePoint;
  /** Height of the hips over the carrying ankles, pixels. */
  readonly standingPx: number;
}

/** Where a film begins or ends, its hips are compared over this time. [E] */
const EDGE_MS = { near: 70, from: 120, to: 220 } as const;
/** Hips that move by more than this over that time are on their way, share of the height. [E: people who stand sway by 0.5 %] */
const MOVING_SHARE = 0.012;

/**
 * Did the hips reach the top of their way on this side of a squat? Where the film is cut off in the middle of the way, its
 * tallest frame is a bent leg, which from the front looks as straight as a standing one.
 *
 * @param side the frames on this side, those nearest to the squat last.
 */
function reachesTop(side: readonly TrackedFrame[]): boolean {
  const [edge] = side;
  if (edge === undefined) return false;
  const awayMs = ({ timestampMs }: TrackedFrame) => Math.abs(timestampMs - edge.timestampMs);
  const heightIn = (fromMs: number, toMs: number) =>
    median(side.filter((frame) => awayMs(frame) >= fromMs && awayMs(frame) <= toMs).map((frame) => frame.hipHeightPx));
  const [outer, inner] = [heightIn(0, EDGE_MS.near), heightIn(EDGE_MS.from, EDGE_MS.to)];
  const tallest = side.reduce((best, frame) => (frame.hipHeightPx > best.hipHeightPx ? frame : best));
  if (outer === null || inner === null) return awayMs(tallest) > EDGE_MS.near;
  return awayMs(tallest) > EDGE_MS.to || outer - inner <= MOVING_SHARE * outer;
}

/**
 * Finds the frames around a squat in which the person stands upright on the legs that carried: the tallest ones with the
 * feet in their place.
 *
 * @param around the end of the squat before and the start of the next one.
 */
export function findUpright(
  frames: readonly TrackedFrame[],
  { startMs, endMs, stance }: SurveyedSquat,
  around: { readonly fromMs: number; readonly toMs: number },
): UprightFrames {
  const sides = carriers(stance);
  const height = (frame: TrackedFrame) => sides.reduce((sum, side) => sum + legHeight(frame, side), 0) / sides.length;
  const ankles = ({ legs }: TrackedFrame): ImagePoint => ({
    x: sides.reduce((sum, side) => sum + legs[side].ankle.x, 0) / sides.length,
    y: sides.reduce((sum, side) => sum + legs[side].ankle.y, 0) / sides.length,
  });
  const beside = [
    framesWithin(frames, Math.max(around.fromMs, startMs - SEARCH_MS), startMs + RIM_WINDOW_MS),
    framesWithin(frames, endMs - RIM_WINDOW_MS, Math.min(around.toMs, endMs + SEARCH_MS)),
  ];
  const rims = [
    ...framesWithin(frames, startMs - RIM_WINDOW_MS, startMs + RIM_WINDOW_MS),
    ...framesWithin(frames, endMs - RIM_WINDOW_MS, endMs + RIM_WINDOW_MS),
  ];
  const feet = {
    x: median(rims.map((frame) => ankles(frame).x)) ?? 0,
    y: median(rims.map((frame) => ankles(frame).y)) ?? 0,
  };
  const rimHeight = percentile(rims.map(height), UPRIGHT.tallest);
  const halves = beside.filter((half) => reachesTop(half === beside[0] ? half : half.toReversed()));
  const placed = halves.flatMap((half) => {
    const [edge] = half === beside[0] ? half.slice(-1) : half;
    if (!edge) return [];
    const spot = ankles(edge);
    return half.filter(
      (frame) =>
        distance(ankles(frame), spot) <= UPRIGHT.spotShare * rimHeight && isPlausiblyUpright(frame.legs, stance),
    );
  });
  const standingPx = percentile(placed.map(height), UPRIGHT.tallest);
  return { feet, standingPx, upright: placed.filter((frame) => height(frame) >= UPRIGHT.share * standingPx) };
}

/** Points that tell whether a person keeps still. */
function watchedOf({ legs }: TrackedFrame): readonly ImagePoint[] {
  return [midpoint(legs.left.hip, legs.right.hip), legs.left.knee, legs.right.knee];
}

/**
 * The frames in which the person stood still for so long that a live session would have taken its axis from them. A
 * person between two squats is upright for a moment only, with knees that are not quite straight.
 */
export function findStill(upright: readonly TrackedFrame[]): readonly TrackedFrame[] {
  const still: TrackedFrame[] = [];
  let stretch: TrackedFrame[] = [];
  const close = () => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first && last && last.timestampMs - first.timestampMs >= BASELINE.minimumMs) {
      still.push(...framesWithin(stretch, first.timestampMs, last.timestampMs - BASELINE.trimmedMs));
    }
    stretch = [];
  };
  for (const frame of upright) {
    const [first, last] = [stretch[0], stretch.at(-1)];
    const isNext = last !== undefined && frame.timestampMs - last.timestampMs <= LIMITS.bridgedGapMs;
    const limitPx = BASELINE.stillShare * frame.hipHeightPx;
    const hasMoved =
      first !== undefined &&
      watchedOf(frame).some((point, index) => {
        const resting = watchedOf(first)[index];
        return resting !== undefined && distance(point, resting) > limitPx;
      });
    if (!isNext || hasMoved) close();
    stretch.push(frame);
  }
  close();
  return still;
}
