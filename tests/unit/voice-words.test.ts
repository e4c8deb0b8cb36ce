import { describe, expect, test } from 'vitest';
import { INSTRUCTIONS, type Cue } from '../../src/core/coach/cue.ts';
import { createCueWords, shownWords, spokenWords } from '../../src/ui/words/cue-sentences.ts';
import { LANGUAGE_CODES } from '../../src/runtime/settings/settings.ts';
import { createDictionary, createWords } from '../fakes/all-words.ts';

const LEGS = ['both', 'left', 'right'] as const;

const CUES: readonly Cue[] = [
  ...INSTRUCTIONS.map((instruction) => ({ kind: 'instruction', instruction }) as const),
  { kind: 'count-in', secondsLeft: 3 },
  ...LEGS.map((leg) => ({ kind: 'go', leg }) as const),
  ...LEGS.flatMap((side) =>
    (['inward', 'outward'] as const).map((direction) => ({ kind: 'drift', side, direction, driftDeg: 14 }) as const),
  ),
  { kind: 'rep', number: 3 },
  { kind: 'praise' },
  { kind: 'mirror-covered' },
  { kind: 'mirror-back' },
  { kind: 'set-done', number: 2, of: 3 },
  { kind: 'set-done', number: 1, of: 1 },
  ...LEGS.map((nextLeg) => ({ kind: 'rest', seconds: 44.6, nextLeg }) as const),
  { kind: 'rest-ends', seconds: 10 },
  { kind: 'paused' },
  { kind: 'resumed' },
  { kind: 'finished' },
];

describe.each(LANGUAGE_CODES)('the words of the coach in %s', (language) => {
  const t = createWords(language).getFixedT(language, 'words');
  const say = createCueWords(createDictionary('en'));

  test.each(CUES.map((cue) => [JSON.stringify(cue), cue] as const))('%s has words', (_, cue) => {
    const shown = shownWords(t, cue);
    expect(shown).not.toMatch(/coach\.|\{\{|undefined|NaN|\.\d/);
    expect(shown.length).toBeLessThanOrEqual(34);
    for (const variant of [0, 1, 2, 3]) {
      const spoken = say(language, cue, variant);
      expect(spoken).toBe(spokenWords(t, cue, variant));
      expect(spoken).not.toMatch(/coach\.|\{\{|undefined|NaN|\d\.\d/);
      expect(spoken.length).toBeLessThanOrEqual(70);
    }
  });

  test('a drift says which knee and the way out first, in three ways', () => {
    for (const cue of CUES.filter(({ kind }) => kind === 'drift')) {
      const ways = [0, 1, 2].map((variant) => say(language, cue, variant));
      expect(new Set(ways).size).toBe(3);
      expect(new Set(ways.map((way) => way.split(',')[0])).size).toBe(1);
      expect(say(language, cue, 3)).toBe(ways[0]);
    }
  });

  test('a count is only a number', () => {
    expect(say(language, { kind: 'rep', number: 7 }, 5)).toBe('7');
    expect(say(language, { kind: 'count-in', secondsLeft: 2 }, 1)).toBe('2');
  });
});

test('SUM-3: a knee that drifts inward is asked outward, and the other one to the middle, because “knee in” names the fault', () => {
  const say = createCueWords(createDictionary('en'));
  const inward = { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 14 } as const;
  expect(say('de', inward, 0)).toBe('Linkes Knie nach außen, über die Zehen.');
  expect(say('en', { ...inward, direction: 'outward' }, 0)).toBe('Left knee to the middle, over the foot.');
});
