import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { otherSide, SIDES } from '../../src/core/geometry/keypoints.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { film, mirror, repsOf, squat, track } from '../fixtures/squat-clip.ts';

/** Evenly spread, unlike `fc.double`. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((share) => min + (share * (max - min)) / 1000);
}

const anySquat = fc.record({
  kneeFlexionDeg: between(25, 80),
  leftKneeInM: between(-0.07, 0.07),
  rightKneeInM: between(-0.07, 0.07),
  downMs: between(600, 1500),
  besides: fc.constantFrom({}, {}, { rightLiftM: 0.25 }, { leftLiftM: 0.25 }),
});
const anyClip = fc.record({
  camera: fc.record({ yawDeg: between(-25, 25), offsetM: between(-0.8, 0.8), distanceM: between(2.7, 3.5) }),
  noisePx: between(0, 1.5),
  seed: fc.nat(),
  fps: fc.constantFrom(12, 20),
  toes: fc.boolean(),
});

function expectClose(a: number | null | undefined, b: number | null | undefined): void {
  expect(a == null).toBe(b == null);
  expect(a ?? 0).toBeCloseTo(b ?? 0, 6);
}

function expectMirrored(there: FrameReading, here: FrameReading): void {
  expect(there.kind).toBe(here.kind);
  expect(there.phase).toBe(here.phase);
  expect('reason' in there && there.reason).toBe('reason' in here && here.reason);
  if (there.kind === 'refused' || here.kind === 'refused') return;
  expect(there.stance).toBe(here.stance === 'both' ? 'both' : otherSide(here.stance));
  expectClose(there.depthPct, here.depthPct);
  expectClose(there.kneeAnkleRatio, here.kneeAnkleRatio);
  expectClose(there.view.yawDeg, -1 * here.view.yawDeg);
  for (const side of SIDES) {
    const [a, b] = [there.legs[otherSide(side)], here.legs[side]];
    expect(a === null).toBe(b === null);
    expect(a?.alignment).toBe(b?.alignment);
    for (const measure of [
      'fppaDeg',
      'hkaDeg',
      'kneeFromAxisPct',
      'kneeOverToePct',
      'driftDeg',
      'driftBandDeg',
    ] as const) {
      expectClose(a?.[measure], b?.[measure]);
    }
  }
}

function expectMirroredRep(there: RepRecord | undefined, here: RepRecord | undefined): void {
  expectClose(there?.bottomMs, here?.bottomMs);
  for (const side of SIDES) {
    const [a, b] = [there?.legs[otherSide(side)], here?.legs[side]];
    expect(a?.verdict).toBe(b?.verdict);
    expectClose(a?.flaggedAtMs, b?.flaggedAtMs);
    for (const measure of ['driftAtBottomDeg', 'bandDeg', 'driftAtMatchedDepthDeg', 'peakDriftDeg'] as const) {
      expectClose(a?.[measure], b?.[measure]);
    }
  }
}

describe('a mirrored picture with its sides exchanged', () => {
  it('MEAS-8: changes no measure, no verdict and no side, from the first frame to the last', () => {
    fc.assert(
      fc.property(anySquat, anyClip, (move, clip) => {
        const observations = film(squat(move), clip);
        const here = track(observations);
        const there = track(observations.map(mirror));
        for (const [index, reading] of here.entries()) {
          const mirrored = there[index];
          if (mirrored) expectMirrored(mirrored, reading);
        }
        const [reps, mirroredReps] = [repsOf(here), repsOf(there)];
        expect(mirroredReps).toHaveLength(reps.length);
        for (const [index, rep] of reps.entries()) expectMirroredRep(mirroredReps[index], rep);
      }),
      { numRuns: 40 },
    );
  });
});
