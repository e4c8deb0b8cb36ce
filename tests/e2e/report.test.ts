import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { COACHED, coachedSessionOf, type CoachedScript } from '../fakes/coached-session.ts';
import { WORDS } from '../fakes/all-words.ts';
import { withPage } from './open-page.ts';

const LONG_NOTE = 'Bitte jeden zweiten Tag üben, langsam und vor dem Spiegel, mit den Kniescheiben geradeaus. '.repeat(
  20,
);
const PATIENCE = { timeout: 30_000 };
const LONG_NAME = 'Donaudampfschifffahrtsgesellschaftskapitän von nebenan';

async function openSession(page: Page, change: Partial<CoachedScript>): Promise<void> {
  const json = sessionToJson(coachedSessionOf({ ...COACHED, ...change }));
  const file = { name: 'set.json', mimeType: 'application/json', buffer: Buffer.from(json) };
  await page.locator('input[type=file]').first().setInputFiles(file);
}

/** Pages of the PDF, and whether its paper is of this size, in points (1/72 inch); a browser rounds to whole ones. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<{ pages: number; rightPaper: boolean }> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  const [width, height] = format === 'A4' ? [595, 842] : [612, 792];
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)];
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page\b/gu)].length,
    rightPaper: boxes.every(([, w, h]) => Math.abs(Number(w) - width) < 2 && Math.abs(Number(h) - height) < 2),
  };
}

it.each([
  { what: 'one rep', change: { reps: 1 }, language: 'fr' },
  { what: 'eight reps', change: {}, language: 'it' },
  { what: 'a hundred reps on one leg, long words', change: { reps: 100, exercise: 'step-down' }, language: 'de' },
] as const)('REPORT-3: $what: one page on A4 and on US Letter', async ({ change, language }) => {
  const names = { clinic: LONG_NAME, signer: LONG_NAME };
  await withPage({ settings: { language, theme: 'dark', ...names } }, async ({ page, complaints }) => {
    await openSession(page, change);
    await page.getByRole('button', { name: WORDS[language].report.open, exact: true }).click();
    const [name, note] = [page.getByRole('textbox').first(), page.getByRole('textbox').nth(1)];
    expect(await name.inputValue()).toBe('');
    for (const [person, forHome] of [
      ['', ''],
      [LONG_NAME, LONG_NOTE],
    ] as const) {
      await name.fill(person);
      await note.fill(forHome);
      // The sheet is fitted to the paper when its words have been drawn.
      for (const paper of ['A4', 'Letter'] as const) {
        await expect.poll(() => printed(page, paper), PATIENCE).toEqual({ pages: 1, rightPaper: true });
      }
    }
    expect(complaints).toEqual([]);
  });
});

it('REPORT-1: on paper there is the sheet and nothing of the screen around it, on white', async () => {
  await withPage({ settings: { theme: 'dark' } }, async ({ page }) => {
    await openSession(page, {});
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await page.getByRole('article', { name: 'The sheet' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('article', { name: 'The sheet' }).waitFor();
    await expect.poll(() => page.getByRole('button').count()).toBe(0);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
  });
});

it('REPORT-8: the moment one looks at is saved as a picture that a viewer opens', async () => {
  await withPage({}, async ({ page, complaints }) => {
    await openSession(page, {});
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /save as picture/i }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^kneeline-2026-11-23T08-00-00-[\d-]+s\.png$/u);
    const bytes = await (await download.createReadStream()).toArray();
    const png = Buffer.concat(bytes as Buffer[]);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(complaints).toEqual([]);
  });
});
