import * as v from 'valibot';
import { degrees, percentOfLeg } from '../../core/geometry/units.ts';

/**
 * The thing that should stand in a place of a session file, in plain words. The list is closed, so that the screen can
 * say each in its language.
 */
export const EXPECTATIONS = [
  'at most 300 million characters',
  'complete JSON',
  'the format "kneeline-session"',
  'format version 2 or 3',
  'an entry',
  'named values',
  'a list',
  'a shorter list',
  'a point [x, y, confidence]',
  'a finite number',
  'a number from 0 to 1',
  'a number above 0',
  'a whole number, 0 or more',
  'a whole number, 1 or more',
  'a text',
  'a shorter text',
  'a date and time',
  'true or false',
  'one of the words of the format',
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** Gives a check its words. */
function saying<Words extends Expectation>(words: Words): Words {
  return words;
}

/** The most characters of a text from outside, such as a camera's label or the name of a film. */
const LONGEST_TEXT = 1000;

const number = saying('a finite number');
export const Finite = v.pipe(v.number(number), v.finite(number));
export const Angle = v.pipe(Finite, v.transform(degrees));
export const LegShare = v.pipe(Finite, v.transform(percentOfLeg));

const share = saying('a number from 0 to 1');
export const Share = v.pipe(v.number(share), v.minValue(0, share), v.maxValue(1, share));

const positive = saying('a number above 0');
export const Positive = v.pipe(v.number(positive), v.finite(positive), v.gtValue(0, positive));

const count = saying('a whole number, 0 or more');
export const Count = v.pipe(v.number(count), v.safeInteger(count), v.minValue(0, count));

const ordinal = saying('a whole number, 1 or more');
export const Ordinal = v.pipe(v.number(ordinal), v.safeInteger(ordinal), v.minValue(1, ordinal));

export const Text = v.pipe(v.string(saying('a text')), v.maxLength(LONGEST_TEXT, saying('a shorter text')));

const moment = saying('a date and time');
/** A moment in ISO 8601, on a day that exists. */
export const Moment = v.pipe(
  v.string(moment),
  v.isoTimestamp(moment),
  v.check((text) => Number.isFinite(Date.parse(text)), moment),
);

export const Flag = v.boolean(saying('true or false'));

/** Accepts one of a list's words. */
export function oneOf<const Words extends readonly (string | number)[]>(
  words: Words,
): v.GenericSchema<unknown, Words[number]> {
  return v.picklist(words, saying('one of the words of the format'));
}

/** Accepts one of a union's words. The compiler makes sure that no word is missing or made up. */
export function wordOf<Word extends string>(words: Readonly<Record<Word, true>>): v.GenericSchema<unknown, Word> {
  return oneOf(Object.keys(words) as Word[]);
}

export function is<const Word extends string>(word: Word) {
  return v.literal(word, saying('one of the words of the format'));
}

/** Accepts named values. Names that the format does not know are passed over. */
export function group<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.object(entries, ({ expected }) => (expected === 'Object' ? saying('named values') : saying('an entry')));
}

/** Accepts named values of several kinds, told apart by `kind`. */
export const KINDS = (issue: v.VariantIssue): Expectation =>
  issue.expected === 'Object' ? 'named values' : 'one of the words of the format';

/** Accepts a list. Its length is looked at before anything in it. */
export function listOf<Item>(item: v.GenericSchema<unknown, Item>, longest: number) {
  const list = saying('a list');
  return v.pipe(v.array(v.unknown(), list), v.maxLength(longest, saying('a shorter list')), v.array(item, list));
}

/** Accepts a value for the left and one for the right. */
export function bothSides<Leg>(leg: v.GenericSchema<unknown, Leg>) {
  return group({ left: v.nullable(leg), right: v.nullable(leg) });
}
