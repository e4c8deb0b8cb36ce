import { expect, inject, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.mjs';

it('PRIV-1, PRIV-4: opens the built page isolated, without a policy violation and without asking another host for anything', async () => {
  const pageUrl = inject('pageUrl');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(pageUrl).origin) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    await page.goto(pageUrl, { waitUntil: 'networkidle' });

    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    // Text becomes no HTML and no address of a script, whichever code tries that.
    const refused = await page.evaluate(() => {
      const tries = [
        () => Object.assign(document.createElement('div'), { innerHTML: '<b>text</b>' }),
        () => Object.assign(document.createElement('script'), { src: 'https://example.org/foreign.js' }),
        () => new Worker('https://example.org/foreign.js'),
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      });
    });
    expect(refused).toEqual(['refused', 'refused', 'refused']);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('brings along the licence of everything that the page is made of', async () => {
  const licences = await (await fetch(new URL('licences.txt', inject('pageUrl')))).text();
  for (const part of [
    '@tensorflow/tfjs-core 4',
    'react 19',
    'workbox-precaching 7',
    'mediabunny 1',
    'BlazePose GHUM full',
  ])
    expect(licences).toContain(part);
  expect(licences).toMatch(/atkinson-hyperlegible-next \S+ \(OFL-1\.1\)/u);
});
