import { array, assert, double, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { profileOf } from '../../src/core/alignment/model-profile.ts';
import { fitResiduals } from '../accuracy/fit/fit-residuals.ts';
import { NUMBERS, type NumberErrors } from '../accuracy/score-numbers.ts';

const { residuals: OTHERWISE } = profileOf('blazepose-full');

/** Every number with the same errors, each beside the band that a pixel of scatter alone gives. */
function alike(errors: NumberErrors['fppaDeg']): NumberErrors {
  return Object.fromEntries(NUMBERS.map((name) => [name, errors])) as unknown as NumberErrors;
}

function heldShare(errors: NumberErrors['fppaDeg'], residual: number): number {
  const held = errors.filter(({ error, band }) => Math.abs(error) <= Math.hypot(band, 1.96 * residual) + 1e-9);
  return held.length / errors.length;
}

const anErrors = array(
  record({ error: double({ min: -20, max: 20, noNaN: true }), band: double({ min: 0, max: 5, noNaN: true }) }),
  { minLength: 1, maxLength: 60 },
);

it('MEAS-14: a fitted band holds what it promises, and none narrower does', () => {
  assert(
    property(anErrors, (errors) => {
      const { fppaDeg } = fitResiduals([alike(errors)], OTHERWISE);
      expect(heldShare(errors, fppaDeg)).toBeGreaterThanOrEqual(0.96);
      const narrower = fppaDeg > 0.01 ? heldShare(errors, fppaDeg - 0.01) : 0;
      expect(narrower).toBeLessThanOrEqual(0.96);
    }),
  );
});

it('MEAS-14: a number that no clip has keeps the residual it had', () => {
  expect(fitResiduals([alike([])], OTHERWISE)).toEqual(OTHERWISE);
});
