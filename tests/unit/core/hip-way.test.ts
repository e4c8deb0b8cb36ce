import { describe, expect, it } from 'vitest';
import { advanceHips, findSquatEnd, type HipWay } from '../../../src/core/tracker/hip-way.ts';

/** Counts the ends of dips of hips that sink by a tenth and come up again, once in each period. */
function endsOf(periodMs: number): number {
  let way: HipWay | null = null;
  let ends = 0;
  for (let timestampMs = 0; timestampMs <= 6000; timestampMs += 33) {
    const heightPx = 200 - 10 * (1 - Math.cos((2 * Math.PI * timestampMs) / periodMs));
    const now = { timestampMs, heightPx };
    if (way !== null && findSquatEnd(way, now) !== null) ends += 1;
    way = advanceHips(way, now);
  }
  return ends;
}

describe('the way of the hips', () => {
  it('REP-21: a dip ends when the hips sink again', () => {
    expect(endsOf(1500)).toBeGreaterThanOrEqual(3);
  });

  it('REP-21: the steps of a runner are no squats, however deep the hips sink', () => {
    expect(endsOf(360)).toBe(0);
  });
});
