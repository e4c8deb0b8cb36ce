import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../src/core/reading/reading.ts';
import { STRICTNESS_WORDS, thresholdsFor, type Strictness } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS, type Hysteresis, type Thresholds } from '../../src/core/reading/thresholds.ts';
import { advanceDrift, INITIAL_DRIFT, judge } from '../../src/core/drift/drift-state.ts';

/** The usual half-width of a drift's band, degrees. */
const USUAL_BAND_DEG = 6;

const GENTLE = thresholdsFor({ kind: 'word', word: 'gentle' });
const STRICT = thresholdsFor({ kind: 'word', word: 'strict' });

/** Evenly between the two; doubles of fast-check are mostly next to nothing. */
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);

const anyNumber = fc.oneof(fc.double(), between(-5, 30));
const anyStrictness: fc.Arbitrary<Strictness> = fc.oneof(
  fc.constantFrom(...STRICTNESS_WORDS).map((word) => ({ kind: 'word', word }) as const),
  fc.record({ kind: fc.constant('numbers' as const), inwardDeg: anyNumber, outwardDeg: anyNumber }),
);
const anyMoment = fc.record({
  driftDeg: between(-40, 40),
  bandDeg: between(0, 15),
  isFootSeen: fc.boolean(),
});

function numbers(inwardDeg: number, outwardDeg: number): Strictness {
  return { kind: 'numbers', inwardDeg, outwardDeg };
}

/** The verdict with the usual band. */
function judgeUsual(driftDeg: number, thresholds: Thresholds) {
  return judge({ driftDeg, bandDeg: USUAL_BAND_DEG, isFootSeen: true }, thresholds);
}

function gapOf({ on, off }: Hysteresis<number>): number {
  return Math.abs(on) - Math.abs(off);
}

function isDrift(word: Alignment | undefined): boolean {
  return word === 'inward' || word === 'outward';
}

describe('strictness', () => {
  it('KEEP-1: normal is the table of thresholds, and so are its numbers', () => {
    expect(thresholdsFor({ kind: 'word', word: 'normal' })).toEqual(DEFAULT_THRESHOLDS);
    expect(thresholdsFor(numbers(1.5, 1.5))).toEqual(DEFAULT_THRESHOLDS);
    expect(thresholdsFor(numbers(NaN, NaN))).toEqual(DEFAULT_THRESHOLDS);
  });

  it('KEEP-1: gentle and strict are flagged at 11° and 7° with the usual band', () => {
    for (const sign of [1, -1]) {
      const flagged = sign > 0 ? 'inward' : 'outward';
      expect([10.9, 11].map((drift) => judgeUsual(sign * drift, GENTLE))).toEqual(['in-line', flagged]);
      expect([6.9, 7].map((drift) => judgeUsual(sign * drift, STRICT))).toEqual(['in-line', flagged]);
    }
  });

  it('KEEP-1: whatever is asked for, a flag needs the whole band beyond a limit above zero', () => {
    fc.assert(
      fc.property(anyStrictness, anyMoment, (strictness, moment) => {
        const thresholds = thresholdsFor(strictness);
        expect(thresholds.inwardDriftDeg.off).toBeGreaterThan(0);
        expect(thresholds.outwardDriftDeg.off).toBeLessThan(0);
        const nearEndDeg = Math.abs(moment.driftDeg) - moment.bandDeg;
        expect(['in-line', 'unclear'].includes(judge(moment, thresholds)) || nearEndDeg >= 0.5).toBe(true);
      }),
    );
  });

  it('KEEP-1: leaving takes more than not entering, and watching comes before the usual flag', () => {
    fc.assert(
      fc.property(anyStrictness, (strictness) => {
        const t = thresholdsFor(strictness);
        for (const limit of [t.inwardWatchDeg, t.inwardDriftDeg, t.outwardWatchDeg, t.outwardDriftDeg]) {
          expect(gapOf(limit)).toBeGreaterThan(0.3);
          expect(Math.sign(limit.on)).toBe(Math.sign(limit.off));
        }
        expect(t.inwardWatchDeg.on).toBeLessThan(t.inwardDriftDeg.on + USUAL_BAND_DEG);
        expect(t.outwardWatchDeg.on).toBeGreaterThan(t.outwardDriftDeg.on - USUAL_BAND_DEG);
      }),
    );
  });

  it('KEEP-2: what strict numbers do not flag, gentler ones do not either', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyMoment, (one, other, moment) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(!Number.isNaN(small) && !Number.isNaN(large));
        const gentler = judge(moment, thresholdsFor(numbers(large, large)));
        expect(['in-line', 'unclear', judge(moment, thresholdsFor(numbers(small, small)))]).toContain(gentler);
      }),
    );
  });

  it('KEEP-2: live, gentle never says a drift where strict says none', () => {
    // A drift holds for a while, as in a squat: noise alone never lasts for the dwell time. All of it to one side: from one
    // side to the other, strict may be on its way while gentle, that never left the middle, is there already.
    const anyRun = fc.record({
      nearEndDeg: between(-2, 12),
      bandDeg: between(0, 8),
      isFootSeen: fc.boolean(),
      frames: fc.array(fc.tuple(fc.integer({ min: 5, max: 120 }), between(-1.5, 1.5))),
    });
    const anyTrack = fc.tuple(fc.constantFrom(1, -1), fc.array(anyRun, { maxLength: 8 })).map(([side, runs]) =>
      runs.flatMap(({ nearEndDeg, bandDeg, isFootSeen, frames }) =>
        frames.map(([gapMs, noiseDeg]) => {
          const driftDeg = side * Math.max(0, nearEndDeg + bandDeg + noiseDeg);
          return [gapMs, { driftDeg, bandDeg, isFootSeen }] as const;
        }),
      ),
    );
    fc.assert(
      fc.property(anyTrack, (track) => {
        let [gentle, strict, timestampMs] = [INITIAL_DRIFT, INITIAL_DRIFT, 0];
        const said = track.map(([gapMs, moment]) => {
          timestampMs += gapMs;
          gentle = advanceDrift(gentle, { ...moment, timestampMs }, GENTLE);
          strict = advanceDrift(strict, { ...moment, timestampMs }, STRICT);
          return [gentle.alignment, strict.alignment];
        });
        expect(said.filter(([byGentle, byStrict]) => isDrift(byGentle) && !isDrift(byStrict))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
