import { describe, expect, test } from 'vitest';
import { degrees } from '../../src/core/geometry/units.ts';
import type { RepLeg, RepRecord, Verdict } from '../../src/core/reps/rep-record.ts';
import { describeRep } from '../../src/ui/live/state-line.ts';
import { tellSet } from '../../src/ui/summary/headline.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';

type LegSketch = readonly [driftDeg: number, verdict: Verdict] | null;

function rep(left: LegSketch, right: LegSketch): RepRecord {
  const base = repOf(PLAIN_SQUAT, 0);
  const leg = (sketch: LegSketch) => {
    const like = base.legs.left;
    return sketch === null || like === null
      ? null
      : { ...like, driftAtBottomDeg: degrees(sketch[0]), verdict: sketch[1], bandDeg: degrees(2.5) };
  };
  return { ...base, legs: { left: leg(left), right: leg(right) } };
}

/** A rep whose left leg drifts, with this band on both legs. */
const unsure = (drift: number, band: number) => {
  const like = rep([drift, 'in-line'], [0, 'in-line']);
  const wide = (leg: RepLeg | null) => leg && { ...leg, bandDeg: degrees(band) };
  return { ...like, legs: { left: wide(like.legs.left), right: wide(like.legs.right) } };
};

describe('a set', () => {
  test('without reps has no story', () => {
    const told = tellSet({ reps: [] });
    expect(told.legs).toEqual({ left: null, right: null });
    expect(told.comparison.kind).toBe('one-leg');
  });

  test('is inward when half of the reps are, and sometimes inward when fewer', () => {
    const inward = rep([12, 'inward'], [0, 'in-line']);
    const inLine = rep([3, 'in-line'], [0, 'in-line']);
    expect(tellSet({ reps: [inward, inLine] }).legs.left?.tendency).toBe('inward');
    expect(tellSet({ reps: [inward, inLine, inLine] }).legs.left?.tendency).toBe('sometimes-inward');
  });

  test('that goes both ways says so', () => {
    const told = tellSet({ reps: [rep([12, 'inward'], null), rep([-12, 'outward'], null)] });
    expect(told.legs.left?.tendency).toBe('varies');
    expect(told.legs.left?.hits).toBe(2);
  });

  test('differs left to right only above 9°', () => {
    expect(tellSet({ reps: [rep([9, 'inward'], [0, 'in-line'])] }).comparison.kind).toBe('no-difference');
    expect(tellSet({ reps: [rep([1, 'in-line'], [10.5, 'inward'])] }).comparison).toMatchObject({
      kind: 'difference',
      moreInward: 'right',
      differenceDeg: 9.5,
    });
  });

  test('is firm from three reps on, and one leg needs no other', () => {
    const single = rep([2, 'in-line'], null);
    expect(tellSet({ reps: [single, single] }).firm).toBe(false);
    expect(tellSet({ reps: [single, single, single] }).firm).toBe(true);
  });

  test('does not differ where the bands are as wide as the difference', () => {
    expect(tellSet({ reps: [unsure(12, 2.5)] }).comparison.kind).toBe('difference');
    expect(tellSet({ reps: [unsure(12, 9)] }).comparison.kind).toBe('no-difference');
  });

  test('has nearly the band of a single rep: the view does not average out', () => {
    const one = rep([12, 'inward'], null);
    const band = tellSet({ reps: [one, one, one, one] }).legs.left?.bandDeg;
    expect(band).toBeLessThanOrEqual(2.5);
    expect(band).toBeGreaterThan(2.3);
  });
});

test.each([
  [rep([12, 'inward'], [0, 'in-line']), { kind: 'inward', side: 'left' }],
  [rep([0, 'in-line'], [-12, 'outward']), { kind: 'outward', side: 'right' }],
  [rep([12, 'inward'], [12, 'inward']), { kind: 'inward-both' }],
  [rep([12, 'inward'], [-12, 'outward']), { kind: 'mixed' }],
  [rep([0, 'in-line'], [0, 'in-line']), { kind: 'in-line' }],
  [rep(null, null), { kind: 'unmeasured' }],
] as const)('rep %# is told as $1', (record, result) => {
  expect(describeRep(record)).toEqual(result);
});
