import { expect, test } from 'vitest';
import type { EngineFrame } from '../../src/inference/engine-frame.ts';
import type { PoseEngine } from '../../src/inference/pose-engine.ts';
import { runEngine, type RunningEngine } from '../../src/inference/running-engine.ts';
import type { Estimate } from '../../src/pose/pose-estimator.ts';
import { countHeld } from '../fakes/collect-garbage.ts';
import { emptyObservation, FAKE_TIMING } from '../fakes/fake-pose-estimator.ts';

const FRAME = {} as EngineFrame;

const estimateAt = (timestampMs: number): Estimate => ({
  observation: emptyObservation(timestampMs),
  timing: FAKE_TIMING,
});

/** On a backend that is lost when told. */
function running(estimate: PoseEngine['estimate']): { readonly engine: RunningEngine; readonly lose: () => void } {
  let loss: string | null = null;
  let tell: (() => void) | null = null;
  const lost = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const engine: PoseEngine = {
    estimate,
    rehearse: async () => undefined,
    forgetPerson: () => undefined,
    dispose: () => undefined,
  };
  return {
    engine: runEngine(
      {
        ready: { backend: 'webgl', threads: 1, moreThreads: null, lossNow: () => loss, lost },
        engine,
        timedBackends: [],
      },
      { engine: 'own', checkFailure: null, model: 'blazepose-full', weightsSha256: 'f'.repeat(64) },
    ),
    lose() {
      loss = 'unplugged';
      tell?.();
    },
  };
}

test('ENG-4: what was estimated is not held by an engine that goes on running', async () => {
  const { engine } = running(async (_frame, timestampMs) => estimateAt(timestampMs));
  const given: WeakRef<object>[] = [];
  for (let frame = 0; frame < 1000; frame += 1) given.push(new WeakRef(await engine.estimate(FRAME, frame)));
  expect(await countHeld(given)).toBeLessThanOrEqual(1);
  expect((await engine.estimate(FRAME, 1000)).observation.timestampMs).toBe(1000);
});

test('a frame that a lost backend never answers is named so, and so is every one after it', async () => {
  const { engine, lose } = running(() => new Promise(() => undefined));
  const waiting = engine.estimate(FRAME, 0);
  lose();
  const loss = { reason: 'graphics-lost', message: 'unplugged' };
  await expect(waiting).rejects.toMatchObject(loss);
  await expect(engine.estimate(FRAME, 33)).rejects.toMatchObject(loss);
});

test('what the engine itself says of a frame is handed on, and the next frame is taken', async () => {
  const { engine } = running(async (_frame, timestampMs) => {
    if (timestampMs === 0) throw new Error('torn');
    return estimateAt(timestampMs);
  });
  await expect(engine.estimate(FRAME, 0)).rejects.toThrow('torn');
  expect((await engine.estimate(FRAME, 33)).observation.timestampMs).toBe(33);
});
