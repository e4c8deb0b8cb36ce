import { degrees, type Degrees } from '../geometry/units.ts';
import { mean, median } from '../signal/statistics.ts';
import { nameChange, type Change } from './compare-sessions.ts';

/** One mean of a leg: when, how far, and the half-width of its 95 % band. */
export interface DatedDrift {
  readonly atMs: number;
  /** + inward, − outward. */
  readonly driftDeg: number;
  readonly bandDeg: number;
}

/** A straight line through all sessions of one leg. */
export interface TrendLine {
  readonly fromMs: number;
  readonly toMs: number;
  /** Height of the line at its first and at its last session. */
  readonly fromDeg: Degrees;
  readonly toDeg: Degrees;
  /** Last minus first, + towards inward, with the half-width of its 95 % band. */
  readonly differenceDeg: Degrees;
  readonly bandDeg: Degrees;
  readonly change: Change;
  /** Half-width of the line's own 95 % band, of its height alone, at its middle. */
  readonly levelBandDeg: Degrees;
}

/** Limits below which sessions tell no trend. */
export const TREND = {
  /** Five sessions are the fewest whose order can be 95 % sure. [Sen 1968] */
  leastSessions: 5,
  /** Within fewer days, a good or a bad week looks like a trend. [E] */
  leastDays: 7,
} as const;

const DAY_MS = 86_400_000;
/** Two-sided 95 % of the normal distribution. */
const NORMAL_95 = 1.96;

/** Days from the first to the last of these moments. */
export function daysBetween(points: readonly { readonly atMs: number }[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? 0 : (last.atMs - first.atMs) / DAY_MS;
}

/** The slopes between all pairs of sessions, degrees a day, in rising order. Sessions of one moment have none. */
function slopesOf(points: readonly DatedDrift[]): readonly number[] {
  return points
    .flatMap((one, index) =>
      points.slice(index + 1).flatMap((other) => {
        const days = (other.atMs - one.atMs) / DAY_MS;
        return days === 0 ? [] : [(other.driftDeg - one.driftDeg) / days];
      }),
    )
    .toSorted((a, b) => a - b);
}

/** Sen's interval: the slopes that are as many ranks from the middle as Kendall's count of 95 % allows by chance. */
function slopeRange(
  slopes: readonly number[],
  sessions: number,
): { readonly low: number; readonly high: number } | null {
  const chance = NORMAL_95 * Math.sqrt((sessions * (sessions - 1) * (2 * sessions + 5)) / 18);
  // Kendall's count moves in steps of two, so half a step is added.
  const rank = Math.floor((slopes.length - chance + 1) / 2);
  const [low, high] = [slopes[rank - 1], slopes[slopes.length - rank]];
  return rank < 1 || low === undefined || high === undefined ? null : { low, high };
}

/**
 * Lays a robust line through all sessions: the median of the slopes between all pairs, at the median height (Theil and
 * Sen). One odd session moves it little. The band of the change is the wider of two: what the scatter of the sessions
 * leaves open (Sen's interval), and what their own bands do. So a lucky row of equal numbers promises no more than was
 * measured.
 *
 * @param points oldest first.
 * @returns `null` for fewer sessions or days than tell a trend.
 */
export function layTrendLine(points: readonly DatedDrift[]): TrendLine | null {
  const [first, last] = [points[0], points.at(-1)];
  const days = daysBetween(points);
  if (first === undefined || last === undefined) return null;
  if (points.length < TREND.leastSessions || days < TREND.leastDays) return null;
  const slopes = slopesOf(points);
  const slope = median(slopes);
  const range = slopeRange(slopes, points.length);
  const dayOf = ({ atMs }: DatedDrift) => (atMs - first.atMs) / DAY_MS;
  const height = median(points.map((point) => point.driftDeg - (slope ?? 0) * dayOf(point)));
  const middleDay = mean(points.map(dayOf));
  const bandSquare = mean(points.map(({ bandDeg }) => bandDeg ** 2));
  if (slope === null || range === null || height === null || middleDay === null || bandSquare === null) return null;

  const spread = Math.sqrt(points.reduce((sum, point) => sum + (dayOf(point) - middleDay) ** 2, 0));
  const scatterBand = Math.max(range.high - slope, slope - range.low) * days;
  const bandDeg = Math.max(scatterBand, (Math.sqrt(bandSquare) * days) / spread);
  const [fromDeg, toDeg] = [height, height + slope * days];
  return {
    fromMs: first.atMs,
    toMs: last.atMs,
    fromDeg: degrees(fromDeg),
    toDeg: degrees(toDeg),
    differenceDeg: degrees(toDeg - fromDeg),
    bandDeg: degrees(bandDeg),
    change: nameChange(fromDeg, toDeg, bandDeg, 0),
    levelBandDeg: degrees(Math.sqrt(bandSquare / points.length)),
  };
}
