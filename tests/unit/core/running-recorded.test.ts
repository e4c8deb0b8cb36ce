import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRECISE_RUN_MODEL } from '../../../src/pose/engine.ts';
import { readRecordedClips, type RecordedClip } from '../../accuracy/recorded-clip.ts';
import { overallRunning } from '../../accuracy/overall-running.ts';
import { replayFilm } from '../../accuracy/replay-film.ts';
import { replayRun } from '../../accuracy/replay-run.ts';
import { scoreRun } from '../../accuracy/score-run.ts';

const RUNS_FOLDER = join(import.meta.dirname, '../../accuracy/recorded-runs');
const PRECISE_FOLDER = join(import.meta.dirname, '../../accuracy/recorded-runs-precise');
const HEAVY_FOLDER = join(import.meta.dirname, '../../accuracy/recorded-runs-heavy');

let runs: readonly RecordedClip[] = [];

beforeAll(async () => {
  runs = await readRecordedClips(RUNS_FOLDER);
});

describe('recorded runners', () => {
  it('RUN-1, RUN-2, RUN-3, RUN-6, ACC-2: every step is told, from the front and from behind, and each leg as it is', () => {
    const scored = runs.map(({ truth, observations, model }) => scoreRun(truth, replayRun(observations, model)));
    expect(scored.map(({ view }) => view)).toEqual(['front', 'back']);
    const overall = overallRunning(scored);
    expect(overall.stepRecall).toBe(1);
    expect(overall.stepPrecision).toBe(1);
    expect(overall.footRightShare).toBe(1);
    expect(overall.midStanceMaeMs).toBeLessThan(10);
    expect(overall.cadenceErrorShare).toBeLessThan(0.01);
    expect(overall.legMeanDrift.n).toBe(4);
    expect(overall.legMeanDrift.maeDeg).toBeLessThan(2.5);
    expect(overall.bandCoverage).toBe(1);
    expect(overall.inwardLegRecall).toBe(1);
    expect(overall.falseLegShare).toBe(0);
  });

  it('RUN-29: BlazePose heavy, which sees runners turned, tells each leg as it is', async () => {
    const [clip] = await readRecordedClips(HEAVY_FOLDER);
    if (clip === undefined) throw new Error('No run was recorded with heavy');
    const { legs } = scoreRun(clip.truth, replayRun(clip.observations, clip.model));
    for (const leg of legs) {
      expect(leg?.verdict).toBe('in-line');
      expect(Math.abs((leg?.trackDeg ?? 99) - (leg?.truthDeg ?? 0))).toBeLessThan(2.5);
    }
  });

  it('RUN-29, RUN-31: both models of a film of a run tell each leg as it is, in a narrower band than one', async () => {
    const [clip] = await readRecordedClips(PRECISE_FOLDER);
    const alone = runs.find(({ truth }) => truth.id === clip?.truth.id);
    if (clip === undefined || alone === undefined) throw new Error('No run was recorded with both models and with one');
    expect(clip.model).toBe(PRECISE_RUN_MODEL);
    const { legs } = scoreRun(clip.truth, replayRun(clip.observations, clip.model));
    const before = scoreRun(alone.truth, replayRun(alone.observations, alone.model)).legs;
    expect(legs.map((leg) => leg?.verdict)).toEqual(['inward', 'in-line']);
    for (const [index, leg] of legs.entries()) {
      expect(Math.abs((leg?.meanDeg ?? 99) - (leg?.truthDeg ?? 0))).toBeLessThan(leg?.bandDeg ?? 0);
      expect(leg?.bandDeg).toBeLessThan(before[index]?.bandDeg ?? 0);
    }
  });

  it('RUN-4: neither a back nor a lifted foot is a reason to refuse a frame', () => {
    for (const { observations, model } of runs) expect(replayRun(observations, model).refused).toEqual({});
  });

  it('RUN-7: steps that the camera left out are told from the cadence and not measured', () => {
    for (const { observations, model } of runs) {
      const whole = replayRun(observations, model);
      const gap = { fromMs: 6000, toMs: 6550 };
      const holed = observations.filter(({ timestampMs }) => timestampMs < gap.fromMs || timestampMs > gap.toMs);
      const { steps } = replayRun(holed, model);
      expect(steps.map(({ leg }) => leg)).toEqual(whole.steps.map(({ leg }) => leg));
      const bridged = steps.filter(({ isBridged }) => isBridged);
      expect(bridged.length).toBeGreaterThan(0);
      for (const step of bridged) {
        expect(step.measures).toBeNull();
        const same = whole.steps[step.number - 1];
        expect(Math.abs(step.midStanceMs - (same?.midStanceMs ?? 0))).toBeLessThan(25);
      }
    }
  });

  it('RUN-8: without standing the numbers are absolute, and their band is wider', () => {
    for (const { observations, model } of runs) {
      const running = observations.filter(({ timestampMs }) => timestampMs > 2600);
      const [with_, without] = [replayRun(observations, model), replayRun(running, model)];
      expect(with_.standing).not.toBeNull();
      expect(without.standing).toBeNull();
      for (const side of ['left', 'right'] as const) {
        expect(without.legs[side]?.bodyFppa.band).toBeGreaterThan(with_.legs[side]?.bodyFppa.band ?? 99);
      }
    }
  });

  it('RUN-9: no squat is counted in a run, live or on film', () => {
    for (const { observations, model } of runs) {
      const { reps, live } = replayFilm(observations, model);
      expect(reps).toEqual([]);
      expect(live.flatMap(({ events }) => events).filter(({ kind }) => kind === 'rep-completed')).toEqual([]);
    }
  });

  it('RUN-11: no step is told of people who squat', async () => {
    for (const { observations, model, truth } of await readRecordedClips()) {
      expect([truth.id, replayRun(observations, model).steps]).toEqual([truth.id, []]);
    }
  });
});
