import { COMPARISON } from '../../core/alignment/thresholds.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepLeg, RepRecord, Verdict } from '../../core/reps/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';

export type LegTendency = Verdict | 'sometimes-inward' | 'sometimes-outward' | 'varies';

/** One leg over the whole set. */
export interface LegStory {
  readonly side: Side;
  readonly tendency: LegTendency;
  readonly meanDriftDeg: number;
  readonly bandDeg: number;
  /** Reps with the verdict that the tendency names. */
  readonly hits: number;
  readonly reps: number;
}

export type Comparison =
  | { readonly kind: 'one-leg' }
  | { readonly kind: 'no-difference' }
  | { readonly kind: 'difference'; readonly moreInward: Side; readonly differenceDeg: number };

export interface Headline {
  /** `null`: this leg was measured in no rep. */
  readonly legs: Readonly<Record<Side, LegStory | null>>;
  readonly comparison: Comparison;
  readonly firm: boolean;
  readonly toesSeen: boolean;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function tendencyOf(inward: number, outward: number, reps: number): LegTendency {
  if (inward > 0 && outward > 0) return 'varies';
  if (inward > 0) return inward * 2 >= reps ? 'inward' : 'sometimes-inward';
  if (outward > 0) return outward * 2 >= reps ? 'outward' : 'sometimes-outward';
  return 'in-line';
}

function tellLeg(side: Side, reps: readonly RepRecord[]): LegStory | null {
  const legs = reps.map((rep) => rep.legs[side]).filter((leg): leg is RepLeg => leg !== null);
  if (legs.length === 0) return null;
  const inward = legs.filter((leg) => leg.verdict === 'inward').length;
  const outward = legs.filter((leg) => leg.verdict === 'outward').length;
  return {
    side,
    tendency: tendencyOf(inward, outward, legs.length),
    meanDriftDeg: mean(legs.map((leg) => leg.driftAtBottomDeg)),
    // Not divided by √n: much of a band is a constant of the view, which more reps do not average out.
    bandDeg: mean(legs.map((leg) => leg.bandDeg)),
    hits: inward + outward,
    reps: legs.length,
  };
}

function compare(left: LegStory | null, right: LegStory | null): Comparison {
  if (left === null || right === null) return { kind: 'one-leg' };
  const differenceDeg = left.meanDriftDeg - right.meanDriftDeg;
  if (Math.abs(differenceDeg) <= COMPARISON.clearDifferenceDeg) return { kind: 'no-difference' };
  return {
    kind: 'difference',
    moreInward: differenceDeg > 0 ? 'left' : 'right',
    differenceDeg: Math.abs(differenceDeg),
  };
}

/** What a set comes down to. */
export function tellSet({ reps }: Pick<SessionRecord, 'reps'>): Headline {
  const legs = { left: tellLeg('left', reps), right: tellLeg('right', reps) };
  return {
    legs,
    comparison: compare(legs.left, legs.right),
    firm: SIDES.every((side) => (legs[side]?.reps ?? COMPARISON.firmReps) >= COMPARISON.firmReps),
    toesSeen: reps.some((rep) => SIDES.some((side) => (rep.legs[side]?.kneeOverToeChangePct ?? null) !== null)),
  };
}

/** The direction that a tendency speaks of, for its shape and hue. */
export function directionOf(tendency: LegTendency): Verdict {
  if (tendency === 'inward' || tendency === 'sometimes-inward') return 'inward';
  if (tendency === 'outward' || tendency === 'sometimes-outward') return 'outward';
  return 'in-line';
}
