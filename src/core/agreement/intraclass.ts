import { UPPER_TAIL, type Estimate, type Quantiles } from './estimate.ts';
import type { MeanSquares } from './mean-squares.ts';

/**
 * The intraclass correlation ICC(2,1): two-way random effects, absolute agreement, one rating (Shrout and Fleiss 1979,
 * Psychological Bulletin 86, 420–428). Its interval is that of ICC(A,1) in McGraw and Wong 1996 (Psychological Methods
 * 1, 30–46), with Satterthwaite's degrees of freedom.
 *
 * @returns `null` where all ratings are the same.
 */
export function intraclassCorrelation(squares: MeanSquares, quantiles: Quantiles): Estimate | null {
  const { subjects: n, raters: k, betweenSubjects: msr, betweenRaters: msc, residual: mse } = squares;
  const value = (msr - mse) / (msr + (k - 1) * mse + (k * (msc - mse)) / n);
  if (!Number.isFinite(value)) return null;
  if (value >= 1) return { value: 1, low: 1, high: 1 };

  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const freedom = (a * msc + b * mse) ** 2 / ((a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1)));
  const below = unlessUnknown(quantiles.f(UPPER_TAIL, n - 1, freedom));
  const above = unlessUnknown(quantiles.f(UPPER_TAIL, freedom, n - 1));
  const others = k * msc + (k * n - k - n) * mse;
  // Divided by the quantiles, so that an endless quantile gives the widest interval instead of no number.
  return {
    value,
    low: (n * (msr / below - mse)) / (others + (n * msr) / below),
    high: (n * (msr - mse / above)) / (others / above + n * msr),
  };
}

/** Without degrees of freedom the quantile is beyond every number. */
function unlessUnknown(quantile: number): number {
  return quantile > 0 ? quantile : Number.POSITIVE_INFINITY;
}
