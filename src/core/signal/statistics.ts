/** Median; `null` for no values. Does not change its input. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** Robust standard deviation: 1.4826 times the median absolute deviation; 0 for fewer than three values. */
export function robustDeviation(values: readonly number[]): number {
  if (values.length < 3) return 0;
  const centre = median(values) ?? 0;
  return 1.4826 * (median(values.map((value) => Math.abs(value - centre))) ?? 0);
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample around its mean; 0 for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  if (middle === null || values.length < 2) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
