import type { Locator, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { PHONE, startCamera, withPage } from './open-page.ts';

const { live, summary } = WORDS.en;
/** WCAG 2.5.5 asks for targets of this size. */
const FINGER_PX = 44;

/** How far the page is wider than the phone. A page that is one pixel wider scrolls sideways under every finger. */
const widerBy = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function sideOf(button: Locator): Promise<number> {
  await button.waitFor();
  const box = await button.boundingBox();
  return Math.min(box?.width ?? 0, box?.height ?? 0);
}

it('UI-17, UI-29: on a phone that stands upright a set is started, paused and ended with a finger, and the result stands before everything that can be done with it', async () => {
  const fakeCamera = inject('films')['phone-camera'];
  await withPage({ fakeCamera, settings: { repsPerSet: null }, device: PHONE }, async ({ page, complaints }) => {
    await startCamera(page);
    await page.waitForFunction(() => (window.kneelineProbe?.state.live?.repCount ?? 0) >= 1);
    const { width, height } = await page.evaluate(() => {
      const video = document.querySelector('video');
      return { width: video?.videoWidth ?? 0, height: video?.videoHeight ?? 0 };
    });
    expect(height).toBeGreaterThan(width);
    expect(await widerBy(page)).toBe(0);

    const pause = page.getByRole('button', { name: live.pause, exact: true });
    expect(await sideOf(pause)).toBeGreaterThanOrEqual(FINGER_PX);
    await pause.tap();
    await page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'paused');
    const finish = page.getByRole('button', { name: live.finishShort });
    expect(await sideOf(finish)).toBeGreaterThanOrEqual(FINGER_PX);
    await finish.tap();

    const verdict = page.getByRole('heading', { name: /left knee drifts inward/i });
    await verdict.waitFor();
    const next = page.getByText(/^Next: /u);
    await next.waitFor();
    const again = page.getByRole('button', { name: summary.again, exact: true }).first();
    expect(await sideOf(again)).toBeGreaterThanOrEqual(FINGER_PX);
    const tops = await Promise.all(
      [verdict, next, page.getByRole('button', { name: 'Save', exact: true })].map(
        async (one) => (await one.boundingBox())?.y ?? NaN,
      ),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(await widerBy(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
