import type { Side } from '../geometry/keypoints.ts';
import type { RunRecord } from './run-record.ts';

/** Left against right over the means of a run, degrees. */
export interface RunLegDifference {
  /** The leg whose knee is farther inward. */
  readonly fartherIn: Side;
  /** Not negative. */
  readonly differenceDeg: number;
  /** Half-width of the 95 % band of the difference: the errors of both means together. */
  readonly bandDeg: number;
  /** A difference within its band is none. */
  readonly isClear: boolean;
}

/** @returns `null`: a leg has no mean. */
export function compareRunLegs({ left, right }: RunRecord['legs']): RunLegDifference | null {
  if (left === null || right === null) return null;
  const differenceDeg = left.drift.mean - right.drift.mean;
  const bandDeg = Math.hypot(left.drift.band, right.drift.band);
  return {
    fartherIn: differenceDeg >= 0 ? 'left' : 'right',
    differenceDeg: Math.abs(differenceDeg),
    bandDeg,
    isClear: Math.abs(differenceDeg) > bandDeg,
  };
}
