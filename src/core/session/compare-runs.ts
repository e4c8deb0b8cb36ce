import { perSide, type Side } from '../geometry/keypoints.ts';
import { degrees } from '../geometry/units.ts';
import { cameraModelOf, nameChange, type Difference } from './compare-sessions.ts';
import type { RunLegSummary, RunSessionSummary } from './session-summary.ts';

export type RunComparison =
  | {
      readonly kind: 'compared';
      /** `null` for a leg that has no mean in one of the two runs. */
      readonly legs: Readonly<Record<Side, Difference | null>>;
    }
  | { readonly kind: 'not-comparable'; readonly reason: 'different-model' | 'different-view' };

/** A run's band tells all that is known of its error, so that no least difference is asked for beside the band. */
const LEAST_DEG = 0;

/**
 * Adds both bands as squares, as for squats: part of the error is in both means and cancels, but nobody has measured how
 * much, so that the true band can only be narrower.
 */
function compareLeg(earlier: RunLegSummary | null, later: RunLegSummary | null): Difference | null {
  if (earlier === null || later === null) return null;
  const [one, other] = [earlier.drift, later.drift];
  const bandDeg = Math.hypot(one.band, other.band);
  return {
    differenceDeg: degrees(other.mean - one.mean),
    bandDeg: degrees(bandDeg),
    change: nameChange(one.mean, other.mean, bandDeg, LEAST_DEG),
  };
}

/** Compares each leg in two runs of one person. */
export function compareRuns(earlier: RunSessionSummary, later: RunSessionSummary): RunComparison {
  if (cameraModelOf(earlier) !== cameraModelOf(later)) return { kind: 'not-comparable', reason: 'different-model' };
  if (earlier.run.seenFrom !== later.run.seenFrom) return { kind: 'not-comparable', reason: 'different-view' };
  return {
    kind: 'compared',
    legs: perSide((side) => compareLeg(earlier.run.legs[side], later.run.legs[side])),
  };
}
