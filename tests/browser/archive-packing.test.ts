import { describe, expect, test } from 'vitest';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { KEYPOINT_NAMES } from '../../src/core/geometry/keypoints.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import { packRecord, unpackRecord } from '../../src/runtime/archive/pack-record.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';
import { measureRun } from '../fixtures/measured-run.ts';
import { film, seededNoise, squat, track } from '../fixtures/squat-clip.ts';
import { newDatabaseName, openRaw } from './archive-stage.ts';

const TEN_MINUTES_MS = 600_000;
/** A thousand sets of two minutes each are then 1.6 GB. */
const SMALL_BYTES = 8_000_000;

/**
 * A real tracker's readings of 21 noisy points at 24 frames a second: a formula's smooth ones would compress too well.
 */
function recordTenMinutes(): SessionRecord {
  const squats = Array.from({ length: 120 }, (_, rep) => squat({ startMs: 2500 + rep * 4900, leftKneeInM: 0.03 }));
  const next = seededNoise(7);
  const seen = film(squats.flat(), { fps: 24, noisePx: 1.5, endMs: TEN_MINUTES_MS }).map((observation) => {
    const points = observation.person?.keypoints;
    const filled = KEYPOINT_NAMES.map((name) => {
      const point = points?.[name] ?? { x: 320 + 40 * next(), y: 100 + 40 * next() };
      return [name, { x: point.x, y: point.y, confidence: Math.fround(0.9 + 0.1 * next()) }];
    });
    const keypoints = Object.fromEntries(filled) as NonNullable<FrameReading['keypoints']>;
    return { ...observation, person: observation.person && { ...observation.person, keypoints } };
  });
  const frames = track(seen).map((frame) => ({ ...frame, events: [] }));
  return { ...sessionOf(PLAIN_SQUAT), frames };
}

async function gzipJson(value: unknown): Promise<number> {
  const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(packed).arrayBuffer()).byteLength;
}

async function countUsage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Bytes that the browser counts for the record stored as it is, by structured clone. */
async function storeAsItIs(record: SessionRecord): Promise<number> {
  const name = newDatabaseName();
  const created = indexedDB.open(name, 1);
  created.addEventListener('upgradeneeded', () => created.result.createObjectStore('records'));
  await new Promise((resolve) => created.addEventListener('success', resolve));
  created.result.close();
  const database = await openRaw(name);
  const before = await countUsage();
  const transaction = database.transaction(['records'], 'readwrite');
  transaction.objectStore('records').put(record, 1);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  return (await countUsage()) - before;
}

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [Value, number]> {
  const began = performance.now();
  const value = await work();
  return [value, performance.now() - began];
}

function tell(way: string, bytes: number, ms: number): string {
  return `${way} ${(bytes / 1e6).toFixed(1)} MB, ${ms.toFixed(0)} ms`;
}

test('ten minutes stay small and lose nothing', { timeout: 180_000 }, async ({ annotate }) => {
  const record = recordTenMinutes();
  const [packed, packMs] = await timed(() => packRecord(record));
  const [back, unpackMs] = await timed(() => unpackRecord(packed));

  expect(record.frames).toHaveLength(14_401);
  expect(packed.length).toBeLessThan(SMALL_BYTES);
  expect(back).toStrictEqual(record);

  const [jsonBytes, jsonMs] = await timed(() => gzipJson(record));
  const [cloneBytes, cloneMs] = await timed(() => storeAsItIs(record));
  await annotate(
    [
      tell('Ten minutes: packed', packed.length, packMs),
      tell('unpacked', JSON.stringify(record).length, unpackMs),
      tell('JSON and gzip', jsonBytes, jsonMs),
      tell('structured clone', cloneBytes, cloneMs),
    ].join(' · '),
  );
});

describe('a pack', () => {
  const record = sessionOf({ ...PLAIN_SQUAT, refused: { fromMs: 4000, toMs: 5000, reason: 'two-people' } });

  test('keeps refused frames, lifted legs, missing points and numbers down to the sign of nothing', async () => {
    const [first] = record.frames;
    if (first?.kind !== 'measured') throw new Error('The set begins with a measured frame.');
    const odd: readonly FrameReading[] = [
      { ...first, timestampMs: -0, depthPct: 1e-320, kneeAnkleRatio: Number.MAX_VALUE },
      { ...first, legs: { left: null, right: first.legs.right }, stance: 'right' },
      {
        kind: 'refused',
        timestampMs: 0.1 + 0.2,
        reason: 'no-person',
        keypoints: null,
        view: null,
        phase: 'looking',
        baselineShare: 0,
        events: [],
      },
    ];
    const whole = { ...record, frames: [...odd, ...record.frames] };

    expect(await unpackRecord(await packRecord(whole))).toStrictEqual(whole);
  });

  test('of a set without frames is a set without frames', async () => {
    const none = { ...record, frames: [] };

    expect(await unpackRecord(await packRecord(none))).toStrictEqual(none);
  });

  test('RUN-21: of a run has every frame, step and moment of it', async () => {
    const run = sessionOfRun(measureRun());

    expect(await unpackRecord(await packRecord(run))).toStrictEqual(run);
  });

  test('is broken off when nobody waits for it', async () => {
    const leaving = new AbortController();
    const packing = packRecord(record, leaving.signal);
    leaving.abort();
    await expect(packing).rejects.toThrow('cancelled');

    const unpacking = unpackRecord(await packRecord(record), leaving.signal);
    await expect(unpacking).rejects.toThrow('cancelled');
  });
});
