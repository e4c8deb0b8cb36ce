import { midpoint, medialDirection, pelvicTilt, trunkLean } from '../geometry/leg-axis.ts';
import { otherSide, type Side } from '../geometry/keypoints.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { Baseline } from './baseline.ts';
import type { SeenBody } from './gates.ts';
import type { Stance } from '../reading/reading.ts';

/** Changes from standing; signs as in `MeasuredFrame`. `null` before the baseline, or without shoulders. */
export interface Posture {
  readonly pelvicDropDeg: Degrees | null;
  readonly trunkLeanDeg: Degrees | null;
}

/** Pelvis and trunk beside the knee: on one leg against that leg, on two as if standing on the right, leaning to the left. */
export function measurePosture({ legs, shoulders }: SeenBody, stance: Stance, baseline: Baseline | null): Posture {
  if (!baseline) return { pelvicDropDeg: null, trunkLeanDeg: null };
  const stanceSide: Side = stance === 'left' ? 'left' : 'right';
  // The axis keeps both angles as on two legs. Standing on the left turns the sign of the pelvis, standing on the right
  // that of the trunk.
  const drop =
    pelvicTilt(legs[stanceSide].hip, legs[otherSide(stanceSide)].hip) -
    (stance === 'left' ? -1 : 1) * baseline.pelvicTiltDeg;
  const leaningSide: Side = stance === 'right' ? 'right' : 'left';
  const medial = medialDirection(legs[leaningSide].hip, legs[otherSide(leaningSide)].hip);
  const lean =
    shoulders && medial && baseline.trunkLeanDeg !== null
      ? trunkLean(midpoint(shoulders.left, shoulders.right), midpoint(legs.left.hip, legs.right.hip), medial) -
        (leaningSide === 'left' ? 1 : -1) * baseline.trunkLeanDeg
      : null;
  return { pelvicDropDeg: degrees(drop), trunkLeanDeg: lean === null ? null : degrees(lean) };
}
