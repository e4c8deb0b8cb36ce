import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Download, Page } from 'playwright-core';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { withPage } from './open-page.ts';
import { runAnalyse, withoutMoment } from './run-analyse.ts';

const MEASURING_MS = 120_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneeline-films-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Presses a button that offers `count` files. @returns their texts by name. */
async function savedBy(page: Page, name: RegExp, count: number): Promise<Map<string, string>> {
  const downloads: Download[] = [];
  const all = new Promise<void>((resolve) => {
    page.on('download', (download) => {
      downloads.push(download);
      if (downloads.length === count) resolve();
    });
  });
  await page.getByRole('button', { name }).click();
  await all;
  const texts = new Map<string, string>();
  for (const download of downloads) {
    texts.set(download.suggestedFilename(), await readFile(await download.path(), 'utf8'));
  }
  return texts;
}

/** Measured in front of the screen, as a person would open it. */
async function measureAlone(page: Page, path: string): Promise<SessionRecord> {
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
  await input.setInputFiles(path);
  const text = await page.evaluate(async (chosen) => {
    const file = chosen.files?.[0];
    if (file === undefined) throw new Error('No file');
    await window.kneelineProbe?.measureFile(file);
    return JSON.stringify(window.kneelineProbe?.state.finished);
  }, input);
  return JSON.parse(text ?? 'null') as SessionRecord;
}

it('BATCH-5, BATCH-16, HAND-7: the results go into a folder that is picked, what lies there stays, and the film can be checked by hand', async () => {
  const clip = inject('films')['right-inward'];
  const notes = join(folder, 'notes.json');
  await writeFile(notes, '{"who": "the drawn person"}');
  await withPage({ search: '?probe&backend=wasm' }, async ({ page, complaints }) => {
    // The dialog can't be driven; the folder behind it is a real one.
    await page.addInitScript(() => {
      Reflect.set(window, 'showDirectoryPicker', () => navigator.storage.getDirectory());
    });
    await page.reload();
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.getFileHandle('right-inward.kneeline.csv', { create: true });
    });
    await page.locator('input[type=file]').setInputFiles([clip, notes]);
    await page.getByRole('heading', { name: '2 of 2 done' }).waitFor({ timeout: MEASURING_MS });
    await page.getByRole('button', { name: /save all/iu }).click();
    await page.getByText('2 files are now in the folder').waitFor();
    const sizes = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const found: Record<string, number> = {};
      for (const name of ['right-inward.kneeline.csv', 'right-inward-2.kneeline.csv', 'right-inward-2.kneeline.json']) {
        found[name] = (await (await root.getFileHandle(name)).getFile()).size;
      }
      return found;
    });
    expect(sizes['right-inward.kneeline.csv']).toBe(0);
    expect(sizes['right-inward-2.kneeline.csv']).toBeGreaterThan(10_000);
    expect(sizes['right-inward-2.kneeline.json']).toBeGreaterThan(10_000);
    await page.getByText('Measured with BlazePose full with heavy (precise)').waitFor();
    // The page still has the film, and finds the picture of the first still in it.
    await page.getByRole('button', { name: /^Check by hand: right-inward/u }).click();
    await page.getByLabel(/your name/iu).fill('Anna');
    await page.keyboard.press('Enter');
    await page.locator('.hand-stage:focus').waitFor();
    expect(complaints).toEqual([]);
  });
});

it('BATCH-1, ENG-10: several films at once give the numbers that each gives alone and in the terminal, and a broken one costs none', async () => {
  const clip = inject('films')['right-inward'];
  const film = join(folder, 'squats.mp4');
  const broken = join(folder, 'broken.mp4');
  const text = join(folder, 'notes.mp4');
  await copyFile(clip, film);
  const bytes = await readFile(clip);
  await writeFile(broken, bytes.subarray(0, bytes.length / 3));
  await writeFile(text, 'knees over toes');

  await withPage({ search: '?probe&backend=wasm&films=fast' }, async ({ page, complaints }) => {
    // As in browsers that let no page write into a folder.
    await page.addInitScript(() => Reflect.set(window, 'showDirectoryPicker', undefined));
    await page.reload();
    await page.locator('input[type=file]').setInputFiles([broken, film, text]);
    const rows = page.getByRole('listitem');
    await page.getByRole('heading', { name: '3 of 3 done' }).waitFor({ timeout: MEASURING_MS });
    await expect.poll(() => rows.nth(0).innerText()).toMatch(/broken\.mp4\s+This video can’t be read/u);
    await expect.poll(() => rows.nth(1).innerText()).toMatch(/squats\.mp4\s+\d+ reps?/u);
    await expect.poll(() => rows.nth(2).innerText()).toMatch(/notes\.mp4\s+This video can’t be read/u);

    const saved = await savedBy(page, /save all/iu, 2);
    expect([...saved.keys()].toSorted()).toEqual(['squats.kneeline.csv', 'squats.kneeline.json']);

    await page.getByRole('button', { name: 'Open squats.mp4' }).click();
    await page.waitForFunction(() => window.kneelineProbe?.state.finished?.origin.source.label === 'squats.mp4');

    const alone = await measureAlone(page, film);
    expect(withoutMoment(saved.get('squats.kneeline.json') ?? '')).toBe(withoutMoment(sessionToJson(alone)));
    expect(withoutMoment(saved.get('squats.kneeline.csv') ?? '')).toBe(withoutMoment(sessionToCsv(alone)));
    expect(alone.reps.length).toBeGreaterThan(0);

    const { exitCode, complaints: told } = await runAnalyse([film, '--out', 'out', '--backend', 'wasm', '--fast'], {
      folder,
    });
    expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
    for (const [name, content] of saved) {
      expect(withoutMoment(await readFile(join(folder, 'out', name), 'utf8'))).toBe(withoutMoment(content));
    }
    expect(complaints).toEqual([]);
  });
});
