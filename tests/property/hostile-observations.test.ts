import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { KEYPOINT_NAMES, type Keypoints, type WorldKeypoints } from '../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { film, mapKeypoints, measuredOf, newTracker, squat, track } from '../fixtures/squat-clip.ts';

/** Two people whom a model may mix up. */
const ONE = film(squat({ leftKneeInM: 0.05 }), { fps: 15 });
const OTHER = film(squat({ startMs: 2800, rightKneeInM: -0.04 }), {
  fps: 15,
  camera: { offsetM: 0.7, distanceM: 3.4 },
});

const HUGE = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, 0, -0, 5e-324];
const coordinate = fc.oneof(fc.constantFrom(...HUGE), fc.double({ min: -2000, max: 4000 }));

/** A mishap of one frame. */
const mishap = fc.oneof(
  { weight: 30, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'other-person' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'nobody' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('time' as const), byMs: fc.integer({ min: -5000, max: 5000 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'same-time' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('point' as const),
      name: fc.constantFrom(...KEYPOINT_NAMES),
      point: fc.option(fc.record({ x: coordinate, y: coordinate, confidence: fc.oneof(coordinate, fc.constant(1)) })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('world' as const), x: coordinate, y: coordinate, z: coordinate }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('collapse' as const), x: coordinate, y: coordinate }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('light' as const), brightness: coordinate, presence: coordinate }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bystander' as const),
      x: coordinate,
      y: coordinate,
      heightPx: coordinate,
    }),
  },
);
type Mishap = typeof mishap extends fc.Arbitrary<infer Value> ? Value : never;

function withPoints(observation: PoseObservation, keypoints: Keypoints): PoseObservation {
  return { ...observation, person: observation.person && { ...observation.person, keypoints } };
}

function befall(observation: PoseObservation, other: PoseObservation, what: Mishap): PoseObservation {
  const { person } = observation;
  if (person === null) return observation;
  switch (what.kind) {
    case 'none':
    case 'time':
    case 'same-time':
      return observation;
    case 'other-person':
      return { ...other, timestampMs: observation.timestampMs };
    case 'nobody':
      return { ...observation, person: null };
    case 'point':
      return withPoints(observation, { ...person.keypoints, [what.name]: what.point });
    case 'collapse':
      return withPoints(
        observation,
        mapKeypoints(person.keypoints, (point) => ({ ...point, x: what.x, y: what.y })),
      );
    case 'world': {
      const { x, y, z } = what;
      const world = Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, { x, y, z }]));
      return {
        ...observation,
        person: { ...person, world: { ...world, leftHip: { x: 1, y: 0, z: 0 } } as unknown as WorldKeypoints },
      };
    }
    case 'light':
      return { ...observation, brightness: what.brightness, person: { ...person, presence: what.presence } };
    case 'bystander':
      return { ...observation, bystanders: [{ hips: { x: what.x, y: what.y }, heightPx: what.heightPx }] };
  }
}

function filmWith(mishaps: readonly Mishap[]): PoseObservation[] {
  let offsetMs = 0;
  let lastMs = 0;
  return ONE.map((observation, index) => {
    const what = mishaps[index % mishaps.length] ?? { kind: 'none' };
    if (what.kind === 'time') offsetMs += what.byMs;
    const timestampMs = what.kind === 'same-time' ? lastMs : observation.timestampMs + offsetMs;
    lastMs = timestampMs;
    return { ...befall(observation, OTHER[index] ?? observation, what), timestampMs };
  });
}

/** Every number anywhere in it that is none; the model's own points are handed on as they came. */
function badNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'keypoints' ? [] : badNumbers(inner, `${path}.${name}`),
  );
}

function expectSound(readings: readonly FrameReading[]): void {
  expect(readings.flatMap((reading, index) => badNumbers(reading, `${index}`))).toEqual([]);
  expect(readings.every(({ baselineShare }) => baselineShare >= 0 && baselineShare <= 1)).toBe(true);
}

describe('hostile observations', () => {
  it('GATE-17: never give a number that is none, and measuring resumes by itself', () => {
    fc.assert(
      fc.property(fc.array(mishap, { minLength: 20, maxLength: ONE.length }), (mishaps) => {
        const tracker = newTracker();
        const hostile = filmWith(mishaps);
        expectSound(track(hostile, tracker));
        expect(badNumbers(tracker.baseline, 'baseline')).toEqual([]);
        const fromMs = Math.max(...hostile.map(({ timestampMs }) => timestampMs)) + 66;
        const calm = ONE.slice(0, 30).flatMap((observation) => [observation, observation, observation]);
        const after = track(
          calm.map((observation, index) => ({ ...observation, timestampMs: fromMs + index * 66 })),
          tracker,
        );
        expectSound(after);
        expect(measuredOf(after.slice(-10))).toHaveLength(10);
        expect(after.at(-1)?.baselineShare).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it('GATE-12: two people in turns, frame by frame, are never measured as one who leaps', () => {
    const alternating = ONE.map((observation, index) =>
      index % 2 === 0 ? observation : (OTHER[index] ?? observation),
    );
    const readings = track(alternating.slice(0, 30));
    const hips = measuredOf(readings).map(({ keypoints }) => keypoints.leftHip?.x ?? Number.NaN);
    expect(hips.length).toBeGreaterThan(5);
    expect(Math.max(...hips) - Math.min(...hips)).toBeLessThan(20);
  });
});
