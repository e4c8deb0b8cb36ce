import { describe, expect, test } from 'vitest';
import { politeFirstPage } from '../../src/ui/words/de-sie/first-page.ts';
import { exercise } from '../../src/ui/words/de-sie/exercise.ts';
import { results } from '../../src/ui/words/de-sie/results.ts';
import { running } from '../../src/ui/words/de-sie/running.ts';
import { withOverrides } from '../../src/ui/words/forms/overrides.ts';
import { WORDS } from '../fakes/all-words.ts';
import { leavesOf } from '../fakes/word-leaves.ts';

/** “du” and its forms. */
const FAMILIAR_WORD = /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu;

/** Verbs that ask somebody to do something, as one says “du” to. A new one belongs here with its first sentence. */
const VERBS =
  'aktualisier|änder|beacht|benutz|beug|bleib|bring|dreh|drück|erlaub|filme|frag|führ|geh|gib|halt|heb|hol|hör|klick|komm|kopier|lad|lass|lauf|leg|lies|lös|mach|miss|neig|nimm|nutz|öffn|plan|press|prob|prüf|sag|schalt|schau|schick|schließ|schreib|senk|setz|sieh|spann|speicher|spür|starte|steck|steh|stell|such|tipp|trag|trenn|übe|üb|versuch|verwend|wähl|wandl|wart|wechsl|wiederhol|zeichn|zeig|zieh';

const small = `(?:${VERBS})e?(?!\\p{L})(?! Sie(?!\\p{L}))`;
const capital = small.replaceAll(/(?<=[(|])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** A familiar request stands where a clause begins, and no “Sie” follows. A capital after a comma begins a noun. */
const FAMILIAR_REQUEST = new RegExp(
  `(?:^|[.:!?–] )${capital}|(?:[;,] |(?<!\\p{L})(?:[Uu]nd|[Oo]der|dann|[Bb]itte|zuerst|hier|jetzt|selbst) )${small}`,
  'u',
);

const isFamiliar = (text: string): boolean => FAMILIAR_WORD.test(text) || FAMILIAR_REQUEST.test(text);

const familiarNames = (words: object): readonly string[] =>
  [...leavesOf(words)].filter(([, text]) => isFamiliar(text)).map(([name]) => name);

describe('UI-26: German', () => {
  test('says “du” in the familiar words', () => {
    const formal = /(?<!\p{L})(?:Ihnen|Ihre?[nrms]?|bitten Sie|Sie (?:können|müssen))(?!\p{L})/u;
    expect([...leavesOf(WORDS.de)].filter(([, text]) => formal.test(text))).toEqual([]);
    expect(familiarNames(WORDS.de).length).toBeGreaterThan(200);
  });

  test.each(['de-x-sie', 'de-CH-x-sie'] as const)(
    'says “Sie” in every sentence of %s: a sentence that is named here needs its polite form in ui/words/de-sie',
    (language) => {
      expect(familiarNames(WORDS[language])).toEqual([]);
    },
  );

  test('writes a second sentence only where the first addresses somebody', () => {
    const polite: Readonly<Record<string, string>> = { ...politeFirstPage, ...exercise, ...running, ...results };
    const familiar = leavesOf(WORDS.de);
    expect(Object.keys(polite).filter((name) => !isFamiliar(familiar.get(name) ?? ''))).toEqual([]);
  });

  test('of Switzerland has ss in the polite words too', () => {
    expect([...leavesOf(WORDS['de-CH-x-sie'])].filter(([, text]) => /[ß„“]/u.test(text))).toEqual([]);
    expect(WORDS['de-CH-x-sie'].coach.spoken.instruction['feet-apart']).toBe(
      'Stellen Sie die Füsse hüftbreit auseinander.',
    );
  });
});

test('UI-26: an override changes the text that it names, and no other', () => {
  const words = { title: 'one', group: { first: 'two', second: 'three' } };
  expect(withOverrides(words, { 'group.second': 'four' })).toEqual({
    title: 'one',
    group: { first: 'two', second: 'four' },
  });
  expect(words.group.second).toBe('three');
});
