import { around, NORMAL_95, UPPER_TAIL, type Estimate, type Quantiles } from './estimate.ts';
import { intraclassCorrelation } from './intraclass.ts';
import { meanSquares } from './mean-squares.ts';

/** How well two ratings of the same stills agree. Every number has the unit of the ratings, but for `icc`. */
export interface Agreement {
  readonly pairs: number;
  /** Mean of the differences, first minus second. */
  readonly bias: Estimate;
  /** Standard deviation of the differences. */
  readonly differencesSd: number;
  /** Limits of agreement: between them lie 95 % of the differences. */
  readonly lowerLimit: Estimate;
  readonly upperLimit: Estimate;
  /** Standard error of measurement. */
  readonly sem: number;
  /** Smallest detectable difference, also called minimal detectable change. */
  readonly sdd: number;
  /** ICC(2,1); `null` where all ratings are the same. */
  readonly icc: Estimate | null;
}

/** With fewer stills no figure is given, because its interval would say nothing. */
export const LEAST_STILLS = 10;

/**
 * Compares two ratings of the same stills.
 *
 * - Bias and limits: Bland and Altman 1986 (Lancet 327, 307–310): mean ± 1.96 SD of the differences. The intervals of
 *   the limits use Student's t; the variance of a limit is (1/n + 1.96² / (2(n − 1))) SD² (Bland and Altman 1999, Statistical
 *   Methods in Medical Research 8, 135–160).
 * - SEM = √MSE of the two-way analysis of variance, and SDD = 1.96 · √2 · SEM (Weir 2005, Journal of Strength and
 *   Conditioning Research 19, 231–240). Neither number holds the constant difference between the two ratings, which is the bias.
 * - ICC(2,1): see `intraclassCorrelation`.
 *
 * @returns `null` with fewer than two pairs, or with a rating that is no finite number.
 */
export function compareRatings(
  pairs: readonly (readonly [first: number, second: number])[],
  quantiles: Quantiles,
): Agreement | null {
  const squares = meanSquares(pairs);
  if (squares === null) return null;
  const n = pairs.length;
  const bias = pairs.reduce((sum, [first, second]) => sum + (first - second), 0) / n;
  // With two raters the residual is half the variance of the differences.
  const differencesSd = Math.sqrt(2 * squares.residual);
  const t = quantiles.t(UPPER_TAIL, n - 1);
  const limitHalf = t * differencesSd * Math.sqrt(1 / n + NORMAL_95 ** 2 / (2 * (n - 1)));
  const sem = Math.sqrt(squares.residual);
  return {
    pairs: n,
    bias: around(bias, (t * differencesSd) / Math.sqrt(n)),
    differencesSd,
    lowerLimit: around(bias - NORMAL_95 * differencesSd, limitHalf),
    upperLimit: around(bias + NORMAL_95 * differencesSd, limitHalf),
    sem,
    sdd: NORMAL_95 * Math.SQRT2 * sem,
    icc: intraclassCorrelation(squares, quantiles),
  };
}
