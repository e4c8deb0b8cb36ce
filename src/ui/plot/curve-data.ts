import type { FrameReading } from '../../core/reading/reading.ts';
import { isBottomOf } from '../../core/drift/told-leg.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';

/**
 * A session as columns: seconds of the recording, and what was measured then. `null` means that nothing was measured.
 */
export interface CurveData {
  /** Seconds since the first frame, with pauses folded. */
  readonly seconds: readonly number[];
  readonly drift: Readonly<Record<Side, readonly (number | null)[]>>;
  readonly band: Readonly<Record<Side, readonly (number | null)[]>>;
  readonly refused: readonly Span[];
  /** Stretches where a pause was folded. */
  readonly cuts: readonly Span[];
}

/** A stretch in seconds of the recording. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Drift {
  readonly driftDeg: number | null;
  readonly bandDeg: number | null;
}

const NO_DRIFT: Drift = { driftDeg: null, bandDeg: null };

/** A leg's drift in each frame. At the lowest point of a rep that is the rep's own, as beside the curve and in the table. */
function driftsOf(frames: readonly FrameReading[], reps: readonly RepRecord[], side: Side): readonly Drift[] {
  return frames.map((frame) => {
    if (frame.kind === 'refused') return NO_DRIFT;
    const rep = reps.find((one) => isBottomOf(one, frame.timestampMs));
    if (rep !== undefined) {
      const leg = rep.legs[side];
      return leg === null ? NO_DRIFT : { driftDeg: leg.driftAtBottomDeg, bandDeg: leg.bandDeg };
    }
    const leg = frame.legs[side];
    return leg === null ? NO_DRIFT : { driftDeg: leg.driftDeg, bandDeg: leg.driftBandDeg };
  });
}

function refusedSpans(frames: readonly FrameReading[], seconds: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let from: number | null = null;
  frames.forEach((frame, index) => {
    const now = seconds[index] ?? 0;
    if (frame.kind === 'refused') from ??= now;
    else if (from !== null) {
      spans.push({ from, to: now });
      from = null;
    }
  });
  if (from !== null) spans.push({ from, to: seconds.at(-1) ?? from });
  return spans;
}

/**
 * Nothing is recorded while the person rests or pauses. A hole of at least this length is a pause and not a slow
 * machine, milliseconds.
 */
const PAUSE_MS = 3000;
/** Length of a folded pause on the curve, seconds. */
const FOLDED_S = 1;

function recordingSeconds(frames: readonly FrameReading[]): readonly number[] {
  let previousMs = frames[0]?.timestampMs ?? 0;
  let now = 0;
  return frames.map(({ timestampMs }) => {
    const elapsedMs = timestampMs - previousMs;
    now += elapsedMs >= PAUSE_MS ? FOLDED_S : elapsedMs / 1000;
    previousMs = timestampMs;
    return now;
  });
}

function cutsIn(frames: readonly FrameReading[], seconds: readonly number[]): readonly Span[] {
  return frames.flatMap((frame, index) => {
    const before = frames[index - 1];
    if (before === undefined || frame.timestampMs - before.timestampMs < PAUSE_MS) return [];
    return [{ from: seconds[index - 1] ?? 0, to: seconds[index] ?? 0 }];
  });
}

export function curveDataOf(frames: readonly FrameReading[], reps: readonly RepRecord[]): CurveData {
  const seconds = recordingSeconds(frames);
  const [left, right] = [driftsOf(frames, reps, 'left'), driftsOf(frames, reps, 'right')];
  return {
    seconds,
    drift: { left: left.map(({ driftDeg }) => driftDeg), right: right.map(({ driftDeg }) => driftDeg) },
    band: { left: left.map(({ bandDeg }) => bandDeg), right: right.map(({ bandDeg }) => bandDeg) },
    refused: refusedSpans(frames, seconds),
    cuts: cutsIn(frames, seconds),
  };
}

/** Gives the second of the recording for a moment of the source's clock. */
export function secondAt(frames: readonly FrameReading[], { seconds }: CurveData, timestampMs: number): number {
  const before = frames.findLastIndex((frame) => frame.timestampMs <= timestampMs);
  const beforeMs = frames[before]?.timestampMs;
  if (beforeMs === undefined) return 0;
  const from = seconds[before] ?? 0;
  return Math.min(from + (timestampMs - beforeMs) / 1000, seconds[before + 1] ?? from);
}

function nearestIndex(times: readonly number[], wanted: number): number {
  let nearest = 0;
  let distance = Infinity;
  times.forEach((time, index) => {
    const off = Math.abs(time - wanted);
    if (off < distance) {
      nearest = index;
      distance = off;
    }
  });
  return nearest;
}

/** Finds the frame nearest to a moment of the source's clock. */
export function frameIndexAt(frames: readonly FrameReading[], timestampMs: number): number {
  return nearestIndex(
    frames.map((frame) => frame.timestampMs),
    timestampMs,
  );
}

/** Finds the first frame at or after a moment of the source's clock, or the last frame if there is none. */
export function frameIndexSince(frames: readonly FrameReading[], timestampMs: number): number {
  const since = frames.findIndex((frame) => frame.timestampMs >= timestampMs);
  return since === -1 ? Math.max(0, frames.length - 1) : since;
}

/**
 * Finds the frame nearest to a second of the recording, but never the frame where the step began. A small step always
 * moves, however far apart frames are.
 */
export function frameIndexFrom(seconds: readonly number[], from: number, second: number): number {
  const nearest = nearestIndex(seconds, second);
  const here = seconds[from];
  if (nearest !== from || here === undefined || here === second) return nearest;
  return second > here ? Math.min(from + 1, seconds.length - 1) : Math.max(from - 1, 0);
}
