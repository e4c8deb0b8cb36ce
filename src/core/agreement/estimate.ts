/** Quantiles of two distributions. The caller hands them in, because core imports no package. */
export interface Quantiles {
  /** The value below which Student's t lies with probability `p`. */
  readonly t: (p: number, degreesOfFreedom: number) => number;
  /** The value below which F lies with probability `p`. The degrees of freedom need not be whole. */
  readonly f: (p: number, numerator: number, denominator: number) => number;
}

/** An estimate with the two ends of its 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Share of the distribution below the upper end of a two-sided 95 % interval. */
export const UPPER_TAIL = 0.975;
/** The same end of the normal distribution, as Bland and Altman round it. */
export const NORMAL_95 = 1.96;

/** An interval that reaches equally far to both sides. */
export function around(value: number, half: number): Estimate {
  return { value, low: value - half, high: value + half };
}
