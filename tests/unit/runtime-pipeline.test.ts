import { beforeEach, describe, expect, test } from 'vitest';
import type { EngineError } from '../../src/pose/engine.ts';
import { createPipeline, type Pipeline, type ProcessedFrame } from '../../src/runtime/engine/pipeline.ts';
import { settled } from '../fakes/fake-app-parts.ts';
import { FrameLedger } from '../fakes/fake-frame.ts';
import { FakePoseEstimator } from '../fakes/fake-pose-estimator.ts';

let ledger: FrameLedger;
let estimator: FakePoseEstimator | null;
let engine: FakePoseEstimator;
let processed: number[];
let failures: EngineError[];
let faults: unknown[];
let engineReady: Promise<void>;
let takeProcessed: (frame: ProcessedFrame) => void;
let pipeline: Pipeline;

beforeEach(() => {
  ledger = new FrameLedger();
  engine = new FakePoseEstimator();
  estimator = engine;
  processed = [];
  failures = [];
  faults = [];
  engineReady = Promise.resolve();
  takeProcessed = ({ frame }) => processed.push(frame.timestampMs);
  pipeline = createPipeline({
    estimator: () => estimator,
    engineReady: async (signal) => {
      signal.throwIfAborted();
      await engineReady;
    },
    onEngineFailure: (_estimator, error) => failures.push(error),
    onEngineSuccess: () => undefined,
    copyFrame: ledger.copy,
    onProcessed: (frame) => takeProcessed(frame),
    onFault: (error) => faults.push(error),
  });
});

describe('camera frames', () => {
  test('one is in flight and the newest waits', async () => {
    for (const timestampMs of [1, 2, 3, 4]) pipeline.offer(ledger.capture(timestampMs));
    expect(engine.estimatedTimestampsMs).toEqual([1]);
    engine.answer();
    await settled();
    expect(engine.estimatedTimestampsMs).toEqual([1, 4]);
    engine.answer();
    await settled();
    expect(processed).toEqual([1, 4]);
    expect(engine.mostInFlight).toBe(1);
    expect(pipeline.droppedFrames).toBe(2);
    expect(ledger.stillOpen).toBe(0);
  });

  test('a failed frame is closed and the next one is asked for', async () => {
    pipeline.offer(ledger.capture(1));
    pipeline.offer(ledger.capture(2));
    engine.fail('frame-unreadable');
    await settled();
    expect(failures.map(({ reason }) => reason)).toEqual(['frame-unreadable']);
    engine.answer();
    await settled();
    expect(processed).toEqual([2]);
    expect(ledger.stillOpen).toBe(0);
  });

  test('a fault in what uses the frame never stops the loop', async () => {
    takeProcessed = () => {
      throw new Error('painter');
    };
    pipeline.offer(ledger.capture(1));
    engine.answer();
    await settled();
    expect(faults).toHaveLength(1);
    pipeline.offer(ledger.capture(2));
    expect(engine.inFlight).toBe(1);
    engine.answer();
    await settled();
    expect(ledger.stillOpen).toBe(0);
  });

  test('what is on its way when the source changes comes to nothing, and is closed', async () => {
    pipeline.offer(ledger.capture(1));
    pipeline.offer(ledger.capture(2));
    pipeline.clear();
    engine.answer();
    await settled();
    expect(processed).toEqual([]);
    expect(engine.inFlight).toBe(0);
    expect(ledger.stillOpen).toBe(0);
    pipeline.offer(ledger.capture(3));
    engine.answer();
    await settled();
    expect(processed).toEqual([3]);
  });

  test('without an engine they are let go', () => {
    estimator = null;
    pipeline.offer(ledger.capture(1));
    expect(ledger.stillOpen).toBe(0);
    expect(pipeline.droppedFrames).toBe(1);
  });
});

describe('film frames', () => {
  const never = new AbortController().signal;

  test('each is measured once, in order, before the next is taken', async () => {
    const done = (async () => {
      for (const timestampMs of [1, 2, 3]) await pipeline.measure(ledger.capture(timestampMs), never);
    })();
    for (const expected of [[1], [1, 2], [1, 2, 3]]) {
      await settled();
      expect(engine.estimatedTimestampsMs).toEqual(expected);
      engine.answer();
    }
    await done;
    expect(processed).toEqual([1, 2, 3]);
    expect(ledger.stillOpen).toBe(0);
  });

  test('one that was lost with its engine is measured again on the next engine', async () => {
    const next = new FakePoseEstimator();
    const done = pipeline.measure(ledger.capture(1), never);
    await settled();
    let rebuilt: (() => void) | null = null;
    engineReady = new Promise((resolve) => {
      rebuilt = resolve;
    });
    estimator = null;
    engine.fail('graphics-lost');
    await settled();
    expect(next.inFlight).toBe(0);
    estimator = next;
    (rebuilt as (() => void) | null)?.();
    await settled();
    expect(next.estimatedTimestampsMs).toEqual([1]);
    next.answer();
    await done;
    expect(processed).toEqual([1]);
    expect(ledger.stillOpen).toBe(0);
  });

  test('an unreadable one is passed over', async () => {
    const done = pipeline.measure(ledger.capture(1), never);
    await settled();
    engine.fail('frame-unreadable');
    await done;
    expect(processed).toEqual([]);
    expect(ledger.stillOpen).toBe(0);
  });

  test('a cancelled one is closed', async () => {
    const cancelled = AbortSignal.abort();
    await expect(pipeline.measure(ledger.capture(1), cancelled)).rejects.toThrow(/abort/i);
    expect(engine.estimatedTimestampsMs).toEqual([]);
    expect(ledger.stillOpen).toBe(0);
    const done = pipeline.measure(ledger.capture(2), never);
    await settled();
    engine.answer();
    await done;
    expect(processed).toEqual([2]);
  });
});
