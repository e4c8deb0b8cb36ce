import { describe, expect, test } from 'vitest';
import { compareRatings, type Agreement } from '../../../src/core/agreement/compare-ratings.ts';
import { intraclassCorrelation } from '../../../src/core/agreement/intraclass.ts';
import { meanSquares } from '../../../src/core/agreement/mean-squares.ts';
import { QUANTILES } from '../../../src/runtime/hand-check/quantiles.ts';

/** Shrout and Fleiss 1979, table 2: six subjects, four judges. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Bland and Altman 1986, table 1: the first readings of 17 subjects with each meter, litres a minute. */
const WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
const MINI_WRIGHT = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

function compared(first: readonly number[], second: readonly number[]): Agreement {
  const agreement = compareRatings(
    first.map((value, index) => [value, second[index] ?? Number.NaN] as const),
    QUANTILES,
  );
  if (agreement === null) throw new Error('Nothing to compare');
  return agreement;
}

describe('the quantiles', () => {
  test('HAND-4: are those of the printed tables', () => {
    expect(QUANTILES.t(0.975, 16)).toBeCloseTo(2.12, 3);
    expect(QUANTILES.t(0.975, 9)).toBeCloseTo(2.262, 3);
    expect(QUANTILES.f(0.975, 5, 15)).toBeCloseTo(3.58, 2);
    expect(QUANTILES.f(0.975, 9, 9)).toBeCloseTo(4.03, 2);
  });
});

describe('six subjects and four judges (Shrout and Fleiss 1979)', () => {
  const squares = meanSquares(SHROUT_FLEISS);

  test('HAND-4: the mean squares are the published ones', () => {
    expect(squares?.betweenSubjects).toBeCloseTo(11.24, 2);
    expect(squares?.betweenRaters).toBeCloseTo(32.49, 2);
    expect(squares?.residual).toBeCloseTo(1.02, 2);
  });

  test('HAND-4: ICC(2,1) is 0.29, and its interval that of ICC(A,1) in McGraw and Wong', () => {
    const icc = squares && intraclassCorrelation(squares, QUANTILES);
    expect(icc?.value).toBeCloseTo(0.29, 2);
    // psych for R prints 0.02 and 0.76 for these data.
    expect(icc?.low).toBeCloseTo(0.02, 2);
    expect(icc?.high).toBeCloseTo(0.76, 2);
  });
});

describe('two peak flow meters (Bland and Altman 1986)', () => {
  const agreement = compared(WRIGHT, MINI_WRIGHT);

  test('HAND-4: the mean difference is −2.1 and the SD 38.8 litres a minute', () => {
    expect(agreement.bias.value).toBeCloseTo(-2.1, 1);
    expect(agreement.differencesSd).toBeCloseTo(38.8, 1);
    expect(agreement.lowerLimit.value).toBeCloseTo(-2.1176 - 1.96 * 38.7651, 2);
    expect(agreement.upperLimit.value).toBeCloseTo(-2.1176 + 1.96 * 38.7651, 2);
  });

  test('HAND-4: the bias lies between −22.0 and 17.8 as in the paper, and the limits have the interval of 1999', () => {
    expect(agreement.bias.low).toBeCloseTo(-22.0, 1);
    expect(agreement.bias.high).toBeCloseTo(17.8, 1);
    const half = 2.1199 * 38.7651 * Math.sqrt(1 / 17 + 1.96 ** 2 / 32);
    expect(agreement.lowerLimit.high - agreement.lowerLimit.value).toBeCloseTo(half, 2);
    expect(agreement.upperLimit.value - agreement.upperLimit.low).toBeCloseTo(half, 2);
  });

  test('HAND-4: SEM and SDD follow from the residual (Weir 2005)', () => {
    expect(agreement.sem).toBeCloseTo(38.7651 / Math.SQRT2, 3);
    expect(agreement.sdd).toBeCloseTo(1.96 * 38.7651, 3);
  });
});

describe('where there is nothing to calculate', () => {
  test('HAND-4: one pair, and ratings that are no numbers, have no agreement', () => {
    expect(compareRatings([[1, 2]], QUANTILES)).toBeNull();
    expect(
      compareRatings(
        [
          [1, 2],
          [3, Number.NaN],
        ],
        QUANTILES,
      ),
    ).toBeNull();
    expect(meanSquares([[1], [2]])).toBeNull();
  });

  test('HAND-4: ratings that are all the same have no ICC, because nothing tells the stills apart', () => {
    expect(compared([4, 4, 4], [4, 4, 4]).icc).toBeNull();
  });
});
