import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES, type Side } from '../../src/core/geometry/keypoints.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { createRunTracker } from '../../src/core/running/create-run-tracker.ts';
import { runProfileOf, type RunProfile } from '../../src/core/running/run-profile.ts';
import type { RunRecord } from '../../src/core/running/run-record.ts';
import { replayRun } from '../accuracy/replay-run.ts';
import { mirror } from '../fixtures/squat-clip.ts';
import {
  BEFORE_THE_BELT,
  filmRunner,
  JOGGER,
  midStanceMs,
  trueChangeDeg,
  WALKER,
  type Runner,
} from '../fixtures/pinhole-runner.ts';

/** Figures of a model that sees every joint where it is. */
const PERFECT: RunProfile = {
  ...runProfileOf('blazepose-full'),
  gain: 1,
  offsetDeg: 0,
  standing: { share: 1, usualDeg: 0, spreadDeg: 2 },
};

const DURATION_MS = 11_000;

function run(observations: readonly PoseObservation[]): RunRecord {
  return replayRun(observations, 'blazepose-full', PERFECT);
}

const runners: fc.Arbitrary<Runner> = fc
  .record({
    stepMs: fc.integer({ min: 300, max: 420 }),
    dutyFactor: fc.double({ min: 0.3, max: 0.42, noNaN: true }),
    bobM: fc.double({ min: 0.05, max: 0.1, noNaN: true }),
    liftM: fc.double({ min: 0.22, max: 0.4, noNaN: true }),
    left: fc.double({ min: -0.03, max: 0.06, noNaN: true }),
    right: fc.double({ min: -0.03, max: 0.06, noNaN: true }),
  })
  .map(({ left, right, ...given }) => ({ ...JOGGER, ...given, kneeInM: { left, right } }));

const views = fc.constantFrom('front' as const, 'back' as const);
const rates = fc.constantFrom(20, 25, 30, 60, 120);

/** The steps of a film: midstance and leg, in turn. */
function trueSteps(runner: Runner): readonly { readonly leg: Side; readonly atMs: number }[] {
  return Array.from({ length: 40 }, (_, step) => step)
    .flatMap((step) => [
      { leg: 'right' as const, atMs: midStanceMs(runner, 'right', step) },
      { leg: 'left' as const, atMs: midStanceMs(runner, 'left', step) },
    ])
    .filter(({ atMs }) => atMs < DURATION_MS);
}

describe('a runner before a perfect model', () => {
  it('RUN-15: asking for the run so far changes nothing of what comes after', () => {
    fc.assert(
      fc.property(runners, rates, views, fc.integer({ min: 1, max: 40 }), (runner, fps, seenFrom, each) => {
        const observations = filmRunner(runner, { fps, durationMs: 6000 }, { ...BEFORE_THE_BELT, seenFrom });
        const [asked, left] = [1, 2].map(() =>
          createRunTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS }),
        );
        observations.forEach((observation, index) => {
          expect(asked?.advance(observation)).toEqual(left?.advance(observation));
          if (index % each === 0) asked?.toRecord();
        });
        expect(asked?.toRecord()).toEqual(left?.toRecord());
      }),
      { numRuns: 6 },
    );
  });

  it('RUN-1, RUN-2: every step is told once, on its leg and at its time, at any frame rate and from both sides', () => {
    fc.assert(
      fc.property(runners, rates, views, (runner, fps, seenFrom) => {
        const film = filmRunner(runner, { fps, durationMs: DURATION_MS }, { ...BEFORE_THE_BELT, seenFrom });
        const { steps, cadencePerMin } = run(film);
        const expected = trueSteps(runner);
        for (const { leg, atMs } of expected.filter((step) => step.atMs < DURATION_MS - runner.stepMs)) {
          const near = steps.filter((step) => Math.abs(step.midStanceMs - atMs) < runner.stepMs / 3);
          expect(near.map((step) => step.leg)).toEqual([leg]);
          expect(Math.abs((near[0]?.midStanceMs ?? 0) - atMs)).toBeLessThan(25);
        }
        // The runner begins in mid-stride: the left foot is on the ground when the first frame of running comes.
        expect(steps.length).toBeLessThanOrEqual(expected.length + 1);
        expect(Math.abs((cadencePerMin ?? 0) / (60_000 / runner.stepMs) - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 12 },
    );
  });

  it('RUN-3, RUN-5: the mean drift of each leg is the true change from standing, from the front and from behind', () => {
    fc.assert(
      fc.property(runners, fc.constantFrom(30, 60), views, (runner, fps, seenFrom) => {
        const film = filmRunner(runner, { fps, durationMs: DURATION_MS }, { ...BEFORE_THE_BELT, seenFrom });
        const record = run(film);
        expect(record.seenFrom).toBe(seenFrom);
        for (const side of SIDES) {
          const leg = record.legs[side];
          expect(leg).not.toBeNull();
          expect(Math.abs((leg?.bodyFppa.mean ?? 99) - trueChangeDeg(runner, side))).toBeLessThan(2);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('RUN-3: a mirrored picture gives the same numbers with the sides exchanged', () => {
    fc.assert(
      fc.property(runners, views, (runner, seenFrom) => {
        const film = filmRunner(runner, { fps: 30, durationMs: DURATION_MS }, { ...BEFORE_THE_BELT, seenFrom });
        const [one, other] = [run(film), run(film.map(mirror))];
        expect(other.steps.map(({ leg }) => leg)).toEqual(
          one.steps.map(({ leg }) => (leg === 'left' ? 'right' : 'left')),
        );
        expect(other.legs.right?.bodyFppa.mean).toBeCloseTo(one.legs.left?.bodyFppa.mean ?? Number.NaN, 6);
        expect(other.legs.left?.pelvicDrop.mean).toBeCloseTo(one.legs.right?.pelvicDrop.mean ?? Number.NaN, 6);
      }),
      { numRuns: 8 },
    );
  });

  it('RUN-5: the size of the picture changes nothing', () => {
    fc.assert(
      fc.property(runners, fc.constantFrom(2, 3), (runner, times) => {
        const { widthPx, heightPx } = BEFORE_THE_BELT.picture;
        const picture = { widthPx: times * widthPx, heightPx: times * heightPx };
        const [small, large] = [BEFORE_THE_BELT, { ...BEFORE_THE_BELT, picture }].map((camera) =>
          run(filmRunner(runner, { fps: 30, durationMs: DURATION_MS }, camera)),
        );
        expect(large?.steps.length).toBe(small?.steps.length);
        expect(large?.legs.left?.bodyFppa.mean).toBeCloseTo(small?.legs.left?.bodyFppa.mean ?? Number.NaN, 6);
      }),
      { numRuns: 6 },
    );
  });

  it('RUN-11: nobody who walks is told to run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 450, max: 700 }), views, rates, (stepMs, seenFrom, fps) => {
        const walker = { ...WALKER, stepMs };
        const film = filmRunner(walker, { fps, durationMs: DURATION_MS }, { ...BEFORE_THE_BELT, seenFrom });
        expect(run(film).steps).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
