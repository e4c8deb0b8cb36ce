import { expect, inject, it } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { startCamera, withPage } from './open-page.ts';

it('UI-4: from the permission to the summary without one click: counted in, cued once a rep, rested, finished', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  const settings = { sets: 2, repsPerSet: 2, restS: 4, tones: true };
  await withPage({ fakeCamera, settings }, async ({ page, complaints }) => {
    await startCamera(page);
    await page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'working');
    await page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'resting');
    await page.getByRole('heading', { name: /left knee drifts inward/i }).waitFor({ timeout: 120_000 });

    const record = await page.evaluate(() => {
      const finished = window.kneelineProbe?.state.finished;
      return finished && { sets: finished.sets, cues: finished.cues, reps: finished.reps.length };
    });
    expect(record?.sets.map(({ reps }) => reps)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(record?.reps).toBe(4);
    const kinds = record?.cues.map(({ cue }) => cue.kind) ?? [];
    expect(kinds.filter((kind) => kind === 'go').length).toBeGreaterThanOrEqual(2);
    expect(kinds.at(-1)).toBe('finished');
    const drifts = record?.cues.flatMap(({ cue }) => (cue.kind === 'drift' ? [`${cue.side} ${cue.direction}`] : []));
    expect(drifts).toEqual(Array.from({ length: 4 }, () => 'left inward'));
    expect(complaints).toEqual([]);
  });
});

it('UI-4, UI-25, SUM-4, SUM-5: a runner from Switzerland on a first visit, by keyboard alone: the look in the mirror, one set of one rep, what happened, what next, and the history', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  const { mirrorLook, product, progress, start, summary } = WORDS['de-CH'];
  await withPage({ fakeCamera, settings: null, locale: 'de-CH' }, async ({ page, complaints }) => {
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
    await page.getByRole('heading', { name: product.claim }).waitFor();
    await page.getByRole('button', { name: start.camera }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: mirrorLook.title }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.kneelineProbe?.state.source.kind === 'camera');
    await page.waitForFunction(() => (window.kneelineProbe?.state.live?.repCount ?? 0) >= 1);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'paused');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /linkes knie weicht nach innen aus/i }).waitFor();
    await page.getByText(/^0 von \d Kniebeugen? in der Achse$/u).waitFor();
    await page.getByText(/^Als Nächstes: /u).waitFor();
    await page.getByRole('button', { name: summary.again, exact: true }).first().waitFor();
    expect(await page.evaluate(() => window.kneelineProbe?.state.settings.mirrorLookSeen)).toBe(true);

    await page.getByRole('button', { name: summary.progress, exact: true }).click();
    await page.getByRole('heading', { name: progress.title, exact: true }).waitFor();
    await page.locator('.session-row').first().waitFor();
    await expect.poll(() => page.locator('.session-row').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});
