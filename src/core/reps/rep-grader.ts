import type { Side } from '../geometry/keypoints.ts';
import { kneeFlexionFromDepth } from '../geometry/leg-axis.ts';
import { degrees } from '../geometry/units.ts';
import { median, robustDeviation } from '../signal/statistics.ts';
import { repBands, type PostureMedian } from '../alignment/number-bands.ts';
import { REPS } from '../reading/thresholds.ts';
import type { Stance } from '../reading/reading.ts';
import type { FoundRep } from './rep-detector.ts';
import type { RepRecord } from '../reading/rep-record.ts';

import { defined, gradeLeg, type GradingContext, type RepSample } from './leg-grade.ts';

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
