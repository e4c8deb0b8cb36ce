import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/ui/words/languages.ts';

type Leaves = ReadonlyMap<string, string>;

function leavesOf(words: object, path = ''): Leaves {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value] as const] : [...leavesOf(value as object, here)];
    }),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

/** METHOD: words that would make a training aid sound like a medical device. */
const FORBIDDEN =
  /abnormal|\brisk|screening|diagnos(?!tics)|therap|normal range|injury prediction|valgus|varus|risiko|früherkennung|anormal|abnorm|normalbereich|krankhaft|fehlstellung|heilt|heilung/i;

/** The one sentence that has to name what the product is not; and the panel about the machine. */
const EXEMPT = new Set(['product.notMedical']);

const english = leavesOf(LANGUAGES.en);

/** Keys whose text is wrong, so that a failing test names them. */
const keysWhere = (leaves: Leaves, wrong: (text: string, key: string) => boolean) =>
  [...leaves].filter(([key, text]) => wrong(text, key)).map(([key]) => key);

describe.each(Object.entries(LANGUAGES))('the words of %s', (_, words) => {
  const leaves = leavesOf(words);

  test('have the same keys and the same placeholders as English', () => {
    expect([...leaves.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    const differs = (text: string, key: string) =>
      placeholders(text).join() !== placeholders(english.get(key) ?? '').join();
    expect(keysWhere(leaves, differs)).toEqual([]);
  });

  test('are never empty, and never with a straight quote, three dots or a hyphen for a dash', () => {
    expect(keysWhere(leaves, (text) => text.trim() === '' || /'|"|\.\.\.| - /.test(text))).toEqual([]);
  });

  test('UI-3: avoid what a training aid must not claim', () => {
    expect(keysWhere(leaves, (text, key) => !EXEMPT.has(key) && FORBIDDEN.test(text))).toEqual([]);
  });
});

test('German says "du"', () => {
  const formal = /\b(Ihnen|Ihre?[nrms]?|bitten Sie|Sie (können|müssen))\b/;
  expect(keysWhere(leavesOf(LANGUAGES.de), (text) => formal.test(text))).toEqual([]);
});
