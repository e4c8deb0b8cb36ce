import { expect, inject, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.mjs';

it('opens the built page isolated, without a policy violation and without asking another host for anything', async () => {
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
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
