import type { Side } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { tellTrend, traceTrend, type LegTrend, type Trend } from '../../core/session/session-trend.ts';
import { datedPoints } from '../plot/dated-points.ts';

/** Most sessions that fit on the sheet. */
const MOST_SESSIONS = 8;

/** The last sessions that can be compared with this one. */
export interface Course {
  /** Points of each leg, oldest first. */
  readonly points: Trend;
  /** The sessions behind the points. */
  readonly sessions: Readonly<Record<Side, readonly SessionSummary[]>>;
  /** Where all sessions of each leg lead, those included that do not fit on the sheet. */
  readonly trends: Readonly<Record<Side, LegTrend>>;
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
    const none = tellTrend([]);
    return {
      points: { left: [], right: [] },
      sessions: { left: [], right: [] },
      trends: { left: none, right: none },
      current,
    };
  }
  const trend = traceTrend(sessions, current);
  const points = { left: trend.left.slice(-MOST_SESSIONS), right: trend.right.slice(-MOST_SESSIONS) };
  const behind = (side: Side) =>
    points[side].flatMap(({ startedAt }) => sessions.find((session) => session.startedAt === startedAt) ?? []);
  return {
    points,
    sessions: { left: behind('left'), right: behind('right') },
    trends: { left: tellTrend(datedPoints(trend.left)), right: tellTrend(datedPoints(trend.right)) },
    current,
  };
}
