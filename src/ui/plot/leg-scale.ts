import { lineLimits } from '../../core/drift/drift-state.ts';
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

/** Gives how far both axes must reach to hold every rep with its band, and the zone of `zoneOn`, degrees. */
export function reachOfReps(reps: readonly RepRecord[], limits: Thresholds | null): number {
  const legs = reps.flatMap((rep) => SIDES.flatMap((side) => rep.legs[side] ?? []));
  const marks = legs.map(({ driftAtBottomDeg: driftDeg, bandDeg }) => ({ driftDeg, bandDeg }));
  const edges = limits === null ? [] : Object.values(lineLimits(limits)).map((driftDeg) => ({ driftDeg, bandDeg: 0 }));
  return reachOf([...marks, ...edges]);
}

/** Gives one leg's axis: zero at its plumb line, inward towards the middle of the plot. */
export function scaleLeg(side: Side, mirrored: boolean, reachDeg: number, { plumbX, halfWidth }: PlumbLayout) {
  const half = screenSideOf(side, mirrored);
  const plumb = plumbX[half];
  const inwards: 1 | -1 = half === 'screen-left' ? 1 : -1;
  return { half, plumb, inwards, xOf: (driftDeg: number) => plumb + (inwards * driftDeg * halfWidth) / reachDeg };
}

/** Gives the stretch of that axis on which the verdict over a rep is in line (REP-8), not where the live flag begins. */
export function zoneOn(
  xOf: (driftDeg: number) => number,
  thresholds: Thresholds,
): { readonly x: number; readonly width: number } {
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  const [one, other] = [xOf(outwardDeg), xOf(inwardDeg)];
  return { x: Math.min(one, other), width: Math.abs(other - one) };
}
