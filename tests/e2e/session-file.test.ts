import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { withPage } from './open-page.ts';
import { saveFromSummary, summaryShown } from './save-menu.ts';

const headline = (page: Page) => page.getByRole('heading', { level: 2 }).allInnerTexts();

it('FILE-1: a set that was saved opens on another machine with the same numbers, and saves the same files again', async () => {
  const saved = { json: '', csv: '', trc: '', headings: [''] };
  await withPage({}, async ({ page }) => {
    await page.getByRole('button', { name: /without a camera/i }).click();
    await summaryShown(page, 120_000);
    Object.assign(saved, {
      json: await saveFromSummary(page, /json/i),
      csv: await saveFromSummary(page, /csv/i),
      trc: await saveFromSummary(page, /trc/i),
      headings: await headline(page),
    });
  });
  await withPage({}, async ({ page, complaints }) => {
    const file = { name: 'set of anna.json', mimeType: 'application/json', buffer: Buffer.from(saved.json) };
    await page.locator('input[type=file]').setInputFiles(file);
    await summaryShown(page);
    expect(await headline(page)).toEqual(saved.headings);
    expect(JSON.parse(await saveFromSummary(page, /json/i))).toEqual(JSON.parse(saved.json));
    expect(await saveFromSummary(page, /csv/i)).toBe(saved.csv);
    expect(await saveFromSummary(page, /trc/i)).toBe(saved.trc);
    expect(complaints).toEqual([]);
  });
});

it('FILE-2: a file that does not fit is refused with the place and what should stand there, and nothing else changes', async () => {
  await withPage({}, async ({ page, complaints }) => {
    const broken = JSON.stringify({ format: 'kneeline-session', formatVersion: 2, origin: { startedAt: 'yesterday' } });
    const file = { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(broken) };
    await page.locator('input[type=file]').setInputFiles(file);
    const notice = page.getByRole('alert');
    await notice.waitFor();
    await expect.poll(() => notice.innerText()).toMatch(/broken\.json.*origin\.startedAt.*a date and time/su);
    await notice.getByRole('button', { name: /close/i }).click();
    await notice.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /use the camera/i }).waitFor();
    expect(complaints).toEqual([]);
  });
});
