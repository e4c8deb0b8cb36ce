import { otherSide, SIDES, type ImagePoint, type PictureSize, type Side } from '../geometry/keypoints.ts';
import type { ViewGeometry } from '../geometry/frontal-plane.ts';
import {
  distance,
  frontalPlaneProjectionAngle,
  hipHeight,
  kneeOverToe,
  legLength,
  medialDirection,
  midpoint,
  pelvicTilt,
  trunkLean,
  type Leg,
  type MedialDirection,
} from '../geometry/leg-axis.ts';
import { lensOf } from '../geometry/lens.ts';
import { degrees, type Degrees, type PercentOfLeg } from '../geometry/units.ts';
import { median, robustDeviation } from '../signal/statistics.ts';
import { axisDoubt, standingMoment, type AxisDoubt } from './axis-doubt.ts';
import type { SeenBody } from './gates.ts';
import { isPlausiblyUpright } from './plausible-standing.ts';
import { findStandingFault, lookAtStanding } from './standing-faults.ts';
import type { BaselineRecord } from '../reading/baseline-record.ts';
import type { RefusalReason, Stance } from '../reading/reading.ts';
import { BASELINE } from '../reading/thresholds.ts';
import { estimateYaw, withLaterClue, type YawEstimate } from './turn.ts';
import { bodyLean, standingTurn, type YawClues } from './view.ts';
import type { ModelProfile } from './model-profile.ts';

/** One still frame of the standing person. */
export interface StandingSample {
  readonly timestampMs: number;
  readonly body: SeenBody;
  readonly stance: Stance;
  /** Clues of this frame about the turn of the body. */
  readonly clues: YawClues | null;
  /** Share of the outline around the knees that shows no two legs, 0..1; absent where nobody looked. */
  readonly coveredKnees?: number | undefined;
}

export interface LegBaseline {
  readonly medial: MedialDirection;
  /** Middle of the standing frames, pixels. */
  readonly joints: Leg;
  /** Direction of the foot against the camera's axis, + to the picture's right; `null`: its toe was not seen. */
  readonly footDeg: number | null;
  /** The angle in the picture, uncorrected. */
  readonly imageFppaDeg: Degrees;
  /** Scatter of the angle from frame to frame while standing still, one standard deviation. */
  readonly scatterDeg: number;
  /** How far this standing may be off from the person's usual one. */
  readonly doubt: AxisDoubt;
  readonly hipHeightPx: number;
  readonly kneeOverToePct: PercentOfLeg | null;
}

/** The standing axis of one person at one place; frozen until the next one is taken. */
export interface Baseline {
  readonly takenAtMs: number;
  readonly legLengthPx: number;
  /** The turn that is corrected for. */
  readonly yaw: YawEstimate;
  /** The turn as the clues of the standing body tell it, before it is weighed against usual turns; `null`: no clue. */
  readonly standingTurn: YawEstimate | null;
  readonly view: ViewGeometry;
  readonly feet: ImagePoint;
  /** How much higher in the picture the left ankle stands than the right one, share of the leg. */
  readonly leftHigherShare: number;
  /** Direction of both feet against the camera's axis, as the picture shows it; `null` without toes. */
  readonly feetYawDeg: number | null;
  readonly hipsApartPx: number;
  readonly shouldersApartPx: number | null;
  readonly legs: Readonly<Record<Side, LegBaseline | null>>;
  /** + the left side is lower / leans to the left, as in a two-leg stance. */
  readonly pelvicTiltDeg: Degrees;
  readonly trunkLeanDeg: Degrees | null;
  /** Nobody was seen standing: straight legs were assumed over the feet. Absent: a person stood. */
  readonly isAssumed?: true;
  /** Why nothing can be measured against this axis; `null`: everything can. */
  readonly fault: RefusalReason | null;
}

type Collected = readonly StandingSample[];

function defined(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value): value is number => value !== null);
}

function medianPoint(points: readonly ImagePoint[]): ImagePoint | null {
  const x = median(points.map((point) => point.x));
  const y = median(points.map((point) => point.y));
  return x === null || y === null ? null : { x, y };
}

function medianLeg(samples: Collected, side: Side): Leg | null {
  const hip = medianPoint(samples.map(({ body }) => body.legs[side].hip));
  const knee = medianPoint(samples.map(({ body }) => body.legs[side].knee));
  const ankle = medianPoint(samples.map(({ body }) => body.legs[side].ankle));
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

function legBaseline(samples: Collected, side: Side, view: ViewGeometry, profile: ModelProfile): LegBaseline | null {
  const standing = samples.filter(({ stance }) => stance === 'both' || stance === side);
  if (standing.length < samples.length / 2) return null;
  const leg = medianLeg(standing, side);
  const other = medianLeg(standing, otherSide(side));
  if (!leg || !other) return null;
  const medial = medialDirection(leg.hip, other.hip);
  if (medial === null) return null;
  const imageFppaDeg = frontalPlaneProjectionAngle(leg, medial);
  if (imageFppaDeg === null) return null;
  const moments = standing.map((sample) => standingMoment(sample, side, medial, profile));
  const isOnOneLeg = standing.some(({ stance }) => stance !== 'both');
  const overToe = standing.flatMap(({ body }) => {
    const toe = body.toes[side];
    return (toe && kneeOverToe(body.legs[side].knee, toe, medial, view)) ?? [];
  });
  const footDeg = median(defined(standing.map(({ clues }) => clues && clues.footDeg[side])));
  return {
    medial,
    joints: leg,
    footDeg,
    imageFppaDeg,
    scatterDeg: robustDeviation(moments.flatMap(({ kneeDeg }) => kneeDeg ?? [])),
    doubt: axisDoubt(moments, isOnOneLeg),
    hipHeightPx: hipHeight(leg, view.leanDeg),
    kneeOverToePct: overToe.length * 2 < standing.length ? null : (median(overToe) as PercentOfLeg | null),
  };
}

/** Middle of what the standing frames tell of the turn. */
function standingTurnOf(samples: Collected, profile: ModelProfile): YawEstimate | null {
  const told = samples.flatMap(({ clues }) => (clues && standingTurn(clues, profile)) ?? []);
  const yawDeg = median(told.map((one) => one.yawDeg));
  const deviationDeg = median(told.map((one) => one.deviationDeg));
  return yawDeg === null || deviationDeg === null ? null : { yawDeg: degrees(yawDeg), deviationDeg };
}

/** The same axis with the turn as the squats so far show it too. */
export function withSquatTurn(baseline: Baseline, squatHipsDeg: number | null, profile: ModelProfile): Baseline {
  if (squatHipsDeg === null) return baseline;
  const yaw = estimateYaw(
    withLaterClue(baseline.standingTurn, 'squatHips', squatHipsDeg, profile),
    profile.yaw.unknownDeviationDeg,
  );
  return { ...baseline, yaw, view: { ...baseline.view, yawDeg: yaw.yawDeg } };
}

function standingOn(legs: Baseline['legs']): Stance {
  if (legs.left !== null && legs.right !== null) return 'both';
  return legs.left === null ? 'right' : 'left';
}

/** The standing axis from still frames; `null` when no leg stood long enough, or straight. */
export function takeBaseline(samples: Collected, picture: PictureSize, profile: ModelProfile): Baseline | null {
  const last = samples.at(-1);
  const legs = [medianLeg(samples, 'left'), medianLeg(samples, 'right')];
  const [left, right] = legs;
  if (!last || !left || !right) return null;
  const standingLengths = samples.flatMap(({ body, stance }) =>
    SIDES.filter((side) => stance === 'both' || stance === side).map((side) => legLength(body.legs[side])),
  );
  const legLengthPx = median(standingLengths);
  if (legLengthPx === null || !(legLengthPx > 0)) return null;
  const told = standingTurnOf(samples, profile);
  const yaw = estimateYaw(told, profile.yaw.unknownDeviationDeg);
  const view: ViewGeometry = {
    picture,
    focalShare: lensOf(picture).focalShare,
    leanDeg: degrees(median(samples.map(({ body, stance }) => bodyLean(body, stance))) ?? 0),
    yawDeg: yaw.yawDeg,
    legLengthPx,
  };
  const byLeg = {
    left: legBaseline(samples, 'left', view, profile),
    right: legBaseline(samples, 'right', view, profile),
  };
  if (byLeg.left === null && byLeg.right === null) return null;
  if (!isPlausiblyUpright({ left, right }, standingOn(byLeg))) return null;
  const shoulders = medianPoint(
    samples.flatMap(({ body }) => (body.shoulders ? [midpoint(body.shoulders.left, body.shoulders.right)] : [])),
  );
  const leftMedial = medialDirection(left.hip, right.hip);
  const hips = midpoint(left.hip, right.hip);
  const looks = samples.flatMap((sample) => lookAtStanding(sample, yaw.yawDeg, sample.coveredKnees) ?? []);
  return {
    takenAtMs: last.timestampMs,
    legLengthPx,
    yaw,
    standingTurn: told,
    view,
    feet: midpoint(left.ankle, right.ankle),
    leftHigherShare: (right.ankle.y - left.ankle.y) / legLengthPx,
    feetYawDeg: median(defined(samples.map(({ clues }) => clues && clues.feetDeg))),
    hipsApartPx: distance(left.hip, right.hip),
    shouldersApartPx: median(
      defined(samples.map(({ body: { shoulders } }) => shoulders && distance(shoulders.left, shoulders.right))),
    ),
    legs: byLeg,
    pelvicTiltDeg: pelvicTilt(right.hip, left.hip),
    trunkLeanDeg: shoulders && leftMedial ? trunkLean(shoulders, hips, leftMedial) : null,
    fault: findStandingFault(looks, 1),
  };
}

/** Direction of a foot against the body's, + outward; `null`: its toe was not seen. */
export function toeOutOf({ medial, footDeg }: LegBaseline, yawDeg: Degrees): number | null {
  return footDeg === null ? null : medial * (yawDeg - footDeg);
}

function recordLeg(leg: LegBaseline | null, yawDeg: Degrees): BaselineRecord['legs'][Side] {
  if (leg === null) return null;
  const { imageFppaDeg, kneeOverToePct } = leg;
  const toeOutDeg = toeOutOf(leg, yawDeg);
  return { fppaDeg: imageFppaDeg, kneeOverToePct, toeOutDeg: toeOutDeg === null ? null : degrees(toeOutDeg) };
}

/** The part of the axis that a session keeps. */
export function recordBaseline({ takenAtMs, legLengthPx, yaw, legs, isAssumed }: Baseline): BaselineRecord {
  return {
    takenAtMs,
    legLengthPx,
    yawDeg: yaw.yawDeg,
    legs: { left: recordLeg(legs.left, yaw.yawDeg), right: recordLeg(legs.right, yaw.yawDeg) },
    ...(isAssumed ? { isAssumed } : {}),
  };
}

/** Collects still frames until there are enough for a standing axis. */
export interface BaselineCollection {
  readonly samples: Collected;
}

export const EMPTY_COLLECTION: BaselineCollection = { samples: [] };

export interface CollectionStep {
  readonly collection: BaselineCollection;
  /** 0..1 of the time to stand still. */
  readonly share: number;
  readonly baseline: Baseline | null;
}

/** Frames whose middle is compared, so that one noisy frame is no movement. */
const RECENT_FRAMES = 3;
const REFERENCE_MS = 1000;

function hasMoved(samples: Collected, now: StandingSample): boolean {
  const [first] = samples;
  if (!first || samples.length < 2 * RECENT_FRAMES) return false;
  const limit = BASELINE.stillShare * now.body.legLengthPx;
  const watched = ({ body }: StandingSample) => [
    midpoint(body.legs.left.hip, body.legs.right.hip),
    body.legs.left.knee,
    body.legs.right.knee,
  ];
  // Against the first second's middle, so that a slow descent adds up.
  const reference = samples.filter(({ timestampMs }) => timestampMs < first.timestampMs + REFERENCE_MS).map(watched);
  const recent = [...samples.slice(1 - RECENT_FRAMES), now].map(watched);
  return watched(now).some((_, index) => {
    const resting = medianPoint(reference.flatMap((points) => points[index] ?? []));
    const current = medianPoint(recent.flatMap((points) => points[index] ?? []));
    return resting !== null && current !== null && distance(resting, current) > limit;
  });
}

/**
 * Adds one frame. Movement starts the collection anew, unless the person has stood long enough before: a person in a
 * hurry gets an axis from the frames that there were.
 */
export function advanceBaseline(
  { samples }: BaselineCollection,
  sample: StandingSample,
  picture: PictureSize,
  profile: ModelProfile,
): CollectionStep {
  const first = samples[0];
  const previous = samples.at(-1);
  if (first && previous && hasMoved(samples, sample)) {
    const settled = samples.filter(({ timestampMs }) => timestampMs <= sample.timestampMs - BASELINE.trimmedMs);
    const stoodMs = previous.timestampMs - first.timestampMs;
    const baseline = stoodMs >= BASELINE.minimumMs ? takeBaseline(settled, picture, profile) : null;
    if (baseline) return { collection: EMPTY_COLLECTION, share: 1, baseline };
    return { collection: { samples: [sample] }, share: 0, baseline: null };
  }
  const collected = [...samples, sample];
  const stoodMs = sample.timestampMs - (first ?? sample).timestampMs;
  if (stoodMs >= BASELINE.durationMs) {
    return {
      collection: EMPTY_COLLECTION,
      share: 1,
      baseline: takeBaseline(collected, picture, profile),
    };
  }
  return {
    collection: { samples: collected },
    share: stoodMs / BASELINE.durationMs,
    baseline: null,
  };
}
