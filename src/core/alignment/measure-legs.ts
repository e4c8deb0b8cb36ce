import { SIDES, type ImagePoint, type Side } from '../geometry/keypoints.ts';
import { yawSensitivity } from '../geometry/frontal-plane.ts';
import { kneeDeparture, turnSensitivity, type TrackedLeg } from '../geometry/knee-track.ts';
import {
  frontalPlaneProjectionAngle,
  hipKneeAnkleAngle,
  kneeFromAxis,
  kneeOverToe,
  medialDirection,
  squatDepth,
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

/** The measures of one leg apart from band and state. Without a standing axis only those of the picture are there. */
export type LegMeasure = Omit<LegReading, 'driftBandDeg' | 'bodyFppaBandDeg' | 'alignment'> & {
  readonly kneeOverToeChangePct: number | null;
  /**
   * How much of the drift hangs on the turn of body and foot, one standard deviation, degrees; `null` where the drift
   * is.
   */
  readonly viewDoubtDeg: number | null;
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

interface Drift {
  readonly driftDeg: Degrees;
  readonly bodyFppaChangeDeg: Degrees;
  readonly viewDoubtDeg: number;
}

/**
 * The knee's departure from its track, with the share of its doubt that comes from the turn of body and foot: how far
 * the number moves when each is off by one standard deviation.
 */
function measureDrift(
  now: Leg,
  side: Side,
  { stance, baseline, depth, profile, turnedDeg }: MeasuringContext,
): Drift | null {
  const standing = baseline?.legs[side] ?? null;
  if (!baseline || !standing || depth === null) return null;
  const { medial, joints } = standing;
  const seen: TrackedLeg = {
    isAlone: stance !== 'both',
    standing: joints,
    now,
    medial,
    depth,
    view: baseline.view,
    toeOutDeg: standing.toeOutDeg ?? 0,
  };
  const departure = kneeDeparture(seen);
  if (departure === null) return null;
  const movedBy = (change: Partial<TrackedLeg>) => {
    const moved = kneeDeparture({ ...seen, ...change });
    return moved === null ? 0 : Math.abs(moved.trackDeg - departure.trackDeg);
  };
  const footDeviationDeg = profile.foot?.deviationDeg ?? 0;
  const footOffDeg = standing.toeOutDeg === null ? [UNSEEN_TOE_OUT_DEG] : [-footDeviationDeg, footDeviationDeg];
  const bodyDeviationDeg = Math.hypot(baseline.yaw.deviationDeg, turnDoubt(turnedDeg));
  const withBodyTurned = (byDeg: number): Partial<TrackedLeg> => ({
    view: { ...baseline.view, yawDeg: degrees(baseline.view.yawDeg + byDeg) },
    // The foot stays where it points while the body is thought to be turned otherwise.
    toeOutDeg: seen.toeOutDeg + (standing.toeOutDeg === null ? 0 : medial * byDeg),
  });
  const footDoubt = Math.max(...footOffDeg.map((byDeg) => movedBy({ toeOutDeg: seen.toeOutDeg + byDeg })));
  const bodyDoubt = Math.max(...[-1, 1].map((sign) => movedBy(withBodyTurned(sign * bodyDeviationDeg))));
  return {
    driftDeg: degrees(profile.angleGain * departure.trackDeg),
    bodyFppaChangeDeg: degrees(profile.angleGain * departure.bodyPlaneDeg),
    viewDoubtDeg: profile.angleGain * Math.hypot(footDoubt, bodyDoubt),
  };
}

/** `null`: the leg does not carry, or its geometry is degenerate. */
export function measureLeg(points: LegPoints, side: Side, context: MeasuringContext): LegMeasure | null {
  const { stance, baseline, legLengthPx, profile } = context;
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

/** Scatter of the standing axis and of the frames now, one standard deviation, degrees. */
function scatterOf({ baseline }: BandContext, { side, scatterDeg, frames }: DriftSpread): number {
  return Math.hypot((baseline.legs[side]?.scatterDeg ?? 0) / 2, scatterOfMedian(scatterDeg, frames));
}

/**
 * Half-width of the 95 % band around a drift: what the model leaves unexplained, what is not known
 * about the turn of body and foot, scatter while standing and at the moment. Independent parts add as squares.
 *
 * @param viewDoubtDeg as {@link measureLeg} tells it.
 */
export function driftBand(context: BandContext, spread: DriftSpread, viewDoubtDeg: number): Degrees {
  // The model's share grows with the bend: a straight leg is measured against itself.
  const sensitivity = turnSensitivity(spread.kneeFlexion);
  const model = context.profile.residualDeg * Math.max(Math.min(1, sensitivity), sensitivity / DEEP_SENSITIVITY);
  return degrees(1.96 * Math.hypot(model, viewDoubtDeg, scatterOf(context, spread)));
}

/** Half-width of the 95 % band around the change of the angle in the body's own frontal plane. */
export function bodyFppaBand(context: BandContext, spread: DriftSpread): Degrees {
  const { baseline, turnedDeg, profile } = context;
  const sensitivity = yawSensitivity(spread.kneeFlexion);
  const view = Math.hypot(baseline.yaw.deviationDeg, turnDoubt(turnedDeg)) * sensitivity;
  const model = profile.residualDeg * Math.max(Math.min(1, sensitivity), sensitivity / DEEP_SENSITIVITY);
  return degrees(1.96 * Math.hypot(model, view, scatterOf(context, spread)));
}

/** Sensitivity at the end of what the exercise asks for, 77°: in deeper squats the model's share grows with it. */
const DEEP_SENSITIVITY = 1.62;
