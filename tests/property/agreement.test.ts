import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatings, type Agreement } from '../../src/core/agreement/compare-ratings.ts';
import { intraclassCorrelation } from '../../src/core/agreement/intraclass.ts';
import { meanSquares } from '../../src/core/agreement/mean-squares.ts';
import { QUANTILES } from '../../src/runtime/hand-check/quantiles.ts';

const angle = fc.double({ min: -30, max: 30, noNaN: true });
/** Ten to thirty stills that differ, so that there is something to agree on. */
const pairs = fc
  .array(fc.tuple(angle, angle), { minLength: 10, maxLength: 30 })
  .filter((drawn) => spreadOf(drawn.map(([first]) => first)) > 1 && spreadOf(drawn.map(([a, b]) => a - b)) > 0.1);

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

type Pairs = readonly (readonly [number, number])[];

function compared(drawn: Pairs): Agreement {
  const agreement = compareRatings(drawn, QUANTILES);
  if (agreement === null) throw new Error('Nothing was compared');
  return agreement;
}

function flatten({ bias, lowerLimit, upperLimit, icc, differencesSd, sem, sdd }: Agreement): readonly number[] {
  const estimates = [bias, lowerLimit, upperLimit].flatMap(({ value, low, high }) => [value, low, high]);
  // Without agreement the interval hangs on the last digits of almost no degrees of freedom.
  const ends = icc !== null && icc.value > 0.01 ? [icc.low, icc.high] : [];
  return [...estimates, differencesSd, sem, sdd, ...(icc === null ? [] : [icc.value]), ...ends];
}

function expectAlike(one: readonly number[], other: readonly number[]): void {
  expect(one).toHaveLength(other.length);
  one.forEach((value, index) => expect(value).toBeCloseTo(other[index] ?? Number.NaN, 5));
}

describe('HAND-4: agreement', () => {
  it('does not change when all angles move by the same amount, or when stills change their places', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: -50, max: 50, noNaN: true }), (drawn, shift) => {
        const own = flatten(compared(drawn));
        expectAlike(flatten(compared(drawn.map(([a, b]) => [a + shift, b + shift]))), own);
        expectAlike(flatten(compared(drawn.toReversed())), own);
      }),
    );
  });

  it('turns its signs around when the two change places', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const own = compared(drawn);
        const turned = compared(drawn.map(([a, b]) => [b, a]));
        expect(turned.bias.value).toBeCloseTo(-own.bias.value, 8);
        expect(turned.lowerLimit.value).toBeCloseTo(-own.upperLimit.value, 8);
        expect(turned.upperLimit.high).toBeCloseTo(-own.lowerLimit.low, 8);
        expect(turned.sem).toBeCloseTo(own.sem, 8);
        expect(turned.icc?.value).toBeCloseTo(own.icc?.value ?? Number.NaN, 8);
      }),
    );
  });

  it('grows with the unit, while the correlation stays', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.1, max: 10, noNaN: true }), (drawn, unit) => {
        const own = compared(drawn);
        const scaled = compared(drawn.map(([a, b]) => [a * unit, b * unit]));
        expect(scaled.sdd).toBeCloseTo(own.sdd * unit, 6);
        expect(scaled.upperLimit.high).toBeCloseTo(own.upperLimit.high * unit, 5);
        expect(scaled.icc?.value).toBeCloseTo(own.icc?.value ?? Number.NaN, 6);
      }),
    );
  });

  it('is perfect of ratings with themselves, and a constant difference is all bias', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: -20, max: 20, noNaN: true }), (drawn, bias) => {
        const same = compared(drawn.map(([a]) => [a, a]));
        expectAlike(flatten(same), [...Array.from({ length: 12 }, () => 0), 1, 1, 1]);
        const aside = compared(drawn.map(([a]) => [a + bias, a]));
        expect(aside.bias.value).toBeCloseTo(bias, 8);
        expect(aside.differencesSd).toBeCloseTo(0, 6);
        expect(aside.icc?.value ?? Number.NaN).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has intervals that hold their own value, limits around the bias, and no correlation over 1', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const { bias, lowerLimit, upperLimit, icc } = compared(drawn);
        for (const { value, low, high } of [bias, lowerLimit, upperLimit]) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
        expect(lowerLimit.value).toBeLessThan(bias.value);
        expect(upperLimit.value).toBeGreaterThan(bias.value);
        if (icc === null) return;
        expect(icc.low).toBeLessThanOrEqual(icc.value + 1e-9);
        expect(icc.high).toBeGreaterThanOrEqual(icc.value - 1e-9);
        expect(icc.high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('splits the whole scatter of any table, and each rater more than two counts too', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 5 }))
      .chain(([subjects, raters]) =>
        fc.array(fc.array(angle, { minLength: raters, maxLength: raters }), {
          minLength: subjects,
          maxLength: subjects,
        }),
      );
    fc.assert(
      fc.property(table, (ratings) => {
        const squares = meanSquares(ratings);
        if (squares === null) throw new Error('Every drawn table is whole');
        const { subjects: n, raters: k, betweenSubjects, betweenRaters, residual } = squares;
        const all = ratings.flat();
        const middle = all.reduce((sum, value) => sum + value, 0) / all.length;
        const whole = all.reduce((sum, value) => sum + (value - middle) ** 2, 0);
        const parts = betweenSubjects * (n - 1) + betweenRaters * (k - 1) + residual * (n - 1) * (k - 1);
        expect(parts).toBeCloseTo(whole, 5);
        const icc = intraclassCorrelation(squares, QUANTILES);
        expect(icc === null || (Number.isFinite(icc.low) && Number.isFinite(icc.high))).toBe(true);
      }),
    );
  });
});
