import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const spec = await readFile(join(import.meta.dirname, '../../../SPEC.md'), 'utf8');

/** The text of each rule by its id, on one line. */
const rules = spec
  .split(/^(?=- \*\*|#)/mu)
  .flatMap((part) => [/^- \*\*([A-Z]+-\d+)\*\* (.*)/su.exec(part)])
  .flatMap((found) =>
    found === null ? [] : [{ id: found[1], text: (found[2] ?? '').trim().replaceAll(/\s+/gu, ' ') }],
  );

/** Ends of sentences. The point of "et al." is none. */
function countSentences(text: string): number {
  return text.replaceAll('al.', 'al').match(/[.?!]["”)]?(?= |$)/gu)?.length ?? 0;
}

it('SPEC.md says each rule in one or two sentences', () => {
  expect(rules.length).toBeGreaterThan(150);
  const wrong = rules.filter(({ text }) => !/[.?!]["”)]?$/u.test(text) || ![1, 2].includes(countSentences(text)));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
