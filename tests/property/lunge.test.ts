import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { otherSide, SIDES } from '../../src/core/geometry/keypoints.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { FACING } from '../fixtures/pinhole-squat.ts';
import { lungeFilm, type Lunge } from '../fixtures/lunge-clip.ts';
import { eventsOf, repsOf, track } from '../fixtures/squat-clip.ts';

function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((share) => min + (share * (max - min)) / 1000);
}

const ASIDE = fc.record({
  kind: fc.constant('side' as const),
  leg: fc.constantFrom(...SIDES),
  stepM: between(0.4, 0.7),
  dropM: between(0.02, 0.05),
  kneeInM: fc.constantFrom(0, 0.08),
  staysWide: fc.boolean(),
  reps: fc.constant(2),
});

const AHEAD = fc.record({
  kind: fc.constantFrom('forward' as const, 'backward' as const, 'split' as const),
  leg: fc.constantFrom(...SIDES),
  stepM: between(0.4, 0.7),
  dropM: between(0.12, 0.3),
  kneeInM: fc.constantFrom(0, 0.08),
  staysWide: fc.constant(false),
  reps: fc.constant(2),
});

const CAMERA = { ...FACING, distanceM: 3.6 };

function measured(lunge: Lunge, seed: number, isFilm: boolean): readonly FrameReading[] {
  const observations = lungeFilm(lunge, { camera: CAMERA, fps: 15, seed });
  const options = { model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS };
  return track(observations, createTracker(isFilm ? { ...options, film: observations } : options));
}

function isOff(word: string | undefined): boolean {
  return word === 'inward' || word === 'outward';
}

describe('a lunge', () => {
  it('GATE-20, WHOLE-11: only the leg that bends has a verdict, and in line it is never off its axis', () => {
    fc.assert(
      fc.property(fc.oneof(ASIDE, AHEAD), fc.integer(), fc.boolean(), (lunge, seed, isFilm) => {
        const readings = measured(lunge, seed, isFilm);
        // A person who steps back keeps the other leg in front.
        const bending = lunge.kind === 'backward' ? otherSide(lunge.leg) : lunge.leg;
        const flagged = eventsOf(readings).flatMap((event) =>
          event.kind === 'alignment-changed' && isOff(event.alignment) ? [event.side] : [],
        );
        expect(flagged.every((side) => side === bending && lunge.kneeInM > 0)).toBe(true);
        for (const { legs } of repsOf(readings)) {
          expect(legs[otherSide(bending)]).toBeNull();
          expect(isOff(legs[bending]?.verdict) && lunge.kneeInM === 0).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});
