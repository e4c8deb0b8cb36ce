import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreeFoot } from '../../src/core/alignment/footing.ts';
import { ADULT, FACING, standingLegPx, type Pose } from '../fixtures/pinhole-squat.ts';
import { film, measuredOf, newTracker } from '../fixtures/squat-clip.ts';

/** A leg of some 200 px. */
const CAMERA = { ...FACING, distanceM: 2.42 };

const scatterPx = fc.double({ min: 1, max: 2, noNaN: true });
const seed = fc.integer();

/** Both feet stand for the axis, then ten seconds follow like this: their stances, without the first half second. */
function stancesOf(pose: Partial<Pose>, freeFoot: FreeFoot, noisePx: number, noiseSeed: number): ReadonlySet<string> {
  const tracker = newTracker('blazepose-full', freeFoot);
  const seen = film(
    [
      { atMs: 2500, pose: {} },
      { atMs: 3000, pose },
    ],
    { endMs: 13_000, camera: CAMERA, noisePx, seed: noiseSeed },
  );
  const readings = measuredOf(seen.map((one) => tracker.advance(one, 'left')));
  return new Set(readings.filter(({ timestampMs }) => timestampMs > 3500).map(({ stance }) => stance));
}

describe('on which legs somebody stands, under noise', () => {
  it('REP-15: whoever stands on both feet never stands on one', () => {
    expect(standingLegPx(ADULT, CAMERA)).toBeCloseTo(200, 0);
    fc.assert(
      fc.property(fc.constantFrom<FreeFoot>('lifted', 'lowered'), scatterPx, seed, (freeFoot, noisePx, noiseSeed) => {
        expect(stancesOf({}, freeFoot, noisePx, noiseSeed)).toEqual(new Set(['both']));
      }),
      { numRuns: 25 },
    );
  });

  it('REP-15: a foot that is held 6 cm above the floor is never put down', () => {
    fc.assert(
      fc.property(scatterPx, seed, (noisePx, noiseSeed) => {
        expect(stancesOf({ rightLiftM: 0.06 }, 'lifted', noisePx, noiseSeed)).toEqual(new Set(['left']));
      }),
      { numRuns: 15 },
    );
  });
});
