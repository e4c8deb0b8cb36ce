import { expect, inject } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import { launchBrowser } from '../../scripts/browser.mjs';

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browser: Browser;
  /** Addresses that the page asked for so far, in order. */
  readonly requests: readonly string[];
  /** Uncaught errors and console errors of all pages of the browser. */
  readonly complaints: readonly string[];
}

/** Somebody who was here before: tour and look in the mirror were seen. */
const SEEN: Partial<Settings> = { mirrorLookSeen: true };

const LAPTOP = { viewport: { width: 1440, height: 900 } };

/** A phone held upright, with fingers instead of a mouse. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/**
 * Runs a test on the built page in a browser of its own and closes it whatever happens.
 *
 * @param settings what this person chose on an earlier visit; `null`: there was none.
 * @param fakeCamera an .mjpeg file to play as the camera; absent: a browser without camera.
 * @param search behind the page's address. Unless told, a camera is measured by the light model: a journey needs frames
 *   in time, also on a busy machine, and not the best points. For the same reason one model measures a film.
 */
export async function withPage(
  {
    fakeCamera,
    settings = {},
    search = fakeCamera === undefined ? '?probe&films=fast' : '?probe&model=blazepose-lite',
    locale = 'en-GB',
    device = LAPTOP,
  }: {
    fakeCamera?: string;
    settings?: Partial<Settings> | null;
    search?: string;
    locale?: string;
    device?: Pick<BrowserContextOptions, 'viewport' | 'hasTouch' | 'isMobile' | 'deviceScaleFactor'>;
  },
  run: (opened: OpenPage) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser(fakeCamera === undefined ? {} : { fakeCamera });
  try {
    const context = await browser.newContext({
      locale,
      // Keeping everything for use without a network costs each of many pages seconds; offline.camera.test.ts looks at that.
      serviceWorkers: 'block',
      ...device,
      permissions: fakeCamera === undefined ? [] : ['camera'],
    });
    if (settings !== null) {
      await context.addInitScript(
        (stored) => {
          // The empty page that a tab begins with has no storage.
          if (location.protocol === 'about:') return;
          if (localStorage.getItem('kneeline.settings') === null) localStorage.setItem('kneeline.settings', stored);
        },
        JSON.stringify({ ...SEEN, ...settings }),
      );
    }
    const requests: string[] = [];
    const foreign: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(inject('pageUrl')).origin) foreign.push(request.url());
    });
    const complaints: string[] = [];
    context.on('weberror', (fault) => complaints.push(fault.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // A stranger's machine may be slower than ours, or busy.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${inject('pageUrl')}${search}`);
    await run({ page, context, browser, requests, complaints });
    // PRIV-1 holds in every session, whatever a test looks at.
    expect(foreign).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** Loads Kneeline anew from its start page, whatever page is open: a reload would open that page again. */
export async function visitAnew(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*$/u, ''));
}

/** Waits until the engine has loaded, then presses the big camera button, as a person would. */
export async function startCamera(page: Page): Promise<void> {
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
  await page.getByRole('button', { name: /use the camera/i }).click();
}

/**
 * The addresses that are asked for outside of the page itself: neither pictures in memory nor the page's own code, which
 * may be fetched when it is first needed. Browsers ask for the page's icon again where its address has changed.
 */
export function beyondOwnCode(requests: readonly string[]): readonly string[] {
  const ownCode = new URL('assets/', inject('pageUrl')).href;
  const ownIcon = new URL('icon.svg', inject('pageUrl')).href;
  return requests.filter(
    (address) =>
      !/^(?:blob|data|about):/u.test(address) &&
      address !== ownIcon &&
      !(address.startsWith(ownCode) && /\.(?:js|css)$/u.test(address)),
  );
}
