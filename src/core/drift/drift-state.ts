import type { Alignment } from '../reading/reading.ts';
import type { Hysteresis, Thresholds } from '../reading/thresholds.ts';
import type { Verdict } from '../reading/rep-record.ts';

/** The values of one leg that the drift decision looks at. + inward. */
export interface DriftSample {
  readonly timestampMs: number;
  readonly driftDeg: number;
  /** Half-width of the 95 % band around `driftDeg`, not negative. */
  readonly bandDeg: number;
  /** Knee medial (+) of the toe, % of leg length; `null` without a foot keypoint. */
  readonly kneeOverToePct: number | null;
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
 * The word that one sample points to, with hysteresis around the current state. A drift counts when its whole band lies
 * beyond the limit, so an unsure measure needs a larger drift. Watching goes by the value alone.
 */
function alignmentOf(current: Alignment, sample: Omit<DriftSample, 'timestampMs'>, t: Thresholds): Alignment {
  const { driftDeg, bandDeg, kneeOverToePct } = sample;
  const isInward = current === 'inward';
  const isOutward = current === 'outward';
  const watchesInward = isInward || current === 'watch-inward';
  const watchesOutward = isOutward || current === 'watch-outward';

  if (driftDeg >= level(watchesInward, t.inwardWatchDeg)) {
    const contradicted = kneeOverToePct !== null && kneeOverToePct < level(isInward, t.kneeOverToeAgainstInwardPct);
    return driftDeg - bandDeg >= level(isInward, t.inwardDriftDeg) && !contradicted ? 'inward' : 'watch-inward';
  }
  if (driftDeg <= level(watchesOutward, t.outwardWatchDeg)) {
    // Without toes a knee that goes outward can't be told from one that follows a turned-out foot: stay at watch.
    if (kneeOverToePct === null) return 'watch-outward';
    // A knee over the toe follows the foot, which is in line.
    if (kneeOverToePct > level(watchesOutward, t.kneeOverToeOutwardPct)) return 'in-line';
    return driftDeg + bandDeg <= level(isOutward, t.outwardDriftDeg) ? 'outward' : 'watch-outward';
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

/** The verdict over a whole rep, from its values at the bottom. */
export function judge(atBottom: Omit<DriftSample, 'timestampMs'>, t: Thresholds): Verdict {
  const alignment = alignmentOf('in-line', atBottom, t);
  return alignment === 'inward' || alignment === 'outward' ? alignment : 'in-line';
}
