import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sharedDataOrSkip } from '../shared-data.ts';
import { withPage } from './open-page.ts';
import { runAnalyse } from './run-analyse.ts';

const MEASURING_MS = 240_000;

it(
  'RUN-12, RUN-15, RUN-17, RUN-18, RUN-20: a film of a run is measured, told step by step with its pictures, and saved as the terminal writes it',
  async (context) => {
    const clip = sharedDataOrSkip(context, 'running', 'r09-run-inward-both-30fps', 'clip.mp4');
    // Two models measure it, as for everybody who changes no setting.
    await withPage({ search: '?probe' }, async ({ page, complaints }) => {
      await page.getByRole('button', { name: /^While running/ }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^Video of a run/ }).click();
      await (await chooser).setFiles(clip);
      const left = page.getByRole('heading', { name: 'Left knee inward' });
      await left.waitFor({ timeout: MEASURING_MS });
      await page.getByRole('heading', { name: 'Right knee inward' }).waitFor();

      const steps = page.locator('.run-steps');
      const figure = page.locator('canvas.step-figure');
      /** The colours in a corner of the figure: without a picture of the film nothing is painted there. */
      const corner = () =>
        figure.evaluate((canvas: HTMLCanvasElement) => [
          ...(canvas.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? []),
        ]);
      await expect.poll(async () => (await corner())[3], { timeout: MEASURING_MS }).toBe(255);
      const chosen = async () => Number(/Step (\d+), /u.exec(await steps.innerText())?.[1]);
      const first = await chosen();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(chosen).toBe(first - 1);
      await expect.poll(async () => (await corner())[3], { timeout: MEASURING_MS }).toBe(255);

      await page.getByRole('button', { name: 'Save' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: /^Table/ }).click();
      const csv = await readFile(await (await download).path(), 'utf8');
      expect(csv).toContain('# format: kneeline-run');
      expect(csv).toContain('# seenFrom: front');
      expect(csv.match(/^(left|right)[,;]inward/gmu)).toHaveLength(2);
      expect(complaints).toEqual([]);
      const folder = await mkdtemp(join(tmpdir(), 'kneeline-run-'));
      try {
        await runAnalyse([clip, '--run', '--out', 'out'], { folder });
        expect(await readFile(join(folder, 'out', 'clip.kneeline-run.csv'), 'utf8')).toBe(csv);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  },
  2 * MEASURING_MS,
);
