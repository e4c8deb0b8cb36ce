import { describe, expect, test } from 'vitest';
import { stanceCurve, type StanceMoment } from '../../../src/core/running/stance-curve.ts';
import { measureRun } from '../../fixtures/measured-run.ts';

const RUN = measureRun({ kneeInM: { left: 0.05, right: 0 } });
const LEFT = RUN.record.legs.left;

/** A step whose drift rises to a peak at midstance, seen at moments of its own. */
function stepOf(peakDeg: number, offset: number): readonly StanceMoment[] {
  return Array.from({ length: 12 }, (_, frame) => Math.min(1, Math.max(0, (frame + offset) / 11))).map((share) => ({
    share,
    driftDeg: peakDeg * (1 - Math.abs(share - 0.5)),
  }));
}

describe('the mean step', () => {
  test('RUN-27: goes through the mean of its steps at every moment, whenever their frames were taken', () => {
    const curve = stanceCurve(
      [8, 10, 12, 8, 10, 12, 10].map((peak, index) => stepOf(peak, index / 10)),
      LEFT,
    );
    expect(curve.map(({ share }) => share)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
    for (const { share, driftDeg } of curve)
      expect(Math.abs(driftDeg - 10 * (1 - Math.abs(share - 0.5)))).toBeLessThan(0.6);
  });

  test('RUN-27: has the band of the mean where its steps scatter as those of the mean do', () => {
    const same = stanceCurve(
      Array.from({ length: 10 }, () => stepOf(10, 0)),
      LEFT,
    );
    const { band = 0, spread = 0 } = LEFT?.drift ?? {};
    for (const { bandDeg } of same) expect(bandDeg).toBeCloseTo(Math.sqrt(band ** 2 - (1.96 * spread) ** 2 / 10), 6);
  });

  test('RUN-27: is empty without seven steps, and without a mean', () => {
    expect(
      stanceCurve(
        Array.from({ length: 6 }, () => stepOf(10, 0)),
        LEFT,
      ),
    ).toEqual([]);
    expect(
      stanceCurve(
        Array.from({ length: 10 }, () => stepOf(10, 0)),
        null,
      ),
    ).toEqual([]);
  });

  test('RUN-27: of a measured run tells the drifting knee apart from the other one, and meets the mean at midstance', () => {
    const { curves, legs } = RUN.record;
    for (const side of ['left', 'right'] as const) {
      const middle = curves[side].find(({ share }) => share === 0.5)?.driftDeg ?? Number.NaN;
      expect(Math.abs(middle - (legs[side]?.drift.mean ?? Number.NaN))).toBeLessThan(2);
    }
  });
});
