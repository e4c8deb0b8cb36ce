import type { FrameReading } from '../reading/reading.ts';
import { isBottomOf } from '../drift/told-leg.ts';
import { LIMITS } from '../reading/thresholds.ts';
import type { Side } from '../geometry/keypoints.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { nameChange, type Change } from './compare-sessions.ts';
import { frameAtShare, shareAtTime, type RepShare } from './rep-share.ts';

/** One leg in one repetition, as one of the two that stand side by side. */
export interface LegInRep {
  /** Frames of the whole session, in order of time. */
  readonly frames: readonly FrameReading[];
  readonly rep: RepRecord;
  readonly side: Side;
}

/** The drift of a leg at one moment. + inward, − outward. */
export interface DriftAtMoment {
  readonly driftDeg: Degrees;
  /** Half-width of the 95 % band around `driftDeg`. */
  readonly bandDeg: Degrees;
}

/** Two legs at the same share of their repetitions. */
export interface MomentComparison {
  /** `null` if the leg was not measured at that moment. */
  readonly one: DriftAtMoment | null;
  readonly other: DriftAtMoment | null;
  /** `null` unless both were measured. */
  readonly between: {
    /** Other minus one, + towards inward. */
    readonly differenceDeg: Degrees;
    /** Half-width of the 95 % band around that difference: both bands added as squares. */
    readonly bandDeg: Degrees;
    /** The change from `one` to `other`. */
    readonly change: Change;
  } | null;
}

/** The drift in one frame of a rep. At its lowest point that is the rep's own number, as everywhere. */
function driftIn(frame: FrameReading | null, rep: RepRecord, side: Side): DriftAtMoment | null {
  const leg = frame?.kind === 'measured' ? frame.legs[side] : null;
  const bottom = rep.legs[side];
  if (frame !== null && leg !== null && bottom !== null && isBottomOf(rep, frame.timestampMs)) {
    return { driftDeg: bottom.driftAtBottomDeg, bandDeg: bottom.bandDeg };
  }
  if (!leg || leg.driftDeg === null || leg.driftBandDeg === null) return null;
  return { driftDeg: leg.driftDeg, bandDeg: leg.driftBandDeg };
}

/** The drift of a leg at a share of its repetition; `null` if it was not measured at that moment. */
export function driftAtShare({ frames, rep, side }: LegInRep, share: RepShare): DriftAtMoment | null {
  return driftIn(frameAtShare(frames, rep, share), rep, side);
}

/** Compares two legs at one share. `obstacleBetween` tells whether their sessions may be compared at all. */
export function compareAtShare(one: LegInRep, other: LegInRep, share: RepShare): MomentComparison {
  const first = driftAtShare(one, share);
  const second = driftAtShare(other, share);
  if (first === null || second === null) return { one: first, other: second, between: null };
  const bandDeg = Math.hypot(first.bandDeg, second.bandDeg);
  return {
    one: first,
    other: second,
    between: {
      differenceDeg: degrees(second.driftDeg - first.driftDeg),
      bandDeg: degrees(bandDeg),
      change: nameChange(first.driftDeg, second.driftDeg, bandDeg),
    },
  };
}

/** One point of a drift over a repetition. */
export interface DriftAtShare extends DriftAtMoment {
  readonly share: RepShare;
}

/**
 * Traces the measured drift over a repetition, in stretches: a hole too long to be bridged lies between two of them.
 * Frames outside of the repetition are left out.
 */
export function traceRep({ frames, rep, side }: LegInRep): readonly (readonly DriftAtShare[])[] {
  const endMs = rep.startMs + Math.max(0, rep.descentMs) + Math.max(0, rep.holdMs) + Math.max(0, rep.ascentMs);
  const stretches: DriftAtShare[][] = [];
  let beforeMs = -Infinity;
  for (const frame of frames) {
    const { timestampMs } = frame;
    const drift = driftIn(frame, rep, side);
    if (drift === null || timestampMs < rep.startMs || timestampMs > endMs) continue;
    if (timestampMs - beforeMs > LIMITS.bridgedGapMs) stretches.push([]);
    stretches.at(-1)?.push({ share: shareAtTime(rep, timestampMs), ...drift });
    beforeMs = timestampMs;
  }
  return stretches;
}
