import { seeBody } from '../alignment/gates.ts';
import { advanceCamera, type CameraTrack } from '../alignment/camera-motion.ts';
import { NO_MOVE, steady, takeShiftBack, type PictureMove } from '../alignment/picture-move.ts';
import { commonSizeChange, sizeOf, type BodySize } from '../alignment/body-size.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { combine, minus, ORIGIN, plus } from '../geometry/image-vector.ts';
import type { ImagePoint } from '../geometry/keypoints.ts';
import { midpoint } from '../geometry/leg-axis.ts';
import type { PoseObservation } from '../reading/observation.ts';
import { median } from '../signal/statistics.ts';
import { framesWithin, trackBodies } from './body-track.ts';
import type { SurveyedSquat } from './film-survey.ts';
import { findSquats } from './find-squats.ts';

/** The motion of a film's camera, as the feet of the person and the size of the standing body tell it. */
export interface FilmCamera {
  /** Takes the motion of each frame back, in their order. */
  readonly moves: readonly PictureMove[];
  /** The squats over which the camera zoomed, and how large the picture was after them, 1 before. */
  readonly zooms: readonly { readonly startMs: number; readonly endMs: number; readonly factor: number }[];
}

/** Up to this zoom within a squat its depth can be told. [E; taken back without loss: decision 0014] */
const MOST_ZOOM = 0.18;

/** Did the camera zoom too far over the squat of this moment? */
export function isZoomedTooFar({ zooms }: FilmCamera, timestampMs: number): boolean {
  return zooms.some(
    ({ startMs, endMs, factor }) => Math.abs(factor - 1) > MOST_ZOOM && timestampMs >= startMs && timestampMs < endMs,
  );
}

const ZOOM = {
  /** Height, breadth and trunk of a standing body all change by more than this, as shares: nobody's do. [measured: 0.6 % at most] */
  least: 0.02,
  /** Standing before and after a squat is looked at in this time from its rims. [E] */
  aroundMs: { from: 50, to: 350 },
  leastFrames: 3,
  /** The feet move by at least this share of the leg when they are to tell the course of a zoom. [E] */
  leastShift: 0.03,
} as const;

/** The camera's motion between each two frames, from the first frame to the last. */
function stepsOf(observations: readonly PoseObservation[], timeOf: (observation: PoseObservation) => number) {
  let track: CameraTrack | null = null;
  return observations.map((observation): ImagePoint => {
    const before = track?.shift ?? ORIGIN;
    track = advanceCamera(track, timeOf(observation), observation.person?.keypoints ?? null);
    return minus(track?.shift ?? ORIGIN, before);
  });
}

/**
 * How far the picture has moved in each frame of a film since its first one. The film is followed from both ends, so that
 * its reversal moves alike.
 */
export function followFeet(observations: readonly PoseObservation[]): readonly ImagePoint[] {
  const onwards = stepsOf(observations, ({ timestampMs }) => timestampMs);
  const backwards = stepsOf(observations.toReversed(), ({ timestampMs }) => -timestampMs).toReversed();
  let shift = ORIGIN;
  return onwards.map((onward, index) => {
    // The step backwards to the frame before was taken in that frame.
    const back = index === 0 ? ORIGIN : (backwards[index - 1] ?? ORIGIN);
    shift = plus(
      shift,
      combine(onward, back, (one, other) => (one - other) / 2),
    );
    return shift;
  });
}

/** One zoom of the camera, over one squat. */
interface Zoom extends SurveyedSquat {
  /** Size of the picture after over that before. */
  readonly factor: number;
  /** Middle of the feet, which the shift keeps in their place. */
  readonly about: ImagePoint;
  /** Whole way of the feet in the picture, pixels; `null`: too short to tell the course of the zoom. */
  readonly way: { readonly from: ImagePoint; readonly by: ImagePoint } | null;
}

/** The bodies of a film by time, with the shift taken back. */
interface SteadyFilm {
  /** In order of time. */
  readonly frames: readonly {
    readonly timestampMs: number;
    readonly observation: PoseObservation;
    readonly shift: ImagePoint;
  }[];
  readonly profile: ModelProfile;
}

function middleSize(sizes: readonly BodySize[]): BodySize | null {
  const middle = (of: (size: BodySize) => number) => median(sizes.map(of)) ?? 0;
  if (sizes.length < ZOOM.leastFrames) return null;
  return {
    height: middle((one) => one.height),
    breadth: middle((one) => one.breadth),
    trunk: middle((one) => one.trunk),
  };
}

function middlePoint(points: readonly ImagePoint[]): ImagePoint {
  return { x: median(points.map(({ x }) => x)) ?? 0, y: median(points.map(({ y }) => y)) ?? 0 };
}

function findZoom(squat: SurveyedSquat, { frames, profile }: SteadyFilm): Zoom | null {
  if (squat.stance !== 'both') return null;
  const { from, to } = ZOOM.aroundMs;
  const lookAt = (fromMs: number, toMs: number) =>
    framesWithin(frames, fromMs, toMs).flatMap(({ observation, shift }) => {
      const body = seeBody(observation, profile);
      return body === null ? [] : [{ body, shift }];
    });
  const before = lookAt(squat.startMs - to, squat.startMs - from);
  const after = lookAt(squat.endMs + from, squat.endMs + to);
  const sizes = [before, after].map((looks) => middleSize(looks.flatMap(({ body }) => sizeOf(body) ?? [])));
  const [sizeBefore, sizeAfter] = sizes;
  if (!sizeBefore || !sizeAfter) return null;
  const change = commonSizeChange(sizeBefore, sizeAfter);
  if (Math.abs(change) < ZOOM.least) return null;
  const feet = before.map(({ body: { legs } }) => midpoint(legs.left.ankle, legs.right.ankle));
  const [start, end] = [middlePoint(before.map(({ shift }) => shift)), middlePoint(after.map(({ shift }) => shift))];
  const by = minus(end, start);
  const isTelling = Math.hypot(by.x, by.y) > ZOOM.leastShift * sizeBefore.height;
  return { ...squat, factor: 1 + change, about: middlePoint(feet), way: isTelling ? { from: start, by } : null };
}

/** The part of a zoom that is done in a frame, 0..1. A zoom moves the feet in the picture as far as it enlarges it. */
function doneOf({ startMs, endMs, way }: Zoom, timestampMs: number, shift: ImagePoint): number {
  if (timestampMs <= startMs - ZOOM.aroundMs.from) return 0;
  if (timestampMs >= endMs + ZOOM.aroundMs.from) return 1;
  const byTime = (timestampMs - startMs) / (endMs - startMs);
  const gone = way && minus(shift, way.from);
  const done = way && gone ? (gone.x * way.by.x + gone.y * way.by.y) / (way.by.x ** 2 + way.by.y ** 2) : byTime;
  return Math.min(1, Math.max(0, done));
}

function after(move: PictureMove, factor: number, about: ImagePoint): PictureMove {
  const scale = 1 / factor;
  const offset = combine(move.offset, about, (by, middle) => middle + scale * (by - middle));
  return { scale: scale * move.scale, offset };
}

/** Follows the camera of a film that is known to its end. */
export function followFilm(observations: readonly PoseObservation[], profile: ModelProfile): FilmCamera {
  const shifts = followFeet(observations);
  const shifted = shifts.map(takeShiftBack);
  const frames = observations.map((observation, index) => ({
    timestampMs: observation.timestampMs,
    observation: steady(observation, shifted[index] ?? NO_MOVE),
    shift: shifts[index] ?? ORIGIN,
  }));
  const film = { frames, profile };
  const zooms = findSquats(trackBodies(frames.map(({ observation }) => observation))).flatMap(
    (squat) => findZoom(squat, film) ?? [],
  );
  if (zooms.length === 0) return { moves: shifted, zooms };
  const moves = observations.map(({ timestampMs }, index) => {
    const shift = shifts[index] ?? ORIGIN;
    return zooms.reduce(
      (move, zoom) => after(move, zoom.factor ** doneOf(zoom, timestampMs, shift), zoom.about),
      shifted[index] ?? NO_MOVE,
    );
  });
  return { moves, zooms };
}
