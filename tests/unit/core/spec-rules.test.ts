import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
/** Rules of the pure core, and of files that come from outside: each must have a test. The others are checked where they can be. */
const TESTED = [
  'MEAS',
  'TRACK',
  'VIEW',
  'BASE',
  'GATE',
  'DRIFT',
  'REP',
  'WHOLE',
  'COACH',
  'EXP',
  'FILE',
  'PROG',
  'DEMO',
  'KEEP',
  'TAPE',
  'CMP',
  'BATCH',
];
const AREAS = [...TESTED, 'PRIV', 'SRC', 'ENG', 'UI', 'REPORT', 'STUDIO'];

const spec = await readFile(join(ROOT, 'SPEC.md'), 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gmu)].flatMap(([, id]) => id ?? []);

async function idsInTests(): Promise<Map<string, string[]>> {
  const names = await readdir(join(ROOT, 'tests'), { recursive: true });
  const found = new Map<string, string[]>();
  for (const name of names.filter((one) => /\.test\.tsx?$/u.test(one))) {
    const source = await readFile(join(ROOT, 'tests', name), 'utf8');
    // A title, or an entry of a table of titles, starts with the rule's id.
    const titles = source.matchAll(new RegExp(`['"\`]((?:${AREAS.join('|')})-\\d+)(?=[:'"\`])`, 'gu'));
    for (const [, id = ''] of titles) found.set(id, [...(found.get(id) ?? []), name]);
  }
  return found;
}

describe('SPEC.md', () => {
  it('names every rule once, numbered without a hole', () => {
    expect(new Set(rules).size).toBe(rules.length);
    for (const area of AREAS) {
      const numbers = rules.filter((id) => id.startsWith(`${area}-`));
      expect(numbers).not.toEqual([]);
      expect(numbers).toEqual(numbers.map((_, index) => `${area}-${index + 1}`));
    }
  });

  it('has a test for every rule of the core', async () => {
    const tested = await idsInTests();
    const core = rules.filter((id) => TESTED.includes(id.slice(0, id.indexOf('-'))));
    expect(core.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('knows every rule that a test names', async () => {
    const unknown = [...(await idsInTests())].filter(([id]) => !rules.includes(id));
    expect(unknown).toEqual([]);
  });
});
