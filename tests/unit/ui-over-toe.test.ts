import { describe, expect, it } from 'vitest';
import { missedWords } from '../../src/ui/words/missed-words.ts';
import { overToeWords } from '../../src/ui/words/over-toe-words.ts';
import { createWords } from '../fakes/all-words.ts';

const tongue = { t: createWords('en').getFixedT('en', 'words'), locale: 'en-GB' } as const;

/** With plain spaces where a number must not be torn from its sign. */
function told(pct: number, bandPct: number, isInLine: boolean): string {
  return overToeWords(tongue, pct, bandPct, isInLine).replaceAll('\u00A0', ' ');
}

describe('the knee against the toe', () => {
  it('REPORT-9: says that the knee moved since standing, and contradicts no verdict', () => {
    expect(told(6.2, 2.4, false)).toBe('6% ± 3% further in');
    expect(told(-6.2, 2.4, false)).toBe('6% ± 3% further out');
    expect(told(6.2, 2.4, true)).toBe('6% ± 3% further in, on its track');
    expect(told(-6.2, 2.4, true)).toBe('6% ± 3% further out, on its track');
  });

  it('REPORT-9: names no side within the band, and nothing without toes', () => {
    expect(told(2, 2.4, true)).toBe('no change (± 3%)');
    expect(overToeWords(tongue, null, null, true)).toBe('–');
  });
});

describe('squats that were not measured', () => {
  it('WHOLE-9: are told with their number and reason', () => {
    expect(missedWords(tongue, { squats: 1, reason: 'two-people' }, 'camera')).toBe(
      '1 squat was seen but not measured: two people.',
    );
    expect(missedWords(tongue, { squats: 3, reason: 'no-standing-axis' }, 'camera')).toBe(
      '3 squats were seen but not measured: you were never seen standing upright.',
    );
  });
});
