import type { Alignment, FrameReading, LegReading } from '../reading/reading.ts';
import type { RepLeg, RepRecord, Verdict } from '../reading/rep-record.ts';
import { REPS, type Thresholds } from '../reading/thresholds.ts';
import { perSide, type Side } from '../geometry/keypoints.ts';
import { judge, lineLimits } from './drift-state.ts';

/** A drift with its band, and the limit between in line and beyond on the drift's own side. Degrees, + inward. */
interface ToldNumber {
  readonly driftDeg: number;
  /** Half-width of the 95 % band. */
  readonly bandDeg: number | null;
  /** Not negative; `null` where the limits of the session judged another number. */
  readonly limitDeg: number | null;
}

/**
 * The number, mark and word of one leg, in one moment or in one rep. Every place that shows any of the three takes them from
 * here, so that no two places disagree.
 */
export type ToldLeg =
  | { readonly kind: 'unmeasured' }
  /** There is a number, but the verdict about it is not in, so the number is held back. A mark that stood may stay. */
  | { readonly kind: 'awaited'; readonly verdict: 'inward' | 'outward' | null }
  /** The person stands: the leg is within its limits, and nobody judges it. */
  | ({ readonly kind: 'upright' } & ToldNumber)
  | ({ readonly kind: 'judged'; readonly verdict: Verdict } & ToldNumber);

export type ToldLegs = Readonly<Record<Side, ToldLeg>>;

const UNMEASURED: ToldLeg = { kind: 'unmeasured' };

/** The limit on the side to which a drift went, degrees, not negative. */
export function limitOf(driftDeg: number, limits: Thresholds): number {
  const { inwardDeg, outwardDeg } = lineLimits(limits);
  return Math.abs(driftDeg >= 0 ? inwardDeg : outwardDeg);
}

/** Does the live flag, which lags behind the number, stand for this verdict? A knee beyond a limit is watched first. */
function bearsOut(flag: Alignment, verdict: Verdict, isBeyond: boolean, driftDeg: number): boolean {
  if (verdict === 'inward' || verdict === 'outward') return flag === verdict;
  if (flag === 'inward' || flag === 'outward') return false;
  return !isBeyond || flag === (driftDeg > 0 ? 'watch-inward' : 'watch-outward');
}

/** Tells a leg whose numbers were judged by other limits than those that are kept: it keeps its flag. */
function tellByFlag(flag: Alignment | null, driftDeg: number, bandDeg: number): ToldLeg {
  const number = { driftDeg, bandDeg, limitDeg: null };
  if (flag === null) return { kind: 'upright', ...number };
  return { kind: 'judged', verdict: flag === 'inward' || flag === 'outward' ? flag : 'in-line', ...number };
}

/**
 * Tells one leg of one frame. The verdict is that of the number itself, as over a rep, and is told once the live flag
 * stands for it.
 *
 * @param limits of the session; `null`: they judged another number (`limitsOf`).
 */
export function tellMoment(leg: LegReading | null, limits: Thresholds | null): ToldLeg {
  if (leg === null || leg.driftDeg === null || leg.driftBandDeg === null) return UNMEASURED;
  const { driftDeg, driftBandDeg: bandDeg, alignment: flag } = leg;
  if (limits === null) return tellByFlag(flag, driftDeg, bandDeg);
  const limitDeg = limitOf(driftDeg, limits);
  const isBeyond = Math.abs(driftDeg) >= limitDeg;
  const number = { driftDeg, bandDeg, limitDeg };
  if (flag === null) return isBeyond ? { kind: 'awaited', verdict: null } : { kind: 'upright', ...number };
  const isFootSeen = flag === 'outward' || leg.kneeOverToePct !== null;
  const verdict = judge({ driftDeg, bandDeg, isFootSeen }, limits);
  if (bearsOut(flag, verdict, isBeyond, driftDeg)) return { kind: 'judged', verdict, ...number };
  return { kind: 'awaited', verdict: flag === 'inward' || flag === 'outward' ? flag : null };
}

/** Tells one leg of a rep by the rep's own number and verdict. */
export function tellRepLeg(leg: RepLeg | null, limits: Thresholds | null): ToldLeg {
  if (leg === null) return UNMEASURED;
  const { driftAtBottomDeg: driftDeg, bandDeg, verdict } = leg;
  return { kind: 'judged', driftDeg, bandDeg, limitDeg: limits && limitOf(driftDeg, limits), verdict };
}

/** Is this moment the lowest point of a rep? The frames around it are those that the rep's verdict was made of. */
export function isBottomOf({ bottomMs }: RepRecord, timestampMs: number): boolean {
  return Math.abs(timestampMs - bottomMs) <= REPS.bottomWindowMs;
}

/**
 * Tells both legs of one frame. At the lowest point of a rep that is known, the rep's own number and verdict are told.
 *
 * @param reps that are known by then; none while the rep is under way.
 */
export function tellFrame(frame: FrameReading, reps: readonly RepRecord[], limits: Thresholds | null): ToldLegs {
  if (frame.kind === 'refused') return { left: UNMEASURED, right: UNMEASURED };
  const rep = reps.find((one) => isBottomOf(one, frame.timestampMs));
  return perSide((side) =>
    rep === undefined ? tellMoment(frame.legs[side], limits) : tellRepLeg(rep.legs[side], limits),
  );
}

/** The verdict whose mark and word stand beside a leg; `null`: none does. */
export function verdictOf(told: ToldLeg): Verdict | null {
  return told.kind === 'judged' || told.kind === 'awaited' ? told.verdict : null;
}

/** The number that is shown of a leg; `null`: none is. */
export function numberOf(told: ToldLeg): ToldNumber | null {
  return told.kind === 'judged' || told.kind === 'upright' ? told : null;
}
