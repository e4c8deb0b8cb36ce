import { judge, lineLimits, widestBandBeyond } from '../drift/drift-state.ts';
import type { Side } from '../geometry/keypoints.ts';
import { kneeFlexionFromDepth } from '../geometry/leg-axis.ts';
import { degrees, percentOfLeg, type Degrees, type PercentOfLeg } from '../geometry/units.ts';
import { mean, median, robustDeviation } from '../signal/statistics.ts';
import type { DriftSpread } from '../alignment/measure-legs.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { kneeOverToeBand } from '../alignment/number-bands.ts';
import { REPS, type Thresholds } from '../reading/thresholds.ts';
import type { Stance } from '../reading/reading.ts';
import type { RepLeg, Verdict } from '../reading/rep-record.ts';

/** The numbers of one leg in one measured frame that are graded. Unsmoothed. + inward. */
interface LegSample {
  readonly driftDeg: number;
  readonly bodyFppaChangeDeg: number;
  /** Doubt about the drift, and about the change in the body's plane, from the view: one standard deviation. */
  readonly viewDoubtDeg: number;
  readonly bodyViewDoubtDeg: number;
  readonly kneeOverToePct: number | null;
  readonly kneeOverToeChangePct: number | null;
}

/** One measured frame as the grader keeps it. */
export interface RepSample {
  readonly timestampMs: number;
  readonly depth: number;
  readonly stance: Stance;
  readonly legs: Readonly<Record<Side, LegSample | null>>;
  readonly pelvicDropDeg: number | null;
  readonly trunkLeanDeg: number | null;
}

/** Half-width of the 95 % band around a drift at this knee flexion, from this many frames with this scatter. */
type BandOf = (spread: DriftSpread, viewDoubtDeg: number) => Degrees;

export interface GradingContext {
  readonly thresholds: Thresholds;
  readonly bandOf: BandOf;
  /** Was it seen, standing, where the foot points? */
  readonly isFootSeen: Readonly<Record<Side, boolean>>;
  /** First time each leg was flagged during this rep; `null`: never. */
  readonly flaggedAtMs: Readonly<Record<Side, number | null>>;
  /** Standing leg length in the picture. */
  readonly legLengthPx: number;
  readonly profile: ModelProfile;
  readonly refusedFrames: number;
  readonly number: number;
}

interface Timed<Value> {
  readonly timestampMs: number;
  readonly depth: number;
  readonly value: Value;
}

function legSamples(samples: readonly RepSample[], side: Side): readonly Timed<LegSample>[] {
  return samples.flatMap(({ timestampMs, depth, legs }) => {
    const value = legs[side];
    return value ? [{ timestampMs, depth, value }] : [];
  });
}

export function defined(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value): value is number => value !== null);
}

/** The drift where the depth curve crosses the matched depth, averaged over down and up. */
function driftAtMatchedDepth(samples: readonly Timed<LegSample>[]): Degrees | null {
  const crossings: number[] = [];
  for (const [index, after] of samples.entries()) {
    const before = samples[index - 1];
    if (!before || before.depth < REPS.matchedDepth === after.depth < REPS.matchedDepth) continue;
    const share = (REPS.matchedDepth - before.depth) / (after.depth - before.depth);
    crossings.push(before.value.driftDeg + share * (after.value.driftDeg - before.value.driftDeg));
  }
  const crossed = mean(crossings);
  return crossed === null ? null : degrees(crossed);
}

function largest(values: readonly number[]): number | null {
  return values.reduce<number | null>(
    (most, value) => (most === null || Math.abs(value) > Math.abs(most) ? value : most),
    null,
  );
}

/** Running median of three: one wild frame is no peak. */
function withoutOutliers(values: readonly number[]): readonly number[] {
  return values.map((value, index) => median(values.slice(Math.max(0, index - 1), index + 2)) ?? value);
}

/** Depths this near to the matched one tell the doubt about the drift there, share of the standing hip height. */
const NEAR_MATCHED = 0.03;

/** How far the drifts of the matched depth hang on the turn of body and foot. */
function doubtAtMatchedDepth(whole: readonly Timed<LegSample>[]): number | null {
  const near = whole.filter(({ depth }) => Math.abs(depth - REPS.matchedDepth) <= NEAR_MATCHED);
  return median(near.map(({ value }) => value.viewDoubtDeg));
}

/** The frames that a leg is graded by, and how deep the squat was in them. */
interface GradedPart {
  readonly depth: number;
  readonly frames: readonly Timed<LegSample>[];
}

interface Grade extends GradedPart {
  readonly driftDeg: Degrees;
  readonly bandDeg: Degrees;
  readonly spread: DriftSpread;
  readonly viewDoubtDeg: number;
  readonly verdict: Verdict;
}

/** Outside the toe by less, a knee may as well be over the toe: one standard deviation of the toe's points, per cent of the leg. */
const OVER_TOE_SCATTER_PCT = 2.7;

/**
 * The doubt about a foot's direction may let an outward drift's band reach across zero. A knee that lies outside its toe
 * is a second witness, which no direction of the foot explains away: the drift is outward, and its band ends where outward
 * begins. The knee has to lie outside the toe and to have gone there from standing by more than the toe's own band: a knee
 * that follows a turned-out foot goes outward too, and ends over the toe. [measured: decision 0007]
 *
 * @returns how wide the band may be at the most, degrees.
 */
function reachOfBand(part: GradedPart, driftDeg: number, context: GradingContext): number {
  const { thresholds } = context;
  if (driftDeg > lineLimits(thresholds).outwardDeg || !isOutsideToe(part, context)) return Number.POSITIVE_INFINITY;
  return widestBandBeyond(Math.abs(driftDeg), Math.abs(thresholds.outwardDriftDeg.on));
}

/** Does the knee lie outside its toe, and did it go there from standing by more than the toe's own band? */
function isOutsideToe(part: GradedPart, { legLengthPx, profile }: GradingContext): boolean {
  const overToePct = median(defined(part.frames.map(({ value }) => value.kneeOverToePct)));
  const changePct = median(defined(part.frames.map(({ value }) => value.kneeOverToeChangePct)));
  if (overToePct === null || changePct === null) return false;
  const toeBandPct = kneeOverToeBand(legLengthPx, profile.residuals.kneeOverToeChangePct);
  return overToePct < -OVER_TOE_SCATTER_PCT && changePct + toeBandPct < 0;
}

/** A wider band holds an outward drift beside the knee in line that the toe speaks against, degrees. [E: REP-8's bands without toes] */
const CLEAR_BAND_DEG = 13;

function gradePart(part: GradedPart, side: Side, context: GradingContext): Grade | null {
  const drifts = part.frames.map(({ value }) => value.driftDeg);
  const drift = median(drifts);
  if (drift === null) return null;
  const viewDoubtDeg = median(part.frames.map(({ value }) => value.viewDoubtDeg)) ?? 0;
  const scatterDeg = robustDeviation(drifts);
  const spread = { side, kneeFlexion: kneeFlexionFromDepth(part.depth), scatterDeg, frames: drifts.length };
  const bandDeg = degrees(Math.min(context.bandOf(spread, viewDoubtDeg), reachOfBand(part, drift, context)));
  const judged = judge({ driftDeg: drift, bandDeg, isFootSeen: context.isFootSeen[side] }, context.thresholds);
  // The toe speaks against a knee in line, unless the band is too narrow for anything else.
  const isDoubted = judged === 'in-line' && bandDeg > CLEAR_BAND_DEG && isOutsideToe(part, context);
  const verdict = isDoubted ? 'unclear' : judged;
  return { ...part, driftDeg: degrees(drift), bandDeg, spread, viewDoubtDeg, verdict };
}

/** The frames around a depth, on the way down and on the way up. */
function partAt(whole: readonly Timed<LegSample>[], depth: number): GradedPart {
  const frames = whole.filter((one) => Math.abs(one.depth - depth) <= REPS.deep.windowShare);
  return { depth, frames };
}

/**
 * Grades a leg at the lowest point. In a deep squat the thigh points at the camera, and the bottom may tell nothing for
 * sure: then the deepest part of the way down and up that does is graded.
 */
function gradeDeepestClearPart(
  atBottom: GradedPart,
  whole: readonly Timed<LegSample>[],
  side: Side,
  context: GradingContext,
): Grade | null {
  const bottom = gradePart(atBottom, side, context);
  if (bottom?.verdict !== 'unclear') return bottom;
  const shallower = REPS.deep.depths.filter((depth) => depth < atBottom.depth - REPS.deep.windowShare);
  for (const depth of shallower) {
    const part = partAt(whole, depth);
    const grade = part.frames.length < REPS.deep.minFrames ? null : gradePart(part, side, context);
    if (grade !== null && grade.verdict !== 'unclear') return grade;
  }
  return bottom;
}

export function gradeLeg(
  samples: readonly RepSample[],
  bottom: readonly RepSample[],
  depth: number,
  side: Side,
  context: GradingContext,
): RepLeg | null {
  const atBottom = legSamples(bottom, side);
  if (atBottom.length === 0 || atBottom.length * 2 < bottom.length) return null;
  const whole = legSamples(samples, side);
  const grade = gradeDeepestClearPart({ depth, frames: atBottom }, whole, side, context);
  if (grade === null) return null;
  const { driftDeg, bandDeg, spread, viewDoubtDeg, verdict } = grade;
  const change = median(defined(atBottom.map(({ value }) => value.kneeOverToeChangePct)));
  const bodyChanges = grade.frames.map(({ value }) => value.bodyFppaChangeDeg);
  const matched = driftAtMatchedDepth(whole);
  // The number comes from one frame on either side of the crossing, once down and once up.
  const matchedSpread = { ...spread, kneeFlexion: kneeFlexionFromDepth(REPS.matchedDepth), frames: 4 };
  return {
    driftAtBottomDeg: driftDeg,
    bandDeg,
    driftAtMatchedDepthDeg: matched,
    matchedDepthBandDeg:
      matched === null ? null : context.bandOf(matchedSpread, doubtAtMatchedDepth(whole) ?? viewDoubtDeg),
    peakDriftDeg: degrees(largest(withoutOutliers(whole.map(({ value }) => value.driftDeg))) ?? driftDeg),
    // The peak is a running median of three frames, nowhere deeper than the bottom.
    peakBandDeg: context.bandOf({ ...spread, frames: 3 }, viewDoubtDeg),
    bodyFppaChangeDeg: degrees(median(bodyChanges) ?? driftDeg),
    bodyFppaBandDeg: context.bandOf(
      { ...spread, scatterDeg: robustDeviation(bodyChanges) },
      median(atBottom.map(({ value }) => value.bodyViewDoubtDeg)) ?? 0,
    ),
    kneeOverToeChangePct: change === null ? null : (percentOfLeg(change) satisfies PercentOfLeg),
    kneeOverToeBandPct:
      change === null ? null : kneeOverToeBand(context.legLengthPx, context.profile.residuals.kneeOverToeChangePct),
    verdict,
    flaggedAtMs: context.flaggedAtMs[side],
  };
}
