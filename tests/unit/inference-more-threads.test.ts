import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewriteFactory } from '../../scripts/wasm-thread-factory.mjs';
import type { EngineFrame } from '../../src/inference/engine-frame.ts';
import { watchFrames } from '../../src/inference/more-threads.ts';
import type { PoseEngine } from '../../src/inference/pose-engine.ts';
import { emptyObservation } from '../fakes/fake-pose-estimator.ts';

const FRAME = {} as EngineFrame;
const USUAL_MS = 40;

/** Gives frames that take these times. @returns at which frame the threads were given back, each time that they were. */
async function giveBackAt(times: readonly number[]): Promise<readonly number[]> {
  const left = [...times];
  const engine: PoseEngine = {
    estimate: async (_frame, timestampMs) => ({
      observation: emptyObservation(timestampMs),
      timing: { prepareMs: 0, networkMs: left.shift() ?? Number.NaN, decodeMs: 0 },
    }),
    rehearse: async () => undefined,
    forgetPerson: () => undefined,
    dispose: () => undefined,
  };
  const givenBack: number[] = [];
  const watched = watchFrames(engine, USUAL_MS, () => givenBack.push(times.length - left.length));
  for (const [index] of times.entries()) {
    const { observation } = await watched.estimate(FRAME, index);
    expect(observation.timestampMs).toBe(index);
  }
  return givenBack;
}

const free = fc.double({ min: 15, max: USUAL_MS, noNaN: true });
const busy = fc.double({ min: USUAL_MS + 1, max: 200, noNaN: true });

test('ENG-10: threads are given back once, within fifteen frames of a machine that became busy', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(free, { maxLength: 60 }),
      fc.array(busy, { minLength: 15, maxLength: 40 }),
      async (quiet, loud) => {
        const givenBack = await giveBackAt([...quiet, ...loud]);
        expect(givenBack).toHaveLength(1);
        expect(givenBack[0]).toBeGreaterThan(quiet.length);
        expect(givenBack[0]).toBeLessThanOrEqual(quiet.length + 15);
      },
    ),
  );
});

test('ENG-10: threads stay while most frames are faster with them', async () => {
  const sometimesBusy = fc.array(fc.tuple(free, free, fc.oneof(free, busy)), { minLength: 10, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(sometimesBusy, async (times) => {
      expect(await giveBackAt(times.flat())).toEqual([]);
    }),
  );
});

test('the pinned TensorFlow.js starts its threads as the build expects', async () => {
  const path = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js',
  );
  const rewritten = rewriteFactory(await readFile(path, 'utf8'), (message) => {
    throw new Error(message);
  });
  expect(rewritten).not.toContain('_scriptDir&&');
  expect(rewritten).not.toContain('pthreadPoolSize=8');
});
