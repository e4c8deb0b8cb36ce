/**
 * `node scripts/make-start-check.mjs`: draws the picture of the start-up check and stores where each model sees the joints
 * in it. Run again only when the picture, a model or the way of cropping changes on purpose.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { launchBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = new URL('../src/inference/', import.meta.url);
const svg = await readFile(new URL('start-check/person.svg', import.meta.url), 'utf8');

const server = await createServer({ root, logLevel: 'error', server: { port: 0, hmr: false } });
await server.listen();
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 240, height: 320 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await writeFile(new URL('start-check.png', target), await page.screenshot());

  await page.goto(new URL('/scripts/start-check/page.html', server.resolvedUrls?.local[0]).href);
  /** @type {unknown} */
  const expected = await page.evaluate('window.expectedKeypoints');
  await writeFile(new URL('start-check.json', target), `${JSON.stringify(expected)}\n`);
  console.log(JSON.stringify(expected, null, 1));
} finally {
  await browser.close();
  await server.close();
}
