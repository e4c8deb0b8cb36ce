import type { FrameReading, MeasuredFrame } from '../../src/core/reading/reading.ts';
import type { ModelProfile } from '../../src/core/alignment/model-profile.ts';
import { lensOf } from '../../src/core/geometry/lens.ts';
import { REPS } from '../../src/core/reading/thresholds.ts';
import { standingTurn, yawClues } from '../../src/core/alignment/view.ts';
import { toFrontalPlane, yawSensitivity } from '../../src/core/geometry/frontal-plane.ts';
import { otherSide, type Keypoints, type PictureSize, type Side } from '../../src/core/geometry/keypoints.ts';
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
import { legAt } from './score-numbers.ts';
import type { Truth } from './truth.ts';

/**
 * The same keypoints through other ways of taking out the view, for docs/decisions/0003. Each way
 * gives the change from standing at the bottom of a rep; no gain, so that only the view differs. The last two
 * show what limits the product: the model's joints with the rig's turn, and the rig's joints with the rig's turn.
 */
const WAYS = [
  'picture',
  'subtract yaw',
  'perspective only',
  'perspective and feet',
  'product',
  'true turn',
  'true joints and turn',
] as const;
export type Way = (typeof WAYS)[number];

export interface WayError {
  readonly yawDeg: number;
  readonly errors: Readonly<Record<Way, number>>;
}

const STANDING_MS = { from: 300, to: 1900 };

function isStanding(tMs: number): boolean {
  return tMs >= STANDING_MS.from && tMs <= STANDING_MS.to;
}

function legOf(keypoints: Keypoints, side: Side): Leg | null {
  const hip = keypoints[`${side}Hip`];
  const knee = keypoints[`${side}Knee`];
  const ankle = keypoints[`${side}Ankle`];
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

function medianLeg(legs: readonly Leg[]): Leg | null {
  const at = (joint: keyof Leg) => {
    const x = median(legs.map((leg) => leg[joint].x));
    const y = median(legs.map((leg) => leg[joint].y));
    return x === null || y === null ? null : { x, y };
  };
  const [hip, knee, ankle] = [at('hip'), at('knee'), at('ankle')];
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

function seenLeg(frames: readonly MeasuredFrame[], side: Side): Leg | null {
  return medianLeg(frames.flatMap(({ keypoints }) => legOf(keypoints, side) ?? []));
}

function trueLeg(truth: Truth, side: Side, isIn: (tMs: number) => boolean): Leg | null {
  return medianLeg(truth.frames.flatMap((frame) => (isIn(frame.tMs) ? (legAt(frame, side) ?? []) : [])));
}

/** One leg standing and at the bottom, and the other one standing, in the picture. */
interface TwoMoments {
  readonly up: Leg;
  readonly other: Leg;
  readonly down: Leg;
}

/** Change of the angle from standing; in the picture where no yaw is given, else lifted out of it. */
function angleChange({ up, other, down }: TwoMoments, picture: PictureSize, yawDeg: Degrees | null): number | null {
  const legLengthPx = (legLength(up) + legLength(other)) / 2;
  const medial = medialDirection(up.hip, other.hip);
  const depth = squatDepth(down, up.ankle.y - up.hip.y);
  if (medial === null || depth === null) return null;
  const view = {
    picture,
    focalShare: lensOf(picture).focalShare,
    leanDeg: degrees(0),
    yawDeg: yawDeg ?? degrees(0),
    legLengthPx,
  };
  const place = (leg: Leg, bend: Degrees) => (yawDeg === null ? leg : toFrontalPlane(leg, bend, view));
  const after = frontalPlaneProjectionAngle(place(down, kneeFlexionFromDepth(depth)), medial);
  const before = frontalPlaneProjectionAngle(place(up, degrees(0)), medial);
  return after === null || before === null ? null : after - before;
}

function clueOf(
  standing: readonly MeasuredFrame[],
  picture: PictureSize,
  legLengthPx: number,
  profile: ModelProfile,
): number | null {
  return median(
    standing.flatMap(({ keypoints, stance }) => {
      // Readings keep no world landmarks: this is the feet's clue alone.
      const person = { keypoints, world: null, presence: 1 };
      const clues = yawClues(person, picture, { legLengthPx, leanDeg: degrees(0) }, stance, profile);
      return standingTurn(clues, profile)?.yawDeg ?? [];
    }),
  );
}

/** One clip's errors by way. */
export function compareCorrections(
  truth: Truth,
  score: ScoredClip,
  readings: readonly FrameReading[],
  profile: ModelProfile,
): WayError[] {
  const measured = readings.flatMap((reading) => (reading.kind === 'measured' ? [reading] : []));
  const standing = measured.filter(({ timestampMs }) => isStanding(timestampMs));
  const picture = { widthPx: truth.video.width, heightPx: truth.video.height };
  const upright = { left: seenLeg(standing, 'left'), right: seenLeg(standing, 'right') };
  const rigUpright = { left: trueLeg(truth, 'left', isStanding), right: trueLeg(truth, 'right', isStanding) };
  const trueTurn = degrees(truth.camera.yawDeg);
  if (!upright.left || !upright.right) return [];
  const legLengthPx = (legLength(upright.left) + legLength(upright.right)) / 2;
  const clue = clueOf(standing, picture, legLengthPx, profile);
  return score.reps.flatMap(({ leg: side, bottomMs, truthPeakDeg, peakDeg }) => {
    const bottomFrames = measured.filter(({ timestampMs: t }) => Math.abs(t - bottomMs) <= REPS.bottomWindowMs);
    const down = seenLeg(bottomFrames, side);
    const up = upright[side];
    const other = upright[otherSide(side)];
    const rig = {
      up: rigUpright[side],
      other: rigUpright[otherSide(side)],
      down: trueLeg(truth, side, (tMs) => Math.abs(tMs - bottomMs) <= REPS.bottomWindowMs),
    };
    if (!down || !up || !other || !rig.up || !rig.other || !rig.down || peakDeg === null) return [];
    const seen = { up, other, down };
    const onRig = { up: rig.up, other: rig.other, down: rig.down };
    const medial = medialDirection(up.hip, other.hip);
    const depth = squatDepth(down, up.ankle.y - up.hip.y);
    if (medial === null || depth === null) return [];
    const flexion = kneeFlexionFromDepth(depth);
    const change = (yawDeg: Degrees | null) => angleChange(seen, picture, yawDeg) ?? Number.NaN;
    // METHOD's first correction: sin ψ · g(KF) with the yaw against the line of sight.
    const sight = toDegrees(
      Math.atan(
        ((up.hip.x + other.hip.x) / 2 - picture.widthPx / 2) /
          (lensOf(picture).focalShare * Math.max(picture.widthPx, picture.heightPx)),
      ) as Radians,
    );
    const psi = toRadians(degrees((clue ?? 0) + sight));
    const subtracted = change(null) - medial * toDegrees(Math.sin(psi) as Radians) * yawSensitivity(flexion);
    const way: Record<Way, number> = {
      picture: change(null),
      'subtract yaw': subtracted,
      'perspective only': change(degrees(0)),
      'perspective and feet': change(degrees(clue ?? 0)),
      product: peakDeg / profile.angleGain,
      'true turn': change(trueTurn),
      'true joints and turn': angleChange(onRig, picture, trueTurn) ?? Number.NaN,
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
