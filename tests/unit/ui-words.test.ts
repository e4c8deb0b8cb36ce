import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { leavesOf } from '../fakes/word-leaves.ts';

type Leaves = ReturnType<typeof leavesOf>;

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

/** METHOD: words that would make a training aid sound like a medical device. */
const FORBIDDEN =
  /abnormal|\brisk|screening|diagnos(?!tics)|therap|normal range|injury prediction|valgus|varus|risiko|früherkennung|anormal|abnorm|normalbereich|krankhaft|fehlstellung|heilt|heilung|risque|dépistage|thérap|patholog|malformation|guéri|rischi|anomal|patolog|malformazion|guari/i;

/** The one sentence that has to name what the product is not; and the panel about the machine. */
const EXEMPT = new Set(['product.notMedical']);

const english = leavesOf(WORDS.en);

/** Keys whose text is wrong, so that a failing test names them. */
const keysWhere = (leaves: Leaves, wrong: (text: string, key: string) => boolean) =>
  [...leaves].filter(([key, text]) => wrong(text, key)).map(([key]) => key);

describe.each(Object.entries(WORDS))('the words of %s', (_, words) => {
  const leaves = leavesOf(words);

  test('UI-13: have the same keys and the same placeholders as English, and each plural that their language asks for', () => {
    const { pluralCategories } = new Intl.PluralRules(words.locale).resolvedOptions();
    const keys = [...english.keys()].flatMap((key) =>
      key.endsWith('_other')
        ? pluralCategories.map((category) => key.replace(/_other$/u, `_${category}`))
        : key.endsWith('_one')
          ? []
          : [key],
    );
    expect([...leaves.keys()].toSorted()).toEqual(keys.toSorted());
    const differs = (text: string, key: string) =>
      placeholders(text).join() !== placeholders(english.get(key.replace(/_many$/u, '_other')) ?? '').join();
    expect(keysWhere(leaves, differs)).toEqual([]);
  });

  test('are never empty, and never with a straight quote, three dots or a hyphen for a dash', () => {
    expect(keysWhere(leaves, (text) => text.trim() === '' || /'|"|\.\.\.| - /.test(text))).toEqual([]);
  });

  test('UI-3: avoid what a training aid must not claim', () => {
    expect(keysWhere(leaves, (text, key) => !EXEMPT.has(key) && FORBIDDEN.test(text))).toEqual([]);
  });
});

const ROOT = join(import.meta.dirname, '../..');

/** Everything that may say a word, without the words themselves. */
async function sources(): Promise<string> {
  const folders = ['src', 'scripts/analyse'].map(async (folder) => {
    const names = await readdir(join(ROOT, folder), { recursive: true });
    const read = names
      .filter(
        (name) => /\.(?:tsx?|mjs)$/u.test(name) && !/words\/(?:en|de(?:-ch)?(?:-sie)?|fr|it)\/[\w-]+\.ts$/u.test(name),
      )
      .map((name) => readFile(join(ROOT, folder, name), 'utf8'));
    return (await Promise.all(read)).join('\n');
  });
  return (await Promise.all(folders)).join('\n');
}

/**
 * Words that are looked up by a whole name, by a name with gaps (`side.${side}`), or as a property
 * (`en.summary.noReps`).
 */
function readerOf(source: string): (key: string) => boolean {
  const names = new Set([...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/gu)].map(([, name]) => name));
  const gapped = [...source.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/gu)]
    .flatMap(([, name = '']) => (/^[\w-]+\..*\$\{/u.test(name) ? [name] : []))
    .map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll(/\$\\?\{.*?\}/gu, '[^.]+')}$`, 'u'));
  const isProperty = (path: string) => source.includes(`.${path}`);
  return (key) => {
    const word = key.replace(/_(?:one|other)$/u, '');
    // A group is taken whole, but never one of those at the top.
    const group = word.slice(0, word.lastIndexOf('.'));
    return (
      names.has(word) ||
      gapped.some((name) => name.test(word)) ||
      isProperty(word) ||
      (group.includes('.') && (names.has(group) || isProperty(group)))
    );
  };
}

test.each(Object.entries(WORDS))('UI-28: trying again is one word on every page, in %s', (_, words) => {
  const { engine, source, compare, people, start } = words;
  const again = [engine.retry, source.again, compare.again, people.retry, start.pageFailed.again];
  expect([...new Set(again)]).toEqual([engine.retry]);
});

test('every word is said somewhere', async () => {
  const isRead = readerOf(await sources());
  expect(isRead('summary.notMeasured')).toBe(false);
  expect([...english.keys()].filter((key) => !isRead(key))).toEqual([]);
});
