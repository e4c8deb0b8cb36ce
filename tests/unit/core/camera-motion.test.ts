import { describe, expect, it } from 'vitest';
import type { ImagePoint } from '../../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { advanceCamera, type CameraTrack } from '../../../src/core/alignment/camera-motion.ts';
import { followFeet } from '../../../src/core/film/film-camera.ts';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import { missedSquats } from '../../../src/core/session/missed-squats.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { SESSION_PLAN } from '../../fakes/session-plan.ts';
import { film, mapKeypoints, refusedOf, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

type Motion = (timestampMs: number) => ImagePoint;

/** The same person before a camera that moves its picture. */
function moved(observations: readonly PoseObservation[], motion: Motion): readonly PoseObservation[] {
  return observations.map((observation): PoseObservation => {
    const { person, timestampMs } = observation;
    const by = motion(timestampMs);
    const move = <Point extends ImagePoint>(point: Point): Point => ({
      ...point,
      x: point.x + by.x,
      y: point.y + by.y,
    });
    return { ...observation, person: person && { ...person, keypoints: mapKeypoints(person.keypoints, move) } };
  });
}

function trackFilm(observations: readonly PoseObservation[]) {
  const tracker = createTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS, film: observations });
  return observations.map((observation) => tracker.advance(observation));
}

/** A hand trembles at 0.5 to 3 Hz. */
const TREMOR: Motion = (timestampMs) => {
  const wave = (hertz: number, phase: number) => Math.sin(2 * Math.PI * ((hertz * timestampMs) / 1000 + phase));
  return { x: 10 * wave(0.6, 0) + 5 * wave(2.7, 0.3), y: 8 * wave(0.9, 0.1) + 5 * wave(1.9, 0.7) };
};
const STEP: Motion = (timestampMs) => (timestampMs > 3600 ? { x: 18, y: 8 } : { x: 0, y: 0 });
const PAN: Motion = (timestampMs) => ({ x: (15 * (timestampMs - 4000)) / 1000, y: 0 });

const MOTIONS: readonly (readonly [string, Motion])[] = [
  ['a hand that trembles', TREMOR],
  ['a step aside', STEP],
  ['a slow pan', PAN],
];

describe.each([
  ['live', track],
  ['on a film', trackFilm],
])('a camera that moves, %s', (_, run) => {
  it.each(MOTIONS)('VIEW-9: %s loses no squat, no verdict and no degree beyond its band', (__, motion) => {
    const still = film(squat({ leftKneeInM: 0.08 }));
    const [expected] = repsOf(run(still));
    const readings = run(moved(still, motion));
    const [rep, ...others] = repsOf(readings);
    expect(refusedOf(readings)).toEqual([]);
    expect(others).toEqual([]);
    for (const side of ['left', 'right'] as const) {
      const [leg, before] = [rep?.legs[side], expected?.legs[side]];
      expect(leg?.verdict).toBe(before?.verdict);
      expect(Math.abs((leg?.driftAtBottomDeg ?? NaN) - (before?.driftAtBottomDeg ?? NaN))).toBeLessThan(2);
    }
  });
});

/** A camera whose automatic framing zooms while the person squats, about a point at the height of the belly. */
function zoomed(observations: readonly PoseObservation[], factor: number): readonly PoseObservation[] {
  return observations.map((observation): PoseObservation => {
    const { person, timestampMs } = observation;
    const done = Math.min(1, Math.max(0, (timestampMs - 2600) / 2000));
    const by = factor ** done;
    const zoom = <Point extends ImagePoint>(point: Point): Point => ({
      ...point,
      x: 320 + by * (point.x - 320),
      y: 220 + by * (point.y - 220),
    });
    return { ...observation, person: person && { ...person, keypoints: mapKeypoints(person.keypoints, zoom) } };
  });
}

const STILL = film(squat({ leftKneeInM: 0.08 }), { noisePx: 0.5 });

it.each([0.9, 0.94, 1.06, 1.1])(
  'VIEW-10: a zoom to %f in a squat on a film costs no degree beyond the band',
  (factor) => {
    const [expected] = repsOf(trackFilm(STILL));
    const [rep, ...others] = repsOf(trackFilm(zoomed(STILL, factor)));
    expect(others).toEqual([]);
    expect(Math.abs((rep?.depthPct ?? NaN) - (expected?.depthPct ?? NaN))).toBeLessThan(2);
    for (const side of ['left', 'right'] as const) {
      const [leg, before] = [rep?.legs[side], expected?.legs[side]];
      expect(leg?.verdict).toBe(before?.verdict);
      expect(Math.abs((leg?.driftAtBottomDeg ?? NaN) - (before?.driftAtBottomDeg ?? NaN))).toBeLessThan(2);
    }
  },
);

it('GATE-21: a zoom that is too large for a squat is named as the camera, and grades nothing', () => {
  const readings = trackFilm(zoomed(STILL, 0.78));
  expect(repsOf(readings).flatMap(({ legs }) => [legs.left, legs.right])).toEqual([]);
  expect(new Set(refusedOf(readings).map(({ reason }) => reason))).toEqual(new Set(['camera-moves']));
});

it('GATE-21: live, a squat that a zoom cost is told of when the person stands again', () => {
  const readings = track(zoomed(STILL, 0.9));
  expect(repsOf(readings)).toEqual([]);
  expect(new Set(refusedOf(readings).map(({ reason }) => reason))).toEqual(new Set(['camera-moves']));
});

it('WHOLE-9: a squat that a zoom cost is lost to the camera', () => {
  const frames = track(zoomed(STILL, 0.9));
  const record = { frames, reps: [], origin: SESSION_PLAN.origin, picture: SESSION_PLAN.picture };
  expect(missedSquats(record).map(({ reason }) => reason)).toEqual(['camera-moves']);
});

it('VIEW-9: the points that are shown and kept stay those of the picture', () => {
  const seen = moved(film(squat()), TREMOR);
  expect(track(seen).map(({ keypoints }) => keypoints)).toEqual(seen.map(({ person }) => person?.keypoints));
});

/** Both feet of somebody who walks across the picture: one stands while the other swings. */
function walkedFeet(timestampMs: number): { readonly left: number; readonly right: number } {
  const steps = timestampMs / 500;
  const whole = Math.floor(steps);
  const swing = steps - whole;
  const landed = (foot: 0 | 1) => 40 * Math.ceil((whole + (1 - foot)) / 2) + (whole % 2 === foot ? 40 * swing : 0);
  return { left: landed(0), right: landed(1) };
}

it('VIEW-9: a person who walks moves one foot at a time, which is no motion of the camera', () => {
  const [first] = film(squat());
  const points = first?.person?.keypoints;
  if (points === undefined) throw new Error('the fixture shows a person');
  let camera: CameraTrack | null = null;
  let far = 0;
  for (let timestampMs = 0; timestampMs <= 4000; timestampMs += 33) {
    const feet = walkedFeet(timestampMs);
    const moveFoot = (name: string, point: ImagePoint) => {
      if (/Ankle|Heel|Toe/.test(name))
        return { ...point, x: point.x + (name.startsWith('left') ? feet.left : feet.right) };
      return { ...point, x: point.x + (feet.left + feet.right) / 2 };
    };
    const walked = Object.fromEntries(
      Object.entries(points).map(([name, point]) => [name, point && moveFoot(name, point)]),
    ) as unknown as typeof points;
    camera = advanceCamera(camera, timestampMs, walked);
    far = Math.max(far, Math.abs(camera?.shift.x ?? 0));
  }
  const { left, right } = walkedFeet(4000);
  expect(Math.min(left, right)).toBeGreaterThan(150);
  expect(far).toBeLessThan(40);
});

it('VIEW-9: a film that runs backwards moves its camera alike', () => {
  const seen = moved(film(squat()), TREMOR);
  const lastMs = seen.at(-1)?.timestampMs ?? 0;
  const turned = seen.map((one) => ({ ...one, timestampMs: lastMs - one.timestampMs })).toReversed();
  const [onwards, backwards] = [followFeet(seen), followFeet(turned).toReversed()];
  const first = backwards[0] ?? { x: 0, y: 0 };
  for (const [index, shift] of onwards.entries()) {
    expect(shift.x).toBeCloseTo((backwards[index]?.x ?? NaN) - first.x, 6);
    expect(shift.y).toBeCloseTo((backwards[index]?.y ?? NaN) - first.y, 6);
  }
});
