import type { Side } from '../geometry/keypoints.ts';
import { degrees } from '../geometry/units.ts';
import type { RepRecord, Verdict } from '../reading/rep-record.ts';
import { mean, standardDeviation } from '../signal/statistics.ts';
import type { DriftMean, RepGroup } from './session-summary.ts';

/**
 * Share of a rep's error that comes again with every rep of the same leg and session, because the model misreads this
 * body in these clothes and the view is not fully known. More reps don't average this share out. It was measured with
 * the default model on the 77 legs of the rendered clips that do two reps or more (docs/accuracy.md, reported minus
 * true): the error differs by 2.25° from leg to leg and by 0.70° from rep to rep of one leg (standard deviations), and
 * the share is 2.25 / √(2.25² + 0.70²).
 */
const REPEATED_SHARE = 0.95;
/** Share of the error that is drawn anew with every rep. */
const FRESH_SHARE = Math.sqrt(1 - REPEATED_SHARE ** 2);

/**
 * Student's t for 95 %, both sides, at 1 to 4 degrees of freedom. Beyond 4 the series in `studentT` is right within
 * 0.03.
 */
const STUDENT_T = [12.71, 4.3, 3.18, 2.78];

function studentT(freedom: number): number {
  return STUDENT_T[freedom - 1] ?? 1.96 + 2.37 / freedom + 2.82 / freedom ** 2;
}

/**
 * Half-width of the 95 % band around the mean of n drifts:
 *
 *     √( (r · b̄)² + u² / n )      r = 0.95, b̄ = mean of the reps' own bands
 *     u = max( √(1 − r²) · b̄,  t(n − 1) · s )      s = standard deviation from rep to rep
 *
 * The first part repeats with every rep and is a floor, however many reps there are. The second part shrinks with √n:
 * it is the scatter seen from rep to rep, with the person's own changes, but never less than the scatter of the measure
 * alone. One rep keeps its own band, and two reps tell so little of their scatter that t makes the band wide.
 */
function bandOfMean(drifts: readonly number[], ownBandDeg: number): number {
  const n = drifts.length;
  const fresh = FRESH_SHARE * ownBandDeg;
  const seen = n > 1 ? studentT(n - 1) * standardDeviation(drifts) : 0;
  return Math.hypot(REPEATED_SHARE * ownBandDeg, Math.max(fresh, seen) / Math.sqrt(n));
}

/** A drift of one rep with the half-width of its own band. */
interface RepDrift {
  readonly driftDeg: number;
  readonly bandDeg: number;
}

function meanDrift(reps: readonly RepDrift[]): DriftMean | null {
  const drifts = reps.map(({ driftDeg }) => driftDeg);
  const drift = mean(drifts);
  const ownBand = mean(reps.map(({ bandDeg }) => bandDeg));
  if (drift === null || ownBand === null) return null;
  return { reps: reps.length, driftDeg: degrees(drift), bandDeg: degrees(bandOfMean(drifts, ownBand)) };
}

/** Takes one leg's reps together; `null` when the leg was measured in none of them. */
export function groupReps(reps: readonly RepRecord[], side: Side): RepGroup | null {
  const measured = reps.filter(({ legs }) => legs[side] !== null);
  const legs = measured.flatMap((rep) => rep.legs[side] ?? []);
  const atBottom = meanDrift(legs.map(({ driftAtBottomDeg, bandDeg }) => ({ driftDeg: driftAtBottomDeg, bandDeg })));
  const depth = mean(measured.map(({ depthPct }) => depthPct));
  if (atBottom === null || depth === null) return null;
  const countOf = (verdict: Verdict) => legs.filter((leg) => leg.verdict === verdict).length;
  return {
    ...atBottom,
    inwardReps: countOf('inward'),
    outwardReps: countOf('outward'),
    unclearReps: countOf('unclear'),
    depthPct: depth,
    atMatchedDepth: meanDrift(
      legs.flatMap(({ driftAtMatchedDepthDeg: driftDeg, matchedDepthBandDeg: bandDeg }) =>
        driftDeg === null || bandDeg === null ? [] : [{ driftDeg, bandDeg }],
      ),
    ),
  };
}
