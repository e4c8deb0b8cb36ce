import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../src/core/reading/reading.ts';
import type { Verdict } from '../../src/core/reading/rep-record.ts';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import {
  advanceDrift,
  judge,
  lineLimits,
  type DriftSample,
  type DriftState,
} from '../../src/core/drift/drift-state.ts';

const ALIGNMENTS: readonly Alignment[] = ['in-line', 'watch-inward', 'inward', 'watch-outward', 'outward'];

/** The usual half-width of a drift's band: with it inward enters at 8° and leaves at 7°, outward likewise. */
const BAND_DEG = 6;

/** Where no sample asks for a change, whatever was before: the band between leaving and entering. */
const STAYS: Readonly<Record<Alignment, readonly [minDeg: number, maxDeg: number]>> = {
  'in-line': [-5.99, 5.49],
  'watch-inward': [4, 7.99],
  inward: [7, 40],
  'watch-outward': [-7.99, -4.5],
  outward: [-40, -7],
};

/** A state that has held its alignment for long. */
function settled(alignment: Alignment): DriftState {
  return { alignment, pending: alignment, pendingSinceMs: -1000, headingSinceMs: -1000 };
}

function walk(state: DriftState, samples: readonly DriftSample[]): Alignment[] {
  const seen: Alignment[] = [];
  let current = state;
  for (const sample of samples) {
    current = advanceDrift(current, sample, DEFAULT_THRESHOLDS);
    seen.push(current.alignment);
  }
  return seen;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const gapMs = fc.integer({ min: 1, max: 400 });

describe('the live decision under noise', () => {
  it('DRIFT-1: noise inside the band never toggles', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALIGNMENTS),
        fc.array(fc.tuple(share, gapMs), { maxLength: 200 }),
        (alignment, noise) => {
          const [min, max] = STAYS[alignment];
          let timestampMs = 0;
          const samples = noise.map(([at, gap]) => {
            timestampMs += gap;
            return {
              timestampMs,
              driftDeg: min + at * (max - min),
              bandDeg: BAND_DEG,
              isFootSeen: true,
            };
          });
          expect(walk(settled(alignment), samples).every((seen) => seen === alignment)).toBe(true);
        },
      ),
    );
  });

  it('DRIFT-2: inward is entered after 200 ms of nothing but inward, and left after 300 ms without any', () => {
    const anything = fc.tuple(gapMs, fc.integer({ min: -60, max: 60 }));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 300 }), (noise) => {
        let timestampMs = 0;
        const samples = noise.map(([gap, tenths]) => {
          timestampMs += gap / 4;
          return { timestampMs, driftDeg: 5 + tenths / 10, bandDeg: BAND_DEG, isFootSeen: false };
        });
        const states = ['in-line', ...walk(settled('in-line'), samples)];
        const unfounded = samples.filter((sample, index) => {
          const [before, after] = [states[index], states[index + 1]];
          if ((before === 'inward') === (after === 'inward')) return false;
          const lastMs = (ms: number) =>
            samples.filter(
              (one) => one.timestampMs <= sample.timestampMs && one.timestampMs >= sample.timestampMs - ms,
            );
          return after === 'inward'
            ? lastMs(200).some(({ driftDeg }) => driftDeg < 7.5)
            : lastMs(300).some(({ driftDeg }) => driftDeg >= 6.5);
        });
        expect(unfounded).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('REP-8: a leg in line has no drift beyond its limits, and one that is called outside has none within', () => {
    const degree = fc.double({ min: -60, max: 60, noNaN: true });
    const strictness = fc.record({ kind: fc.constant('numbers' as const), inwardDeg: degree, outwardDeg: degree });
    const rep = fc.record({
      driftDeg: degree,
      bandDeg: fc.double({ min: 0, max: 40, noNaN: true }),
      isFootSeen: fc.boolean(),
    });
    fc.assert(
      fc.property(strictness, rep, (chosen, atBottom) => {
        const thresholds = thresholdsFor(chosen);
        const { inwardDeg, outwardDeg } = lineLimits(thresholds);
        const verdict = judge(atBottom, thresholds);
        const { driftDeg } = atBottom;
        const isBeyond = driftDeg <= outwardDeg || driftDeg >= inwardDeg;
        const isSure = Math.abs(driftDeg) > atBottom.bandDeg;
        const allowed: Readonly<Record<Verdict, boolean>> = {
          'in-line': !isBeyond,
          inward: driftDeg >= inwardDeg && isSure,
          outward: driftDeg <= outwardDeg && isSure,
          unclear: true,
        };
        expect(allowed[verdict]).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
