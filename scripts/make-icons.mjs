/** `node scripts/make-icons.mjs`: draws public/icon.svg in the sizes that systems ask of an app that is installed. */
import { readFile, writeFile } from 'node:fs/promises';
import { launchBrowser } from './browser.mjs';

const target = new URL('../public/', import.meta.url);
const svg = await readFile(new URL('icon.svg', target), 'utf8');
/** Systems cut a maskable icon to their own shape: the drawing keeps to the middle, and the ground goes to the edge. */
const ICONS = [
  { name: 'icon-192.png', sidePx: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512.png', sidePx: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', sidePx: 512, share: 0.8, ground: '#10151b' },
  { name: 'icon-apple-180.png', sidePx: 180, share: 1, ground: '#10151b' },
];

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const { name, sidePx, share, ground } of ICONS) {
    await page.setViewportSize({ width: sidePx, height: sidePx });
    await page.setContent(
      `<style>body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground} }
       svg { width: ${100 * share}vw; display: block }</style>${svg}`,
    );
    await writeFile(new URL(name, target), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
