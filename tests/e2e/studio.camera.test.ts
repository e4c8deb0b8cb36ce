import { expect, inject, it } from 'vitest';
import { beyondOwnCode, startCamera, withPage } from './open-page.ts';

it('STUDIO-4: by keys alone, in the middle of a set: a demonstration, a film, a replay, a delayed mirror, a second screen', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  // The set must not end while its tools are tried, however slow the machine is.
  await withPage({ fakeCamera, settings: { repsPerSet: null } }, async ({ page, requests, complaints }) => {
    await startCamera(page);
    await page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'working');
    const asked = requests.length;
    for (const key of ['t', 'i', 'o']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Record “Knee in”' }).click();
    await page.getByText('The next squat is recorded: Knee in').waitFor();
    await page.getByText('Recorded: Knee in').waitFor({ timeout: 60_000 });
    await page.getByRole('radio', { name: 'Last rep' }).waitFor();

    await page.keyboard.press('i');
    const replay = page.getByRole('region', { name: /^Rep \d/u });
    await replay.waitFor();
    // It runs: not every picture of the rep need have been measured.
    await expect.poll(() => replay.innerText(), { timeout: 20_000 }).toMatch(/Left\s+\d+°\s±\s\d+°/u);
    await page.locator('.plate').first().waitFor({ state: 'detached' });

    await page.keyboard.press('a');
    await page.locator('.moment-sign', { hasText: '5 s ago' }).waitFor();
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('n');
    const second = await opening;
    await second.locator('.moment-sign', { hasText: '5 s ago' }).waitFor();
    await page.keyboard.press('Escape');
    await second.locator('.moment-sign').waitFor({ state: 'detached' });
    const closing = second.waitForEvent('close');
    await page.keyboard.press('n');
    await closing;

    await page.keyboard.press('o');
    await page.getByText('The video is ready.').waitFor();
    expect(beyondOwnCode(requests.slice(asked))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
