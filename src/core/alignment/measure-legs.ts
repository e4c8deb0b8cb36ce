import { SIDES, type ImagePoint, type Side } from '../geometry/keypoints.ts';
import { toFrontalPlane, yawSensitivity } from '../geometry/frontal-plane.ts';
import {
  frontalPlaneProjectionAngle,
  hipKneeAnkleAngle,
  kneeFromAxis,
  kneeOverToe,
  medialDirection,
  squatDepth,
  kneeFlexionFromDepth,
  type Leg,
} from '../geometry/leg-axis.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import { legBands, scatterOfMedian } from './number-bands.ts';
import type { Baseline } from './baseline.ts';
import type { ModelProfile } from './model-profile.ts';
import type { LegReading, Stance } from '../reading/reading.ts';
import { turnDoubt } from './view.ts';

/** Joints and toes of one frame, raw or smoothed. Pixels of the un-mirrored picture. */
export interface LegPoints {
  readonly legs: Readonly<Record<Side, Leg>>;
  readonly toes: Readonly<Record<Side, ImagePoint | null>>;
}

function carries(stance: Stance, side: Side): boolean {
  return stance === 'both' || stance === side;
}

/** Depth of the squat as a share of standing hip height, of each leg that carries the person. */
export function depthsOf(points: Pick<LegPoints, 'legs'>, baseline: Baseline, stance: Stance): readonly number[] {
  return SIDES.flatMap((side) => {
    const standing = baseline.legs[side];
    if (!standing || !carries(stance, side)) return [];
    const depth = squatDepth(points.legs[side], standing.hipHeightPx);
    return depth === null ? [] : [depth];
  });
}

/** The measures of one leg apart from band and state. `baseline` null: only what the picture shows. */
export type LegMeasure = Omit<LegReading, 'driftBandDeg' | 'alignment'> & {
  readonly kneeOverToeChangePct: number | null;
};

/** What is known beside the points when a leg of one frame is measured. */
export interface MeasuringContext {
  readonly stance: Stance;
  readonly baseline: Baseline | null;
  /** Share of the standing hip height; `null` before the standing axis. */
  readonly depth: number | null;
  /** Standing leg length in the picture, pixels. */
  readonly legLengthPx: number;
  readonly profile: ModelProfile;
}

/** `null`: the leg does not carry, or its geometry is degenerate. */
export function measureLeg(
  points: LegPoints,
  side: Side,
  { stance, baseline, depth, legLengthPx, profile }: MeasuringContext,
): LegMeasure | null {
  if (!carries(stance, side)) return null;
  const leg = points.legs[side];
  const standing = baseline?.legs[side] ?? null;
  const other = points.legs[side === 'left' ? 'right' : 'left'];
  const medial = standing?.medial ?? medialDirection(leg.hip, other.hip);
  if (medial === null) return null;
  const fppa = frontalPlaneProjectionAngle(leg, medial);
  const fromAxis = kneeFromAxis(leg, medial, legLengthPx);
  if (fppa === null || fromAxis === null) return null;
  const toe = points.toes[side];
  const overToe = toe && kneeOverToe(leg.knee, toe, medial, legLengthPx);
  let driftDeg: Degrees | null = null;
  if (baseline && standing && depth !== null) {
    const lifted = toFrontalPlane(leg, kneeFlexionFromDepth(depth), baseline.view);
    const angle = frontalPlaneProjectionAngle(lifted, medial);
    if (angle !== null) driftDeg = degrees(profile.angleGain * (angle - standing.fppaDeg));
  }
  return {
    fppaDeg: fppa,
    hkaDeg: hipKneeAnkleAngle(fppa),
    kneeFromAxisPct: fromAxis,
    kneeOverToePct: overToe,
    kneeOverToeChangePct:
      overToe === null || standing?.kneeOverToePct == null ? null : overToe - standing.kneeOverToePct,
    driftDeg,
    bands: legBands(legLengthPx, overToe !== null, profile),
  };
}

/** What a drift was measured against. */
export interface BandContext {
  readonly baseline: Baseline;
  /** Turn on the spot since the standing axis was taken, degrees: it is not corrected for. */
  readonly turnedDeg: number;
  readonly profile: ModelProfile;
}

/**
 * Half-width of the 95 % band around a drift: what the model leaves unexplained, what is not known
 * about the view, scatter while standing and at the moment. Independent parts add as squares.
 */
export function driftBand(
  { baseline, turnedDeg, profile }: BandContext,
  side: Side,
  kneeFlexion: Degrees,
  scatterDeg: number,
  frames: number,
): Degrees {
  const view = Math.hypot(baseline.yaw.deviationDeg, turnDoubt(turnedDeg)) * yawSensitivity(kneeFlexion);
  const standing = (baseline.legs[side]?.scatterDeg ?? 0) / 2;
  const momentary = scatterOfMedian(scatterDeg, frames);
  // The model's share grows with the bend: a straight leg is measured against itself.
  const model = profile.residualDeg * Math.min(1, yawSensitivity(kneeFlexion));
  return degrees(1.96 * Math.hypot(model, view, standing, momentary));
}
