import { expect, test } from 'vitest';
import { curveDataOf, frameIndexAt, frameIndexFrom } from '../../src/ui/summary/curve-data.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';

const refused = { fromMs: 3000, toMs: 4000, reason: 'too-near' } as const;
const { frames } = sessionOf({ ...PLAIN_SQUAT, refused });

test('a refused stretch is a gap with a span, never a number', () => {
  const data = curveDataOf(frames);
  expect(data.refused).toHaveLength(1);
  expect(data.refused[0]?.from).toBeCloseTo(3, 1);
  expect(data.refused[0]?.to).toBeCloseTo(4, 1);
  const inside = frameIndexAt(frames, 3500);
  expect(data.drift.left[inside]).toBeNull();
  expect(data.band.left[inside]).toBeNull();
});

test('time counts from the first frame, whatever the clock of the source says', () => {
  const later = frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs + 5e6 }));
  expect(curveDataOf(later).seconds[0]).toBe(0);
  expect(curveDataOf(later).seconds.at(-1)).toBeCloseTo(curveDataOf(frames).seconds.at(-1) ?? 0, 6);
});

test('a step smaller than the distance of two frames still gets to the next one', () => {
  const here = 10;
  const now = frames[here]?.timestampMs ?? 0;
  expect(frameIndexFrom(frames, here, now + 5)).toBe(here + 1);
  expect(frameIndexFrom(frames, here, now - 5)).toBe(here - 1);
  expect(frameIndexFrom(frames, here, now)).toBe(here);
  expect(frameIndexFrom(frames, 0, (frames[0]?.timestampMs ?? 0) - 5)).toBe(0);
  expect(frameIndexFrom(frames, frames.length - 1, 1e9)).toBe(frames.length - 1);
});

test('an empty recording is an empty curve', () => {
  expect(curveDataOf([])).toEqual({
    seconds: [],
    drift: { left: [], right: [] },
    band: { left: [], right: [] },
    refused: [],
  });
});
