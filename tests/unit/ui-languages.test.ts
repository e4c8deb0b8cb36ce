import { describe, expect, test } from 'vitest';
import { regionalLocale } from '../../src/ui/words/regional-locale.ts';
import { formatMoment } from '../../src/ui/numbers/format.ts';
import { WORDS } from '../fakes/all-words.ts';
import { leavesOf } from '../fakes/word-leaves.ts';

/** Gives the texts with their names, without what is filled in. */
const textsWithNames = (words: object) =>
  [...leavesOf(words)].map(
    ([key, text]) => [key, text.replaceAll(/\{\{\w+\}\}/gu, '…').replace('kneeline-session', '…')] as const,
  );

const textsOf = (words: object): readonly string[] => [...leavesOf(words).values()];

describe('UI-13: German for Switzerland', () => {
  test('is the same German, with ss for every ß and « » as quotation marks', () => {
    expect(textsOf(WORDS.de).filter((text) => /[ß„“]/u.test(text)).length).toBeGreaterThan(100);
    expect(textsOf(WORDS['de-CH']).filter((text) => /[ß„“]/u.test(text))).toEqual([]);
    expect(WORDS['de-CH'].coach.spoken.instruction['feet-apart']).toBe('Stell die Füsse hüftbreit auseinander.');
    expect(WORDS['de-CH'].locale).toBe('de-CH');
  });
});

describe('UI-15: numbers and dates', () => {
  test('follow the region of the person, where the words have none', () => {
    expect(regionalLocale('en', ['de-CH', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(regionalLocale('fr', ['FR-ch'])).toBe('fr-CH');
    expect(regionalLocale('de-CH', ['de-AT'])).toBe('de-CH');
    expect(regionalLocale('it', ['de-CH'])).toBe('it');
    expect(formatMoment('2026-11-30T14:05:00+00:00', regionalLocale('en', ['en-GB']))).toMatch(/30 November 2026/u);
  });

  test('ignore a tag that is none', () => {
    expect(regionalLocale('en', ['en-US@posix'])).toBe('en');
  });
});

describe('UI-13: French', () => {
  const french = textsWithNames(WORDS.fr);

  test('keeps a sign and its word on one line: no ordinary space stands before : ; ? ! % or inside « »', () => {
    expect(french.filter(([, text]) => / [:;?!%»]|« /u.test(text))).toEqual([]);
    expect(french.filter(([, text]) => /\p{L}[?!]/u.test(text))).toEqual([]);
  });

  test('says “vous”', () => {
    expect(french.filter(([, text]) => /(?<!\p{L})(?:tu|toi|ton|tes|ta)(?![\p{L}-])/iu.test(text))).toEqual([]);
  });

  test('has one word per thing', () => {
    expect(
      french.filter(([, text]) => /(?<!\p{L})(?:sets?|sessions?|reps?|démos?|sévérité)(?!\p{L})/iu.test(text)),
    ).toEqual([]);
  });
});

describe('UI-13: Italian', () => {
  const italian = textsWithNames(WORDS.it);

  test('says “tu”', () => {
    expect(italian.filter(([, text]) => /(?<!\p{L})(?:Lei|voi|vostr\p{L}+|Sua|Suo|Suoi)(?!\p{L})/u.test(text))).toEqual(
      [],
    );
  });

  test('has one word per thing', () => {
    expect(
      italian.filter(([, text]) =>
        /(?<!\p{L})(?:sets?|sedut\p{L}|reps?|demo|accosciat\p{L}|telecamer\p{L})(?!\p{L})/iu.test(text),
      ),
    ).toEqual([]);
  });
});

/** Other words for a thing that has its one German word already. */
const SECOND_WORDS: Readonly<Record<string, RegExp>> = {
  Satz: /\bSets?\b|\bSerien?\b/u,
  Einheit: /\bSessions?\b|Sitzung/u,
  Wiederholung: /\bReps?\b|\bRepetition/u,
  Vorführung: /\bDemos?\b|Demonstration|Vorzeige/u,
  Empfindlichkeit: /Streng/u,
  Pause: /\banhalten|\bAnhalten|\bUnterbrech|\bRast\b/u,
};

test.each(Object.entries(SECOND_WORDS))('UI-14: German has one word for “%s”', (_, second) => {
  expect([...leavesOf(WORDS.de)].filter(([, text]) => second.test(text))).toEqual([]);
});
