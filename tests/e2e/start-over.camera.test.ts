import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { startCamera, withPage } from './open-page.ts';

const REP_MS = 120_000;

const sessionId = (page: Page) => page.evaluate(() => window.kneelineProbe?.state.session?.id ?? null);

const isWorking = (page: Page) =>
  page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'working', null, { timeout: REP_MS });

it('KEEP-14, DEMO-10, TAPE-2: starting over in mid-set asks first, and leaves nothing of the earlier person', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  await withPage({ fakeCamera, settings: { repsPerSet: null } }, async ({ page, complaints }) => {
    await startCamera(page);
    await isWorking(page);
    await page.keyboard.press('t');
    await page.keyboard.press('i');
    await page.getByRole('radio', { name: 'Last rep' }).waitFor({ timeout: REP_MS });
    await page.waitForFunction(() => (window.kneelineProbe?.state.coach?.repsDone ?? 0) > 0, null, { timeout: REP_MS });
    const first = await sessionId(page);

    await page.keyboard.press('r');
    const question = page.getByRole('alertdialog', { name: 'Start over?' });
    await question.getByText(/will not be kept/u).waitFor();
    await question.getByRole('button', { name: 'Carry on' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await sessionId(page)).toBe(first);

    await page.getByRole('button', { name: 'Record “Knee in”' }).click();
    await page.keyboard.press('r');
    await question.getByRole('button', { name: 'Start over' }).click();
    await page.waitForFunction((id) => (window.kneelineProbe?.state.session?.id ?? id) !== id, first);
    await page.getByRole('radio', { name: 'Last rep' }).waitFor({ state: 'detached' });
    await page.getByText('The next squat is recorded: Knee in').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: /^Finish/u }).click();
    await page.waitForFunction(() => window.kneelineProbe?.state.session === null);
    expect(await page.evaluate(() => window.kneelineProbe?.state.history.length)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
