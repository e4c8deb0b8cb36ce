export interface ErrorStatistics {
  readonly n: number;
  readonly biasDeg: number | null;
  readonly maeDeg: number | null;
  readonly p95Deg: number | null;
  /** Bland–Altman: bias ± 1.96 standard deviations. */
  readonly limits95Deg: readonly [number, number] | null;
}

export function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Linear interpolation between closest ranks; `null` for no values. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (rank - Math.floor(rank)) * (above - below);
}

export function errorStatistics(errors: readonly number[]): ErrorStatistics {
  const bias = average(errors);
  if (bias === null) return { n: 0, biasDeg: null, maeDeg: null, p95Deg: null, limits95Deg: null };
  const magnitudes = errors.map(Math.abs);
  const spread = 1.96 * Math.sqrt(average(errors.map((error) => (error - bias) ** 2)) ?? 0);
  return {
    n: errors.length,
    biasDeg: bias,
    maeDeg: average(magnitudes),
    p95Deg: quantile(magnitudes, 0.95),
    limits95Deg: [bias - spread, bias + spread],
  };
}

/** Chance that a random positive scores above a random negative; ties count half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  let won = 0;
  for (const positive of positives) {
    for (const negative of negatives) won += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return won / (positives.length * negatives.length);
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
