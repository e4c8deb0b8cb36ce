import { judge } from '../drift/drift-state.ts';
import type { Side } from '../geometry/keypoints.ts';
import { kneeFlexionFromDepth } from '../geometry/leg-axis.ts';
import { degrees, percentOfLeg, type Degrees, type PercentOfLeg } from '../geometry/units.ts';
import { mean, median, robustDeviation } from '../signal/statistics.ts';
import type { DriftSpread } from '../alignment/measure-legs.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { kneeOverToeBand, repBands, type PostureMedian } from '../alignment/number-bands.ts';
import { REPS, type Thresholds } from '../reading/thresholds.ts';
import type { Stance } from '../reading/reading.ts';
import type { FoundRep } from './rep-detector.ts';
import type { RepLeg, RepRecord, Verdict } from '../reading/rep-record.ts';

/** The numbers of one leg in one measured frame that are graded. Unsmoothed. + inward. */
interface LegSample {
  readonly driftDeg: number;
  readonly bodyFppaChangeDeg: number;
  /** Doubt about the drift from the turn of body and foot, one standard deviation. */
  readonly viewDoubtDeg: number;
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
  /** The same for the change of the angle in the body's own frontal plane. */
  readonly bodyFppaBandOf: (spread: DriftSpread) => Degrees;
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

function defined(values: readonly (number | null)[]): readonly number[] {
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

function gradePart(part: GradedPart, side: Side, context: GradingContext): Grade | null {
  const drifts = part.frames.map(({ value }) => value.driftDeg);
  const drift = median(drifts);
  if (drift === null) return null;
  const viewDoubtDeg = median(part.frames.map(({ value }) => value.viewDoubtDeg)) ?? 0;
  const scatterDeg = robustDeviation(drifts);
  const spread = { side, kneeFlexion: kneeFlexionFromDepth(part.depth), scatterDeg, frames: drifts.length };
  const bandDeg = context.bandOf(spread, viewDoubtDeg);
  const verdict = judge({ driftDeg: drift, bandDeg, isFootSeen: context.isFootSeen[side] }, context.thresholds);
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

function gradeLeg(
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
    bodyFppaBandDeg: context.bodyFppaBandOf({ ...spread, scatterDeg: robustDeviation(bodyChanges) }),
    kneeOverToeChangePct: change === null ? null : (percentOfLeg(change) satisfies PercentOfLeg),
    kneeOverToeBandPct:
      change === null ? null : kneeOverToeBand(context.legLengthPx, context.profile.residuals.kneeOverToeChangePct),
    verdict,
    flaggedAtMs: context.flaggedAtMs[side],
  };
}

function stanceDuring(samples: readonly RepSample[]): Stance {
  const votes = { both: 0, left: 0, right: 0 };
  for (const { stance } of samples) votes[stance] += 1;
  if (votes.left > votes.both && votes.left > votes.right) return 'left';
  return votes.right > votes.both ? 'right' : 'both';
}

/** The dip that holds the deepest frame. Frames beyond a clear rise belong to another bounce. */
function deepestDip(samples: readonly RepSample[], found: FoundRep): readonly RepSample[] {
  const hasRisen = ({ depth }: RepSample) => depth < REPS.bounceShare * found.depth;
  const before = samples.findLastIndex((one) => one.timestampMs < found.bottomMs && hasRisen(one));
  const after = samples.findIndex((one) => one.timestampMs > found.bottomMs && hasRisen(one));
  return samples.slice(before + 1, after === -1 ? samples.length : after);
}

/** How long the lowest part lasted: the frames within 3 % of the deepest point's depth. */
function holdMs(dip: readonly RepSample[], found: FoundRep): number {
  const low = dip.filter(({ depth }) => depth >= 0.97 * found.depth);
  const first = low[0];
  const last = low.at(-1);
  return first && last ? last.timestampMs - first.timestampMs : 0;
}

/**
 * When the legs were straight, before or after the dip. A rep is noticed at a depth that noise does not reach, which is
 * half way down to a shallow squat. The bend grows about evenly with time, so its line is drawn on to zero.
 *
 * @param edge the dip's first or last sample.
 * @param inner the sample nearest to `REPS.tempoBaseMs` from it, inside the dip.
 */
function straightLegsMs(edge: RepSample, inner: RepSample): number {
  const bend = kneeFlexionFromDepth(edge.depth);
  const bendPerMs = (kneeFlexionFromDepth(inner.depth) - bend) / (inner.timestampMs - edge.timestampMs);
  const awayMs = Math.abs(bend / bendPerMs);
  if (!Number.isFinite(awayMs)) return edge.timestampMs;
  return edge.timestampMs + Math.sign(edge.timestampMs - inner.timestampMs) * Math.min(awayMs, REPS.maxTempoReachMs);
}

/** The rep from straight legs to straight legs. */
function extent(samples: readonly RepSample[], found: FoundRep): { readonly startMs: number; readonly endMs: number } {
  const first = samples[0];
  const last = samples.at(-1);
  const afterFirst = samples.find(({ timestampMs }) => timestampMs >= found.startMs + REPS.tempoBaseMs);
  const beforeLast = samples.findLast(({ timestampMs }) => timestampMs <= found.endMs - REPS.tempoBaseMs);
  return {
    startMs: first && afterFirst ? straightLegsMs(first, afterFirst) : found.startMs,
    endMs: last && beforeLast ? straightLegsMs(last, beforeLast) : found.endMs,
  };
}

/** Middle of the lowest part: steadier than the one deepest frame. */
function bottomTime(dip: readonly RepSample[], found: FoundRep): number {
  const low = dip.filter(({ depth }) => depth >= 0.95 * found.depth);
  const middleMs = median(low.map(({ timestampMs }) => timestampMs)) ?? found.bottomMs;
  // A hole of refused frames has nothing to grade, so the measured frame nearest to it is the bottom.
  const away = ({ timestampMs }: RepSample) => Math.abs(timestampMs - middleMs);
  const nearest = low.toSorted((a, b) => away(a) - away(b))[0];
  return nearest && away(nearest) > REPS.bottomWindowMs ? nearest.timestampMs : middleMs;
}

/** Scatter from frame to frame. A slow change is none. */
function scatterOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  return robustDeviation(steps) / Math.SQRT2;
}

/**
 * Pelvis or trunk around the lowest point, as the drift is. `null`: unmeasured in most of it.
 *
 * @param carried the frames on the rep's own legs, because the sign depends on the stance.
 * @param bottom the frames of `carried` around the lowest point.
 */
function postureAtBottom(
  carried: readonly RepSample[],
  bottom: readonly RepSample[],
  name: 'pelvicDropDeg' | 'trunkLeanDeg',
): PostureMedian | null {
  const valuesOf = (samples: readonly RepSample[]) => defined(samples.map((sample) => sample[name]));
  const values = valuesOf(bottom);
  const middle = values.length * 2 < bottom.length ? null : median(values);
  if (middle === null) return null;
  // The few frames at the bottom may agree by chance, so the scatter of the whole rep counts too.
  const scatterDeg = Math.max(robustDeviation(values), scatterOf(valuesOf(carried)));
  return { valueDeg: degrees(middle), scatterDeg, frames: values.length };
}

/** Grades a finished rep. The rep counts even where no leg could be measured at its bottom (hidden, or too deep). */
export function gradeRep(all: readonly RepSample[], found: FoundRep, context: GradingContext): RepRecord {
  const samples = all.filter(({ timestampMs }) => timestampMs >= found.startMs && timestampMs <= found.endMs);
  const dip = deepestDip(samples, found);
  const bottomMs = bottomTime(dip, found);
  const bottom = samples.filter(({ timestampMs }) => Math.abs(timestampMs - bottomMs) <= REPS.bottomWindowMs);
  const stance = stanceDuring(samples);
  const gradeOf = (side: Side) =>
    stance === 'both' || stance === side ? gradeLeg(samples, bottom, found.depth, side, context) : null;
  const legs = { left: gradeOf('left'), right: gradeOf('right') };
  const hold = holdMs(dip, found);
  const { startMs, endMs } = extent(samples, found);
  const isCarried = (sample: RepSample) => sample.stance === stance;
  const [carried, carriedLow] = [samples.filter(isCarried), bottom.filter(isCarried)];
  const drop = postureAtBottom(carried, carriedLow, 'pelvicDropDeg');
  const lean = postureAtBottom(carried, carriedLow, 'trunkLeanDeg');
  return {
    number: context.number,
    stance,
    startMs,
    bottomMs,
    endMs,
    descentMs: Math.max(0, bottomMs - hold / 2 - startMs),
    holdMs: hold,
    ascentMs: Math.max(0, endMs - bottomMs - hold / 2),
    depthPct: 100 * found.depth,
    kneeFlexionDeg: kneeFlexionFromDepth(found.depth),
    legs,
    pelvicDropDeg: drop && drop.valueDeg,
    trunkLeanDeg: lean && lean.valueDeg,
    bands: repBands(found.depth, drop, lean, context.legLengthPx, context.profile),
    measuredFrames: samples.length,
    refusedFrames: context.refusedFrames,
  };
}
