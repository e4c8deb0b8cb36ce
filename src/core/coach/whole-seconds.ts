/** Seconds that a count shows and says while this many milliseconds are left: rounded up, so that a count ends at 1. */
export function wholeSeconds(ms: number): number {
  return Math.max(0, Math.ceil(ms / 1000));
}
