import type { FrameReading } from '../reading/reading.ts';
import { REPS } from '../reading/thresholds.ts';
import type { KeypointName, PictureSize } from '../geometry/keypoints.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { perPoint, type PerPoint } from './body-space.ts';
import type { BodyPoint, Demonstration, DemonstrationKind, DemonstrationPose } from './demonstration.ts';
import { minus } from './plane-vector.ts';
import { evenTimes, smoothAt } from './smooth-course.ts';
import {
  FEWEST_UPRIGHT,
  framesBetween,
  liftFrame,
  middlePose,
  SEEN_SHARE,
  standingFrames,
  usableFrames,
  type Lifted,
  type Usable,
} from './usable-frames.ts';

/** A repetition with the frames around it, from half a second before, and some upright frames. */
export interface ShownRepetition {
  readonly kind: DemonstrationKind;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly model: string;
  readonly rep: RepRecord;
  /** Frames in order of time. */
  readonly frames: readonly FrameReading[];
  readonly picture: PictureSize;
}

export type MadeDemonstration =
  | { readonly kind: 'made'; readonly demonstration: Demonstration }
  | { readonly kind: 'not-measured'; readonly because: 'no-standing-pose' | 'too-few-frames' | 'gap' };

/** Limits of a demonstration, all engineering choices. */
const LIMITS = {
  frames: 8,
  /** A longer hole hides what the knee did. */
  gapMs: 250,
  poses: 120,
  poseStepMs: 1000 / 30,
} as const;

/** Times around the repetition that the filter uses too, so that its ends are smooth. */
const BEFORE_MS = 500;
const AFTER_MS = 300;

/** The course of a point at these times; `null` for a point that was seen too seldom. */
function pointCourse(
  name: KeypointName,
  course: readonly { readonly timeMs: number; readonly points: Lifted }[],
  timesMs: readonly number[],
): readonly BodyPoint[] | null {
  const seen = course.flatMap(({ timeMs, points }) => {
    const point = points[name];
    return point === null ? [] : [{ timeMs, point }];
  });
  if (seen.length < course.length * SEEN_SHARE) return null;
  const along = (axis: 'x' | 'y') =>
    smoothAt(
      seen.map(({ timeMs, point }) => ({ timeMs, value: point[axis] })),
      timesMs,
    );
  const ys = along('y');
  return along('x').map((x, index) => ({ x, y: ys[index] ?? 0 }));
}

function phaseAt(timeMs: number, depthPct: number, deepestPct: number, bottomMs: number): DemonstrationPose['phase'] {
  if (depthPct < 100 * REPS.depth.off) return 'standing';
  // The hold of REP-12 has the same limit.
  if (depthPct >= 0.97 * deepestPct) return 'bottom';
  return timeMs < bottomMs ? 'descent' : 'ascent';
}

/** Longest time without a usable frame in the repetition, its rims included. */
function longestGapMs(frames: readonly Usable[], { startMs, endMs }: RepRecord): number {
  return frames.reduce((longest, { timestampMs }, index) => {
    const before = frames[index - 1]?.timestampMs ?? Math.min(startMs, timestampMs);
    return timestampMs < startMs || before > endMs ? longest : Math.max(longest, timestampMs - before);
  }, 0);
}

/** Depth and points over the repetition, at even times in milliseconds. */
interface Course {
  readonly timesMs: readonly number[];
  readonly depthsPct: readonly number[];
  readonly points: PerPoint<readonly BodyPoint[] | null>;
}

/** Smooths depth and points. @param around frames of the repetition and some beside it. */
function courseOf(
  around: readonly Usable[],
  standing: Lifted,
  timesMs: readonly number[],
  picture: PictureSize,
): Course {
  const lifted = around.map((frame) => ({ timeMs: frame.timestampMs, points: liftFrame(frame, picture) }));
  const depths = around.map(({ timestampMs, depthPct }) => ({ timeMs: timestampMs, value: depthPct }));
  return {
    timesMs,
    depthsPct: smoothAt(depths, timesMs),
    points: perPoint((name) => (standing[name] === null ? null : pointCourse(name, lifted, timesMs))),
  };
}

function posesOf({ timesMs, depthsPct, points }: Course, origin: BodyPoint, bottomMs: number): DemonstrationPose[] {
  const deepestPct = Math.max(...depthsPct);
  return timesMs.map((timeMs, index) => {
    const depthPct = depthsPct[index] ?? 0;
    return {
      timeMs: timeMs - (timesMs[0] ?? 0),
      phase: phaseAt(timeMs, depthPct, deepestPct, bottomMs),
      depthPct,
      points: perPoint((name) => {
        const point = points[name]?.[index];
        return point === undefined ? null : minus(point, origin);
      }),
    };
  });
}

function hasAllPhases(poses: readonly DemonstrationPose[]): boolean {
  const phases = new Set(poses.map(({ phase }) => phase));
  return phases.has('descent') && phases.has('bottom') && phases.has('ascent');
}

function notMeasured(because: 'no-standing-pose' | 'too-few-frames' | 'gap'): MadeDemonstration {
  return { kind: 'not-measured', because };
}

/**
 * Makes a demonstration of one repetition: its points go from pixels into the body's own frontal plane in leg lengths,
 * are smoothed without delay, and become 120 poses at most.
 */
export function makeDemonstration(shown: ShownRepetition): MadeDemonstration {
  const { kind, recordedAt, model, rep, picture } = shown;
  const usable = usableFrames(shown.frames, rep);
  const upright = standingFrames(usable, rep);
  // Depth begins at standing, whatever its noise says.
  const standing = middlePose(upright.map((frame) => liftFrame({ ...frame, depthPct: 0 }, picture)));
  const { leftAnkle, rightAnkle } = standing;
  if (upright.length < FEWEST_UPRIGHT || !leftAnkle || !rightAnkle) return notMeasured('no-standing-pose');

  const around = framesBetween(usable, rep.startMs - BEFORE_MS, rep.endMs + AFTER_MS);
  const during = framesBetween(around, rep.startMs, rep.endMs);
  const first = during[0];
  const last = during.at(-1);
  if (!first || !last || during.length < LIMITS.frames) return notMeasured('too-few-frames');
  if (longestGapMs(around, rep) > LIMITS.gapMs) return notMeasured('gap');

  const stepMs = Math.max(LIMITS.poseStepMs, (last.timestampMs - first.timestampMs) / (LIMITS.poses - 1));
  const timesMs = evenTimes(first.timestampMs, last.timestampMs, stepMs);
  const course = courseOf(around, standing, timesMs, picture);
  const origin = midpoint(leftAnkle, rightAnkle);
  const poses = posesOf(course, origin, rep.bottomMs);
  if (!hasAllPhases(poses)) return notMeasured('too-few-frames');
  const standingPose = perPoint((name) => {
    const point = standing[name];
    return point === null || course.points[name] === null ? null : minus(point, origin);
  });
  return {
    kind: 'made',
    demonstration: { formatVersion: 1, kind, recordedAt, model, stance: rep.stance, standing: standingPose, poses },
  };
}
