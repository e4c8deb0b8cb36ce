import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFilmPace, RUN_APART_MS, squatApartMs } from '../../src/runtime/source/film-pace.ts';

/** Lists the times, milliseconds, at which a film of so many frames at this rate is measured. The times tremble as a phone's do. */
function measuredOf(
  frames: number,
  fps: number,
  tremble: readonly number[] = [],
  mostApartMs = RUN_APART_MS,
): readonly number[] {
  const pace = createFilmPace();
  const times = Array.from({ length: frames }, (_, index) =>
    Math.round((1000 * index) / fps + (tremble[index % tremble.length] ?? 0)),
  );
  return times.filter((timestampMs) => pace.wants(timestampMs, mostApartMs));
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

test.each([
  [10, 1],
  [15, 1],
  [24, 2],
  [25, 2],
  [29.97, 2],
  [30, 2],
  [50, 4],
  [60, 5],
  [120, 10],
])('ENG-13: two models look at one of so many pictures of a film of squats: of %d a second one in %i', (fps, every) => {
  const measured = measuredOf(1200, fps, [], squatApartMs('blazepose-precise'));
  expect(measured.length).toBeCloseTo(1200 / every, -1);
});

test('ENG-13: one model looks at every picture of a film of squats', () => {
  for (const fps of [10, 30, 60, 240]) {
    expect(measuredOf(300, fps, [], squatApartMs('blazepose-full'))).toHaveLength(300);
  }
});
