/** The part that two changes have in common: 0 when they go opposite ways, else the smaller of both. */
export function commonPart(one: number, other: number): number {
  if (!(one * other > 0)) return 0;
  return Math.sign(one) * Math.min(Math.abs(one), Math.abs(other));
}
