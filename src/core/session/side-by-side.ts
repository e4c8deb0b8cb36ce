import type { FrameReading } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';
import type { Side } from '../geometry/keypoints.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { nameChange, type Change } from './compare-sessions.ts';
import { frameAtPhase, phaseAtTime, type PhaseShare } from './rep-phase.ts';

/** One leg in one repetition: one of the two that stand side by side. */
export interface LegInRep {
  /** Of the whole session, in order of time. */
  readonly frames: readonly FrameReading[];
  readonly rep: RepRecord;
  readonly side: Side;
}

/** A leg at one moment. + inward. */
export interface DriftAtMoment {
  readonly driftDeg: Degrees;
  /** Half-width of the 95 % band around it. */
  readonly bandDeg: Degrees;
}

/** Two legs at the same share of their repetitions. */
export interface MomentComparison {
  /** `null`: not measured then. */
  readonly one: DriftAtMoment | null;
  readonly other: DriftAtMoment | null;
  /** `null` unless both were measured. */
  readonly between: {
    /** Other minus one, + towards inward. */
    readonly differenceDeg: Degrees;
    /** Half-width of the 95 % band around that difference: both bands added as squares. */
    readonly bandDeg: Degrees;
    /** From one to the other. */
    readonly change: Change;
  } | null;
}

function driftIn(frame: FrameReading | null, side: Side): DriftAtMoment | null {
  const leg = frame?.kind === 'measured' ? frame.legs[side] : null;
  if (!leg || leg.driftDeg === null || leg.driftBandDeg === null) return null;
  return { driftDeg: leg.driftDeg, bandDeg: leg.driftBandDeg };
}

/** The drift of that leg at that share of its repetition; `null`: not measured then. */
export function driftAtPhase({ frames, rep, side }: LegInRep, share: PhaseShare): DriftAtMoment | null {
  return driftIn(frameAtPhase(frames, rep, share), side);
}

/** What two legs have in common at one share. Says nothing about whether they may be compared: `obstacleBetween` does. */
export function compareAtPhase(one: LegInRep, other: LegInRep, share: PhaseShare): MomentComparison {
  const first = driftAtPhase(one, share);
  const second = driftAtPhase(other, share);
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
export interface PhaseDrift extends DriftAtMoment {
  readonly share: PhaseShare;
}

/**
 * The drift over a repetition as it was measured, in stretches: a hole longer than what is bridged parts two of them.
 * Frames outside of the repetition are left out.
 */
export function traceRep({ frames, rep, side }: LegInRep): readonly (readonly PhaseDrift[])[] {
  const endMs = rep.startMs + Math.max(0, rep.descentMs) + Math.max(0, rep.holdMs) + Math.max(0, rep.ascentMs);
  const stretches: PhaseDrift[][] = [];
  let beforeMs = -Infinity;
  for (const frame of frames) {
    const { timestampMs } = frame;
    const drift = driftIn(frame, side);
    if (drift === null || timestampMs < rep.startMs || timestampMs > endMs) continue;
    if (timestampMs - beforeMs > LIMITS.bridgedGapMs) stretches.push([]);
    stretches.at(-1)?.push({ share: phaseAtTime(rep, timestampMs), ...drift });
    beforeMs = timestampMs;
  }
  return stretches;
}
