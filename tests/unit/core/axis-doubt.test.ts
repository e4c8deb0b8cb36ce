import { describe, expect, it } from 'vitest';
import { axisDoubt, type StandingMoment } from '../../../src/core/alignment/axis-doubt.ts';

/** Thirty frames a second of a person whose foot points elsewhere from one second to the next. */
function standing(seconds: number, footDegIn: (second: number) => number): readonly StandingMoment[] {
  return Array.from({ length: Math.round(30 * seconds) }, (_, index) => ({
    timestampMs: (1000 * index) / 30,
    kneeDeg: 1,
    footDeg: footDegIn(Math.floor(index / 30)),
    yawDeg: 2,
    leanDeg: 0,
  }));
}

describe('axisDoubt', () => {
  it('BASE-13: on one leg a short look leaves more doubt than a long one', () => {
    const [short, long] = [
      axisDoubt(
        standing(0.4, () => 10),
        true,
      ),
      axisDoubt(
        standing(6, () => 10),
        true,
      ),
    ];
    expect(short.footDeg).toBeGreaterThan(2.5);
    expect(long.footDeg).toBeLessThan(short.footDeg / 2);
    expect(long.yawDeg).toBeLessThan(short.yawDeg / 2);
    expect(long.leanDeg).toBeLessThan(short.leanDeg / 2);
    expect(long.kneeDeg).toBeLessThan(short.kneeDeg / 2);
  });

  it('BASE-13: moments that disagree leave more doubt than moments that agree', () => {
    const agreeing = axisDoubt(
      standing(3, () => 10),
      true,
    );
    const apart = axisDoubt(
      standing(3, (second) => 8 * second),
      true,
    );
    expect(apart.footDeg).toBeGreaterThan(1.5 * agreeing.footDeg);
    expect(apart.kneeDeg).toBe(agreeing.kneeDeg);
  });

  it('BASE-13: standing still on both legs leaves none: the residual of the model holds the doubt of that', () => {
    const still = { kneeDeg: 0, footDeg: 0, yawDeg: 0, leanDeg: 0 };
    expect(
      axisDoubt(
        standing(2, () => 10),
        false,
      ),
    ).toEqual(still);
    expect(
      axisDoubt(
        standing(0.3, () => 10),
        false,
      ),
    ).toEqual(still);
    expect(
      axisDoubt(
        standing(3, (second) => 8 * second),
        false,
      ).footDeg,
    ).toBeGreaterThan(1);
  });

  it('BASE-13: a part that no frame tells leaves no doubt of its own', () => {
    const blind = standing(1, () => 10).map((moment) => ({ ...moment, footDeg: null }));
    expect(axisDoubt(blind, true).footDeg).toBe(0);
    expect(axisDoubt([], true)).toEqual({ kneeDeg: 0, footDeg: 0, yawDeg: 0, leanDeg: 0 });
  });
});
