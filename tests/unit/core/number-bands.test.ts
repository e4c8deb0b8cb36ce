import { describe, expect, it } from 'vitest';
import type { MeasuredFrame } from '../../../src/core/reading/reading.ts';
import { SIDES } from '../../../src/core/geometry/keypoints.ts';
import { film, measuredOf, newTracker, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

const lastOf = (readings: readonly MeasuredFrame[]): MeasuredFrame => {
  const last = readings.at(-1);
  if (!last) throw new Error('nothing was measured');
  return last;
};

/** Every number of a frame beside its band. */
function numbersOf(frame: MeasuredFrame): readonly (readonly [string, number | null, number | null])[] {
  const legs = SIDES.flatMap((side) => {
    const leg = frame.legs[side];
    return leg === null
      ? []
      : ([
          [`${side} fppaDeg`, leg.fppaDeg, leg.bands.fppaDeg],
          [`${side} kneeFromAxisPct`, leg.kneeFromAxisPct, leg.bands.kneeFromAxisPct],
          [`${side} kneeOverToePct`, leg.kneeOverToePct, leg.bands.kneeOverToePct],
          [`${side} driftDeg`, leg.driftDeg, leg.driftBandDeg],
        ] as const);
  });
  return [
    ...legs,
    ['depthPct', frame.depthPct, frame.bands.depthPct],
    ['kneeFlexionDeg', frame.kneeFlexionDeg, frame.bands.kneeFlexionDeg],
    ['pelvicDropDeg', frame.pelvicDropDeg, frame.bands.pelvicDropDeg],
    ['trunkLeanDeg', frame.trunkLeanDeg, frame.bands.trunkLeanDeg],
    ['kneeAnkleRatio', frame.kneeAnkleRatio, frame.kneeAnkleRatioBand],
  ];
}

describe('the bands of the other numbers', () => {
  it.each([
    ['with toes', newTracker(), true],
    ['without toes', newTracker('movenet-lightning'), false],
  ] as const)('MEAS-14: every number has a band, and only numbers have one, %s', (_, tracker, toes) => {
    const readings = measuredOf(track(film(squat(), { noisePx: 1, toes }), tracker));
    expect(readings.length).toBeGreaterThan(100);
    const odd = readings
      .flatMap(numbersOf)
      .filter(([, value, band]) => (value === null) !== (band === null) || !((band ?? 1) > 0));
    expect(odd).toEqual([]);
  });

  it('MEAS-14: on one leg too, and in the rep', () => {
    const lifted = { rightLiftM: 0.25 };
    const readings = track(film(squat({ besides: lifted }), { noisePx: 1 }));
    expect(
      measuredOf(readings)
        .flatMap(numbersOf)
        .filter(([, value, band]) => (value === null) !== (band === null)),
    ).toEqual([]);
    const rep = repsOf(track(film(squat(), { noisePx: 1 })))[0];
    expect(rep?.bands.depthPct).toBeGreaterThan(0);
    expect(rep?.bands.kneeFlexionDeg).toBeGreaterThan(0);
    expect(rep?.legs.left?.kneeOverToeBandPct).toBeGreaterThan(0);
    expect(rep?.legs.left?.peakBandDeg).toBeGreaterThan(0);
    expect(rep?.legs.left?.matchedDepthBandDeg).toBeGreaterThan(0);
  });

  it('MEAS-14: farther away every band is wider', () => {
    const near = numbersOf(lastOf(measuredOf(track(film(squat(), { camera: { distanceM: 2.5 } })))));
    const far = numbersOf(lastOf(measuredOf(track(film(squat(), { camera: { distanceM: 4.5 } })))));
    const narrower = near.filter(
      ([name, , band], index) => !name.includes('drift') && !((far[index]?.[2] ?? 0) > (band ?? 0)),
    );
    expect(near.length).toBeGreaterThan(10);
    expect(narrower.map(([name]) => name)).toEqual([]);
  });

  it('MEAS-14: two pixels of scatter stay within the bands of the numbers that hang on pixels alone', () => {
    const exact = measuredOf(track(film(squat({ leftKneeInM: 0.03 }))));
    const noisy = measuredOf(track(film(squat({ leftKneeInM: 0.03 }), { noisePx: 2, seed: 7 })));
    const truths = new Map(
      exact.map((frame) => [frame.timestampMs, new Map(numbersOf(frame).map(([name, value]) => [name, value]))]),
    );
    const outside = noisy.flatMap((frame) =>
      numbersOf(frame).flatMap(([name, value, band]) => {
        const truth = truths.get(frame.timestampMs)?.get(name) ?? null;
        if (value === null || band === null || truth === null || frame.phase === 'standing') return [];
        return [Math.abs(value - truth) > band ? 1 : 0];
      }),
    );
    expect(outside.length).toBeGreaterThan(500);
    expect(outside.reduce((sum: number, one) => sum + one, 0) / outside.length).toBeLessThan(0.05);
  });
});
