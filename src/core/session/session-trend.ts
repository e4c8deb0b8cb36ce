import { COMPARISON } from '../reading/thresholds.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';
import { obstacleBetween } from './compare-sessions.ts';
import { inLineReps } from './in-line-reps.ts';
import type { DriftMean, SessionSummary } from './session-summary.ts';
import { daysBetween, layTrendLine, type DatedDrift, type TrendLine } from './trend-line.ts';

/** One leg in one session. + inward, − outward. */
export interface TrendPoint {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly driftDeg: Degrees;
  /** Half-width of the 95 % band. */
  readonly bandDeg: Degrees;
  readonly reps: number;
  /** Reps that certainly stayed in line. */
  readonly inLine: number;
  /** The drift at matched depth; `null` where too few reps went that deep, or where their band is too wide. */
  readonly atMatchedDepth: DriftMean | null;
}

/** The course of each leg over the sessions, oldest first. */
export type Trend = Readonly<Record<Side, readonly TrendPoint[]>>;

/** A mean is told with three reps or more, and with a band that is no wider than a clear difference. */
function isFirm({ reps, bandDeg }: DriftMean): boolean {
  return reps >= COMPARISON.firmReps && bandDeg <= COMPARISON.clearDifferenceDeg;
}

function pointsOf(sessions: readonly SessionSummary[], side: Side): readonly TrendPoint[] {
  return sessions.flatMap(({ startedAt, legs }) => {
    const leg = legs[side];
    if (!leg || !isFirm(leg)) return [];
    const { driftDeg, bandDeg, reps, atMatchedDepth: same } = leg;
    const atMatchedDepth = same !== null && isFirm(same) ? same : null;
    return [{ startedAt, driftDeg, bandDeg, reps, inLine: inLineReps(leg), atMatchedDepth }];
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

/** The trend of one leg over all its sessions. */
export type LegTrend =
  /** Too few sessions, or too few days between the first and the last. */
  | { readonly kind: 'silent'; readonly sessions: number; readonly days: number }
  | {
      readonly kind: 'told';
      readonly sessions: number;
      readonly line: TrendLine;
      /** The same at matched depth; `null` where too few sessions went that deep. */
      readonly atMatchedDepth: TrendLine | null;
    };

/** A point with its moment, milliseconds since 1970. */
export interface DatedPoint extends TrendPoint {
  readonly atMs: number;
}

/** Tells the trend through all points of one leg, oldest first. */
export function tellTrend(points: readonly DatedPoint[]): LegTrend {
  const line = layTrendLine(points);
  const sessions = points.length;
  if (line === null) return { kind: 'silent', sessions, days: Math.floor(daysBetween(points)) };
  const matched = points.flatMap(({ atMs, atMatchedDepth: same }): readonly DatedDrift[] =>
    same === null ? [] : [{ ...same, atMs }],
  );
  return { kind: 'told', sessions, line, atMatchedDepth: layTrendLine(matched) };
}
