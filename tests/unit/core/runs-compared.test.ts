import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thresholdsFor } from '../../../src/core/alignment/strictness.ts';
import { lineLimits } from '../../../src/core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { runThresholds } from '../../../src/core/running/run-thresholds.ts';
import type { RunRecord, StepRecord } from '../../../src/core/running/run-record.ts';
import { compareRuns } from '../../../src/core/session/compare-runs.ts';
import { sessionOfRun } from '../../../src/core/session/run-session.ts';
import { sessionToTrc } from '../../../src/core/session/session-trc.ts';
import { isOfRun, type RunSessionSummary } from '../../../src/core/session/session-summary.ts';
import { startAndEndOf } from '../../../src/core/session/start-and-end-of-run.ts';
import { stepsBeyond } from '../../../src/core/session/steps-beyond.ts';
import { summariseSession } from '../../../src/core/session/summarise-session.ts';
import { measureRun } from '../../fixtures/measured-run.ts';

const RUN = measureRun({ kneeInM: { left: 0.05, right: 0 } });

function summaryOf(run = RUN): RunSessionSummary {
  const summary = summariseSession(sessionOfRun(run));
  if (summary === null || !isOfRun(summary)) throw new Error('No leg has a mean');
  return summary;
}

const SUMMARY = summaryOf();

/** The same run with another mean of the left leg. */
function withLeft(mean: number, band: number): RunSessionSummary {
  const { left, right } = SUMMARY.run.legs;
  if (left === null) throw new Error('The left leg has no mean');
  return { ...SUMMARY, run: { ...SUMMARY.run, legs: { left: { ...left, drift: { mean, band, spread: 1 } }, right } } };
}

describe('the numbers of a run that are kept', () => {
  test('RUN-21: are its steps, its cadence, and the mean of each leg with its band', () => {
    const { legs, steps, cadencePerMin } = RUN.record;
    expect(SUMMARY).toMatchObject({ reps: 0, legs: { left: null, right: null }, model: 'blazepose-full' });
    expect(SUMMARY.run).toMatchObject({ steps: steps.length, cadencePerMin, seenFrom: 'front', isAbsolute: false });
    expect(SUMMARY.run.legs.left).toMatchObject({ drift: legs.left?.drift, verdict: 'inward', inwardShare: 1 });
  });
});

describe('then and now', () => {
  const means = double({ min: -20, max: 20, noNaN: true });
  const bands = double({ min: 0.5, max: 9, noNaN: true });

  test('RUN-23: a change within the bands of both means is none, and the way back has the opposite sign', () => {
    assert(
      property(means, bands, means, bands, (one, oneBand, other, otherBand) => {
        const there = compareRuns(withLeft(one, oneBand), withLeft(other, otherBand));
        const back = compareRuns(withLeft(other, otherBand), withLeft(one, oneBand));
        if (there.kind !== 'compared' || back.kind !== 'compared') throw new Error('Not compared');
        const isClear = Math.abs(other - one) > Math.hypot(oneBand, otherBand);
        expect(there.legs.left?.change === 'no-clear-change').toBe(!isClear);
        expect(back.legs.left?.change === 'no-clear-change').toBe(!isClear);
        expect(there.legs.left?.differenceDeg).toBeCloseTo(-(back.legs.left?.differenceDeg ?? Number.NaN), 9);
      }),
    );
  });

  test('RUN-23: a film that two models saw is compared with runs that the first of them saw', () => {
    const film = { ...SUMMARY, model: 'blazepose-run-precise' };
    expect(compareRuns(SUMMARY, film).kind).toBe('compared');
    expect(compareRuns(film, SUMMARY).kind).toBe('compared');
    expect(compareRuns(film, { ...SUMMARY, model: 'blazepose-heavy' }).kind).toBe('not-comparable');
  });

  test('RUN-23: runs of different models, or from different sides, are not compared', () => {
    expect(compareRuns(SUMMARY, { ...SUMMARY, model: 'blazepose-lite' })).toEqual({
      kind: 'not-comparable',
      reason: 'different-model',
    });
    const behind: RunSessionSummary = { ...SUMMARY, run: { ...SUMMARY.run, seenFrom: 'back' } };
    expect(compareRuns(SUMMARY, behind)).toEqual({ kind: 'not-comparable', reason: 'different-view' });
  });
});

/** A run of many left steps with these drifts. */
function runOf(drifts: readonly number[]): Pick<RunRecord, 'steps'> {
  const model = RUN.record.steps.find(({ measures, isStarting }) => measures !== null && !isStarting);
  if (model === undefined || model.measures === null) throw new Error('No step was measured');
  const { measures } = model;
  const steps = drifts.map((driftDeg, index): StepRecord => ({
    ...model,
    leg: 'left',
    number: index + 1,
    midStanceMs: index * 700,
    measures: { ...measures, driftDeg: driftDeg as typeof measures.driftDeg },
  }));
  return { steps };
}

describe('fresh against tired', () => {
  test('RUN-24: the first ten steps of a leg stand against its last ten, whatever lies between', () => {
    const drifts = [...Array.from({ length: 10 }, () => 2), 40, ...Array.from({ length: 10 }, () => 8)];
    const told = startAndEndOf(runOf(drifts), 'left');
    expect(told).toMatchObject({ differenceDeg: 6, change: 'more-inward', start: { driftDeg: 2, steps: 10 } });
    expect(told?.end).toMatchObject({ driftDeg: 8, fromMs: 11 * 700, toMs: 20 * 700 });
    expect(startAndEndOf(runOf(drifts), 'right')).toBeNull();
  });

  test('RUN-24: no step is in both means, and fewer than twice seven are not compared', () => {
    expect(startAndEndOf(runOf(Array.from({ length: 13 }, () => 1)), 'left')).toBeNull();
    expect(startAndEndOf(runOf(Array.from({ length: 15 }, () => 1)), 'left')).toMatchObject({ start: { steps: 7 } });
  });

  test('RUN-24: steps that scatter hide a change that steady ones show', () => {
    const steady = Array.from({ length: 20 }, (_, step) => (step < 10 ? 2 : 5.5));
    const scattered = steady.map((drift, step) => drift + (step % 2 === 0 ? 5 : -5));
    expect(startAndEndOf(runOf(steady), 'left')?.change).toBe('more-inward');
    expect(startAndEndOf(runOf(scattered), 'left')?.change).toBe('no-clear-change');
  });
});

describe('the share of steps beyond the target band', () => {
  test('RUN-17: is counted over the whole run, while the mean is taken over its last steps', () => {
    const drifts = [...Array.from({ length: 12 }, () => 12), ...Array.from({ length: 8 }, () => 0), -14];
    expect(stepsBeyond(runOf(drifts), 'left', DEFAULT_THRESHOLDS)).toEqual({ steps: 21, inward: 12, outward: 1 });
  });
});

describe('the TRC of a run', () => {
  test('RUN-22: has a row for each frame, and no points in a refused one', () => {
    const lines = sessionToTrc(sessionOfRun(RUN)).split('\n');
    const rows = lines.slice(6).filter((line) => line !== '');
    expect(rows).toHaveLength(RUN.frames.length);
    expect(lines[2]?.split('\t').slice(0, 5)).toEqual([
      expect.anything(),
      expect.anything(),
      `${rows.length}`,
      '21',
      'px',
    ]);
    const [first] = RUN.frames;
    if (first === undefined) throw new Error('The run has no frame');
    const refused = sessionOfRun({ ...RUN, frames: [{ ...first, keypoints: null }] });
    expect(sessionToTrc(refused).split('\n')[6]?.split('\t').slice(2)).toEqual(Array.from({ length: 63 }, () => 'NaN'));
  });
});

describe('the limit of a run', () => {
  test('RUN-26: lies 1° lower inward than that of a squat, and its band still ends beyond a limit above zero', () => {
    expect(lineLimits(runThresholds(DEFAULT_THRESHOLDS))).toEqual({ inwardDeg: 7, outwardDeg: -8 });
    const strict = thresholdsFor({ kind: 'word', word: 'strict' });
    expect(runThresholds(strict).inwardDriftDeg).toEqual({ on: 0.5, off: strict.inwardDriftDeg.off });
  });
});
