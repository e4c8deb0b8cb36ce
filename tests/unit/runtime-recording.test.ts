import { describe, expect, test } from 'vitest';
import { degrees } from '../../src/core/geometry/units.ts';
import { frameCounts } from '../../src/core/session/frame-counts.ts';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import type { BaselineRecord } from '../../src/core/reading/baseline-record.ts';
import { countResult } from '../../src/runtime/batch/film-result.ts';
import { createDiagnosticsMeter } from '../../src/runtime/engine/diagnostics.ts';
import { createSilenceCounter } from '../../src/runtime/engine/engine-silence.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { createSessionRecorder, type SessionRecorder } from '../../src/runtime/session/session-recorder.ts';
import { FAKE_TIMING } from '../fakes/fake-pose-estimator.ts';
import { SESSION_PLAN } from '../fakes/session-plan.ts';
import { refusedFrame, repCompleted } from '../fakes/fake-tracker.ts';

const BASELINE: BaselineRecord = {
  takenAtMs: 2000,
  legLengthPx: 240,
  yawDeg: degrees(0),
  legs: { left: null, right: null },
};

function record(maxFrames?: number): SessionRecorder {
  return createSessionRecorder(SESSION_PLAN, maxFrames);
}

describe('a recorded set', () => {
  test('keeps the newest frames, and every rep and refusal', () => {
    const recorder = record(3);
    recorder.add(refusedFrame(1, [repCompleted(1, 1)]), null);
    for (const timestampMs of [2, 3, 4, 5]) recorder.add(refusedFrame(timestampMs), null);
    const { frames, reps, refusals } = recorder.toRecord([]);
    expect(frames.map(({ timestampMs }) => timestampMs)).toEqual([3, 4, 5]);
    expect(reps.map(({ number }) => number)).toEqual([1]);
    expect(refusals).toEqual({ 'no-person': 5 });
  });

  test('EXP-11: says how many frames it no longer holds, in record, JSON and CSV, and counts them', () => {
    const recorder = record(3);
    for (const timestampMs of [1, 2, 3, 4, 5]) recorder.add(refusedFrame(timestampMs), null);
    const long = recorder.toRecord([]);
    expect(long.framesLeftOut).toBe(2);
    expect(frameCounts(long)).toEqual({ seen: 5, refused: 5, reasons: [{ reason: 'no-person', frames: 5 }] });
    expect(countResult(long, true)).toMatchObject({ frames: 5, refusedFrames: 5 });
    expect(readSessionFile(sessionToJson(long))).toMatchObject({ kind: 'session', record: { framesLeftOut: 2 } });
    expect(sessionToCsv(long)).toContain('# framesLeftOut: 2 ');
  });

  test('EXP-11: one that holds all its frames says nothing of the kind', () => {
    const recorder = record(3);
    recorder.add(refusedFrame(1), null);
    expect(recorder.toRecord([])).not.toHaveProperty('framesLeftOut');
  });

  test('numbers its reps as they were recorded', () => {
    const recorder = record();
    recorder.add(refusedFrame(1, [repCompleted(4, 1)]), null);
    recorder.add(refusedFrame(2, [repCompleted(7, 2)]), null);
    expect(recorder.toRecord([]).reps.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('is worth showing from its baseline on, and keeps a baseline that is lost again', () => {
    const recorder = record();
    recorder.add(refusedFrame(1), null);
    expect(recorder.worthShowing).toBe(false);
    recorder.add(refusedFrame(2), BASELINE);
    recorder.add(refusedFrame(3), null);
    expect(recorder.worthShowing).toBe(true);
    expect(recorder.toRecord([]).baseline).toBe(BASELINE);
  });
});

describe('diagnostics', () => {
  test('count the last two seconds', () => {
    const meter = createDiagnosticsMeter();
    for (let frame = 0; frame < 100; frame += 1) {
      const atMs = frame * 50;
      meter.captured(atMs);
      if (frame % 2 === 0) meter.processed(atMs, atMs + (frame === 98 ? 200 : 40), FAKE_TIMING);
    }
    expect(meter.read(5000, 3)).toEqual({
      capturedFps: 19.5,
      processedFps: 10,
      latencyP50Ms: 40,
      latencyP95Ms: 40,
      ...FAKE_TIMING,
      droppedFrames: 3,
    });
  });

  test('say nothing when nothing was processed', () => {
    const meter = createDiagnosticsMeter();
    expect(meter.read(0, 0)).toBeNull();
    meter.processed(0, 40, FAKE_TIMING);
    expect(meter.read(5000, 0)).toBeNull();
  });
});

test('an engine is silent once it holds one frame for 30 ticks', () => {
  const isSilent = createSilenceCounter();
  const ticks = (count: number, frame: number | null): boolean[] =>
    Array.from({ length: count }, () => isSilent(frame));
  expect(ticks(100, null)).not.toContain(true);
  expect(ticks(30, 1)).not.toContain(true);
  expect(ticks(30, 2)).not.toContain(true);
  expect(isSilent(2)).toBe(true);
  expect(ticks(60, 2)).not.toContain(true);
});
