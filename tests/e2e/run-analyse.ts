import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaints: string;
}

/**
 * Runs `npm run analyse` as a terminal would.
 *
 * @param args what stands behind the command; files relative to `folder`.
 * @param stopAt Ctrl-C is pressed when this was printed.
 */
export async function runAnalyse(
  args: readonly string[],
  { folder, stopAt = null }: { readonly folder: string; readonly stopAt?: string | null },
): Promise<Run> {
  // The browser keeps its profile in there, which tells its processes from those of other tests.
  const env = { ...process.env, TMPDIR: join(folder, 'tmp') };
  await mkdir(env.TMPDIR, { recursive: true });
  const command = spawn(process.execPath, [join(projectRoot, 'scripts', 'analyse.mjs'), ...args], { cwd: folder, env });
  let output = '';
  let complaints = '';
  let stopped = false;
  command.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (stopAt === null || stopped || !output.includes(stopAt)) return;
    stopped = true;
    command.kill('SIGINT');
  });
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const exitCode = await new Promise<number | null>((resolve) => command.on('close', resolve));
  return { exitCode, output, complaints };
}

/** The moment of measuring is all that two exports of one film may differ in. */
export function withoutMoment(text: string): string {
  return text.replace(/("startedAt": "|# startedAt: )[^"\r\n]*/u, '$1');
}

/** The table of repetitions of a CSV export, by column. */
export function repsIn(csv: string): Record<string, string>[] {
  const lines = csv.split('\r\n').filter((line) => !line.startsWith('#'));
  const [header = '', ...rows] = lines.slice(0, lines.indexOf(''));
  const columns = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [columns[index] ?? '', cell])));
}
