import { describe, expect, it } from 'vitest';
import { advanceOneEuro, type OneEuroState } from '../../../src/core/signal/one-euro.ts';
import { SMOOTHING } from '../../../src/core/reading/thresholds.ts';
import { seededNoise } from '../../fixtures/squat-clip.ts';

function run(samples: readonly (readonly [timestampMs: number, value: number])[]): OneEuroState[] {
  const states: OneEuroState[] = [];
  for (const [timestampMs, value] of samples) {
    states.push(advanceOneEuro(states.at(-1) ?? null, timestampMs, value, SMOOTHING));
  }
  return states;
}

/** The paper's smoothing factor for a step of 100 ms. */
function alphaOf(cutoffHz: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * 0.1));
}

function swayAt(timestampMs: number): number {
  return 0.2 * Math.sin(timestampMs / 400);
}

function endOf(times: readonly number[]): number {
  return run(times.map((t) => [t, swayAt(t)])).at(-1)?.value ?? Number.NaN;
}

function spreadOf(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

describe('the One-Euro filter', () => {
  it('MEAS-10: a constant comes out as it went in, at irregular times too', () => {
    const states = run([0, 33, 34, 120, 121, 400].map((t) => [t, 0.731]));
    expect(states.map(({ value }) => value)).toEqual(Array.from({ length: 6 }, () => 0.731));
  });

  it('MEAS-10: one step of known size, by the published formula', () => {
    const { value, speed } = advanceOneEuro({ timestampMs: 0, value: 0, speed: 0 }, 100, 1, SMOOTHING);
    expect(speed).toBeCloseTo(10 * alphaOf(1), 10);
    expect(value).toBeCloseTo(alphaOf(2 + 10 * 10 * alphaOf(1)), 10);
  });

  it('MEAS-10: irregular timestamps end where regular ones end', () => {
    const regular = Array.from({ length: 61 }, (_, i) => i * 33);
    const irregular = regular.map((t, i) => (i === 0 || i === 60 ? t : t + (i % 3) * 9 - 9));
    expect(endOf(irregular)).toBeCloseTo(endOf(regular), 2);
  });

  it('MEAS-10: about half the noise of a resting point is left', () => {
    const next = seededNoise(7);
    const samples = Array.from({ length: 600 }, (_, i) => [i * 33, (next() - 0.5) * 0.02] as const);
    const left = spreadOf(run(samples).map(({ value }) => value)) / spreadOf(samples.map(([, value]) => value));
    expect(left).toBeGreaterThan(0.3);
    expect(left).toBeLessThan(0.65);
  });

  it.each([100, 99, -5])('MEAS-10: time that goes from 100 to %i starts the filter anew', (timestampMs) => {
    const [, state] = run([
      [100, 1],
      [timestampMs, 5],
    ]);
    expect(state).toEqual({ timestampMs, value: 5, speed: 0 });
  });
});
