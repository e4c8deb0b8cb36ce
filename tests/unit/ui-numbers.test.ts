import { expect, test } from 'vitest';
import {
  formatBand,
  formatDegrees,
  formatMoment,
  formatPercent,
  formatSeconds,
  formatShare,
  formatSignedDegrees,
} from '../../src/ui/numbers/format.ts';

test('UI-1: degrees are whole and without a sign: the word says the direction', () => {
  expect(formatDegrees(12.6, 'en')).toBe('13°');
  expect(formatDegrees(-12.6, 'de')).toBe('13°');
  expect(formatDegrees(-0.2, 'en')).toBe('0°');
});

test('axes have a true minus and no signed zero', () => {
  expect(formatSignedDegrees(-10, 'en')).toBe('−10°');
  expect(formatSignedDegrees(-0.2, 'de')).toBe('0°');
});

test('UI-1: a band is never rounded down', () => {
  expect(formatBand(2.1, 'en')).toBe('3°');
  expect(formatBand(3, 'en')).toBe('3°');
});

test('seconds and shares follow the language', () => {
  expect(formatSeconds(1849, 'de')).toBe('1,8');
  expect(formatSeconds(1849, 'en')).toBe('1.8');
  expect(formatShare(0.034, 'de')).toBe('3\u00A0%');
  expect(formatShare(0.034, 'en')).toBe('3%');
  expect(formatPercent(-6.4, 'en')).toBe('6%');
});

test('a share that is there does not read as nothing', () => {
  expect(formatShare(0.002, 'en')).toBe('< 1%');
  expect(formatShare(0, 'en')).toBe('0%');
});

test('BATCH-10: the moment of a film is told in the time of the place where the film was made', () => {
  expect(formatMoment('2026-05-01T23:30:05+14:00', 'en-GB')).toBe('1 May 2026 at 23:30');
  expect(formatMoment('2026-05-01T00:30:05-11:00', 'en-GB')).toBe('1 May 2026 at 00:30');
});
