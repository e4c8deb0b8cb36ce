import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('the supply chain', () => {
  it('has a reason for each runtime dependency, and none for a package that went', async () => {
    const { dependencies } = JSON.parse(await read('package.json')) as Packages;
    const table = (await read('docs/dependencies.md')).split('\n').filter((line) => line.startsWith('| `'));
    const named = table.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
    );
    expect(named.toSorted()).toEqual(Object.keys(dependencies).toSorted());
    for (const line of table) expect(line.split('|').at(-2)?.trim()).not.toBe('');
  });

  it('pins every package to one version', async () => {
    const { dependencies, devDependencies } = JSON.parse(await read('package.json')) as Packages;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(?:\d+\.\d+\.\d+|file:vendor\/[\w-]+)$/u.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('names a hash for every package that is downloaded', async () => {
    const { packages } = JSON.parse(await read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>;
    };
    const bare = Object.entries(packages).filter(
      ([path, { integrity, link, inBundle }]) =>
        path.startsWith('node_modules/') && integrity === undefined && link !== true && inBundle !== true,
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

/** Words that a training aid must not use of itself. A sentence that rules one out, such as "does not diagnose", may. */
const RULED_OUT = /\b(?:abnormal|diagnos\w*|therap(?:y|ies|eutic)|screening|normal range|injury prediction|risk)\b/giu;
const RULES_OUT = /\b(?:not|no|nor|never|nothing|none|without|cannot|can’t)\b/iu;
/** Pages for people who use Kneeline, or decide whether to. */
const PAGES = ['README.md', 'docs/hosting.md', 'docs/file-formats.md', 'public/manifest.webmanifest', 'index.html'];

describe('UI-3: pages beside the screen', () => {
  it.each(PAGES)('UI-3: %s uses no word of a medical device of itself', async (page) => {
    const sentences = (await read(page)).split(/(?<=[.!?])\s|\n\s*\n/u);
    expect(sentences.filter((one) => one.search(RULED_OUT) >= 0 && !RULES_OUT.test(one))).toEqual([]);
  });

  it('UI-3: finds such a word where there is one', () => {
    expect('A screening for knees.'.search(RULED_OUT)).toBeGreaterThan(0);
    expect(RULES_OUT.test('A screening for knees.')).toBe(false);
  });
});

it('has no page of decisions without a number of its own', async () => {
  const numbers = (await readdir(join(ROOT, 'docs/decisions'))).map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
});
