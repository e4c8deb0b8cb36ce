import { NO_BANDS } from '../../core/alignment/number-bands.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { ToldLeg, ToldLegs } from '../../core/drift/told-leg.ts';
import type { BodyBands } from '../../core/reading/bands.ts';
import type {
  FrameReading,
  MeasuredFrame,
  Phase,
  RefusalReason,
  RefusedFrame,
  Stance,
} from '../../core/reading/reading.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';

/** One leg on the live screen. Only the ui rounds numbers. */
export interface LiveLeg {
  readonly told: ToldLeg;
  readonly kneeOverToePct: number | null;
  readonly kneeOverToeBandPct: number | null;
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

/** Mark and words of a leg, to be compared. */
const say = (told?: ToldLegs[Side]) => told && [told.kind, 'verdict' in told && told.verdict].join();

/** Tells whether the mark or the words beside a leg change. The numbers may wait for the next snapshot. */
function saysOther(before: ToldLegs | null, now: ToldLegs): boolean {
  return SIDES.some((side) => say(before?.[side]) !== say(now[side]));
}

/**
 * Turns every frame's reading into a few snapshots a second, and at once when the picture's marks change.
 *
 * @param tell gives the words about both legs for the newest frame.
 */
export function createSnapshotTaker(tell: (frame: FrameReading) => ToldLegs): SnapshotTaker {
  let lastTakenMs = Number.NEGATIVE_INFINITY;
  let lastMeasured: MeasuredFrame | null = null;
  let lastTold: ToldLegs | null = null;

  return {
    take(reading, reps, nowMs, urgent) {
      if (reading.kind === 'measured') lastMeasured = reading;
      const isRecent = lastMeasured !== null && reading.timestampMs - lastMeasured.timestampMs <= REFUSAL_HOLD_MS;
      const shown = reading.kind === 'refused' && isRecent && lastMeasured !== null ? lastMeasured : reading;
      const told = tell(shown);
      const isDue =
        nowMs - lastTakenMs >= SNAPSHOT_INTERVAL_MS || urgent || reading.events.length > 0 || saysOther(lastTold, told);
      if (!isDue) return null;
      lastTakenMs = nowMs;
      lastTold = told;
      const ofSession = { repCount: reps.length, lastRep: reps.at(-1) ?? null };
      return shown.kind === 'refused'
        ? { ...snapshotOfRefused(shown, lastMeasured), ...ofSession }
        : { ...snapshotOfMeasured(shown, told), phase: reading.phase, ...ofSession };
    },
  };
}

type Shown = Omit<LiveSnapshot, 'repCount' | 'lastRep'>;

function snapshotOfMeasured(reading: MeasuredFrame, told: ToldLegs): Shown {
  return {
    phase: reading.phase,
    baselineShare: reading.baselineShare,
    refusal: null,
    stance: reading.stance,
    legs: { left: liveLeg(reading, told, 'left'), right: liveLeg(reading, told, 'right') },
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

function liveLeg({ legs }: MeasuredFrame, told: ToldLegs, side: Side): LiveLeg | null {
  const leg = legs[side];
  return leg === null
    ? null
    : { told: told[side], kneeOverToePct: leg.kneeOverToePct, kneeOverToeBandPct: leg.bands.kneeOverToePct };
}
