import { COMPARISON } from '../reading/thresholds.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';
import { obstacleBetween } from './compare-sessions.ts';
import type { SessionSummary } from './session-summary.ts';

/** One leg in one session. + inward, − outward. */
export interface TrendPoint {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly driftDeg: Degrees;
  /** Half-width of the 95 % band. */
  readonly bandDeg: Degrees;
  readonly reps: number;
}

/** The course of each leg over the sessions, oldest first. */
export type Trend = Readonly<Record<Side, readonly TrendPoint[]>>;

function pointsOf(sessions: readonly SessionSummary[], side: Side): readonly TrendPoint[] {
  return sessions.flatMap(({ startedAt, legs }) => {
    const leg = legs[side];
    if (!leg || leg.reps < COMPARISON.firmReps || leg.bandDeg > COMPARISON.clearDifferenceDeg) return [];
    return [{ startedAt, driftDeg: leg.driftDeg, bandDeg: leg.bandDeg, reps: leg.reps }];
  });
}

/**
 * Traces each leg from session to session, through those that can be compared with this one: same model, same exercise,
 * same purpose (a tired leg is no step of a training), and three reps of the leg or more. A mean whose band is wider than a
 * clear difference is no point of the course, and a table says so.
 */
export function traceTrend(history: readonly SessionSummary[], like: SessionSummary): Trend {
  const comparable = history
    .filter((session) => session.purpose === like.purpose && obstacleBetween(session, like) === null)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : Number(a.startedAt > b.startedAt)));
  return { left: pointsOf(comparable, 'left'), right: pointsOf(comparable, 'right') };
}
