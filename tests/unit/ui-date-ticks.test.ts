import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateTicks } from '../../src/ui/plot/date-ticks.ts';

const DAY_MS = 86_400_000;
const at = (iso: string) => new Date(`${iso}T12:00:00`).getTime();
const labels = (from: string, to: string, roomPx: number) =>
  dateTicks(at(from), at(to), roomPx, 'en-GB').map(({ label }) => label);

test('PROG-12: the days of a dated axis are those that a calendar names', () => {
  expect(labels('2026-11-12', '2026-11-15', 340)).toEqual(['13 Nov', '14 Nov', '15 Nov']);
  // Mondays.
  expect(labels('2026-11-01', '2026-11-30', 340)).toEqual(['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov']);
  expect(labels('2026-10-20', '2027-01-20', 300)).toEqual(['Nov 2026', 'Dec 2026', 'Jan 2027']);
  expect(labels('2025-02-10', '2026-11-20', 390)).toEqual(['Jul 2025', 'Jan 2026', 'Jul 2026']);
});

test('PROG-12: the days are in order, on the axis, and no more than there is room for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('2020-01-01'), max: at('2030-01-01') }),
      fc.double({ min: 1, max: 3000, noNaN: true }),
      fc.integer({ min: 120, max: 900 }),
      (fromMs, days, roomPx) => {
        const toMs = fromMs + days * DAY_MS;
        const ticks = dateTicks(fromMs, toMs, roomPx, 'de-CH').map(({ atMs }) => atMs);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(2, roomPx / 66));
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
        expect(new Set(ticks).size).toBe(ticks.length);
        expect(ticks.every((atMs) => atMs >= fromMs && atMs <= toMs)).toBe(true);
        expect(ticks.length > 0 || days < 2).toBe(true);
      },
    ),
    // Three ticks of two days on a small plot, and no Monday.
    { examples: [[1_691_971_200_001, 4.999999988424513, 120]] },
  );
});
