import type { FrameReading } from '../../core/alignment/reading.ts';
import type { Side } from '../../core/geometry/keypoints.ts';

/** The set as columns: seconds since the first frame, and what was measured then; `null` where nothing was. */
export interface CurveData {
  readonly seconds: readonly number[];
  readonly drift: Readonly<Record<Side, readonly (number | null)[]>>;
  readonly band: Readonly<Record<Side, readonly (number | null)[]>>;
  readonly refused: readonly Span[];
}

/** Seconds since the first frame. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const driftOf = (frame: FrameReading, side: Side) =>
  frame.kind === 'measured' ? (frame.legs[side]?.driftDeg ?? null) : null;
const bandOf = (frame: FrameReading, side: Side) =>
  frame.kind === 'measured' ? (frame.legs[side]?.driftBandDeg ?? null) : null;

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

export function curveDataOf(frames: readonly FrameReading[]): CurveData {
  const startMs = frames[0]?.timestampMs ?? 0;
  const seconds = frames.map((frame) => (frame.timestampMs - startMs) / 1000);
  return {
    seconds,
    drift: {
      left: frames.map((frame) => driftOf(frame, 'left')),
      right: frames.map((frame) => driftOf(frame, 'right')),
    },
    band: {
      left: frames.map((frame) => bandOf(frame, 'left')),
      right: frames.map((frame) => bandOf(frame, 'right')),
    },
    refused: refusedSpans(frames, seconds),
  };
}

/** The frame nearest to a moment of the source's clock. */
export function frameIndexAt(frames: readonly FrameReading[], timestampMs: number): number {
  let nearest = 0;
  let distance = Infinity;
  frames.forEach((frame, index) => {
    const off = Math.abs(frame.timestampMs - timestampMs);
    if (off < distance) {
      nearest = index;
      distance = off;
    }
  });
  return nearest;
}

/** The same, but never the frame one comes from: a small step always gets somewhere, however far apart frames are. */
export function frameIndexFrom(frames: readonly FrameReading[], from: number, timestampMs: number): number {
  const nearest = frameIndexAt(frames, timestampMs);
  const here = frames[from]?.timestampMs;
  if (nearest !== from || here === undefined || here === timestampMs) return nearest;
  return timestampMs > here ? Math.min(from + 1, frames.length - 1) : Math.max(from - 1, 0);
}
