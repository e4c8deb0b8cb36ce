import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { builtPage } from '../../scripts/build-page.mjs';
import { launchBrowser } from '../../scripts/browser.mjs';
import { packPage } from '../../scripts/pack-page.mjs';
import { LANGUAGE_CODES } from '../../src/runtime/settings/settings.ts';
import { WORDS } from '../fakes/all-words.ts';
import { makeNextBuild } from './next-build.ts';
import { startCamera } from './open-page.ts';
import { openPlainHost, type PlainHost } from './plain-host.ts';
import { saveFromSummary, summaryShown } from './save-menu.ts';

const NEXT_TITLE = 'Kneeline, next build';
/** A stranger's machine may be slower than ours, or busy. */
const PATIENCE = { timeout: 60_000 };

/** Folder of the unpacked kneeline.zip. */
let unpacked: string;
let host: PlainHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let nextBuild: string;
/** Addresses of all requests: of pages, of workers and of the service worker. */
const requests: string[] = [];

beforeAll(async () => {
  nextBuild = await makeNextBuild(builtPage, NEXT_TITLE);
  unpacked = await unpack(await packPage(builtPage, 0));
  host = await openPlainHost(join(unpacked, 'kneeline'), '/clinic/knees/');
  browser = await launchBrowser({ fakeCamera: inject('films')['left-inward-camera'] });
  context = await browser.newContext({
    locale: 'en-GB',
    permissions: ['camera'],
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript(() => {
    if (location.protocol === 'about:' || localStorage.getItem('kneeline.settings') !== null) return;
    localStorage.setItem('kneeline.settings', JSON.stringify({ mirrorLookSeen: true }));
  });
  context.on('request', (request) => requests.push(request.url()));
  context.setDefaultTimeout(PATIENCE.timeout);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await host.cut();
  for (const folder of [nextBuild, unpacked]) await rm(folder, { recursive: true, force: true });
});

/** @returns the folder that then holds the archive's files. */
async function unpack({ zip }: { readonly zip: Uint8Array }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kneeline-zip-'));
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

function foreign(): readonly string[] {
  return requests.filter(
    (address) => /^\w+s?:\/\//u.test(address) && new URL(address).origin !== new URL(host.url).origin,
  );
}

async function openStored(): Promise<void> {
  await page.getByRole('link', { name: 'Privacy and storage' }).click();
}

it('OFF-1, OFF-2: the archive, unpacked into a folder of a plain host, serves the page, which then keeps itself and every model', async () => {
  await page.goto(`${host.url}?probe&model=blazepose-lite`);
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await openStored();
  await page.getByText('Kneeline itself opens offline.').waitFor();
  await page.getByText('All pose models are kept here.').waitFor(PATIENCE);
  const askedForLite = host.asked.filter((path) => path === 'models/blazepose-lite.bin');
  expect(askedForLite).toHaveLength(1);
  expect(foreign()).toEqual([]);
});

it('OFF-1, OFF-5: without its host the page opens, isolated, with another model, the other engine, every language, and a film that was shared with it', async () => {
  await host.cut();
  await page.goto(`${host.url}?model=movenet-thunder&engine=reference&probe`);
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const language of [...LANGUAGE_CODES, 'en'] as const) {
    await page.locator('select.language').selectOption(language);
    await page.getByRole('button', { name: WORDS[language].start.camera }).waitFor();
    await page.getByRole('link', { name: WORDS[language].start.storedLink }).click();
    await page.getByRole('heading', { name: WORDS[language].stored.title }).waitFor();
    await page.keyboard.press('Escape');
  }

  const film = await readFile(inject('films')['right-inward']);
  await page.evaluate(async (bytes) => {
    const shared = new FormData();
    const content = Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0));
    shared.append('films', new File([content], 'läuft 1/2.mp4', { type: 'video/mp4' }));
    await fetch('share', { method: 'POST', body: shared, redirect: 'manual' });
  }, film.toString('base64'));
  await page.goto(`${host.url}?shared&probe&model=blazepose-lite`);
  await page.getByRole('heading', { name: /right knee drifts inward/i }).waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => caches.has('kneeline-shared-files'))).toBe(false);
});

it('OFF-1, OFF-3, OFF-4, PRIV-1: a set without a network has its summary, report and files; a newer build that comes in mid-set waits, and leaves the earlier one to its other window', async () => {
  await page.goto(`${host.url}?probe&model=blazepose-lite`);
  await startCamera(page);
  await page.waitForFunction(() => (window.kneelineProbe?.state.live?.repCount ?? 0) >= 1);

  await host.mend(nextBuild);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  const waitingState = (): Promise<string | null> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? null);
  await expect.poll(waitingState, { timeout: 60_000 }).toBe('installed');
  await host.cut();
  const offer = page.getByRole('button', { name: 'Load it now' });
  expect(await offer.count()).toBe(0);
  await page.waitForFunction(() => (window.kneelineProbe?.state.live?.repCount ?? 0) >= 2);
  expect(await offer.count()).toBe(0);

  await page.getByRole('button', { name: /finish/i }).click();
  await summaryShown(page);
  expect(JSON.parse(await saveFromSummary(page, /json/i))).toMatchObject({ format: 'kneeline-session' });
  expect(await saveFromSummary(page, /csv/i)).toContain('left,inward');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.locator('.report').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  const other = await context.newPage();
  await other.goto(`${host.url}?probe&model=blazepose-lite`);
  // Both windows have said that they need the files of the earlier build.
  await expect
    .poll(() => other.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0), PATIENCE)
    .toBeGreaterThanOrEqual(2);
  const entry = await other.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '');

  await page.bringToFront();
  await offer.click();
  await expect.poll(() => page.title(), PATIENCE).toBe(NEXT_TITLE);
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
  expect(await other.title()).toBe('Kneeline');
  const load = (address: string): Promise<boolean> =>
    other.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.ok,
          () => false,
        ),
      address,
    );
  expect(await load(entry)).toBe(true);
  await other.getByRole('button', { name: 'Load it now' }).click();
  await expect.poll(() => other.title(), PATIENCE).toBe(NEXT_TITLE);
  await expect.poll(() => load(entry), PATIENCE).toBe(false);
  expect(foreign()).toEqual([]);
});
