import type { Thresholds } from '../../core/reading/thresholds.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { screenSideOf } from '../painter/knee-marker.ts';
import { reachOf } from './reach.ts';

/** Places of the plumb lines in a left-right plot, in its own units. */
export interface PlumbLayout {
  readonly plumbX: Readonly<Record<ReturnType<typeof screenSideOf>, number>>;
  /** Distance from a plumb line to the end of its axis. */
  readonly halfWidth: number;
}

/** Gives how far both axes must reach to hold every rep with its band, degrees. */
export function reachOfReps(reps: readonly RepRecord[]): number {
  const legs = reps.flatMap((rep) => SIDES.flatMap((side) => rep.legs[side] ?? []));
  return reachOf(legs.map(({ driftAtBottomDeg: driftDeg, bandDeg }) => ({ driftDeg, bandDeg })));
}

/** Gives one leg's axis: zero at its plumb line, inward towards the middle of the plot. */
export function scaleLeg(side: Side, mirrored: boolean, reachDeg: number, { plumbX, halfWidth }: PlumbLayout) {
  const half = screenSideOf(side, mirrored);
  const plumb = plumbX[half];
  const inwards: 1 | -1 = half === 'screen-left' ? 1 : -1;
  return { half, plumb, inwards, xOf: (driftDeg: number) => plumb + (inwards * driftDeg * halfWidth) / reachDeg };
}

/** Gives the stretch of that axis that counts as in line. */
export function zoneOn(
  xOf: (driftDeg: number) => number,
  { inwardDriftDeg, outwardDriftDeg }: Thresholds,
): { readonly x: number; readonly width: number } {
  const [one, other] = [xOf(outwardDriftDeg.on), xOf(inwardDriftDeg.on)];
  return { x: Math.min(one, other), width: Math.abs(other - one) };
}
