import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { startCamera, withPage } from './open-page.ts';
import { draftedCounts } from './drafts-on-disk.ts';
import { summaryShown } from './save-menu.ts';

const { start, people } = WORDS.en;
const SET_MS = 120_000;

/** Reps of each draft on the disk. */
async function draftedReps(page: Page): Promise<readonly number[]> {
  return (await draftedCounts(page)).map(({ reps }) => reps);
}

it('KEEP-13: a set that a reload cuts off is kept, said on the start page, and opens with its reps', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  await withPage({ fakeCamera, settings: { repsPerSet: 3 } }, async ({ page, complaints }) => {
    await startCamera(page);
    await expect.poll(() => draftedReps(page), { timeout: SET_MS }).toEqual([2]);
    await page.reload();

    await page.getByText(start.cutOff).waitFor();
    await page.getByRole('button', { name: start.cutOffLook }).click();
    await summaryShown(page);
    await page.getByText(people.kept).waitFor();
    const shown = await page.evaluate(() => window.kneelineProbe?.state.finished);
    expect(shown?.reps.map(({ number }) => number)).toEqual([1, 2]);
    expect(shown?.origin.source.kind).toBe('camera');
    expect(shown?.frames.at(-1)?.timestampMs).toBeGreaterThan(shown?.reps.at(-1)?.bottomMs ?? Infinity);
    expect(await draftedReps(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('KEEP-13: a set that ends as it should leaves no draft', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  await withPage({ fakeCamera, settings: { repsPerSet: 2 } }, async ({ page, complaints }) => {
    await startCamera(page);
    await summaryShown(page, SET_MS);
    await page.getByText(people.kept).waitFor();
    expect(await draftedReps(page)).toEqual([]);
    await page.reload();
    await page.waitForFunction(() => window.kneelineProbe?.state.history.length === 1);
    expect(await page.getByText(start.cutOff).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
