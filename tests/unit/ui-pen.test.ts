import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnAngleDeg } from '../../src/ui/painter/paint-stroke.ts';
import { ON_DARK, ON_LIGHT, OVER_PICTURE, PEN_COLOURS } from '../../src/ui/painter/palette.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * The share of linear red, green and blue that an eye without one kind of cone still tells: Machado, Oliveira and Fernandes 2009, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.
 */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

function linear(hex: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** OKLab (Ottosson 2020), where equal distances look equally different. */
function oklab(rgb: Triple): Triple {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

function difference(one: string, other: string, sight: Matrix): number {
  const seen = (hex: string) => {
    const [r, g, b] = times(sight, linear(hex));
    return oklab([Math.max(0, r), Math.max(0, g), Math.max(0, b)]);
  };
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const PALETTES = { OVER_PICTURE, ON_DARK, ON_LIGHT };

describe.each(Object.keys(SIGHTS))('STUDIO-12: with %s sight', (name) => {
  const sight = SIGHTS[name];
  test.each(Object.entries(PALETTES))('the pens of %s differ from each other and from the verdicts', (_, palette) => {
    if (sight === undefined) throw new Error('the sight must be there');
    const { pen, state } = palette;
    for (const [index, one] of PEN_COLOURS.entries()) {
      for (const other of PEN_COLOURS.slice(index + 1)) {
        expect(difference(pen[one], pen[other], sight), `${one} and ${other}`).toBeGreaterThan(0.1);
      }
      for (const verdict of ['inward', 'outward'] as const) {
        expect(difference(pen[one], state[verdict], sight), `${one} and ${verdict}`).toBeGreaterThan(0.06);
      }
    }
  });
});

const flip = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: 1280 - x, y });
const place = fc.record({ x: fc.integer({ min: 0, max: 1280 }), y: fc.integer({ min: 0, max: 720 }) });

test('STUDIO-11: a drawn angle is the same from either side, turned about or mirrored, and three in a row make 180°', () => {
  fc.assert(
    fc.property(place, place, place, (a, corner, b) => {
      const angle = drawnAngleDeg([a, corner, b]);
      const isFlat = [a, b].some(({ x, y }) => x === corner.x && y === corner.y);
      expect(angle === null).toBe(isFlat);
      if (angle === null) return;
      expect(angle).toBeGreaterThanOrEqual(0);
      expect(angle).toBeLessThanOrEqual(180);
      expect(drawnAngleDeg([b, corner, a])).toBeCloseTo(angle, 9);
      expect(drawnAngleDeg([a, corner, b].map(flip))).toBeCloseTo(angle, 9);
      const opposite = { x: 2 * corner.x - a.x, y: 2 * corner.y - a.y };
      expect(drawnAngleDeg([a, corner, opposite])).toBeCloseTo(180, 5);
    }),
  );
});
