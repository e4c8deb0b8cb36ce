import { NO_BANDS } from '../../core/alignment/number-bands.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { BodyBands } from '../../core/reading/bands.ts';
import type {
  Alignment,
  FrameReading,
  LegReading,
  MeasuredFrame,
  Phase,
  RefusalReason,
  RefusedFrame,
  Stance,
} from '../../core/reading/reading.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';

/** The numbers of one leg on the live screen. Only the ui rounds them. */
export interface LiveLeg {
  readonly driftDeg: number | null;
  readonly bandDeg: number | null;
  readonly kneeOverToePct: number | null;
  readonly kneeOverToeBandPct: number | null;
  readonly alignment: Alignment | null;
}

/** The text of the live screen, renewed at most five times a second. The painter gets every frame. */
export interface LiveSnapshot {
  readonly phase: Phase;
  readonly baselineShare: number;
  /** The reason why frames are refused, once they are refused for longer than the hold time. */
  readonly refusal: RefusalReason | null;
  readonly stance: Stance;
  readonly legs: Readonly<Record<Side, LiveLeg | null>>;
  readonly depthPct: number | null;
  readonly kneeFlexionDeg: number | null;
  readonly bands: BodyBands;
  /** The number of reps that belong to a set. */
  readonly repCount: number;
  readonly lastRep: RepRecord | null;
  /** Straight legs are assumed for the standing axis, because nobody was seen standing upright. Absent: a person stood. */
  readonly isAxisAssumed?: true;
}

/** Text changes at most five times a second, because nobody reads faster. */
const SNAPSHOT_INTERVAL_MS = 200;
/** A gap this short is not worth a word on the screen. */
const REFUSAL_HOLD_MS = 150;

export interface SnapshotTaker {
  /**
   * @param nowMs the page's clock, for the pace.
   * @param urgent whether this frame is worth a snapshot at once, as an event is.
   * @returns the next snapshot, or `null` when it is not yet time for one.
   */
  take(reading: FrameReading, reps: readonly RepRecord[], nowMs: number, urgent: boolean): LiveSnapshot | null;
}

/** Turns every frame's reading into a few snapshots a second. */
export function createSnapshotTaker(): SnapshotTaker {
  let lastTakenMs = Number.NEGATIVE_INFINITY;
  let lastMeasured: MeasuredFrame | null = null;

  return {
    take(reading, reps, nowMs, urgent) {
      if (reading.kind === 'measured') lastMeasured = reading;
      const isDue = nowMs - lastTakenMs >= SNAPSHOT_INTERVAL_MS || urgent || reading.events.length > 0;
      if (!isDue) return null;
      lastTakenMs = nowMs;
      const ofSession = { repCount: reps.length, lastRep: reps.at(-1) ?? null };
      if (reading.kind === 'measured') return { ...snapshotOfMeasured(reading), ...ofSession };
      return lastMeasured !== null && reading.timestampMs - lastMeasured.timestampMs <= REFUSAL_HOLD_MS
        ? { ...snapshotOfMeasured(lastMeasured), phase: reading.phase, ...ofSession }
        : { ...snapshotOfRefused(reading, lastMeasured), ...ofSession };
    },
  };
}

type Shown = Omit<LiveSnapshot, 'repCount' | 'lastRep'>;

function snapshotOfMeasured(reading: MeasuredFrame): Shown {
  return {
    phase: reading.phase,
    baselineShare: reading.baselineShare,
    refusal: null,
    stance: reading.stance,
    legs: { left: liveLeg(reading.legs.left), right: liveLeg(reading.legs.right) },
    depthPct: reading.depthPct,
    kneeFlexionDeg: reading.kneeFlexionDeg,
    bands: reading.bands,
  };
}

function snapshotOfRefused(reading: RefusedFrame, lastMeasured: MeasuredFrame | null): Shown {
  return {
    phase: reading.phase,
    baselineShare: reading.baselineShare,
    refusal: reading.reason,
    stance: lastMeasured?.stance ?? 'both',
    legs: { left: null, right: null },
    depthPct: null,
    kneeFlexionDeg: null,
    bands: NO_BANDS,
  };
}

function liveLeg(leg: LegReading | null): LiveLeg | null {
  return leg === null
    ? null
    : {
        driftDeg: leg.driftDeg,
        bandDeg: leg.driftBandDeg,
        kneeOverToePct: leg.kneeOverToePct,
        kneeOverToeBandPct: leg.bands.kneeOverToePct,
        alignment: leg.alignment,
      };
}
