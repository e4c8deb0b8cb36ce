import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFilmPace } from '../../src/runtime/running/film-pace.ts';

/** Lists the times, milliseconds, at which a film of so many frames at this rate is measured. The times tremble as a phone's do. */
function measuredOf(frames: number, fps: number, tremble: readonly number[] = []): readonly number[] {
  const pace = createFilmPace();
  const times = Array.from({ length: frames }, (_, index) =>
    Math.round((1000 * index) / fps + (tremble[index % tremble.length] ?? 0)),
  );
  return times.filter((timestampMs) => pace.wants(timestampMs));
}

/** Times between two frames, milliseconds. */
function gapsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((timeMs, index) => timeMs - (times[index] ?? 0));
}

test.each([
  [20, 1],
  [30, 1],
  [50, 1],
  [60, 2],
  [59.94, 2],
  [120, 4],
  [240, 8],
])('RUN-28: of a film of %i frames a second one frame in %i is measured', (fps, every) => {
  const measured = measuredOf(10 * 240, fps);
  expect(measured.length).toBeCloseTo((10 * 240) / every, -1);
});

test('RUN-28: no frame that a step needs is left out, however the times of a film tremble', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 20, max: 240, noNaN: true }),
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 40 }),
      (fps, tremble) => {
        const measured = measuredOf(300, fps, tremble);
        // Times that tremble by 2 ms make the gap 8 ms wrong at worst, because they count twice in the pace and twice in the gap.
        const longestMs = Math.max(36, 1000 / fps) + 10;
        expect(Math.max(...gapsOf(measured))).toBeLessThanOrEqual(longestMs);
      },
    ),
  );
});
