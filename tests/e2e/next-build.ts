import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOfflineWorker } from '../../scripts/offline-worker.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Copies a built page and makes of the copy what a later build would be: every asset has another name, and the page
 * another title.
 *
 * @returns the folder of the copy.
 */
export async function makeNextBuild(built: string, title: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kneeline-next-'));
  await cp(built, folder, { recursive: true, filter: (path) => !path.endsWith('.gz') && !/\/models\//u.test(path) });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const renamed = new Map(names.map((name) => [name, name.replace(/\.(\w+)$/u, 'next.$1')]));
  const any = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'gu');
  const rewrite = async (path: string): Promise<void> => {
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replaceAll(any, (name) => renamed.get(name) ?? name),
    );
  };
  for (const [name, next] of renamed) {
    await rename(join(assets, name), join(assets, next));
    if (/\.(?:js|css)$/u.test(next)) await rewrite(join(assets, next));
  }
  const page = join(folder, 'index.html');
  await rewrite(page);
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<title>.*?<\/title>/u, `<title>${title}</title>`));
  await writeOfflineWorker(PROJECT, folder);
  return folder;
}
