import type { Alignment } from '../alignment/reading.ts';
import type { Hysteresis, Thresholds } from '../alignment/thresholds.ts';
import type { Verdict } from '../reps/rep-record.ts';

/** What the drift decision looks at. + inward. */
export interface DriftSample {
  readonly timestampMs: number;
  readonly driftDeg: number;
  /** Knee medial (+) of the toe, % of leg length; `null` without a foot keypoint. */
  readonly kneeOverToePct: number | null;
}

export interface DriftState {
  readonly alignment: Alignment;
  /** Where the samples point, and since when. */
  readonly pending: Alignment;
  readonly pendingSinceMs: number;
}

export const INITIAL_DRIFT: DriftState = {
  alignment: 'in-line',
  pending: 'in-line',
  pendingSinceMs: Number.NEGATIVE_INFINITY,
};

const SEVERITY: Readonly<Record<Alignment, number>> = {
  'in-line': 0,
  'watch-inward': 1,
  'watch-outward': 1,
  inward: 2,
  outward: 2,
};

/** The limit that counts now: leaving takes more than not entering. */
function level(held: boolean, { on, off }: Hysteresis<number>): number {
  return held ? off : on;
}

/** Where one sample points, with hysteresis around the current state. */
function target(current: Alignment, sample: DriftSample, t: Thresholds): Alignment {
  const { driftDeg, kneeOverToePct } = sample;
  const isInward = current === 'inward';
  const isOutward = current === 'outward';
  const watchesInward = isInward || current === 'watch-inward';
  const watchesOutward = isOutward || current === 'watch-outward';

  if (driftDeg >= level(watchesInward, t.inwardWatchDeg)) {
    const contradicted = kneeOverToePct !== null && kneeOverToePct < level(isInward, t.kneeOverToeAgainstInwardPct);
    return driftDeg >= level(isInward, t.inwardDriftDeg) && !contradicted ? 'inward' : 'watch-inward';
  }
  if (driftDeg <= level(watchesOutward, t.outwardWatchDeg)) {
    // Without toes outward can't be told from a turned-out foot: it stays at watch.
    if (kneeOverToePct === null) return 'watch-outward';
    // Knee over the toe: the leg follows the foot, and that is in line.
    if (kneeOverToePct > level(watchesOutward, t.kneeOverToeOutwardPct)) return 'in-line';
    return driftDeg <= level(isOutward, t.outwardDriftDeg) ? 'outward' : 'watch-outward';
  }
  return 'in-line';
}

/**
 * The live drift decision as a reducer: a new state must hold for the dwell time, counted in
 * milliseconds and not in frames.
 */
export function advanceDrift(state: DriftState, sample: DriftSample, t: Thresholds): DriftState {
  const next = target(state.alignment, sample, t);
  if (next === state.alignment) {
    return { alignment: next, pending: next, pendingSinceMs: sample.timestampMs };
  }
  const pendingSinceMs = next === state.pending ? state.pendingSinceMs : sample.timestampMs;
  const dwellMs = SEVERITY[next] >= SEVERITY[state.alignment] ? t.dwellOnMs : t.dwellOffMs;
  return sample.timestampMs - pendingSinceMs >= dwellMs
    ? { alignment: next, pending: next, pendingSinceMs: sample.timestampMs }
    : { alignment: state.alignment, pending: next, pendingSinceMs };
}

/** The verdict over a whole rep, from its values at the bottom. */
export function judge(driftDeg: number, kneeOverToePct: number | null, t: Thresholds): Verdict {
  const alignment = target('in-line', { timestampMs: 0, driftDeg, kneeOverToePct }, t);
  return alignment === 'inward' || alignment === 'outward' ? alignment : 'in-line';
}
