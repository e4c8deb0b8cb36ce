import { readFile } from 'node:fs/promises';
import { BufferSource, EncodedPacketSink, Input, MP4, WEBM } from 'mediabunny';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { findKeptPictures } from './kept-pictures.ts';
import { startCamera, visitAnew, withPage } from './open-page.ts';
import { saveFromSummary, summaryShown } from './save-menu.ts';

const SET_MS = 120_000;

const isWorking = (page: Page) =>
  page.waitForFunction(() => window.kneelineProbe?.state.coach?.stage.kind === 'working');

async function saveFilm(page: Page, name: string): Promise<Input> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: SET_MS }),
    page.getByRole('menuitem', { name }).click(),
  ]);
  const bytes = await readFile(await download.path());
  return new Input({ formats: [MP4, WEBM], source: new BufferSource(bytes) });
}

async function timesOf(input: Input): Promise<readonly number[]> {
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('The saved film has no pictures');
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp * 1000);
  return times.toSorted((a, b) => a - b);
}

it('PRIV-2, STUDIO-8: from a demonstration to a client in front of it, side by side, and to the sheet of paper they take home; nothing shown is counted, and only its film is kept, until it is removed', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  await withPage({ fakeCamera, settings: { repsPerSet: 3 } }, async ({ page, complaints }) => {
    await startCamera(page);
    await isWorking(page);
    // From now on pictures are kept, so that the demonstration has its film.
    await page.keyboard.press('i');
    await page.getByText('The next rep can be replayed').first().waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Record “Knee in”' }).click();
    await page.getByText('The next squat is recorded: Knee in').waitFor();
    await page.getByRole('button', { name: 'Record “Knee in” again' }).waitFor({ timeout: SET_MS });
    await page.keyboard.press('2');
    const show = page.getByRole('button', { name: 'Show: Knee in' });
    await show.waitFor();
    await expect.poll(() => show.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Nothing is being counted').first().waitFor();
    const shownFromMs = await page.evaluate(() => performance.now());
    for (const phase of ['bottom', 'standing']) {
      await page.waitForFunction((wanted) => window.kneelineProbe?.state.live?.phase === wanted, phase);
    }
    expect(await page.evaluate(() => window.kneelineProbe?.state.coach?.repsDone)).toBeLessThan(3);
    const shownToMs = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: WORDS.en.live.goOnCounting }).click();

    await summaryShown(page, SET_MS);
    const { frames, sets } = await page.evaluate(() => {
      const finished = window.kneelineProbe?.state.finished;
      return { frames: finished?.frames.map(({ timestampMs }) => timestampMs) ?? [], sets: finished?.sets ?? [] };
    });
    expect(frames.filter((atMs) => atMs > shownFromMs && atMs < shownToMs)).toEqual([]);
    expect(sets.flatMap(({ reps }) => reps)).toHaveLength(3);
    await page.getByRole('button', { name: 'Side by side' }).click();
    await page.getByText('With a demonstration', { exact: true }).click();
    const shownAt = () =>
      page
        .getByLabel('Video of the demonstration')
        .evaluate((film: HTMLVideoElement) => (film.seeking ? -1 : film.currentTime));
    await expect.poll(shownAt, { timeout: 20_000 }).toBeGreaterThan(0.5);
    const atBottom = await shownAt();
    await page.getByRole('slider').first().press('Home');
    await expect.poll(shownAt).toBeLessThan(atBottom);
    await expect.poll(shownAt).toBeGreaterThanOrEqual(0);
    await page.getByRole('button', { name: 'Back to the summary' }).click();
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const sheet = page.getByRole('article', { name: 'The sheet' });
    await expect.poll(() => sheet.innerText()).toMatch(/left knee drifts inward/i);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/gu)]).toHaveLength(1);

    // It is there for the next client, another day.
    await visitAnew(page);
    expect(await findKeptPictures(page)).toEqual([expect.stringMatching(/^demonstrations: video\//u)]);
    await startCamera(page);
    await isWorking(page);
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Show: Knee in' }).waitFor();
    await page.getByRole('button', { name: 'Remove “Knee in”' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: WORDS.en.people.removeYes }).click();
    // Until then the deletion can be undone.
    await expect.poll(() => findKeptPictures(page), { timeout: 30_000 }).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('TAPE-7: a set is recorded, looked at again, saved as film and as session, and opens on a fresh profile with identical numbers', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  const saved = { json: '', csv: '', trc: '' };
  await withPage({ fakeCamera, settings: { repsPerSet: 2 } }, async ({ page, complaints }) => {
    await startCamera(page);
    await isWorking(page);
    await page.keyboard.press('o');
    await page
      .getByText(/^Recording \d/u)
      .first()
      .waitFor();
    await summaryShown(page, SET_MS);
    // The moment that is pointed at has the film's picture beneath its lines.
    await page.waitForFunction(() => {
      const figure = document.querySelector<HTMLCanvasElement>('canvas.stick-figure');
      if (figure === null) return false;
      const middle =
        figure.getContext('2d')?.getImageData(0, Math.floor(figure.height / 2), figure.width, 1).data ?? [];
      const opaque = middle.filter((value, index) => index % 4 === 3 && value === 255).length;
      return opaque > figure.width / 2;
    });

    const bare = await timesOf(await saveFilm(page, 'Video without lines'));
    const lined = await timesOf(await saveFilm(page, 'Video with lines'));
    const frames = await page.evaluate(
      () => window.kneelineProbe?.state.finished?.frames.map(({ timestampMs }) => timestampMs) ?? [],
    );
    expect(bare.length).toBeGreaterThan(20);
    expect(lined).toHaveLength(bare.length);
    // Each picture is one that was measured. Before the set begins and after it ends the coach records none.
    const start = frames.find((at) => {
      const recorded = bare.filter((ms) => frames.some((one) => Math.abs(one - at - (ms - (bare[0] ?? 0))) < 1));
      return recorded.length > bare.length / 2;
    });
    expect(start).toBeDefined();

    saved.json = await saveFromSummary(page, /^Session/u);
    saved.csv = await saveFromSummary(page, /CSV/u);
    saved.trc = await saveFromSummary(page, /TRC/u);
    expect(complaints).toEqual([]);
  });
  await withPage({}, async ({ page, complaints }) => {
    const file = { name: 'set.json', mimeType: 'application/json', buffer: Buffer.from(saved.json) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await summaryShown(page);
    expect(JSON.parse(await saveFromSummary(page, /^Session/u))).toEqual(JSON.parse(saved.json));
    expect(await saveFromSummary(page, /CSV/u)).toBe(saved.csv);
    expect(await saveFromSummary(page, /TRC/u)).toBe(saved.trc);
    expect(complaints).toEqual([]);
  });
});
