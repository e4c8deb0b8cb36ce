import { describe, expect, it } from 'vitest';
import { lowPassWithoutDelay } from '../../../src/core/signal/zero-phase-low-pass.ts';

const RATE_HZ = 60;

function sine(hz: number): number[] {
  return Array.from({ length: 600 }, (_, index) => Math.sin((2 * Math.PI * hz * index) / RATE_HZ));
}

/** How much of a sine in phase with the input comes out, far from the ends. */
function gain(hz: number, cutoffHz: number): number {
  const wave = sine(hz).slice(120, 480);
  const out = lowPassWithoutDelay(sine(hz), RATE_HZ, cutoffHz).slice(120, 480);
  const inPhase = out.reduce((sum, value, index) => sum + value * (wave[index] ?? 0), 0);
  return inPhase / wave.reduce((sum, value) => sum + value * value, 0);
}

describe('low-pass without delay', () => {
  it('halves the power at its cut-off, in phase', () => {
    expect(gain(3, 3)).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('lets slow movements through and stops jitter', () => {
    expect(gain(0.5, 3)).toBeCloseTo(1, 2);
    expect(gain(12, 3)).toBeLessThan(0.01);
  });

  it('leaves a constant and a straight line alone, to their ends', () => {
    const line = Array.from({ length: 90 }, (_, index) => 5 + 0.1 * index);
    const out = lowPassWithoutDelay(line, RATE_HZ, 3);
    expect(out).toHaveLength(90);
    for (const [index, value] of out.entries()) expect(value).toBeCloseTo(line[index] ?? 0, 1);
    for (const value of lowPassWithoutDelay([7, 7, 7], RATE_HZ, 3)) expect(value).toBeCloseTo(7, 10);
    expect(lowPassWithoutDelay([], RATE_HZ, 3)).toEqual([]);
  });
});
