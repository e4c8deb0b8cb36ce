import { expect, inject, it } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { startCamera, withPage } from './open-page.ts';

const { live, product, progress, summary } = WORDS.en;
const REP_MS = 120_000;

it('UI-21, UI-22: Back asks in a running set, then leads from history to summary to start, and a reload stays where it was', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  await withPage({ fakeCamera, settings: { repsPerSet: null } }, async ({ page, complaints }) => {
    const title = (name: string) => page.getByRole('heading', { name, exact: true });
    await startCamera(page);
    await page.waitForFunction(() => (window.kneelineProbe?.state.coach?.repsDone ?? 0) > 0, null, { timeout: REP_MS });
    expect(new URL(page.url()).hash).toBe('#/live');

    await page.evaluate(() => history.back());
    const question = page.getByRole('alertdialog', { name: live.endAsk });
    await question.getByRole('button', { name: live.startOverNo }).click();
    await question.waitFor({ state: 'detached' });
    // A busy machine may lose the standing axis meanwhile, and finds it again.
    await page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'working');
    await page.evaluate(() => history.back());
    await question.getByRole('button', { name: live.finish }).click();
    await title(summary.title).waitFor();
    await page.getByText(WORDS.en.people.kept).waitFor();

    // The page is loaded anew, and everything is read again from where it is kept.
    await page.reload();
    await title(summary.title).waitFor();
    await page.getByRole('button', { name: summary.progress }).click();
    await title(progress.title).waitFor();
    await page.reload();
    await title(progress.title).waitFor();
    await page.goBack();
    await title(summary.title).waitFor();
    await page.goBack();
    await title(product.claim).waitFor();
    await page.goForward();
    await title(summary.title).waitFor();
    expect(complaints).toEqual([]);
  });
});
