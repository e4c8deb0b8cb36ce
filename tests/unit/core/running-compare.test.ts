import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRunLegs } from '../../../src/core/running/compare-run-legs.ts';
import { createRunTracker } from '../../../src/core/running/create-run-tracker.ts';
import type { RunLeg, RunRecord } from '../../../src/core/running/run-record.ts';
import { tellRunLeg, tellStep } from '../../../src/core/running/tell-run.ts';
import { tellingStep } from '../../../src/core/running/telling-step.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { filmRunner, JOGGER } from '../../fixtures/pinhole-runner.ts';

function measured(leftInM: number): RunRecord {
  const tracker = createRunTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS });
  const runner = { ...JOGGER, kneeInM: { left: leftInM, right: 0 } };
  for (const observation of filmRunner(runner, { fps: 30, durationMs: 10_000 })) tracker.advance(observation);
  return tracker.toRecord();
}

const RUN = measured(0.05);
const LEFT = RUN.legs.left;
if (LEFT === null) throw new Error('The left leg has too few steps');

const legOf = (mean: number, band: number): RunLeg => ({ ...LEFT, drift: { mean, band, spread: 1 } });
const means = double({ min: -30, max: 30, noNaN: true });
const bands = double({ min: 0.5, max: 15, noNaN: true });

describe('left against right of a run', () => {
  test('RUN-17: a difference is clear only beyond the band of both means, whichever leg is named first', () => {
    assert(
      property(means, bands, means, bands, (left, leftBand, right, rightBand) => {
        const there = compareRunLegs({ left: legOf(left, leftBand), right: legOf(right, rightBand) });
        const back = compareRunLegs({ left: legOf(right, rightBand), right: legOf(left, leftBand) });
        expect(there?.isClear).toBe(Math.abs(left - right) > Math.hypot(leftBand, rightBand));
        expect(back?.isClear).toBe(there?.isClear);
        expect(back?.differenceDeg).toBeCloseTo(there?.differenceDeg ?? Number.NaN, 9);
        expect([left, right][there?.fartherIn === 'left' ? 0 : 1]).toBe(Math.max(left, right));
      }),
    );
  });

  test('RUN-17: a leg without a mean is compared with nothing', () => {
    expect(compareRunLegs({ left: LEFT, right: null })).toBeNull();
  });
});

describe('the words of a run', () => {
  test('RUN-17: a leg is told with the verdict of its mean, and a step as the shares count it', () => {
    const told = RUN.steps.filter(({ leg, isStarting }) => leg === 'left' && !isStarting).slice(-LEFT.steps);
    const inward = told.filter(({ measures }) => {
      const one = tellStep(measures, DEFAULT_THRESHOLDS);
      return one.kind === 'judged' && one.verdict === 'inward';
    });
    expect(inward.length / told.length).toBe(LEFT.inwardShare);
    expect(tellRunLeg(LEFT, DEFAULT_THRESHOLDS)).toMatchObject({ verdict: 'inward', bandDeg: LEFT.drift.band });
    expect(tellRunLeg(null, DEFAULT_THRESHOLDS)).toEqual({ kind: 'unmeasured' });
  });

  test('RUN-18: the first step that is shown is the one nearest to the mean of the leg that is farther from its line', () => {
    const number = tellingStep(RUN);
    const step = RUN.steps.find((one) => one.number === number);
    expect(step).toMatchObject({ leg: 'left', isStarting: false });
    const drifts = RUN.steps.flatMap(({ leg, isStarting, measures }) =>
      leg === 'left' && !isStarting && measures !== null ? [Math.abs(measures.driftDeg - LEFT.drift.mean)] : [],
    );
    drifts.splice(0, drifts.length - LEFT.steps);
    const { driftDeg = Number.NaN } = step?.measures ?? {};
    expect(Math.abs(driftDeg - LEFT.drift.mean)).toBe(Math.min(...drifts));
    expect(tellingStep({ steps: [], legs: { left: null, right: null } })).toBeNull();
  });
});
