import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** The summary is up when its files can be saved. */
export function summaryShown(page: Page, timeout = 30_000): Promise<void> {
  return page.getByRole('button', { name: 'Save', exact: true }).waitFor({ timeout });
}

/** Opens the summary's menu of files and saves one, as a person would. @returns what is in it. */
export async function saveFromSummary(page: Page, what: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const choose = async () => {
    await page.getByRole('menuitem', { name: what }).click();
    // The page asks for the length of the leg first.
    if (what.test('TRC')) await page.getByRole('button', { name: 'Save in pixels' }).click();
  };
  const [download] = await Promise.all([page.waitForEvent('download'), choose()]);
  return readFile(await download.path(), 'utf8');
}
