/** Least reach of an axis to both sides, degrees, so that small drifts look small. */
const SMALLEST_REACH_DEG = 15;

/** Gives how far an axis must reach to hold every mark with its band: whole fives, degrees. */
export function reachOf(marks: readonly { readonly driftDeg: number; readonly bandDeg: number }[]): number {
  const farthest = Math.max(0, ...marks.map(({ driftDeg, bandDeg }) => Math.abs(driftDeg) + bandDeg));
  return Math.max(SMALLEST_REACH_DEG, Math.ceil(farthest / 5) * 5);
}
