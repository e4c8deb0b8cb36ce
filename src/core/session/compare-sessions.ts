import { COMPARISON } from '../reading/thresholds.ts';
import type { Side } from '../geometry/keypoints.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { DriftMeasure } from './session-record.ts';
import type { DriftMean, RepGroup, SessionSummary } from './session-summary.ts';

/** The change of a leg in a word, against its own standing axis and not against anybody else. */
export type Change =
  | 'no-clear-change'
  | 'more-inward'
  | 'less-inward'
  | 'more-outward'
  | 'less-outward'
  | 'inward-to-outward'
  | 'outward-to-inward';

/** The difference of two means of the same leg. */
export interface Difference {
  /** Later minus earlier, + towards inward. */
  readonly differenceDeg: Degrees;
  /** Half-width of the 95 % band around the difference. */
  readonly bandDeg: Degrees;
  readonly change: Change;
}

/** The change of one leg between two sessions, at the bottom of its reps. */
export interface LegChange extends Difference {
  /** Later minus earlier, percent of standing: the angle at the bottom depends on how deep it is. */
  readonly depthDifferencePct: number;
  /** The difference at matched depth; `null` if fewer than three reps went that deep in one of the two sessions. */
  readonly atMatchedDepth: Difference | null;
}

export type NotComparable = 'different-model' | 'different-exercise' | 'different-measure' | 'too-few-reps';

export type SessionComparison =
  | {
      readonly kind: 'compared';
      /** `null` for a leg with fewer than three reps in one of the two sessions. */
      readonly legs: Readonly<Record<Side, LegChange | null>>;
    }
  | { readonly kind: 'not-comparable'; readonly reason: NotComparable };

/**
 * The word for a change. A change is clear only when its whole band lies on one side of zero and the difference reaches
 * `leastDeg`: between two sessions that is the smallest one that two looks at the same leg show. Where both drifts lie off the axis on different sides, the knee went
 * from one fault to the other, and no word may sound like progress. Otherwise the word names the side on which both
 * drifts lie together. The way back always has the opposite word.
 */
export function nameChange(
  earlierDeg: number,
  laterDeg: number,
  bandDeg: number,
  leastDeg: number = COMPARISON.clearDifferenceDeg,
): Change {
  const differenceDeg = laterDeg - earlierDeg;
  if (!(Math.abs(differenceDeg) >= leastDeg && Math.abs(differenceDeg) > bandDeg)) return 'no-clear-change';
  if (Math.min(Math.abs(earlierDeg), Math.abs(laterDeg)) >= COMPARISON.offAxisDeg && earlierDeg * laterDeg < 0) {
    return differenceDeg > 0 ? 'outward-to-inward' : 'inward-to-outward';
  }
  if (earlierDeg + laterDeg >= 0) return differenceDeg > 0 ? 'more-inward' : 'less-inward';
  return differenceDeg < 0 ? 'more-outward' : 'less-outward';
}

/**
 * Compares two means. The band of the difference adds both bands as squares, as if the two errors had nothing in
 * common. The same model looks at the same body, so part of its error is in both means and cancels, but nobody has
 * measured how much cancels with other clothes, another light and a new standing axis. So the true band can only be
 * narrower.
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

/** The parts of a session that decide whether its numbers can be compared with those of another one. */
type Comparable = Pick<SessionSummary, 'model' | 'exercise' | 'driftMeasure'>;

/** The reason why two sessions can't be compared; `null` if they can be, as far as they have enough reps. */
export function obstacleBetween(one: Comparable, other: Comparable): Exclude<NotComparable, 'too-few-reps'> | null {
  if (cameraModelOf(one) !== cameraModelOf(other)) return 'different-model';
  if (one.exercise !== other.exercise) return 'different-exercise';
  return measureOf(one) === measureOf(other) ? null : 'different-measure';
}

/**
 * A film that two models saw is compared with sessions before a camera, which the first of both saw. The band of a
 * difference holds all errors of both sides, whether they are common or not.
 */
export function cameraModelOf({ model }: Pick<Comparable, 'model'>): string {
  return model === 'blazepose-precise' || model === 'blazepose-run-precise' ? 'blazepose-full' : model;
}

function measureOf({ driftMeasure = 'body-plane' }: Comparable): DriftMeasure {
  return driftMeasure;
}

/** Compares each leg in two sessions of one person: fresh with tired, or first with last. */
export function compareSessions(earlier: SessionSummary, later: SessionSummary): SessionComparison {
  const reason = obstacleBetween(earlier, later);
  return reason === null ? compareLegs(earlier.legs, later.legs) : { kind: 'not-comparable', reason };
}

/** Compares the reps with and without the mirror in one session: it shows what is left when nobody shows or tells. */
export function compareSeenWithCovered({ legs: { left, right } }: SessionSummary): SessionComparison {
  return compareLegs(
    { left: left?.seen ?? null, right: right?.seen ?? null },
    { left: left?.covered ?? null, right: right?.covered ?? null },
  );
}
