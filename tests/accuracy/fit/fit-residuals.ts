import type { ModelProfile } from '../../../src/core/alignment/model-profile.ts';
import { NUMBERS, type NumberErrors } from '../score-numbers.ts';

type Residuals = ModelProfile['residuals'];

/** Share of the fitted values that their bands must hold: there are thousands, so people who are left out lose little. */
const HELD_SHARE = 0.96;

/** Residuals of nothing: every band is then what a pixel of scatter does, and no more. */
export const NO_RESIDUALS = Object.fromEntries(NUMBERS.map((name) => [name, 0])) as unknown as Residuals;

/**
 * The model's part of the band of each number beside the drift: the smallest with which the bands hold as many values as
 * they promise.
 *
 * @param clips errors of each clip, with the bands that {@link NO_RESIDUALS} gives.
 * @param otherwise what stands where the model has no such number.
 */
export function fitResiduals(clips: readonly NumberErrors[], otherwise: Residuals): Residuals {
  const residualOf = (name: (typeof NUMBERS)[number]): number => {
    // The residual that each value asks for so that its band just reaches the truth.
    const asked = clips
      .flatMap((clip) => clip[name])
      .map(({ error, band }) => Math.sqrt(Math.max(0, error ** 2 - band ** 2)) / 1.96)
      .toSorted((a, b) => a - b);
    return asked.length === 0
      ? otherwise[name]
      : (asked[Math.min(asked.length - 1, Math.floor(HELD_SHARE * asked.length))] ?? 0);
  };
  return Object.fromEntries(NUMBERS.map((name) => [name, residualOf(name)])) as unknown as Residuals;
}
