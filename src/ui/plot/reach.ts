/** The axis reaches at least so far to both sides, so that small drifts look small, degrees. */
const SMALLEST_REACH_DEG = 15;

/** How far an axis must reach to hold every mark with its band: whole fives, degrees. */
export function reachOf(marks: readonly { readonly driftDeg: number; readonly bandDeg: number }[]): number {
  const farthest = Math.max(0, ...marks.map(({ driftDeg, bandDeg }) => Math.abs(driftDeg) + bandDeg));
  return Math.max(SMALLEST_REACH_DEG, Math.ceil(farthest / 5) * 5);
}
