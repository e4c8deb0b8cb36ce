import { getEventListeners } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { EngineError, type Backend } from '../../src/pose/engine.ts';
import type { EngineState } from '../../src/runtime/engine/engine-state.ts';
import { createBackendCache, type BackendCache } from '../../src/runtime/engine/backend-cache.ts';
import { createEngineKeeper, type EngineKeeper, type EngineWish } from '../../src/runtime/engine/engine-keeper.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { settled } from '../fakes/fake-app-parts.ts';
import { FAKE_ENGINE, FakePoseEstimator } from '../fakes/fake-pose-estimator.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';

const AUTO: EngineWish = { engine: 'own', model: 'blazepose-full', backend: 'auto' };

let wishes: EngineWish[];
let engines: FakePoseEstimator[];
let brokenBackends: (Backend | 'auto')[];
let states: EngineState[];
let cache: BackendCache;
let keeper: EngineKeeper;

beforeEach(() => {
  wishes = [];
  engines = [];
  brokenBackends = [];
  states = [];
  const storage = new MemoryStorage();
  cache = createBackendCache(
    createLocalStore(() => storage),
    'test',
  );
  keeper = createEngineKeeper(
    async (wish, onProgress) => {
      wishes.push(wish);
      onProgress(50, 100);
      if (brokenBackends.includes(wish.backend)) {
        throw new EngineError({ reason: 'backend-unavailable', detail: wish.backend });
      }
      const engine = new FakePoseEstimator(
        wish.backend === 'auto' ? FAKE_ENGINE : { ...FAKE_ENGINE, backend: wish.backend, timedBackends: [] },
      );
      engines.push(engine);
      return engine;
    },
    cache,
    (state) => states.push(state),
  );
});

function lose(): void {
  const { current } = keeper;
  if (current === null) throw new Error('There is no engine to lose');
  keeper.reportFailure(current, new EngineError({ reason: 'graphics-lost', detail: 'fake' }));
}

test('it loads with progress and remembers the fastest backend', async () => {
  keeper.load(AUTO);
  await settled();
  expect(states.map(({ kind }) => kind)).toEqual(['loading', 'loading', 'ready']);
  expect(states[1]).toEqual({ kind: 'loading', loadedBytes: 50, totalBytes: 100 });
  expect(cache.read('blazepose-full')?.backend).toBe('webgl');
});

test('the remembered backend is loaded without timing, and its timings still show', async () => {
  cache.write('blazepose-full', FAKE_ENGINE);
  keeper.load(AUTO);
  await settled();
  expect(wishes).toEqual([{ engine: 'own', model: 'blazepose-full', backend: 'webgl' }]);
  expect(states.at(-1)).toMatchObject({ kind: 'ready', engine: { timedBackends: FAKE_ENGINE.timedBackends } });
});

test('a remembered backend that works no more is forgotten and timed anew', async () => {
  cache.write('blazepose-full', FAKE_ENGINE);
  brokenBackends = ['webgl'];
  keeper.load(AUTO);
  await settled();
  expect(wishes.map(({ backend }) => backend)).toEqual(['webgl', 'auto']);
  expect(states.at(-1)?.kind).toBe('ready');
});

test('a forced backend that does not work is named, not replaced', async () => {
  brokenBackends = ['webgpu'];
  keeper.load({ engine: 'own', model: 'blazepose-full', backend: 'webgpu' });
  await settled();
  expect(states.at(-1)).toEqual({ kind: 'failed', reason: 'backend-unavailable', detail: 'webgpu' });
});

test('a lost engine moves to the next fastest backend, at most three times, and then says so', async () => {
  keeper.load(AUTO);
  await settled();
  for (let loss = 0; loss < 4; loss += 1) {
    lose();
    await settled();
  }
  expect(wishes.map(({ backend }) => backend)).toEqual(['auto', 'wasm', 'wasm', 'wasm']);
  expect(states.filter(({ kind }) => kind === 'recovering')).toHaveLength(3);
  expect(states.at(-1)).toMatchObject({ kind: 'failed', reason: 'graphics-lost' });
  expect(keeper.current).toBeNull();
});

test('300 good frames make up for a loss', async () => {
  keeper.load(AUTO);
  await settled();
  for (let loss = 0; loss < 5; loss += 1) {
    lose();
    await settled();
    for (let frame = 0; frame < 300; frame += 1) keeper.reportSuccess();
  }
  expect(states.at(-1)?.kind).toBe('ready');
});

test('one bad frame is let pass, ten in a row are a lost engine', async () => {
  keeper.load(AUTO);
  await settled();
  const first = keeper.current;
  const bad = new EngineError({ reason: 'frame-unreadable', detail: 'fake' });
  for (let frame = 0; frame < 9; frame += 1) if (first !== null) keeper.reportFailure(first, bad);
  expect(keeper.current).toBe(first);
  if (first !== null) keeper.reportFailure(first, bad);
  expect(keeper.current).toBeNull();
  await settled();
  expect(states.at(-1)?.kind).toBe('ready');
});

test('a load that was overtaken ends its engine and says nothing', async () => {
  keeper.load(AUTO);
  keeper.load({ engine: 'own', model: 'movenet-lightning', backend: 'wasm' });
  await settled();
  expect(states.filter(({ kind }) => kind === 'ready')).toHaveLength(1);
  expect(engines.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(states.at(-1)).toMatchObject({ kind: 'ready', engine: { backend: 'wasm' } });
});

test('who waits for the engine can stop waiting', async () => {
  const stop = new AbortController();
  const waiting = keeper.whenReady(stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

test('who waited for the engine leaves nothing behind on a signal that lives on', async () => {
  const { signal } = new AbortController();
  const waiting = keeper.whenReady(signal);
  keeper.load(AUTO);
  await waiting;
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
