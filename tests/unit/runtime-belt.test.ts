import { describe, expect, test } from 'vitest';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { hiddenShareOfRun } from '../../src/core/run-coach/fade-mirror.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { createRunCounts, isWholeRun } from '../../src/runtime/running/run-counts.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';
import { withArms, withHandUp } from '../fixtures/coached-film.ts';
import { filmRunner, JOGGER } from '../fixtures/pinhole-runner.ts';

const RIGHT_IN = { ...JOGGER, kneeInM: { left: 0, right: 0.08 } };
const RUN = filmRunner(RIGHT_IN, { fps: 30, durationMs: 14_000 }).map(withArms);

async function run(bench: AppBench, observations: readonly PoseObservation[]): Promise<void> {
  for (const observation of observations) await bench.process(observation.timestampMs, observation);
}

async function beginRun(bench = new AppBench()): Promise<AppBench> {
  bench.app.intents.openRunCamera();
  await settled();
  return bench;
}

/** Is the mirror covered after some steps? @param runs that the person did before. */
async function isCoveredAfter(runs: number, runFading: boolean): Promise<boolean | undefined> {
  const bench = new AppBench();
  const personId = bench.shelf.personId();
  const counts = createRunCounts(createLocalStore(() => bench.storage));
  for (let one = 0; one < runs; one += 1) counts.add(personId);
  bench.app.intents.changeSettings({ runFading });
  await run(await beginRun(bench), RUN.slice(0, 180));
  return bench.app.getState().run?.coach?.isCovered;
}

describe('a run before the camera', () => {
  test('BELT-2: what the coach says is heard in its frame, and stands on the screen', async () => {
    const bench = await beginRun();
    await run(bench, RUN);
    const drifts = bench.played.filter(({ kind }) => kind === 'run-drift');
    expect(drifts).toMatchObject([{ side: 'right', direction: 'inward' }]);
    const { run: live } = bench.app.getState();
    expect(live?.lastCue?.cue).toEqual(drifts[0]);
    expect(live?.coach).toMatchObject({ stage: 'running', isCovered: false });
    expect(live?.coach?.legs.right?.verdict).toBe('inward');
  });

  test('BELT-5: a key pauses the run, which then counts no step, and ends it with its summary', async () => {
    const bench = await beginRun();
    const [before, paused, after] = [RUN.slice(0, 240), RUN.slice(240, 330), RUN.slice(330)];
    await run(bench, before);
    bench.app.intents.coach('go');
    await run(bench, paused);
    const counted = bench.app.getState().run?.stepCount;
    expect(bench.app.getState().run?.coach?.stage).toBe('paused');
    expect(counted).toBeLessThan(18);
    bench.app.intents.coach('go');
    await run(bench, after.slice(0, -1));
    bench.app.intents.coach('stop');
    await run(bench, after.slice(-1));
    expect(bench.app.getState()).toMatchObject({ source: { kind: 'none' }, session: null, run: null });
    const steps = bench.app.getState().finishedRun?.run.record.steps ?? [];
    expect(steps.filter(({ midStanceMs }) => midStanceMs > 8300 && midStanceMs < 10_700)).toEqual([]);
    expect(bench.played.map(({ kind }) => kind).filter((kind) => kind !== 'run-drift')).toEqual([
      'run-ready',
      'paused',
      'resumed',
      'run-over',
    ]);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('BELT-5: a hand held up for three seconds ends the run, where the raised hand is not switched off', async () => {
    const raised = withHandUp(RUN, 9000, 13_500);
    const bench = await beginRun();
    await run(bench, raised.slice(0, 380));
    expect(bench.app.getState().finishedRun?.run.record.steps.length).toBeGreaterThan(10);
    const other = new AppBench();
    other.app.intents.changeSettings({ raisedHand: false });
    await run(await beginRun(other), raised.slice(0, 380));
    expect(other.app.getState().run?.coach?.stage).toBe('running');
  });

  test('BELT-4: a person with four runs behind them loses the mirror for a part of each minute, and can have it back', async () => {
    expect(await isCoveredAfter(3, true)).toBe(false);
    expect(await isCoveredAfter(7, true)).toBe(true);
    expect(await isCoveredAfter(7, false)).toBe(false);
  });
});

describe('how many runs a person did', () => {
  test('BELT-4: is kept for each person, and forgotten with them', () => {
    const storage = new MemoryStorage();
    const counts = createRunCounts(createLocalStore(() => storage));
    for (const id of ['anna', 'anna', 'ben', null]) counts.add(id);
    expect(['anna', 'ben', 'cem', null].map((id) => counts.of(id))).toEqual([2, 1, 0, 1]);
    counts.keepOnly(['anna']);
    expect(['anna', 'ben', null].map((id) => counts.of(id))).toEqual([2, 0, 0]);
    counts.keepOnly([]);
    expect(storage.length).toBe(0);
    storage.setItem('kneeline.runs', '{"anna":"many"}');
    expect(hiddenShareOfRun(counts.of('anna'))).toBe(0);
  });

  test('BELT-4: a short try is no run', async () => {
    const bench = await beginRun();
    await run(bench, RUN);
    bench.app.intents.finish();
    const tried = bench.app.getState().finishedRun?.run;
    if (tried === undefined) throw new Error('No run was kept');
    expect(isWholeRun(tried)).toBe(false);
    const [step] = tried.record.steps;
    if (step === undefined) throw new Error('No step was told');
    const long = { ...tried, record: { ...tried.record, steps: Array.from({ length: 300 }, () => step) } };
    expect(isWholeRun(long)).toBe(true);
    expect(createRunCounts(createLocalStore(() => bench.storage)).of(bench.shelf.personId())).toBe(0);
  });
});
