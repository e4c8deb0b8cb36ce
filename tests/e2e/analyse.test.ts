import { execFileSync, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedDataOrSkip } from '../shared-data.ts';
import { withPage } from './open-page.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaints: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneeline-analyse-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command as a terminal would. @param stopAt Ctrl-C is pressed when this was printed. */
async function analyse(args: readonly string[], stopAt: string | null = null): Promise<Run> {
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
function withoutMoment(text: string): string {
  return text.replace(/("startedAt": "|# startedAt: )[^"\r\n]*/u, '$1');
}

/** The table of repetitions of a CSV export, by column. */
function repsIn(csv: string): Record<string, string>[] {
  const lines = csv.split('\r\n').filter((line) => !line.startsWith('#'));
  const [header = '', ...rows] = lines.slice(0, lines.indexOf(''));
  const columns = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [columns[index] ?? '', cell])));
}

it('analyse measures many films as the page does, one after the other, and goes on after one that it can not read', async (context) => {
  const portrait = sharedDataOrSkip(context, 'synthetic', 'd17-portrait-outward', 'clip.mp4');
  const film = sharedDataOrSkip(context, 'synthetic', 'd22-photoreal-single-leg', 'clip.mp4');
  await mkdir(join(folder, 'Ordner ä'));
  await copyFile(portrait, join(folder, 'Ordner ä', 'Übung 1.mp4'));
  await writeFile(join(folder, 'Ordner ä', 'text.mp4'), 'Not a film.');
  await writeFile(join(folder, 'Ordner ä', 'empty.webm'), '');

  const run = await analyse(['Ordner ä', 'gone.mov', film, '--out', 'results', '--backend', 'wasm']);

  expect(run.exitCode).toBe(1);
  const complaints = run.complaints.trimEnd().split('\n');
  expect(complaints).toEqual([
    expect.stringMatching(/^1\/5 .*empty\.webm: This video can’t be read\./u),
    expect.stringMatching(/^2\/5 .*text\.mp4: This video can’t be read\./u),
    expect.stringMatching(/^4\/5 gone\.mov: There is no such file/u),
  ]);
  expect(run.output).toMatch(/^2 of 5 measured, 3 failed\./mu);
  expect((await readdir(join(folder, 'results'))).map((name) => name.normalize('NFC'))).toEqual([
    'clip.kneeline.csv',
    'clip.kneeline.json',
    'summary.csv',
    'Übung 1.kneeline.csv',
    'Übung 1.kneeline.json',
  ]);

  const upright = await readFile(join(folder, 'results', 'Übung 1.kneeline.csv'), 'utf8');
  expect(upright).toContain('# picture: 480 x 640 px, un-mirrored');
  const legs = repsIn(upright);
  expect(legs.map(({ leg }) => leg)).toEqual(expect.arrayContaining(['left', 'right']));
  expect(new Set(legs.map(({ verdict }) => verdict))).toEqual(new Set(['outward']));

  const summary = await readFile(join(folder, 'results', 'summary.csv'), 'utf8');
  const films = summary.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(films.map((line) => line.split(',').slice(0, 3).join(' ')).slice(1)).toEqual([
    'empty.webm empty ',
    'text.mp4 text ',
    'Übung 1.mp4 Übung 1 left',
    'Übung 1.mp4 Übung 1 right',
    'gone.mov gone ',
    'clip.mp4 clip left',
    'clip.mp4 clip right',
  ]);

  await withPage({ search: '?probe&backend=wasm' }, async ({ page }) => {
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
    await page.locator('input[type=file]').setInputFiles(film);
    for (const format of ['json', 'csv']) {
      const button = page.getByRole('button', { name: new RegExp(format, 'iu') });
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }),
        button.click({ timeout: 120_000 }),
      ]);
      const byHand = await readFile(await download.path(), 'utf8');
      const byBatch = await readFile(join(folder, 'results', `clip.kneeline.${format}`), 'utf8');
      expect(withoutMoment(byBatch)).toBe(withoutMoment(byHand));
    }
  });
});

it('Ctrl-C ends analyse with 130, closes the browser and leaves what was finished', async (context) => {
  const film = sharedDataOrSkip(context, 'synthetic', 'd22-photoreal-single-leg', 'clip.mp4');
  const other = sharedDataOrSkip(context, 'synthetic', 'd02-aligned', 'clip.mp4');

  const run = await analyse([film, other, '--out', 'stopped', '--backend', 'wasm'], 'Measuring 2/2');

  expect(run.exitCode).toBe(130);
  expect(run.complaints).toContain('Stopped after 1 of 2');
  expect(await readdir(join(folder, 'stopped'))).toEqual(['clip.kneeline.csv', 'clip.kneeline.json', 'summary.csv']);
  expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(join(folder, 'tmp'));
});
