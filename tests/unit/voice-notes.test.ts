import { describe, expect, test } from 'vitest';
import type { Cue } from '../../src/core/coach/cue.ts';
import { lengthOf, notesOf, playAfter } from '../../src/runtime/voice/cue-notes.ts';

type Drift = Extract<Cue, { kind: 'drift' }>;

const drift = (part: Partial<Drift> = {}) =>
  notesOf({ kind: 'drift', side: 'left', direction: 'inward', driftDeg: 12, ...part });

const pitches = (part?: Partial<Drift>) => drift(part).map(({ frequencyHz }) => frequencyHz);

describe('the tones of a drift', () => {
  test('fall inward and rise outward', () => {
    const [inFirst = 0, inSecond = 0] = pitches({ direction: 'inward' });
    const [outFirst = 0, outSecond = 0] = pitches({ direction: 'outward' });
    expect(inSecond).toBeLessThan(inFirst);
    expect(outSecond).toBeGreaterThan(outFirst);
  });

  test.each([
    [3, 330],
    [20, 880],
    [0, 330],
    [45, 880],
    [-20, 880],
  ])('%i° begin at %i Hz', (driftDeg, frequencyHz) => {
    expect(pitches({ driftDeg })[0]).toBeCloseTo(frequencyHz);
  });

  test('come from the side of the leg, and from the middle for both', () => {
    expect(drift({ side: 'left' }).every(({ pan }) => pan < -0.5)).toBe(true);
    expect(drift({ side: 'right' }).every(({ pan }) => pan > 0.5)).toBe(true);
    expect(drift({ side: 'both' }).every(({ pan }) => pan === 0)).toBe(true);
  });

  test('are over before the next cue can come', () => {
    expect(lengthOf(drift())).toBeLessThan(0.6);
  });
});

test('staying in line has one soft note', () => {
  const [note, ...others] = notesOf({ kind: 'praise' });
  expect(others).toEqual([]);
  expect(note?.loudness).toBeLessThan(drift()[0]?.loudness ?? 0);
});

test('notes of two cues do not overlap', () => {
  const chord = notesOf({ kind: 'set-done', number: 1, of: 2 });
  const both = playAfter(chord, drift());
  expect(both.slice(0, chord.length)).toEqual(chord);
  expect(Math.min(...both.slice(chord.length).map(({ startS }) => startS))).toBeGreaterThan(lengthOf(chord));
  expect(lengthOf([])).toBe(0);
});
