import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The page as an earlier commit builds it, served by that commit's own server. */
export interface EarlierBuild {
  readonly checkout: string;
  readonly folder: string;
  /** The module of the commit that serves a built page. */
  readonly serverModule: string;
  remove(): Promise<void>;
}

function git(...args: string[]): void {
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Checks a commit out beside the project, installs its own packages and builds its page. */
export async function buildEarlier(commit: string): Promise<EarlierBuild> {
  const place = await mkdtemp(join(tmpdir(), 'kneeline-earlier-'));
  const checkout = join(place, 'checkout');
  const remove = async () => {
    git('worktree', 'remove', '--force', checkout);
    await rm(place, { recursive: true, force: true });
  };
  git('worktree', 'add', '--detach', checkout, commit);
  try {
    // The tools that run this bench call its environment "development", and React would be built with its checks.
    const env = { ...process.env };
    delete env['NODE_ENV'];
    const inCheckout = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: checkout, env, stdio: ['ignore', 'ignore', 'inherit'] });
    inCheckout('npm', 'ci');
    inCheckout('npm', 'run', 'build');
  } catch (cause) {
    await remove();
    throw cause;
  }
  return {
    checkout,
    folder: join(checkout, 'dist'),
    serverModule: join(checkout, 'scripts', 'serve.mjs'),
    remove,
  };
}

/** Serves the earlier page in a process of its own, with the server of its own commit. */
export async function serveEarlier({
  folder,
  serverModule,
}: EarlierBuild): Promise<{ readonly url: string; close(): Promise<void> }> {
  const script = `
    import { servePage } from ${JSON.stringify(pathToFileURL(serverModule).href)};
    console.log((await servePage({ folder: ${JSON.stringify(folder)}, port: 0 })).url);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as readonly unknown[];
  return {
    url: String(line).trim(),
    async close() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
