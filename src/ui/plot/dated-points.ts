import type { DatedPoint, TrendPoint } from '../../core/session/session-trend.ts';

/** Gives each session of a course its moment, oldest first. */
export function datedPoints(points: readonly TrendPoint[]): readonly DatedPoint[] {
  return points
    .map((point) => ({ ...point, atMs: Date.parse(point.startedAt) }))
    .toSorted((one, other) => one.atMs - other.atMs);
}
