import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly engines?: { readonly node?: string } }>
  >;
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(ROOT, name), 'utf8'));
}

test('ENG-7: every package of TensorFlow.js has the one version of @tensorflow/tfjs', async () => {
  const { dependencies } = (await readJson('package.json')) as { readonly dependencies: Record<string, string> };
  const { packages } = (await readJson('package-lock.json')) as Lock;
  const version = dependencies['@tensorflow/tfjs'];
  const asked = Object.entries(dependencies).filter(([name]) => name.startsWith('@tensorflow/'));
  const locked = Object.entries(packages).filter(([path]) => /node_modules\/@tensorflow\/[^/]+$/u.test(path));

  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(asked.filter(([, one]) => one !== version)).toEqual([]);
  expect(locked.length).toBeGreaterThanOrEqual(asked.length);
  expect(locked.filter(([, one]) => one.version !== version)).toEqual([]);
});
