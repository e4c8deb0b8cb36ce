import type { Alignment } from '../reading/reading.ts';
import type { Hysteresis, Thresholds } from '../reading/thresholds.ts';
import type { Verdict } from '../reading/rep-record.ts';

/** The values of one leg that the drift decision looks at. + inward. */
export interface DriftSample {
  readonly timestampMs: number;
  readonly driftDeg: number;
  /** Half-width of the 95 % band around `driftDeg`, not negative. */
  readonly bandDeg: number;
  /** Was it seen where the foot points? */
  readonly isFootSeen: boolean;
}

export interface DriftState {
  readonly alignment: Alignment;
  /** The word that the samples point to, and since when. */
  readonly pending: Alignment;
  readonly pendingSinceMs: number;
  /** Since when all samples point to the same side of `alignment` as `pending` does, near or far. */
  readonly headingSinceMs: number;
}

export const INITIAL_DRIFT: DriftState = {
  alignment: 'in-line',
  pending: 'in-line',
  pendingSinceMs: Number.NEGATIVE_INFINITY,
  headingSinceMs: Number.NEGATIVE_INFINITY,
};

/** From outside to inside. */
const ORDER = ['outward', 'watch-outward', 'in-line', 'watch-inward', 'inward'] as const satisfies Alignment[];

/** −1, 0 or +1: the side of `from` on which `to` lies. */
function heading(from: Alignment, to: Alignment): number {
  return Math.sign(ORDER.indexOf(to) - ORDER.indexOf(from));
}

function severity(alignment: Alignment): number {
  return Math.abs(ORDER.indexOf(alignment) - ORDER.indexOf('in-line'));
}

/** The limit that counts now: a state is left at a lower limit than it is entered at. */
function level(held: boolean, { on, off }: Hysteresis<number>): number {
  return held ? off : on;
}

/**
 * From the limit of the band's near end to the limit of the value, degrees. With 1.5° for the near end the value's limit is
 * 8°, which METHOD proposes: of the limits in steps of half a degree it is the lowest with which, whichever person is left
 * out, the errors of the others make false flags in no more than 3 % of the reps in line, in the record and live. [measured:
 * docs/accuracy.md, "Where the limit lies"]
 */
export const VALUE_BEYOND_NEAR_END_DEG = 6.5;

/** A band that reaches beyond this on both sides excludes not even a gross drift: twice a clear difference of 9°. [METHOD] */
const GROSS_DEG = 18;

/** Without toes, a band of twice the usual width leaves no leg in line for sure, wherever its value lies. [E] */
const VAGUE_BAND_DEG = 13;

/** The drift from which a leg is no longer in line, inward and outward, degrees; the outward one is negative. */
export function lineLimits({ inwardDriftDeg, outwardDriftDeg }: Thresholds): {
  readonly inwardDeg: number;
  readonly outwardDeg: number;
} {
  return {
    inwardDeg: inwardDriftDeg.on + VALUE_BEYOND_NEAR_END_DEG,
    outwardDeg: outwardDriftDeg.on - VALUE_BEYOND_NEAR_END_DEG,
  };
}

/** The drifts at which the mirror speaks up, if their band is the usual one, degrees, both positive. */
export function speaksUpAt(thresholds: Thresholds): { readonly inwardDeg: number; readonly outwardDeg: number } {
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  return { inwardDeg, outwardDeg: Math.abs(outwardDeg) };
}

/** The half-width of the band that a drift usually has, degrees. [measured: docs/accuracy.md] */
export const USUAL_BAND_DEG = 6;

/**
 * Does a drift pass a limit with its value and with the near end of its band? All of them towards the same side, positive.
 * The wider a band is than usual, the farther its near end has to be: a vague number must be a large one.
 */
function isBeyond(driftDeg: number, bandDeg: number, nearEndDeg: number): boolean {
  const asked = nearEndDeg * Math.max(1, bandDeg / USUAL_BAND_DEG);
  return driftDeg >= nearEndDeg + VALUE_BEYOND_NEAR_END_DEG && driftDeg - bandDeg >= asked;
}

/** The widest band with which a drift of this size still counts as beyond the limit, degrees. */
export function widestBandBeyond(driftDeg: number, nearEndDeg: number): number {
  const widest = Math.min(driftDeg - nearEndDeg, driftDeg / (1 + nearEndDeg / USUAL_BAND_DEG));
  // A band of exactly this width would hang on the last bit.
  return Math.max(0, widest * (1 - 1e-9));
}

/**
 * The word that one sample points to, with hysteresis around the current state. A drift counts when its whole band lies
 * beyond the limit, so an unsure measure needs a larger drift. Watching goes by the value alone.
 */
function alignmentOf(current: Alignment, sample: Omit<DriftSample, 'timestampMs'>, t: Thresholds): Alignment {
  const { driftDeg, bandDeg, isFootSeen } = sample;
  const isInward = current === 'inward';
  const isOutward = current === 'outward';
  const watchesInward = isInward || current === 'watch-inward';
  const watchesOutward = isOutward || current === 'watch-outward';

  if (driftDeg >= level(watchesInward, t.inwardWatchDeg)) {
    return isBeyond(driftDeg, bandDeg, level(isInward, t.inwardDriftDeg)) ? 'inward' : 'watch-inward';
  }
  if (driftDeg <= level(watchesOutward, t.outwardWatchDeg)) {
    // Without toes a knee that goes outward can't be told from one that follows a turned-out foot: stay at watch.
    const isOut = isFootSeen && isBeyond(-driftDeg, bandDeg, Math.abs(level(isOutward, t.outwardDriftDeg)));
    return isOut ? 'outward' : 'watch-outward';
  }
  return 'in-line';
}

/** Keeps the alignment and forgets the pending word: after a gap, or when nothing points elsewhere. */
export function holdDrift({ alignment }: DriftState, timestampMs: number): DriftState {
  return { alignment, pending: alignment, pendingSinceMs: timestampMs, headingSinceMs: timestampMs };
}

/**
 * The live drift decision as a reducer: a new state must hold for the dwell time, counted in
 * milliseconds and not in frames. Samples that agree on the side but, by noise about the farther
 * limit, not on how far, move the state by one step.
 */
export function advanceDrift(state: DriftState, sample: DriftSample, t: Thresholds): DriftState {
  const { alignment } = state;
  const { timestampMs } = sample;
  const pending = alignmentOf(alignment, sample, t);
  const side = heading(alignment, pending);
  if (side === 0) return holdDrift(state, timestampMs);
  const pendingSinceMs = pending === state.pending ? state.pendingSinceMs : timestampMs;
  const headingSinceMs = side === heading(alignment, state.pending) ? state.headingSinceMs : timestampMs;
  const hasDwelt = (next: Alignment, sinceMs: number) =>
    timestampMs - sinceMs >= (severity(next) >= severity(alignment) ? t.dwellOnMs : t.dwellOffMs);

  if (hasDwelt(pending, pendingSinceMs)) return holdDrift({ ...state, alignment: pending }, timestampMs);
  const step = ORDER[ORDER.indexOf(alignment) + side];
  return step !== undefined && hasDwelt(step, headingSinceMs)
    ? { alignment: step, pending, pendingSinceMs, headingSinceMs: pendingSinceMs }
    : { alignment, pending, pendingSinceMs, headingSinceMs };
}

/**
 * The verdict over a whole rep, from its values at the bottom. In line says that the value lies within both limits;
 * inward and outward say that the value and its whole band lie beyond one. The rest can't be told.
 */
export function judge(atBottom: Omit<DriftSample, 'timestampMs'>, t: Thresholds): Verdict {
  const { driftDeg, bandDeg, isFootSeen } = atBottom;
  const { inwardDeg, outwardDeg } = lineLimits(t);
  if (driftDeg >= inwardDeg) return isBeyond(driftDeg, bandDeg, t.inwardDriftDeg.on) ? 'inward' : 'unclear';
  if (driftDeg <= outwardDeg) {
    return isFootSeen && isBeyond(-driftDeg, bandDeg, Math.abs(t.outwardDriftDeg.on)) ? 'outward' : 'unclear';
  }
  const holdsBothSides = driftDeg - bandDeg <= -GROSS_DEG && driftDeg + bandDeg >= GROSS_DEG;
  const isVague = !isFootSeen && bandDeg >= VAGUE_BAND_DEG;
  return holdsBothSides || isVague ? 'unclear' : 'in-line';
}
