import { fileURLToPath } from 'node:url';
import type * as Mediabunny from 'mediabunny';
import type { Browser } from 'playwright-core';

const BUNDLE = '../../node_modules/mediabunny/dist/bundles/mediabunny.min.cjs';
/** Only a secure page may encode video, and localhost is one. Nothing listens there. */
const SECURE_ADDRESS = 'http://localhost/';

export interface PictureSeries {
  /** SVG pictures, one a frame, all of one size. */
  readonly pictures: readonly string[];
  readonly fps: number;
  /** An MP4 with VP9 for a page that opens a film, or JPEGs in a row, which Chromium's fake camera plays over and over. */
  readonly kind: 'mp4' | 'mjpeg';
}

/** Encodes drawn pictures in a browser. @returns the content of the file. */
export async function encodePictures(browser: Browser, series: PictureSeries): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.route(SECURE_ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(SECURE_ADDRESS);
    await page.addScriptTag({ path: fileURLToPath(new URL(BUNDLE, import.meta.url)) });
    return Buffer.from(await page.evaluate(encodeInPage, series), 'base64');
  } finally {
    await page.close();
  }
}

/** Runs in the page, which sees nothing from outside of this function. @returns the file, as base64. */
async function encodeInPage({ pictures, fps, kind }: PictureSeries): Promise<string> {
  const bunny = (globalThis as unknown as { readonly Mediabunny: typeof Mediabunny }).Mediabunny;
  const image = new Image();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  const draw = async (svg: string): Promise<void> => {
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    context.drawImage(image, 0, 0);
  };
  const asJpegs = async (): Promise<Blob> => {
    const jpegs: Blob[] = [];
    for (const picture of pictures) {
      await draw(picture);
      const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
      if (jpeg === null) throw new Error('This browser writes no JPEG');
      jpegs.push(jpeg);
    }
    return new Blob(jpegs);
  };
  const asMp4 = async (): Promise<Blob> => {
    const target = new bunny.BufferTarget();
    const output = new bunny.Output({ format: new bunny.Mp4OutputFormat(), target });
    const source = new bunny.CanvasSource(canvas, { codec: 'vp9', bitrate: 4e6 });
    output.addVideoTrack(source);
    await output.start();
    for (const [index, picture] of pictures.entries()) {
      await draw(picture);
      await source.add(index / fps, 1 / fps);
    }
    await output.finalize();
    return new Blob([target.buffer ?? '']);
  };

  await draw(pictures[0] ?? '');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const file = kind === 'mjpeg' ? await asJpegs() : await asMp4();
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(file);
  await read;
  if (typeof reader.result !== 'string') throw new Error('The film was not read back');
  return reader.result.replace(/^.*,/u, '');
}
