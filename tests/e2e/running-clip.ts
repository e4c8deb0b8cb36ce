import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Mediabunny from 'mediabunny';
import { launchBrowser } from '../../scripts/browser.mjs';

const FOLDER = fileURLToPath(new URL('../../test-output/running-clips', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../node_modules/mediabunny/dist/bundles/mediabunny.min.cjs', import.meta.url));
/** Only a secure page may decode video, and localhost is one. Nothing listens there. */
const SECURE_ADDRESS = 'http://localhost/';

/**
 * Turns a rendered clip into JPEGs in a row, which Chromium's fake camera plays over and over at 30 pictures a second.
 *
 * @param id of the clip, which names the file.
 * @returns the path of the file.
 */
export async function clipAsCamera(id: string, clip: string): Promise<string> {
  const path = join(FOLDER, `${id}.mjpeg`);
  if (existsSync(path)) return path;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const film = await readFile(clip);
    await page.route(`${SECURE_ADDRESS}**`, (route) =>
      route.fulfill(
        route.request().url().endsWith('clip.mp4')
          ? { contentType: 'video/mp4', body: film }
          : { contentType: 'text/html', body: '' },
      ),
    );
    await page.goto(SECURE_ADDRESS);
    await page.addScriptTag({ path: BUNDLE });
    const jpegs = Buffer.from(await page.evaluate(decodeInPage), 'base64');
    await mkdir(FOLDER, { recursive: true });
    // Another process must not see a file that is half written.
    await writeFile(`${path}.part`, jpegs);
    await rename(`${path}.part`, path);
    return path;
  } finally {
    await browser.close();
  }
}

/** Runs in the page, which sees nothing from outside of this function. @returns the file, as base64. */
async function decodeInPage(): Promise<string> {
  const bunny = (globalThis as unknown as { readonly Mediabunny: typeof Mediabunny }).Mediabunny;
  const film = await (await fetch('clip.mp4')).blob();
  const input = new bunny.Input({ source: new bunny.BlobSource(film), formats: bunny.ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('The clip has no pictures');
  const end = await track.computeDuration();
  const times = Array.from({ length: Math.floor(end * 30) }, (_, index) => index / 30);
  const jpegs: Blob[] = [];
  for await (const picture of new bunny.CanvasSink(track).canvasesAtTimestamps(times)) {
    const canvas = picture?.canvas;
    if (!(canvas instanceof HTMLCanvasElement)) continue;
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    if (jpeg === null) throw new Error('This browser writes no JPEG');
    jpegs.push(jpeg);
  }
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(new Blob(jpegs));
  await read;
  return typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : '';
}
