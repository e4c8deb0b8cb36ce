import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { countedReps, coveredNumbers, uncountedReps } from '../../../src/core/session/counted-reps.ts';
import { mean } from '../../../src/core/signal/statistics.ts';
import { inLineReps } from '../../../src/core/session/in-line-reps.ts';
import { summariseSession } from '../../../src/core/session/summarise-session.ts';
import { sketchSession, sketchSummary, times } from '../../fixtures/sketched-session.ts';

const IN_LINE = { left: 1, right: 1 };
const numbersOf = (reps: readonly RepRecord[]) => reps.map(({ number }) => number);

/** Band of the left leg's mean over these drifts, each rep with a band of 5°. */
function bandOf(...drifts: readonly number[]): number {
  return sketchSummary(drifts.map((left) => ({ left, right: null, bandDeg: 5 }))).legs.left?.bandDeg ?? NaN;
}

describe('the summary of a session', () => {
  it('PROG-1: tells when, why, what, with which model, how many reps and how deep', () => {
    const about = {
      startedAt: '2026-11-20T07:30:00.000Z',
      purpose: 'tired',
      exercise: 'single-leg-squat',
      model: 'blazepose-lite',
    } as const;
    const reps = [
      { ...IN_LINE, depthPct: 10 },
      { ...IN_LINE, depthPct: 13 },
    ];
    expect(sketchSummary(reps, { ...about, covered: [2] })).toMatchObject({
      ...about,
      reps: 2,
      coveredReps: 1,
      depthPct: 11.5,
    });
  });

  it('PROG-1: tells mean drift and verdicts of each leg', () => {
    const { left, right } = sketchSummary([
      { left: 14, right: -1 },
      { left: 10, right: -12 },
      { left: 3, right: -2 },
    ]).legs;
    expect(left).toMatchObject({ reps: 3, inwardReps: 2, outwardReps: 0, driftDeg: 9 });
    expect(right).toMatchObject({ reps: 3, inwardReps: 0, outwardReps: 1, driftDeg: -5 });
  });

  it('PROG-1: a rep that can’t be told is not in line', () => {
    const { left } = sketchSummary([
      { left: 14, right: 0 },
      { left: 9, right: 0, bandDeg: 8 },
      { left: 3, right: 0 },
    ]).legs;
    expect(left).toMatchObject({ reps: 3, inwardReps: 1, outwardReps: 0, unclearReps: 1 });
    expect(left && inLineReps(left)).toBe(1);
  });

  it('PROG-1: tells reps with the mirror covered apart from those with it', () => {
    const { left } = sketchSummary(
      [
        { left: 2, right: null },
        { left: 12, right: null },
        { left: 4, right: null },
      ],
      { covered: [2] },
    ).legs;
    expect(left?.covered).toMatchObject({ reps: 1, inwardReps: 1, driftDeg: 12 });
    expect(left?.seen).toMatchObject({ reps: 2, inwardReps: 0, driftDeg: 3 });
    expect(left?.driftDeg).toBe(6);
  });

  it('PROG-1: a rep on other legs than asked for is in no mean, covered or not', () => {
    const record = sketchSession([
      { left: 2, right: null },
      { left: null, right: 30 },
    ]);
    const sets = record.sets.map((set) => ({ ...set, reps: [1] }));
    expect(summariseSession({ ...record, sets })).toMatchObject({ reps: 1, legs: { right: null } });
  });

  it('PROG-1: each rep either belongs to a set or stands apart, and without sets all count', () => {
    const record = sketchSession(times(4, IN_LINE), { covered: [2, 3] });
    const sets = record.sets.map((set) => ({ ...set, reps: [1, 3] }));
    expect(numbersOf(countedReps({ ...record, sets }))).toEqual([1, 3]);
    expect(numbersOf(uncountedReps({ ...record, sets }))).toEqual([2, 4]);
    expect(numbersOf(countedReps({ ...record, sets: [] }))).toEqual([1, 2, 3, 4]);
    expect(uncountedReps({ ...record, sets: [] })).toEqual([]);
    expect([...coveredNumbers(record)]).toEqual([2, 3]);
  });

  it('PROG-1: of a set in which nobody did what was asked, nothing is kept', () => {
    const record = sketchSession(times(3, IN_LINE));
    expect(summariseSession({ ...record, sets: record.sets.map((set) => ({ ...set, reps: [] })) })).toBeNull();
  });

  it('PROG-1: without covered reps, or without seen ones, there is nothing to tell of them', () => {
    expect(sketchSummary(times(2, IN_LINE)).legs.left).toMatchObject({ covered: null, seen: { reps: 2 } });
    expect(sketchSummary(times(2, IN_LINE), { covered: [1, 2] }).legs.left).toMatchObject({
      covered: { reps: 2 },
      seen: null,
    });
  });

  it('PROG-1: a rep counts for the leg that was measured in it, and not at all without one', () => {
    const summary = sketchSummary([
      { left: 1, right: null, depthPct: 10 },
      { left: null, right: null, depthPct: 40 },
      { left: 1, right: 1, depthPct: 10 },
    ]);
    expect(summary).toMatchObject({ reps: 2, depthPct: 10, legs: { left: { reps: 2 }, right: { reps: 1 } } });
  });

  it('PROG-1: nothing is kept of a session in which no leg was measured', () => {
    expect(summariseSession(sketchSession([]))).toBeNull();
    expect(summariseSession(sketchSession(times(3, { left: null, right: null })))).toBeNull();
  });

  it('PROG-6: tells the drift at matched depth too, of the reps that went that deep', () => {
    const { left } = sketchSummary([
      { left: 10, right: null, matchedShare: 0.5 },
      { left: 8, right: null, matchedShare: 0.5 },
      { left: 2, right: null, matchedShare: null },
    ]).legs;
    expect(left?.atMatchedDepth).toMatchObject({ reps: 2, driftDeg: 4.5 });
    expect(sketchSummary(times(3, { ...IN_LINE, matchedShare: null })).legs.left?.atMatchedDepth).toBeNull();
  });
});

/** Errors of the default model's reps at the bottom, leg by leg of each clip, as docs/accuracy.md has them. */
async function publishedErrors(): Promise<readonly (readonly number[])[]> {
  const page = await readFile(join(import.meta.dirname, '../../../docs/accuracy.md'), 'utf8');
  const detail = page.slice(page.indexOf('## blazepose-full, in detail'));
  return detail.split('\n').flatMap((line) => {
    const found = [...line.matchAll(/(left|right) (-?\d+) → (-?[\d.]+)/gu)];
    const errorsOf = (leg: string) =>
      found.filter((one) => one[1] === leg).map((one) => Number(one[3]) - Number(one[2]));
    return ['left', 'right'].map(errorsOf).filter((errors) => errors.length > 1);
  });
}

/** Sum of the squared distances from the middle. */
function spreadAround(values: readonly number[], middle: number): number {
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

/** Share of one standard deviation that lies between groups and not within them (one-way analysis of variance). */
function shareBetween(groups: readonly (readonly number[])[]): number {
  const all = groups.flat();
  const means = groups.map((group) => mean(group) ?? NaN);
  const within = groups.reduce((sum, group, index) => sum + spreadAround(group, means[index] ?? NaN), 0);
  const total = spreadAround(all, mean(all) ?? NaN);
  const varianceWithin = within / (all.length - groups.length);
  const size =
    (all.length - groups.reduce((sum, { length }) => sum + length ** 2, 0) / all.length) / (groups.length - 1);
  const varianceBetween = ((total - within) / (groups.length - 1) - varianceWithin) / size;
  return Math.sqrt(varianceBetween / (varianceBetween + varianceWithin));
}

describe('the band of a mean', () => {
  it('PROG-2: is that of the rep where there is only one', () => {
    expect(bandOf(3)).toBeCloseTo(5, 9);
  });

  it('PROG-2: shrinks with the reps, but never below what repeats in each', () => {
    const bands = [1, 4, 16, 400].map((count) => bandOf(...Array.from({ length: count }, () => 3)));
    expect(bands).toEqual(bands.toSorted((a, b) => b - a));
    expect(Math.min(...bands)).toBeGreaterThan(0.95 * 5);
    expect(bands.at(-1)).toBeCloseTo(0.95 * 5, 1);
  });

  it("PROG-2: grows with the scatter from rep to rep, by Student's t", () => {
    // s = 2 with two degrees of freedom: t = 4.30.
    expect(bandOf(1, 3, 5)).toBeCloseTo(Math.hypot(0.95 * 5, (4.3 * 2) / Math.sqrt(3)), 2);
    // s = √(10 / 4.5), nine degrees of freedom: t = 2.262.
    const ten = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? -1 : 1) * Math.SQRT2);
    expect(bandOf(...ten)).toBeCloseTo(Math.hypot(0.95 * 5, (2.262 * Math.sqrt(20 / 9)) / Math.sqrt(10)), 1);
  });

  it('PROG-2: two reps that disagree say little', () => {
    expect(bandOf(0, 4)).toBeGreaterThan(20);
  });

  it('PROG-2: wider bands of the reps make a wider one', () => {
    const wide = sketchSummary(times(8, { left: 3, right: 3, bandDeg: 9 })).legs.left?.bandDeg ?? 0;
    const narrow = sketchSummary(times(8, { left: 3, right: 3, bandDeg: 4 })).legs.left?.bandDeg ?? 0;
    expect(wide / narrow).toBeCloseTo(9 / 4, 9);
  });

  it('PROG-2: what repeats in every rep is what the published accuracy says', async () => {
    const errors = await publishedErrors();
    expect(errors.length).toBeGreaterThan(25);
    const share = bandOf(...Array.from({ length: 1000 }, () => 3)) / 5;
    expect(Math.abs(share - shareBetween(errors))).toBeLessThan(0.02);
  });
});
