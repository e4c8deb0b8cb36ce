import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/core/geometry/units.ts';
import { profileOf } from '../../../src/core/alignment/model-profile.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { gradeLeg, type GradingContext, type RepSample } from '../../../src/core/reps/leg-grade.ts';

const WIDE_BAND_DEG = 13;

const CONTEXT: GradingContext = {
  thresholds: DEFAULT_THRESHOLDS,
  bandOf: () => degrees(WIDE_BAND_DEG),
  isFootSeen: { left: true, right: true },
  flaggedAtMs: { left: null, right: null },
  legLengthPx: 300,
  profile: profileOf('blazepose-full'),
  refusedFrames: 0,
  number: 1,
};

/** Ten frames at the bottom of a squat whose left knee drifts outward, by 12° unless told, by a foot of doubtful direction. */
function graded(
  kneeOverToePct: number,
  kneeOverToeChangePct: number,
  { driftDeg = -12, bandDeg = WIDE_BAND_DEG }: { readonly driftDeg?: number; readonly bandDeg?: number } = {},
) {
  const frames = Array.from({ length: 10 }, (_, index): RepSample => ({
    timestampMs: index * 33,
    depth: 0.18,
    stance: 'both',
    legs: {
      left: {
        driftDeg,
        bodyFppaChangeDeg: -14,
        viewDoubtDeg: 3,
        bodyViewDoubtDeg: 1,
        kneeOverToePct,
        kneeOverToeChangePct,
      },
      right: null,
    },
    pelvicDropDeg: null,
    trunkLeanDeg: null,
  }));
  return gradeLeg(frames, frames, 0.18, 'left', { ...CONTEXT, bandOf: () => degrees(bandDeg) });
}

describe('TRACK-7: an outward drift whose band reaches across zero', () => {
  test('is outward where the knee lies outside its toe, and its band ends where outward begins', () => {
    const leg = graded(-5, -9);
    expect(leg?.verdict).toBe('outward');
    expect(leg?.bandDeg).toBeLessThan(12);
  });

  test.each([
    ['lies over its toe', 1, 2],
    ['follows a turned-out foot and ends over the toe', -1, -9],
    ['stood outside its toe already', -5, -1],
  ])('can’t be told where the knee %s', (_where, overToePct, changePct) => {
    const leg = graded(overToePct, changePct);
    expect(leg?.verdict).toBe('unclear');
    expect(leg?.bandDeg).toBe(WIDE_BAND_DEG);
  });
});

describe('TRACK-8: a drift within the limits, with a wide band', () => {
  const IN_DOUBT = { driftDeg: -5, bandDeg: 17 };

  test('can’t be told where the knee lies outside its toe, and went there', () => {
    expect(graded(-5, -9, IN_DOUBT)?.verdict).toBe('unclear');
  });

  test('is in line where the toe says nothing else, or the band is narrow', () => {
    expect(graded(-1, -9, IN_DOUBT)?.verdict).toBe('in-line');
    expect(graded(-5, -1, IN_DOUBT)?.verdict).toBe('in-line');
    expect(graded(-5, -9, { ...IN_DOUBT, bandDeg: 12 })?.verdict).toBe('in-line');
  });
});
