import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesIn, rulesNamedBy, rulesWithoutPassedTest } from '../../../scripts/spec-rules.mjs';

const ROOT = join(import.meta.dirname, '../../..');

const spec = await readFile(join(ROOT, 'SPEC.md'), 'utf8');
const rules = rulesIn(spec);
const areas = [...new Set(rules.map((id) => id.slice(0, id.indexOf('-'))))];

/** The rules that the tests' sources name, each with the files. Whether those tests run, `scripts/test.mjs` looks up. */
async function rulesInTests(): Promise<Map<string, string[]>> {
  const names = await readdir(join(ROOT, 'tests'), { recursive: true });
  const found = new Map<string, string[]>();
  const id = `(?:${areas.join('|')})-\\d+`;
  for (const name of names.filter((one) => /\.test\.tsx?$/u.test(one))) {
    const source = await readFile(join(ROOT, 'tests', name), 'utf8');
    // A title, or an entry of a table of titles, starts with the rules' ids.
    const titles = source.matchAll(new RegExp(`['"\`](${id}(?:, ${id})*)(?=[:'"\`])`, 'gu'));
    for (const [, ids = ''] of titles) {
      for (const rule of ids.split(', ')) found.set(rule, [...(found.get(rule) ?? []), name]);
    }
  }
  return found;
}

type ToldTest = readonly [title: string, status: string, ...groups: readonly string[]];

/** Vitest's JSON reporter tells this of the tests. */
function resultsOf(...tests: readonly ToldTest[]) {
  const assertionResults = tests.map(([title, status, ...ancestorTitles]) => ({ title, status, ancestorTitles }));
  return { testResults: [{ assertionResults }] };
}

describe('SPEC.md', () => {
  it('names every rule once, numbered without a hole', () => {
    expect(new Set(rules).size).toBe(rules.length);
    expect(areas.length).toBeGreaterThan(15);
    for (const area of areas) {
      const numbers = rules.filter((id) => id.startsWith(`${area}-`));
      expect(numbers).toEqual(numbers.map((_, index) => `${area}-${index + 1}`));
    }
  });

  it('has a test for every rule', async () => {
    const tested = await rulesInTests();
    expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('knows every rule that a test names', async () => {
    const unknown = [...(await rulesInTests())].filter(([id]) => !rules.includes(id));
    expect(unknown).toEqual([]);
  });
});

describe('the check of the rules after a run', () => {
  const someSpec = '- **GATE-1** Nobody.\n- **GATE-2** Two.\n- **UI-1** Mirrored.\n- **SRC-1** A paper.\n';
  it('counts a test that passed for each rule that its title or its group begins with', () => {
    const results = resultsOf(['GATE-1, UI-1: nobody', 'passed'], ['in the dark', 'passed', 'gates', 'GATE-2: two']);
    expect(rulesWithoutPassedTest(someSpec, results)).toEqual([]);
  });

  it('does not count a test that was skipped, left for later or failed, nor a rule named elsewhere in a title', () => {
    const results = resultsOf(
      ['GATE-1: nobody', 'pending'],
      ['GATE-1: nobody', 'skipped'],
      ['GATE-1: nobody', 'todo'],
      ['GATE-2: two', 'failed'],
      ['mirrors, see UI-1: yes', 'passed'],
    );
    expect(rulesWithoutPassedTest(someSpec, results)).toEqual(['GATE-1', 'GATE-2', 'UI-1']);
  });

  it('takes the numbers of a rule whole', () => {
    expect(rulesNamedBy('GATE-12: jumps')).toEqual(['GATE-12']);
    expect(rulesNamedBy('GATE-1 and more')).toEqual([]);
  });
});
