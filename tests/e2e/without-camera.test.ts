import { expect, inject, it } from 'vitest';
import { SCENES } from './drawn-films.ts';
import { startCamera, withPage } from './open-page.ts';

it('UI-4: without a camera and without a model the recorded example plays through to its summary', async () => {
  await withPage({}, async ({ page, complaints }) => {
    await page.getByRole('button', { name: /without a camera/i }).click();
    await page.waitForFunction(() => window.kneelineProbe?.state.source.kind === 'try-it');
    await page
      .getByRole('heading', { name: /drifts inward|mostly in line/i })
      .first()
      .waitFor({ timeout: 60_000 });
    const reps = await page.evaluate(() => window.kneelineProbe?.state.finished?.reps.length);
    expect(reps).toBe(2);
    expect(complaints).toEqual([]);
  });
});

it('ENG-1: a film is measured frame by frame, each frame once, in order', async () => {
  const film = inject('films')['left-inward'];
  await withPage({}, async ({ page }) => {
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
    await page.locator('input[type=file]').setInputFiles(film);
    await page.getByRole('heading', { name: /left knee drifts inward/i }).waitFor({ timeout: 120_000 });
    const times = await page.evaluate(() => window.kneelineProbe?.frames.map(({ timestampMs }) => timestampMs) ?? []);
    expect(times).toHaveLength(SCENES['left-inward'].observations.length);
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true);
  });
});

it('UI-2: without a camera the page says so, and a film still works', async () => {
  const film = inject('films')['right-inward'];
  await withPage({}, async ({ page }) => {
    await startCamera(page);
    await page.waitForFunction(() => window.kneelineProbe?.state.source.kind === 'failed');
    await page.getByRole('alert').first().waitFor();
    await page.locator('input[type=file]').setInputFiles(film);
    await page.getByRole('heading', { name: /right knee drifts inward/i }).waitFor({ timeout: 120_000 });
    expect(await page.evaluate(() => window.kneelineProbe?.state.finished?.reps.length)).toBeGreaterThan(0);
  });
});
