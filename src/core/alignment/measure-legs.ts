import { otherSide, SIDES, type ImagePoint, type Side } from '../geometry/keypoints.ts';
import { kneeDeparture, turnSensitivity, type KneeDeparture, type TrackedLeg } from '../geometry/knee-track.ts';
import {
  distance,
  frontalPlaneProjectionAngle,
  hipKneeAnkleAngle,
  kneeFromAxis,
  kneeOverToe,
  medialDirection,
  squatDepth,
  type Leg,
} from '../geometry/leg-axis.ts';
import { lensOf } from '../geometry/lens.ts';
import { degrees, toRadians, type Degrees } from '../geometry/units.ts';
import { angleScatterDeg, legBands, scatterOfMedian } from './number-bands.ts';
import type { AxisDoubt } from './axis-doubt.ts';
import { toeOutOf, type Baseline } from './baseline.ts';
import type { ModelProfile } from './model-profile.ts';
import type { LegReading, Stance } from '../reading/reading.ts';
import { turnDoubt } from './turn.ts';
import { sightLineDeg } from './view.ts';

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
    const depth = squatDepth(points.legs[side], standing.hipHeightPx, baseline.view.leanDeg);
    return depth === null ? [] : [depth];
  });
}

/** The measures of one leg apart from band and state. Without a standing axis only those of the picture are there. */
export type LegMeasure = Omit<LegReading, 'driftBandDeg' | 'bodyFppaBandDeg' | 'alignment'> & {
  readonly kneeOverToeChangePct: number | null;
  /** How much of the drift hangs on what is not known of the view, one standard deviation, degrees; `null` where the drift is. */
  readonly viewDoubtDeg: number | null;
  /** The same of the change of the angle in the body's own frontal plane. */
  readonly bodyViewDoubtDeg: number | null;
};

/** Everything besides the points that measuring a leg of one frame needs. */
export interface MeasuringContext {
  readonly stance: Stance;
  readonly baseline: Baseline | null;
  /** Share of the standing hip height; `null` before the standing axis. */
  readonly depth: number | null;
  /** Standing leg length in the picture, pixels. */
  readonly legLengthPx: number;
  readonly profile: ModelProfile;
  /** Turn on the spot since the standing axis was taken, degrees: the measures are not corrected for it. */
  readonly turnedDeg: number;
}

/** Without toes nobody knows where a foot points: people turn them out by this much and more, and rarely in. [E] */
const UNSEEN_TOE_OUT_DEG = 8;

/** Changes from standing, and how much of each hangs on what is not known of the view, one standard deviation, degrees. */
interface Drift {
  readonly driftDeg: Degrees;
  readonly viewDoubtDeg: number;
  readonly bodyFppaChangeDeg: Degrees;
  readonly bodyViewDoubtDeg: number;
}

/** The same leg through a lens whose focal length is another one by this share of the picture's longer side. */
export function throughOtherLens(seen: TrackedLeg, byShare: number): TrackedLeg {
  const { picture, leanDeg, yawDeg, focalShare } = seen.view;
  // Another lens sees the body along another line, so that its turn against the camera's axis is another one too.
  const lens = { focalShare: focalShare + byShare, deviation: 0 };
  const turnDeg =
    sightLineDeg(seen.standing.hip, picture, leanDeg) - sightLineDeg(seen.standing.hip, picture, leanDeg, lens);
  const view = { ...seen.view, focalShare: lens.focalShare, yawDeg: degrees(yawDeg + turnDeg) };
  return { ...seen, view };
}

/** The same leg if its knee had bent the other way or farther, standing, by this angle. */
function withStandingKnee(seen: TrackedLeg, byDeg: number): TrackedLeg {
  const { hip, knee, ankle } = seen.standing;
  // A knee in the middle of the leg makes an angle at both of its ends.
  const asidePx = (toRadians(degrees(byDeg)) * distance(hip, ankle)) / 4;
  return { ...seen, standing: { hip, knee: { x: knee.x + asidePx, y: knee.y }, ankle } };
}

/** The same leg in a picture that leans otherwise by this angle. */
function withLean(seen: TrackedLeg, byDeg: number): TrackedLeg {
  return { ...seen, view: { ...seen.view, leanDeg: degrees(seen.view.leanDeg + byDeg) } };
}

/** Everything that the lift of this leg rests on, and ways in which each part may be otherwise by one standard deviation. */
function doubtsAbout(
  seen: TrackedLeg,
  toeOutDeg: number | null,
  bodyDeviationDeg: number,
  axis: AxisDoubt,
  profile: ModelProfile,
) {
  const footDeviationDeg = Math.hypot(profile.foot?.deviationDeg ?? 0, axis.footDeg);
  const footOffDeg = toeOutDeg === null ? [UNSEEN_TOE_OUT_DEG] : [-footDeviationDeg, footDeviationDeg];
  const { deviation: lensDeviation } = lensOf(seen.view.picture);
  const withBodyTurned = (byDeg: number): TrackedLeg => ({
    ...seen,
    view: { ...seen.view, yawDeg: degrees(seen.view.yawDeg + byDeg) },
    // The foot stays where it points while the body is thought to be turned otherwise.
    toeOutDeg: seen.toeOutDeg + (toeOutDeg === null ? 0 : seen.medial * byDeg),
  });
  return [
    footOffDeg.map((byDeg) => ({ ...seen, toeOutDeg: seen.toeOutDeg + byDeg })),
    [-bodyDeviationDeg, bodyDeviationDeg].map(withBodyTurned),
    [-lensDeviation, lensDeviation].map((by) => throughOtherLens(seen, by)),
    [-profile.forward.deviation, profile.forward.deviation].map((by) => ({
      ...seen,
      forwardGain: seen.forwardGain + by,
    })),
    axis.kneeDeg === 0 ? [] : [-axis.kneeDeg, axis.kneeDeg].map((byDeg) => withStandingKnee(seen, byDeg)),
    axis.leanDeg === 0 ? [] : [-axis.leanDeg, axis.leanDeg].map((byDeg) => withLean(seen, byDeg)),
  ];
}

/** The knee's departure from its track and the angle of the body's own frontal plane, each with its doubt. */
function measureDrift(
  now: Leg,
  side: Side,
  { stance, baseline, depth, profile, turnedDeg }: MeasuringContext,
): Drift | null {
  const standing = baseline?.legs[side] ?? null;
  if (!baseline || !standing || depth === null) return null;
  const { medial, joints, doubt: axis } = standing;
  const { view, yaw } = baseline;
  const toeOutDeg = toeOutOf(standing, view.yawDeg);
  const { gain: forwardGain } = profile.forward;
  const seen: TrackedLeg = {
    isAlone: stance !== 'both',
    standing: joints,
    now,
    medial,
    depth,
    view,
    forwardGain,
    toeOutDeg: toeOutDeg ?? 0,
  };
  const departure = kneeDeparture(seen);
  if (departure === null) return null;
  const bodyDeviationDeg = Math.hypot(yaw.deviationDeg, turnDoubt(turnedDeg), axis.yawDeg);
  const others = doubtsAbout(seen, toeOutDeg, bodyDeviationDeg, axis, profile).map((each) => each.map(kneeDeparture));
  const doubt = (name: keyof KneeDeparture) =>
    profile.angleGain *
    Math.hypot(
      ...others.map((each) =>
        Math.max(0, ...each.map((other) => (other ? Math.abs(other[name] - departure[name]) : 0))),
      ),
    );
  return {
    driftDeg: degrees(profile.angleGain * departure.trackDeg),
    viewDoubtDeg: doubt('trackDeg'),
    bodyFppaChangeDeg: degrees(profile.angleGain * departure.bodyPlaneDeg),
    bodyViewDoubtDeg: doubt('bodyPlaneDeg'),
  };
}

/** `null`: the leg does not carry, or its geometry is degenerate. */
export function measureLeg(points: LegPoints, side: Side, context: MeasuringContext): LegMeasure | null {
  const { stance, baseline, legLengthPx, profile } = context;
  if (!carries(stance, side)) return null;
  const leg = points.legs[side];
  const standing = baseline?.legs[side] ?? null;
  const other = points.legs[otherSide(side)];
  const medial = standing?.medial ?? medialDirection(leg.hip, other.hip);
  if (medial === null) return null;
  const fppa = frontalPlaneProjectionAngle(leg, medial);
  const fromAxis = kneeFromAxis(leg, medial, legLengthPx);
  if (fppa === null || fromAxis === null) return null;
  const toe = points.toes[side];
  const scale = baseline?.view ?? { legLengthPx, leanDeg: degrees(0) };
  const overToe = toe && kneeOverToe(leg.knee, toe, medial, scale);
  const drift = measureDrift(leg, side, context);
  return {
    fppaDeg: fppa,
    hkaDeg: hipKneeAnkleAngle(fppa),
    kneeFromAxisPct: fromAxis,
    kneeOverToePct: overToe,
    kneeOverToeChangePct:
      overToe === null || standing?.kneeOverToePct == null ? null : overToe - standing.kneeOverToePct,
    driftDeg: drift && drift.driftDeg,
    bodyFppaChangeDeg: drift && drift.bodyFppaChangeDeg,
    viewDoubtDeg: drift && drift.viewDoubtDeg,
    bodyViewDoubtDeg: drift && drift.bodyViewDoubtDeg,
    bands: legBands(legLengthPx, overToe !== null, profile),
  };
}

/** The axis and the doubts that a drift was measured with. */
export interface BandContext {
  readonly baseline: Baseline;
  /** Turn on the spot since the standing axis was taken, degrees: it is not corrected for. */
  readonly turnedDeg: number;
  readonly profile: ModelProfile;
}

/** How a drift came about: what its band depends on. */
export interface DriftSpread {
  readonly side: Side;
  readonly kneeFlexion: Degrees;
  /** From frame to frame, one standard deviation, degrees. */
  readonly scatterDeg: number;
  readonly frames: number;
}

/** Sensitivity at 60° of flexion, the middle of the exercise, where the model's residual is told. */
const RESIDUAL_SENSITIVITY = 1.17;

/** Deeper drifts are told as the leg would show the same departure here, so the error of a joint weighs no more. */
const TOLD_AT_DEG = 77;

/** How much of the model's residual a drift at this flexion has: a straight leg is measured against itself. */
export function modelShareOf(kneeFlexion: Degrees): number {
  return turnSensitivity(degrees(Math.min(kneeFlexion, TOLD_AT_DEG))) / RESIDUAL_SENSITIVITY;
}

/**
 * Scatter of the standing axis and of the frames now, one standard deviation, degrees. One frame tells no scatter, and a
 * few that happen to agree prove nothing: at least half a pixel of each joint counts.
 */
export function driftScatterDeg(
  standingScatterDeg: number,
  { scatterDeg, frames }: Pick<DriftSpread, 'scatterDeg' | 'frames'>,
  legLengthPx: number,
): number {
  const ofFrame = Math.max(scatterDeg, angleScatterDeg(legLengthPx));
  return Math.hypot(standingScatterDeg / 2, scatterOfMedian(ofFrame, frames));
}

/**
 * Half-width of the 95 % band around a drift, or around the change of the angle in the body's own frontal plane: what the
 * model leaves unexplained, what is not known about the view, scatter while standing and at the moment. Independent parts
 * add as squares.
 *
 * @param viewDoubtDeg as {@link measureLeg} tells it of that number.
 */
export function driftBand(context: BandContext, spread: DriftSpread, viewDoubtDeg: number): Degrees {
  const { baseline, profile } = context;
  const model = profile.residualDeg * modelShareOf(spread.kneeFlexion);
  const scatter = driftScatterDeg(baseline.legs[spread.side]?.scatterDeg ?? 0, spread, baseline.view.legLengthPx);
  return degrees(1.96 * Math.hypot(model, viewDoubtDeg, scatter));
}
