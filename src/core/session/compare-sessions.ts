import { COMPARISON } from '../reading/thresholds.ts';
import type { Side } from '../geometry/keypoints.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { DriftMean, RepGroup, SessionSummary } from './session-summary.ts';

/** What became of a leg, in words: against its own standing axis, not against anybody else. */
export type Change = 'no-clear-change' | 'more-inward' | 'less-inward' | 'more-outward' | 'less-outward';

/** What lies between two means of the same leg. */
interface Difference {
  /** Later minus earlier, + towards inward. */
  readonly differenceDeg: Degrees;
  /** Half-width of the 95 % band around that difference. */
  readonly bandDeg: Degrees;
  readonly change: Change;
}

/** One leg, two looks at it: at the bottom. */
export interface LegChange extends Difference {
  /** Later minus earlier, percent of standing: the angle at the bottom depends on how deep it is. */
  readonly depthDifferencePct: number;
  /** The same where the depth is the same; `null`: fewer than three reps went that deep in one of the two. */
  readonly atMatchedDepth: Difference | null;
}

export type NotComparable = 'different-model' | 'different-exercise' | 'too-few-reps';

export type SessionComparison =
  | {
      readonly kind: 'compared';
      /** `null`: fewer than three reps of this leg in one of the two. */
      readonly legs: Readonly<Record<Side, LegChange | null>>;
    }
  | { readonly kind: 'not-comparable'; readonly reason: NotComparable };

/**
 * The word for a change. Clear only when the whole band lies on one side of zero and the difference reaches the
 * smallest one that two looks at the same leg show. The side that it is told of is the one on which the two lie taken
 * together, so that the way back has the opposite word.
 */
export function nameChange(earlierDeg: number, laterDeg: number, bandDeg: number): Change {
  const differenceDeg = laterDeg - earlierDeg;
  const least = COMPARISON.clearDifferenceDeg;
  if (!(Math.abs(differenceDeg) >= least && Math.abs(differenceDeg) > bandDeg)) return 'no-clear-change';
  if (earlierDeg + laterDeg >= 0) return differenceDeg > 0 ? 'more-inward' : 'less-inward';
  return differenceDeg < 0 ? 'more-outward' : 'less-outward';
}

/**
 * Band of the difference: both bands as squares, as if nothing were common to them. The same model looks at the same
 * body, so part of its error is in both and cancels; how much is left with other clothes, another light, another place
 * and a new standing axis nobody has measured, so nothing is taken off for it. What is common to both can only make the
 * true band narrower than this one.
 */
function compareMeans(earlier: DriftMean | null, later: DriftMean | null): Difference | null {
  if (!earlier || !later || Math.min(earlier.reps, later.reps) < COMPARISON.firmReps) return null;
  const bandDeg = Math.hypot(earlier.bandDeg, later.bandDeg);
  return {
    differenceDeg: degrees(later.driftDeg - earlier.driftDeg),
    bandDeg: degrees(bandDeg),
    change: nameChange(earlier.driftDeg, later.driftDeg, bandDeg),
  };
}

function compareLeg(earlier: RepGroup | null, later: RepGroup | null): LegChange | null {
  const atBottom = compareMeans(earlier, later);
  if (!earlier || !later || !atBottom) return null;
  return {
    ...atBottom,
    depthDifferencePct: later.depthPct - earlier.depthPct,
    atMatchedDepth: compareMeans(earlier.atMatchedDepth, later.atMatchedDepth),
  };
}

type LegGroups = Readonly<Record<Side, RepGroup | null>>;

function compareLegs(earlier: LegGroups, later: LegGroups): SessionComparison {
  const left = compareLeg(earlier.left, later.left);
  const right = compareLeg(earlier.right, later.right);
  if (!left && !right) return { kind: 'not-comparable', reason: 'too-few-reps' };
  return { kind: 'compared', legs: { left, right } };
}

/** Can two sessions stand side by side at all? `null`: yes, where there are reps enough. */
export function obstacleBetween(
  one: Pick<SessionSummary, 'model' | 'exercise'>,
  other: Pick<SessionSummary, 'model' | 'exercise'>,
): Exclude<NotComparable, 'too-few-reps'> | null {
  if (one.model !== other.model) return 'different-model';
  return one.exercise === other.exercise ? null : 'different-exercise';
}

/** Fresh against tired, or first against last: what two sessions of one person say of each leg. */
export function compareSessions(earlier: SessionSummary, later: SessionSummary): SessionComparison {
  const reason = obstacleBetween(earlier, later);
  return reason === null ? compareLegs(earlier.legs, later.legs) : { kind: 'not-comparable', reason };
}

/** From the reps with the mirror to those without it, in one session: what is left when nobody shows or tells. */
export function compareSeenWithCovered({ legs: { left, right } }: SessionSummary): SessionComparison {
  return compareLegs(
    { left: left?.seen ?? null, right: right?.seen ?? null },
    { left: left?.covered ?? null, right: right?.covered ?? null },
  );
}
