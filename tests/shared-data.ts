import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

const folder = fileURLToPath(new URL('../../shared/data', import.meta.url));
const told = new Set<string>();

/** The folder of test clips beside the project, or null on a machine that has none. */
export function findSharedData(): string | null {
  return existsSync(folder) ? folder : null;
}

/** The path of one clip or folder below the shared data; skips the running test, saying why, where it is absent. */
export function sharedDataOrSkip(context: Pick<TestContext, 'skip'>, ...segments: string[]): string {
  const path = join(folder, ...segments);
  if (existsSync(path)) return path;
  const reason = `needs ${join('../shared/data', ...segments)}, which this machine does not have`;
  if (!told.has(reason)) process.stdout.write(`skipped: ${reason}\n`);
  told.add(reason);
  return context.skip(reason);
}
