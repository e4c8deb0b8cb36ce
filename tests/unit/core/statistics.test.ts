import { describe, expect, it } from 'vitest';
import { mean, median, robustDeviation } from '../../../src/core/signal/statistics.ts';

describe('statistics', () => {
  it('MEAS-12: median of odd, even and no counts, without touching its input', () => {
    const values = [10, 9, 2];
    expect(median(values)).toBe(9);
    expect(values).toEqual([10, 9, 2]);
    expect(median([10, 9, 2, 1])).toBe(5.5);
    expect(median([4])).toBe(4);
    expect(median([])).toBeNull();
  });

  it('MEAS-12: mean', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNull();
  });

  it('MEAS-12: the robust deviation is 1.4826 times the median distance from the median', () => {
    expect(robustDeviation([-2, -1, 0, 1, 2])).toBeCloseTo(1.4826, 10);
    expect(robustDeviation([1, 5])).toBe(0);
  });

  it('MEAS-12: one outlier hardly moves the robust deviation', () => {
    const even = Array.from({ length: 101 }, (_, index) => index);
    expect(robustDeviation([...even, 1e9]) / robustDeviation(even)).toBeCloseTo(1, 1);
  });
});
