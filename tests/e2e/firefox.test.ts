import type { Page } from 'puppeteer-core';
import { describe, expect, inject, it } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { withFirefox } from './open-firefox.ts';

const firefox = findFirefox();

/** Puppeteer's own waiting compiles text, which the page's policy forbids. */
const PATIENCE = { timeout: 150_000, interval: 250 };

const engineOf = (page: Page) => page.evaluate(() => window.kneelineProbe?.state.engine.kind);
const repsOf = (page: Page) => page.evaluate(() => window.kneelineProbe?.state.live?.repCount ?? 0);
const verdictsOf = (page: Page) =>
  page.evaluate(
    () =>
      window.kneelineProbe?.state.finished?.reps.map(({ legs }) => `${legs.left?.verdict} ${legs.right?.verdict}`) ??
      [],
  );
const headingsOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('h1, h2, h3')].map((heading) => heading.textContent));

async function press(page: Page, name: string): Promise<void> {
  const pressed = () =>
    page.evaluate((text) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes(text));
      button?.click();
      return button !== undefined;
    }, name);
  await expect.poll(pressed, PATIENCE).toBe(true);
}

describe.skipIf(firefox === null)(
  'in Firefox (skipped where there is none; Debian: apt-get install firefox-esr)',
  () => {
    it('the first page opens, and a film is measured and judged', async () => {
      await withFirefox({ firefox: firefox ?? '', search: '?probe&films=fast' }, async (page) => {
        await expect.poll(() => engineOf(page), PATIENCE).toBe('ready');
        await expect.poll(() => headingsOf(page), PATIENCE).toContain('A mirror that measures');
        const input = await (await page.$('input[type=file]'))?.toElement('input');
        await input?.uploadFile(inject('films')['left-inward']);
        await expect.poll(() => verdictsOf(page), PATIENCE).toEqual(['inward in-line', 'inward in-line']);
        await expect.poll(() => headingsOf(page), PATIENCE).toContain('Left knee drifts inward');
      });
    });

    it('a set before the camera is measured and judged', async () => {
      const cameraFilm = inject('films')['left-inward'];
      await withFirefox({ firefox: firefox ?? '', search: '?probe&model=blazepose-lite', cameraFilm }, async (page) => {
        await expect.poll(() => engineOf(page), PATIENCE).toBe('ready');
        await press(page, 'Use the camera');
        await expect.poll(() => repsOf(page), PATIENCE).toBeGreaterThanOrEqual(2);
        await press(page, 'Finish');
        await expect.poll(() => headingsOf(page), PATIENCE).toContain('Left knee drifts inward');
      });
    });
  },
);
