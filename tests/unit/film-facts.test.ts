import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerShiftS, shownStretches, type FileEdit } from '../../src/runtime/source/edit-list.ts';
import { captureRateFps, recordedAt, slowedTimes } from '../../src/runtime/source/film-facts.ts';

const CAPTURE = 'com.android.capture.fps';

function float32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value);
  return bytes;
}

test.each([
  ['text', '240.000000'],
  ['four bytes', float32(240)],
])('BATCH-8: the rate of the camera is read as %s', (_form, value) => {
  expect(captureRateFps({ [CAPTURE]: value })).toBe(240);
});

test('BATCH-8: a rate that no camera has is no rate', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 8 })), (value) => {
      const fps = captureRateFps({ [CAPTURE]: value });
      expect(fps === null || (fps > 0 && fps <= 2000)).toBe(true);
    }),
  );
});

test('BATCH-8: 240 pictures a second shown at 30 are eight times slower than life; 30 shown at 29.97 are not slowed', () => {
  expect(slowedTimes(240, 30)).toBe(8);
  expect(slowedTimes(30, 29.97)).toBe(1);
  expect(slowedTimes(null, 30)).toBe(1);
  // An iPhone keeps all 240 pictures at their own time and slows the film down only when it plays.
  expect(slowedTimes(240, 240)).toBe(1);
});

test('BATCH-10: the film’s own date comes before the index’s, the index’s before the file’s, with its time zone', () => {
  const raw = { 'com.apple.quicktime.creationdate': '2026-05-01T18:30:05+0200' };
  const inIndex = Date.UTC(2026, 3, 1);
  const ofFile = Date.UTC(2026, 10, 1);
  expect(recordedAt(raw, inIndex, ofFile)).toBe('2026-05-01T18:30:05+02:00');
  expect(recordedAt({}, inIndex, ofFile)).toBe('2026-04-01T00:00:00.000Z');
  expect(recordedAt({ 'com.apple.quicktime.creationdate': 'last summer' }, null, ofFile)).toBe(
    '2026-11-01T00:00:00.000Z',
  );
  expect(recordedAt(undefined, null, null)).toBeNull();
});

const anEdit = fc.record({
  shownS: fc.double({ min: 0.01, max: 100, noNaN: true }),
  mediaFromS: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  rate: fc.constant(1),
});

test('BATCH-7: shown stretches follow each other without overlap, each as long as its edit', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 6 }), (edits: FileEdit[]) => {
      const stretches = shownStretches(edits) ?? [];
      expect(stretches).toHaveLength(edits.filter(({ mediaFromS }) => mediaFromS !== null).length);
      let endS = 0;
      for (const { fromS, toS, shownAtS } of stretches) {
        expect(shownAtS).toBeGreaterThanOrEqual(endS - 1e-9);
        endS = shownAtS + (toS - fromS);
      }
      expect(endS).toBeLessThanOrEqual(edits.reduce((sum, { shownS }) => sum + shownS, 0) + 1e-6);
      expect(Number.isFinite(readerShiftS(edits))).toBe(true);
    }),
  );
});
