import type { FrameReading, MeasuredFrame } from '../../src/core/alignment/reading.ts';
import { profileOf } from '../../src/core/alignment/model-profile.ts';
import { FOCAL_SHARE, REPS } from '../../src/core/alignment/thresholds.ts';
import { combineYaw, yawClues } from '../../src/core/alignment/view.ts';
import { toFrontalPlane, yawSensitivity } from '../../src/core/geometry/frontal-plane.ts';
import type { Keypoints, PictureSize, Side } from '../../src/core/geometry/keypoints.ts';
import {
  frontalPlaneProjectionAngle,
  kneeFlexionFromDepth,
  legLength,
  medialDirection,
  squatDepth,
  type Leg,
} from '../../src/core/geometry/leg-axis.ts';
import { degrees, toDegrees, toRadians, type Degrees, type Radians } from '../../src/core/geometry/units.ts';
import { median } from '../../src/core/signal/statistics.ts';
import { errorStatistics, type ErrorStatistics } from './error-statistics.ts';
import type { ScoredClip } from './score-clip.ts';
import type { Truth } from './truth.ts';

/**
 * The same keypoints through other ways of taking out the view, for docs/decisions/0003. Each way
 * gives the change from standing at the bottom of a rep; no gain, so that only the view differs.
 */
export const WAYS = ['picture', 'subtract yaw', 'perspective only', 'perspective and feet', 'product'] as const;
export type Way = (typeof WAYS)[number];

export interface WayError {
  readonly yawDeg: number;
  readonly errors: Readonly<Record<Way, number>>;
}

const STANDING_MS = { from: 300, to: 1900 };

function legOf(keypoints: Keypoints, side: Side): Leg | null {
  const hip = keypoints[`${side}Hip`];
  const knee = keypoints[`${side}Knee`];
  const ankle = keypoints[`${side}Ankle`];
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

function medianLeg(frames: readonly MeasuredFrame[], side: Side): Leg | null {
  const legs = frames.flatMap(({ keypoints }) => legOf(keypoints, side) ?? []);
  const at = (joint: keyof Leg) => {
    const x = median(legs.map((leg) => leg[joint].x));
    const y = median(legs.map((leg) => leg[joint].y));
    return x === null || y === null ? null : { x, y };
  };
  const [hip, knee, ankle] = [at('hip'), at('knee'), at('ankle')];
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

function clueOf(
  standing: readonly MeasuredFrame[],
  picture: PictureSize,
  legLengthPx: number,
  model: string,
): number | null {
  return median(
    standing.flatMap(({ keypoints, stance }) => {
      // Readings keep no world landmarks: this is the feet's clue alone.
      const person = { keypoints, world: null, presence: 1 };
      return combineYaw(yawClues(person, picture, legLengthPx, stance, profileOf(model))) ?? [];
    }),
  );
}

/** One clip's errors by way. */
export function compareCorrections(
  truth: Truth,
  score: ScoredClip,
  readings: readonly FrameReading[],
  model: string,
): WayError[] {
  const measured = readings.flatMap((reading) => (reading.kind === 'measured' ? [reading] : []));
  const standing = measured.filter(({ timestampMs: t }) => t >= STANDING_MS.from && t <= STANDING_MS.to);
  const picture = { widthPx: truth.video.width, heightPx: truth.video.height };
  const upright = { left: medianLeg(standing, 'left'), right: medianLeg(standing, 'right') };
  if (!upright.left || !upright.right) return [];
  const legLengthPx = (legLength(upright.left) + legLength(upright.right)) / 2;
  const clue = clueOf(standing, picture, legLengthPx, model);
  return score.reps.flatMap(({ leg: side, bottomMs, truthPeakDeg, peakDeg }) => {
    const bottomFrames = measured.filter(({ timestampMs: t }) => Math.abs(t - bottomMs) <= REPS.bottomWindowMs);
    const down = medianLeg(bottomFrames, side);
    const up = upright[side];
    const other = upright[side === 'left' ? 'right' : 'left'];
    if (!down || !up || !other || peakDeg === null) return [];
    const medial = medialDirection(up.hip, other.hip);
    const depth = squatDepth(down, up.ankle.y - up.hip.y);
    if (medial === null || depth === null) return [];
    const flexion = kneeFlexionFromDepth(depth);
    const change = (yawDeg: Degrees | null): number => {
      const view = { picture, focalShare: FOCAL_SHARE, yawDeg: yawDeg ?? degrees(0), legLengthPx };
      const place = (leg: Leg, bend: Degrees) => (yawDeg === null ? leg : toFrontalPlane(leg, bend, view));
      const after = frontalPlaneProjectionAngle(place(down, flexion), medial) ?? Number.NaN;
      return after - (frontalPlaneProjectionAngle(place(up, degrees(0)), medial) ?? Number.NaN);
    };
    // METHOD's first correction: sin ψ · g(KF) with the yaw against the line of sight.
    const sight = toDegrees(
      Math.atan(
        ((up.hip.x + other.hip.x) / 2 - picture.widthPx / 2) /
          (FOCAL_SHARE * Math.max(picture.widthPx, picture.heightPx)),
      ) as Radians,
    );
    const psi = toRadians(degrees((clue ?? 0) + sight));
    const subtracted = change(null) - medial * toDegrees(Math.sin(psi) as Radians) * yawSensitivity(flexion);
    const way: Record<Way, number> = {
      picture: change(null),
      'subtract yaw': subtracted,
      'perspective only': change(degrees(0)),
      'perspective and feet': change(degrees(clue ?? 0)),
      product: peakDeg / profileOf(model).angleGain,
    };
    const errors = Object.fromEntries(WAYS.map((name) => [name, way[name] - truthPeakDeg])) as Record<Way, number>;
    return [{ yawDeg: truth.camera.yawDeg, errors }];
  });
}

export interface WayTable {
  readonly facing: ErrorStatistics;
  readonly yaw10: ErrorStatistics;
  readonly yaw20: ErrorStatistics;
}

export function tabulateWays(errors: readonly WayError[]): Readonly<Record<Way, WayTable>> {
  const within = (way: Way, from: number, to: number) =>
    errorStatistics(
      errors.filter(({ yawDeg }) => Math.abs(yawDeg) >= from && Math.abs(yawDeg) <= to).map((row) => row.errors[way]),
    );
  return Object.fromEntries(
    WAYS.map((way) => [way, { facing: within(way, 0, 0), yaw10: within(way, 5, 12), yaw20: within(way, 13, 22) }]),
  ) as Record<Way, WayTable>;
}
