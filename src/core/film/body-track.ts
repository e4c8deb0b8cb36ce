import { seeLegs, type SeenLegs } from '../alignment/gates.ts';
import { SIDES, type Side } from '../geometry/keypoints.ts';
import type { PoseObservation } from '../reading/observation.ts';
import { lowPassWithoutDelay } from '../signal/zero-phase-low-pass.ts';
import { median } from '../signal/statistics.ts';

/** One frame of a film in which whole legs are seen. */
export interface TrackedFrame {
  readonly timestampMs: number;
  readonly legs: SeenLegs;
  /** Height of the hips over the higher-reaching leg's ankle, pixels: the leg that is straighter tells it. */
  readonly hipHeightPx: number;
}

/** Hip height over time at an even rate. */
export interface HeightCurve {
  readonly startMs: number;
  readonly stepMs: number;
  /** Smoothed heights, pixels. */
  readonly heightsPx: readonly number[];
}

const RATE_HZ = 30;
/** A squat of half a second is still there, and the trembling of joints is not. [E] */
const CUTOFF_HZ = 4;

/** The frames of the film in which both legs were seen, in order of time. */
export function trackBodies(observations: readonly PoseObservation[]): readonly TrackedFrame[] {
  return trackLegs(observations, seeLegs);
}

/** @param legsIn both legs of a frame; `null`: not seen. */
export function trackLegs<Frame extends Timed>(
  frames: readonly Frame[],
  legsIn: (frame: Frame) => SeenLegs | null,
): readonly TrackedFrame[] {
  let lastMs = Number.NEGATIVE_INFINITY;
  return frames.flatMap((frame) => {
    const { timestampMs } = frame;
    const legs = legsIn(frame);
    if (legs === null || !(timestampMs > lastMs)) return [];
    lastMs = timestampMs;
    return [{ timestampMs, legs, hipHeightPx: Math.max(...SIDES.map((side) => legHeight({ legs }, side))) }];
  });
}

interface Timed {
  readonly timestampMs: number;
}

/**
 * Frames between two moments, both included. A long session asks hundreds of times, so that both ends are found by
 * halving.
 *
 * @param frames in order of time.
 */
export function framesWithin<Frame extends Timed>(
  frames: readonly Frame[],
  fromMs: number,
  toMs: number,
): readonly Frame[] {
  const first = countWhile(frames, (frame) => frame.timestampMs < fromMs);
  return frames.slice(
    first,
    countWhile(frames, (frame) => frame.timestampMs <= toMs),
  );
}

/**
 * @param holds false for every frame after the first for which it is false.
 * @returns the number of frames at the beginning for which `holds` is true.
 */
function countWhile<Frame extends Timed>(frames: readonly Frame[], holds: (frame: Frame) => boolean): number {
  let [least, most] = [0, frames.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const frame = frames[middle];
    if (frame !== undefined && holds(frame)) least = middle + 1;
    else most = middle;
  }
  return least;
}

/** Height of the hip over the ankle of one leg, pixels. */
export function legHeight({ legs }: Pick<TrackedFrame, 'legs'>, side: Side): number {
  return legs[side].ankle.y - legs[side].hip.y;
}

/**
 * Heights between frames on a straight line, single wild frames taken out, smoothed without delay.
 *
 * @param heightOf which height, pixels; absent: that of the leg that reaches higher.
 */
export function heightCurve(
  frames: readonly TrackedFrame[],
  heightOf: (frame: TrackedFrame) => number = ({ hipHeightPx }) => hipHeightPx,
): HeightCurve {
  const stepMs = 1000 / RATE_HZ;
  const startMs = frames[0]?.timestampMs ?? 0;
  const endMs = frames.at(-1)?.timestampMs ?? startMs;
  const calm = frames.map((_, index) => {
    const near = frames.slice(Math.max(0, index - 1), index + 2);
    return median(near.map(heightOf)) ?? 0;
  });
  const even: number[] = [];
  let after = 0;
  const steps = Math.floor((endMs - startMs) / stepMs);
  for (let step = 0; step <= steps; step += 1) {
    const tMs = startMs + step * stepMs;
    while (after < frames.length - 1 && (frames[after]?.timestampMs ?? 0) < tMs) after += 1;
    const [from, to] = [frames[Math.max(0, after - 1)], frames[after]];
    const [low, high] = [calm[Math.max(0, after - 1)] ?? 0, calm[after] ?? 0];
    const spanMs = (to?.timestampMs ?? tMs) - (from?.timestampMs ?? tMs);
    const share = spanMs > 0 ? Math.min(1, (tMs - (from?.timestampMs ?? tMs)) / spanMs) : 1;
    even.push(low + share * (high - low));
  }
  return { startMs, stepMs, heightsPx: even.length < 3 ? even : lowPassWithoutDelay(even, RATE_HZ, CUTOFF_HZ) };
}

/** Times and heights of the curve between two moments, both included. */
export function curveWithin(
  { startMs, stepMs, heightsPx }: HeightCurve,
  fromMs: number,
  toMs: number,
): readonly { readonly timestampMs: number; readonly heightPx: number }[] {
  const first = Math.max(0, Math.round((fromMs - startMs) / stepMs));
  const last = Math.round((toMs - startMs) / stepMs);
  return heightsPx
    .slice(first, last + 1)
    .map((heightPx, index) => ({ timestampMs: startMs + (first + index) * stepMs, heightPx }));
}
