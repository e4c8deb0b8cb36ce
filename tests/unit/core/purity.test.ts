import { DEFAULT_PROGRAMME } from '../../../src/core/coach/programme.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sessionToCsv } from '../../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../../src/core/session/session-json.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../../src/core/session/session-record.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { film, newTracker, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

const CORE = join(import.meta.dirname, '../../../src/core');

function forbidden(what: string): () => never {
  return () => {
    throw new Error(`the core used ${what}`);
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the core', () => {
  it('MEAS-13: measures and exports without a clock, chance, network or console', () => {
    const observations = film(squat({ leftKneeInM: 0.05 }), { noisePx: 1 });
    vi.spyOn(Math, 'random').mockImplementation(forbidden('Math.random'));
    vi.stubGlobal('Date', forbidden('Date'));
    vi.stubGlobal('performance', { now: forbidden('performance') });
    vi.stubGlobal('fetch', forbidden('fetch'));
    vi.stubGlobal('console', { log: forbidden('console'), warn: forbidden('console'), error: forbidden('console') });
    const tracker = newTracker();
    const frames = track(observations, tracker);
    const record: SessionRecord = {
      formatVersion: SESSION_FORMAT_VERSION,
      driftMeasure: 'knee-track',
      origin: {
        startedAt: '2026-11-23T08:00:00.000Z',
        source: { kind: 'camera' as const, label: 'camera' },
        model: 'blazepose-full',
        weightsSha256: '',
        backend: 'wasm',
        appVersion: '0',
      },
      picture: { widthPx: 640, heightPx: 480 },
      thresholds: DEFAULT_THRESHOLDS,
      baseline: tracker.baseline,
      reps: repsOf(frames),
      frames,
      refusals: {},
      programme: DEFAULT_PROGRAMME,
      sets: [],
      cues: [],
      purpose: 'training',
    };
    const exports = [sessionToCsv(record), sessionToJson(record)];
    vi.unstubAllGlobals();
    expect(record.reps).toHaveLength(1);
    expect(exports.every(({ length }) => length > 1000)).toBe(true);
  });

  it('MEAS-13: imports nothing from outside itself', async () => {
    const files = (await readdir(CORE, { recursive: true })).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(15);
    const outside = await Promise.all(
      files.map(async (name) => {
        const source = await readFile(join(CORE, name), 'utf8');
        const depth = name.split('/').length - 1;
        const imported = [...source.matchAll(/\bfrom '([^']+)'/gu)].flatMap(([, path]) => path ?? []);
        return imported.filter((path) => !path.startsWith('.') || (path.match(/\.\.\//gu)?.length ?? 0) > depth);
      }),
    );
    expect(outside.flat()).toEqual([]);
  });
});
