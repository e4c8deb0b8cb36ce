import { driftScatterDeg, throughOtherLens } from '../../../src/core/alignment/measure-legs.ts';
import { kneeDeparture, type TrackedLeg } from '../../../src/core/geometry/knee-track.ts';
import { SIDES, type Keypoint, type KeypointName, type Side } from '../../../src/core/geometry/keypoints.ts';
import {
  frontalPlaneProjectionAngle,
  hipHeight,
  kneeFlexionFromDepth,
  legLength,
  medialDirection,
  midpoint,
  squatDepth,
  type Leg,
  type MedialDirection,
} from '../../../src/core/geometry/leg-axis.ts';
import { degrees, toDegrees, type Radians } from '../../../src/core/geometry/units.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { lensOf } from '../../../src/core/geometry/lens.ts';
import type { YawClueName } from '../../../src/core/alignment/model-profile.ts';
import { mean, median, robustDeviation } from '../../../src/core/signal/statistics.ts';
import { BOTTOM_WINDOW_MS, isUnseeable, personOf, truthAt, type TruthLabel } from '../truth.ts';
import type { ObservedClip } from './observed-clip.ts';

/** One leg at the bottom of one true rep, with everything that its drift is computed from but the figures to be fitted. */
export interface LegEvidence {
  readonly side: Side;
  readonly label: TruthLabel;
  /** True change from standing in the body's own frontal plane. */
  readonly truthDeg: number;
  readonly kneeFlexionDeg: number;
  /**
   * The change in the body's own frontal plane for this turn and this share of the way forward, before the gain.
   *
   * @param lensByShare focal length against the assumed one, share of the picture's longer side; absent: the assumed one.
   */
  readonly change: (yawDeg: number, forwardGain: number, lensByShare?: number) => number;
  /** Doubt about the focal length, one standard deviation, in the unit of `lensByShare`. */
  readonly lensDeviation: number;
  /** Scatter of the standing axis and of the frames at the bottom, one standard deviation, degrees. */
  readonly scatterDeg: number;
}

/** One foot while standing. */
interface FootEvidence {
  /** (toe.x − ankle.x) / leg. */
  readonly share: number;
  /** The picture's direction away from the body's middle. */
  readonly outward: 1 | -1;
  /** Direction of the line of sight to the ankle, degrees. */
  readonly sightDeg: number;
}

/** A clip's part in a fit. */
export interface ClipEvidence {
  readonly id: string;
  readonly person: string;
  readonly conditions: readonly string[];
  readonly yawDeg: number;
  readonly toeOutDeg: number | null;
  readonly isOnOneLeg: boolean;
  readonly feet: readonly FootEvidence[];
  /** The turns that hips and shoulders show, against the camera's axis, no bias taken out. */
  readonly lines: Readonly<Partial<Record<Exclude<YawClueName, 'feet'>, number>>>;
  readonly legs: readonly LegEvidence[];
}

const STANDING_MS = { from: 300, to: 1900 };

type Moments = readonly PoseObservation[];

function middleOf(moments: Moments, name: KeypointName): Keypoint | null {
  const seen = moments.flatMap(({ person }) => person?.keypoints[name] ?? []);
  if (seen.length * 2 < moments.length) return null;
  const [x, y, confidence] = [seen.map((p) => p.x), seen.map((p) => p.y), seen.map((p) => p.confidence)].map(median);
  return x == null || y == null || confidence == null ? null : { x, y, confidence };
}

function legIn(moments: Moments, side: Side): Leg | null {
  const [hip, knee, ankle] = [`${side}Hip`, `${side}Knee`, `${side}Ankle`].map((name) =>
    middleOf(moments, name as KeypointName),
  );
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

/** Angles of one leg in the picture, frame by frame. */
function anglesOf(moments: Moments, side: Side, medial: MedialDirection): readonly number[] {
  return moments.flatMap((moment) => {
    const leg = legIn([moment], side);
    return (leg && frontalPlaneProjectionAngle(leg, medial)) ?? [];
  });
}

function lineDeg(moments: Moments, left: KeypointName, right: KeypointName): number | null {
  return median(
    moments.flatMap(({ person }) => {
      const [l, r] = [person?.world?.[left], person?.world?.[right]];
      return l == null || r == null || l.x === r.x ? [] : [toDegrees(Math.atan2(l.z - r.z, l.x - r.x) as Radians)];
    }),
  );
}

/** `null`: the legs were not seen standing. */
export function evidenceOf({ truth, observations }: ObservedClip): ClipEvidence | null {
  const standing = observations.filter(({ timestampMs: t }) => t >= STANDING_MS.from && t <= STANDING_MS.to);
  const [picture] = observations.map((one) => one.picture);
  const up = { left: legIn(standing, 'left'), right: legIn(standing, 'right') };
  if (!picture || !up.left || !up.right) return null;
  const legLengthPx = (legLength(up.left) + legLength(up.right)) / 2;
  const focalPx = lensOf(picture).focalShare * Math.max(picture.widthPx, picture.heightPx);
  const sightOf = (x: number) => toDegrees(Math.atan((x - picture.widthPx / 2) / focalPx) as Radians);
  const isOnOneLeg = truth.conditions.includes('single-leg');
  const sight = sightOf(midpoint(up.left.hip, up.right.hip).x);

  const bottoms = truth.reps.flatMap((rep) => {
    const frame = truthAt(truth, rep.bottomMs);
    if (frame === null || isUnseeable(truth, frame)) return [];
    return [
      { rep, moments: observations.filter(({ timestampMs: t }) => Math.abs(t - rep.bottomMs) <= BOTTOM_WINDOW_MS) },
    ];
  });
  const medianTruth = (side: Side, isIn: (tMs: number) => boolean) =>
    median(truth.frames.flatMap(({ tMs, body }) => (isIn(tMs) ? (body[side].fppaDeg ?? []) : [])));

  const legs = bottoms.flatMap(({ rep, moments }) => {
    const down = { left: legIn(moments, 'left'), right: legIn(moments, 'right') };
    return SIDES.flatMap((side): LegEvidence[] => {
      const [label, standingLeg, now] = [rep[side]?.label, up[side], down[side]];
      const [before, after] = [
        medianTruth(side, (t) => t >= STANDING_MS.from && t <= STANDING_MS.to),
        medianTruth(side, (t) => Math.abs(t - rep.bottomMs) <= BOTTOM_WINDOW_MS),
      ];
      const medial =
        standingLeg && medialDirection(standingLeg.hip, (up[side === 'left' ? 'right' : 'left'] ?? standingLeg).hip);
      const carrying = isOnOneLeg ? [side] : SIDES;
      const depth = mean(
        carrying.flatMap((one) => {
          const [u, d] = [up[one], down[one]];
          return (u && d && squatDepth(d, hipHeight(u, degrees(0)))) ?? [];
        }),
      );
      if (!label || !standingLeg || !now || !medial || before === null || after === null || depth === null) return [];
      const atBottom = anglesOf(moments, side, medial);
      const seen: Omit<TrackedLeg, 'view' | 'forwardGain'> = {
        standing: standingLeg,
        now,
        medial,
        depth,
        toeOutDeg: 0,
      };
      const view = { picture, focalShare: lensOf(picture).focalShare, leanDeg: degrees(0), legLengthPx };
      return [
        {
          side,
          label,
          truthDeg: after - before,
          kneeFlexionDeg: kneeFlexionFromDepth(depth),
          change: (yawDeg, forwardGain, lensByShare = 0) =>
            kneeDeparture(
              throughOtherLens({ ...seen, forwardGain, view: { ...view, yawDeg: degrees(yawDeg) } }, lensByShare),
            )?.bodyPlaneDeg ?? Number.NaN,
          lensDeviation: lensOf(picture).deviation,
          scatterDeg: driftScatterDeg(
            robustDeviation(anglesOf(standing, side, medial)),
            { scatterDeg: robustDeviation(atBottom), frames: atBottom.length },
            legLengthPx,
          ),
        },
      ];
    });
  });

  const feet = SIDES.flatMap((side): FootEvidence[] => {
    const [toe, ankle] = [middleOf(standing, `${side}Toe`), middleOf(standing, `${side}Ankle`)];
    // A foot on a step or in the air points where it likes.
    if (!toe || !ankle || truth.conditions.includes('step-down')) return [];
    return [{ share: (toe.x - ankle.x) / legLengthPx, outward: side === 'left' ? 1 : -1, sightDeg: sightOf(ankle.x) }];
  });
  const lineOf = (moments: Moments, left: KeypointName, right: KeypointName) => {
    const shown = lineDeg(moments, left, right);
    return shown === null ? null : shown - sight;
  };
  const hips = lineOf(standing, 'leftHip', 'rightHip');
  const shoulders = lineOf(standing, 'leftShoulder', 'rightShoulder');
  const squatHips = isOnOneLeg
    ? null
    : mean(bottoms.flatMap(({ moments }) => lineOf(moments, 'leftHip', 'rightHip') ?? []));
  return {
    id: truth.id,
    person: personOf(truth),
    conditions: truth.conditions,
    yawDeg: truth.camera.yawDeg,
    toeOutDeg: truth.toeOutDeg ?? null,
    isOnOneLeg,
    feet,
    lines: {
      ...(hips === null ? {} : { hips }),
      ...(shoulders === null ? {} : { shoulders }),
      ...(squatHips === null ? {} : { squatHips }),
    },
    legs,
  };
}
