import { describe, expect, it } from 'vitest';
import { suggestHiddenShare } from '../../../src/core/session/fading.ts';
import type { SessionSummary } from '../../../src/core/session/session-summary.ts';
import { sketchSummary, times, type SessionSketch } from '../../fixtures/sketched-session.ts';

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Both legs alike: so many reps in line, so many inward. */
function training(
  inLine: number,
  inward: number,
  mirror: 'seen' | 'covered',
  about: SessionSketch = {},
): SessionSummary {
  const reps = [...times(inLine, { left: 1, right: 1 }), ...times(inward, { left: 14, right: 14 })];
  return sketchSummary(reps, { covered: mirror === 'covered' ? numbersTo(reps.length) : [], ...about });
}

const GOOD_SEEN = training(8, 0, 'seen');
const GOOD = training(8, 0, 'covered');
const MIXED = training(5, 3, 'covered');
const BAD = training(3, 5, 'covered');

describe('the fading mirror', () => {
  it('PROG-8: begins with nothing covered', () => {
    expect(suggestHiddenShare([])).toBe(0);
  });

  it('PROG-8: takes a step with each training that stays in line, up to all reps', () => {
    const shares = [1, 2, 3, 4, 5, 6].map((count) =>
      suggestHiddenShare([GOOD_SEEN, ...Array.from({ length: count - 1 }, () => GOOD)]),
    );
    expect(shares).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
  });

  it('PROG-8: stays where some reps do not, and goes back a step where most do not', () => {
    expect(suggestHiddenShare([GOOD_SEEN, GOOD, MIXED])).toBe(0.5);
    expect(suggestHiddenShare([GOOD_SEEN, GOOD, BAD])).toBe(0.25);
    expect(suggestHiddenShare([GOOD_SEEN, GOOD, BAD, BAD, BAD])).toBe(0);
  });

  it('PROG-8: the limits are 80 % and half of legs and reps', () => {
    expect(suggestHiddenShare([training(8, 2, 'seen')])).toBe(0.25);
    expect(suggestHiddenShare([training(7, 2, 'seen')])).toBe(0);
    expect(suggestHiddenShare([GOOD_SEEN, training(4, 4, 'covered')])).toBe(0.25);
    // The left leg alone is inward in every rep: half of legs and reps.
    const oneLeg = sketchSummary(times(8, { left: 14, right: 1 }), { covered: numbersTo(8) });
    expect(suggestHiddenShare([GOOD_SEEN, oneLeg])).toBe(0.25);
  });

  it('PROG-8: outward is not in line either', () => {
    const outward = sketchSummary(times(8, { left: -14, right: -14 }), { covered: numbersTo(8) });
    expect(suggestHiddenShare([GOOD_SEEN, GOOD, outward])).toBe(0.25);
  });

  it('PROG-8: reps that can’t be told are left out, and a session of nothing else moves nothing', () => {
    const wide = { left: 14, right: 14, bandDeg: 14 };
    const unclear = sketchSummary(times(8, wide), { covered: numbersTo(8) });
    expect(suggestHiddenShare([GOOD_SEEN, GOOD, unclear])).toBe(0.5);
    const halfBad = [...times(5, wide), ...times(1, { left: 1, right: 1 }), ...times(2, { left: 14, right: 14 })];
    expect(suggestHiddenShare([GOOD_SEEN, GOOD, sketchSummary(halfBad, { covered: numbersTo(8) })])).toBe(0.25);
  });

  it('PROG-8: once something is covered, only covered reps count', () => {
    const badSeen = [...times(4, { left: 14, right: 14 }), ...times(4, { left: 1, right: 1 })];
    expect(suggestHiddenShare([GOOD_SEEN, sketchSummary(badSeen, { covered: [5, 6, 7, 8] })])).toBe(0.5);
    expect(suggestHiddenShare([GOOD_SEEN, GOOD_SEEN])).toBe(0.25);
  });

  it('PROG-8: five reps, and checks before and after a run, move nothing', () => {
    expect(suggestHiddenShare([training(5, 0, 'seen')])).toBe(0);
    expect(suggestHiddenShare([training(6, 0, 'seen')])).toBe(0.25);
    expect(suggestHiddenShare([training(8, 0, 'seen', { purpose: 'fresh' })])).toBe(0);
    expect(suggestHiddenShare([GOOD_SEEN, training(0, 8, 'covered', { purpose: 'tired' })])).toBe(0.25);
  });
});
