import { expect, test } from 'vitest';
import { curveDataOf, frameIndexAt, frameIndexFrom, secondAt } from '../../src/ui/plot/curve-data.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';

const refused = { fromMs: 3000, toMs: 4000, reason: 'too-near' } as const;
const { frames } = sessionOf({ ...PLAIN_SQUAT, refused });

test('a refused stretch is a gap with a span, never a number', () => {
  const data = curveDataOf(frames, []);
  expect(data.refused).toHaveLength(1);
  expect(data.refused[0]?.from).toBeCloseTo(3, 1);
  expect(data.refused[0]?.to).toBeCloseTo(4, 1);
  const inside = frameIndexAt(frames, 3500);
  expect(data.drift.left[inside]).toBeNull();
  expect(data.band.left[inside]).toBeNull();
});

test('time counts from the first frame, whatever the clock of the source says', () => {
  const later = frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs + 5e6 }));
  expect(curveDataOf(later, []).seconds[0]).toBe(0);
  expect(curveDataOf(later, []).seconds.at(-1)).toBeCloseTo(curveDataOf(frames, []).seconds.at(-1) ?? 0, 6);
});

test('a step smaller than the distance of two frames still gets to the next one', () => {
  const here = 10;
  const { seconds } = curveDataOf(frames, []);
  const now = seconds[here] ?? 0;
  expect(frameIndexFrom(seconds, here, now + 0.005)).toBe(here + 1);
  expect(frameIndexFrom(seconds, here, now - 0.005)).toBe(here - 1);
  expect(frameIndexFrom(seconds, here, now)).toBe(here);
  expect(frameIndexFrom(seconds, 0, -0.005)).toBe(0);
  expect(frameIndexFrom(seconds, frames.length - 1, 1e6)).toBe(frames.length - 1);
});

test('a pause is folded to a second, and what comes after it is found where it is drawn', () => {
  const pausedAt = 100;
  const rested = frames.map((frame, index) =>
    index < pausedAt ? frame : { ...frame, timestampMs: frame.timestampMs + 45_000 },
  );
  const whole = curveDataOf(frames, []);
  const data = curveDataOf(rested, []);
  const before = data.seconds[pausedAt - 1] ?? 0;
  expect(data.cuts).toEqual([{ from: before, to: before + 1 }]);
  expect((data.seconds.at(-1) ?? 0) - (whole.seconds.at(-1) ?? 0)).toBeCloseTo(1 - 1 / 24, 6);
  for (const index of [0, 50, pausedAt - 1, pausedAt, 150]) {
    expect(secondAt(rested, data, rested[index]?.timestampMs ?? 0)).toBeCloseTo(data.seconds[index] ?? 0, 6);
  }
  const inThePause = (rested[pausedAt - 1]?.timestampMs ?? 0) + 20_000;
  expect(secondAt(rested, data, inThePause)).toBe(data.cuts[0]?.to);
});

test('a moment before the recording is at its beginning', () => {
  expect(secondAt(frames, curveDataOf(frames, []), -1000)).toBe(0);
  expect(secondAt([], curveDataOf([], []), 1000)).toBe(0);
});

test('an empty recording is an empty curve', () => {
  expect(curveDataOf([], [])).toEqual({
    seconds: [],
    drift: { left: [], right: [] },
    band: { left: [], right: [] },
    refused: [],
    cuts: [],
  });
});
