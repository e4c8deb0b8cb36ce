import { describe, expect, it } from 'vitest';
import {
  coveredKneesShare,
  type CropPoint,
  type LegsInCrop,
  type PersonMask,
} from '../../src/inference/knee-outline.ts';

const CELLS = 256;

/** Standing legs, 0.45 of the crop long, 0.13 apart. */
const LEGS: LegsInCrop = {
  left: { hip: { u: 0.55, v: 0.5 }, knee: { u: 0.56, v: 0.73 }, ankle: { u: 0.57, v: 0.95 } },
  right: { hip: { u: 0.45, v: 0.5 }, knee: { u: 0.44, v: 0.73 }, ankle: { u: 0.43, v: 0.95 } },
};

/** Half the width of a clothed leg. */
const HALF_LEG = 0.04;

type Paint = (u: number, v: number, before: number) => number;

function mask(...paints: readonly Paint[]): PersonMask {
  const values = Float32Array.from({ length: CELLS * CELLS }, (_, at) => {
    const [u, v] = [((at % CELLS) + 0.5) / CELLS, (Math.floor(at / CELLS) + 0.5) / CELLS];
    return paints.reduce((before, paint) => paint(u, v, before), 0);
  });
  return { values, cells: CELLS };
}

const bareLegs: Paint = (u, v, before) => {
  if (v < 0.5 || v > 0.97) return before;
  const aside = 0.05 + (0.02 * (v - 0.5)) / 0.45;
  return Math.abs(Math.abs(u - 0.5) - aside) < HALF_LEG ? 0.99 : before;
};

/** @param is how sure the mask is that this part of the picture is the person. */
const thing =
  (fromV: number, toV: number, half: number, is: number): Paint =>
  (u, v, before) =>
    v >= fromV && v <= toV && Math.abs(u - 0.5) <= half ? is : before;

/** Something before one knee, of which the mask makes little. */
const overLeft: Paint = (u, v, before) => (v > 0.7 && v < 0.76 && u > 0.5 ? 0.4 : before);
const overRight: Paint = (u, v, before) => overLeft(1 - u, v, before);

function flip({ u, v }: CropPoint): CropPoint {
  return { u: 1 - u, v };
}

function flipLeg({ hip, knee, ankle }: LegsInCrop['left']): LegsInCrop['left'] {
  return { hip: flip(hip), knee: flip(knee), ankle: flip(ankle) };
}

describe('the outline around the knees', () => {
  it('GATE-18: two legs with a gap between them are not covered', () => {
    expect(coveredKneesShare(mask(bareLegs), LEGS)).toBe(0);
  });

  it('GATE-18: thighs that meet above the knees are no cover', () => {
    expect(coveredKneesShare(mask(bareLegs, thing(0.5, 0.69, 0.09, 0.99)), LEGS)).toBeLessThan(0.3);
  });

  it('GATE-18: a skirt to below the knees covers all rows', () => {
    expect(coveredKneesShare(mask(bareLegs, thing(0.48, 0.82, 0.12, 0.99)), LEGS)).toBe(1);
  });

  it('GATE-18: a box before the knees covers them, whether the mask takes it for the person or not', () => {
    for (const is of [0, 0.3, 0.7]) {
      expect(coveredKneesShare(mask(bareLegs, thing(0.66, 0.8, 0.15, is)), LEGS)).toBeGreaterThan(0.6);
    }
  });

  it('GATE-18: a mirrored picture with its sides exchanged says the same', () => {
    const there = coveredKneesShare(mask(bareLegs, overLeft), LEGS);
    const flipped = { left: flipLeg(LEGS.right), right: flipLeg(LEGS.left) };
    expect(there).toBeGreaterThan(0);
    expect(coveredKneesShare(mask(bareLegs, overRight), flipped)).toBe(there);
  });

  it('GATE-18: knees one behind the other tell nothing, and neither do points that are no legs', () => {
    const behind = { left: LEGS.left, right: { ...LEGS.right, knee: { u: 0.55, v: 0.73 } } };
    expect(coveredKneesShare(mask(bareLegs), behind)).toBeNull();
    const none = { hip: { u: 0.5, v: 0.5 }, knee: { u: 0.5, v: 0.5 }, ankle: { u: 0.5, v: 0.5 } };
    expect(coveredKneesShare(mask(bareLegs), { left: none, right: none })).toBeNull();
    const nan = { u: Number.NaN, v: 0.5 };
    expect(coveredKneesShare(mask(bareLegs), { ...LEGS, left: { ...LEGS.left, knee: nan } })).toBeNull();
  });
});
