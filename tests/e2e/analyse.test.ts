import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { withPage } from './open-page.ts';
import { repsIn, runAnalyse, withoutMoment } from './run-analyse.ts';
import { saveFromSummary, summaryShown } from './save-menu.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneeline-analyse-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const processes = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
const analyse = (args: readonly string[], stopAt: string | null = null) => runAnalyse(args, { folder, stopAt });

it('BATCH-1, BATCH-9: analyse measures many films as the page does, told in order, and goes on after one that it can not read', async () => {
  const { 'outward-portrait': portrait, 'right-inward': film } = inject('films');
  await mkdir(join(folder, 'Ordner ä'));
  await copyFile(portrait, join(folder, 'Ordner ä', 'Übung 1.mp4'));
  await writeFile(join(folder, 'Ordner ä', 'text.mp4'), 'Not a film.');
  await writeFile(join(folder, 'Ordner ä', 'empty.webm'), '');
  await writeFile(join(folder, 'Ordner ä', 'old.avi'), 'RIFF\0\0\0\0AVI LIST');

  const run = await analyse(['Ordner ä', 'gone.mov', film, '--out', 'results', '--backend', 'wasm', '--fast']);

  expect(run.exitCode).toBe(1);
  const complaints = run.complaints.trimEnd().split('\n');
  expect(complaints).toEqual([
    expect.stringMatching(/^1\/6 .*empty\.webm: This video can’t be read\./u),
    expect.stringMatching(/^2\/6 .*old\.avi: Browsers can’t read this file format .*Convert the video to MP4/u),
    expect.stringMatching(/^3\/6 .*text\.mp4: This video can’t be read\./u),
    expect.stringMatching(/^5\/6 gone\.mov: There is no such file/u),
  ]);
  expect(run.output).toMatch(/^2 of 6 measured, 4 failed\./mu);
  expect((await readdir(join(folder, 'results'))).map((name) => name.normalize('NFC'))).toEqual([
    'right-inward.kneeline.csv',
    'right-inward.kneeline.json',
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
    'old.avi old ',
    'text.mp4 text ',
    'Übung 1.mp4 Übung 1 left',
    'Übung 1.mp4 Übung 1 right',
    'gone.mov gone ',
    'right-inward.mp4 right-inward left',
    'right-inward.mp4 right-inward right',
  ]);

  await withPage({ search: '?probe&backend=wasm&films=fast' }, async ({ page }) => {
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
    await page.locator('input[type=file]').setInputFiles(film);
    for (const format of ['json', 'csv']) {
      await summaryShown(page, 120_000);
      const byHand = await saveFromSummary(page, new RegExp(format, 'iu'));
      const byBatch = await readFile(join(folder, 'results', `right-inward.kneeline.${format}`), 'utf8');
      // A file that the page saves does not name the film (PRIV-5), and a result is named like its film.
      const nameless = byBatch.replace(' right-inward.mp4', '').replace('"right-inward.mp4"', '""');
      expect(withoutMoment(byHand)).toBe(withoutMoment(nameless));
    }
  });
});

it('Ctrl-C ends analyse with 130, closes the browser and leaves what was finished', async () => {
  const { 'right-inward': film, 'left-inward': other, 'outward-portrait': third } = inject('films');

  const run = await analyse(
    [film, other, third, '--out', 'stopped', '--backend', 'wasm', '--fast'],
    'right-inward.mp4: ',
  );

  expect(run.exitCode).toBe(130);
  const finished = Number(/Stopped after (\d) of 3/u.exec(run.complaints)?.[1]);
  expect(finished).toBeGreaterThan(0);
  const results = await readdir(join(folder, 'stopped'));
  expect(results).toEqual(
    expect.arrayContaining(['right-inward.kneeline.csv', 'right-inward.kneeline.json', 'summary.csv']),
  );
  expect(results).toHaveLength(2 * finished + 1);
  // The system may take a moment to clear away the processes of a closed browser.
  await expect.poll(processes, { timeout: 10_000 }).not.toContain(join(folder, 'tmp'));
});
