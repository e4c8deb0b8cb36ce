import type { Side } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { traceTrend, type Trend } from '../../core/session/session-trend.ts';

/** Most sessions that fit on the sheet. */
const MOST_SESSIONS = 8;

/** The last sessions that can be compared with this one. */
export interface Course {
  /** Points of each leg, oldest first. */
  readonly points: Trend;
  /** The sessions behind the points. */
  readonly sessions: Readonly<Record<Side, readonly SessionSummary[]>>;
  /** This session; absent if no leg was measured in it. */
  readonly current: SessionSummary | undefined;
}

/**
 * Collects the last sessions that can be compared with this one.
 *
 * @param sessions oldest first, this one included.
 */
export function traceCourse({ origin }: SessionRecord, sessions: readonly SessionSummary[]): Course {
  const current = sessions.findLast(({ startedAt }) => startedAt === origin.startedAt);
  if (current === undefined) {
    return { points: { left: [], right: [] }, sessions: { left: [], right: [] }, current };
  }
  const trend = traceTrend(sessions, current);
  const points = { left: trend.left.slice(-MOST_SESSIONS), right: trend.right.slice(-MOST_SESSIONS) };
  const behind = (side: Side) =>
    points[side].flatMap(({ startedAt }) => sessions.find((session) => session.startedAt === startedAt) ?? []);
  return { points, sessions: { left: behind('left'), right: behind('right') }, current };
}
