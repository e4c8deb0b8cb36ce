import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MovOutputFormat,
  MP4,
  Output,
} from 'mediabunny';
import type * as Mediabunny from 'mediabunny';
import type { Page } from 'playwright-core';

const BUNDLE = '../../node_modules/mediabunny/dist/bundles/mediabunny.min.cjs';

/** The very same encoded pictures, in a QuickTime file. */
export async function remakeAsMov(path: string): Promise<Buffer> {
  const input = new Input({ formats: [MP4], source: new BufferSource(await readFile(path)) });
  const track = await input.getPrimaryVideoTrack();
  const codec = track?.codec ?? null;
  const decoderConfig = (await track?.getDecoderConfig()) ?? null;
  if (track === null || codec === null || decoderConfig === null) throw new Error(`${path} is no film`);
  const target = new BufferTarget();
  const output = new Output({ format: new MovOutputFormat({ fastStart: false }), target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  await output.start();
  for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
  await output.finalize();
  return bufferOf(target);
}

/**
 * The same pictures encoded anew, twice: upright, and lying on their side with the word to turn them by 90°, as phones
 * write. Needs a page whose browser encodes VP9.
 */
export async function remakeTurned(page: Page, path: string): Promise<Record<'upright' | 'turned', Buffer>> {
  await page.addScriptTag({ path: fileURLToPath(new URL(BUNDLE, import.meta.url)) });
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
  await input.setInputFiles(path);
  const remake = (rotation: 0 | 90) => page.evaluate(encodeInPage, { input, rotation });
  return { upright: Buffer.from(await remake(0), 'base64'), turned: Buffer.from(await remake(90), 'base64') };
}

/** Runs in the page. @returns the film, as base64. */
async function encodeInPage({
  input,
  rotation,
}: {
  readonly input: HTMLInputElement;
  readonly rotation: 0 | 90;
}): Promise<string> {
  const bunny = (globalThis as unknown as { readonly Mediabunny: typeof Mediabunny }).Mediabunny;
  const file = input.files?.[0];
  if (file === undefined) throw new Error('No film');
  const film = new bunny.Input({ formats: [bunny.MP4], source: new bunny.BlobSource(file) });
  const track = await film.getPrimaryVideoTrack();
  if (track === null) throw new Error('No picture');
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const canvas = rotation === 0 ? new OffscreenCanvas(width, height) : new OffscreenCanvas(height, width);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  if (rotation === 90) context.setTransform(0, -1, 1, 0, 0, width);
  const target = new bunny.BufferTarget();
  const output = new bunny.Output({ format: new bunny.Mp4OutputFormat(), target });
  const source = new bunny.CanvasSource(canvas, { codec: 'vp9', bitrate: 12e6 });
  output.addVideoTrack(source, { rotation });
  await output.start();
  for await (const sample of new bunny.VideoSampleSink(track).samples()) {
    sample.draw(context, 0, 0, width, height);
    await source.add(sample.timestamp, sample.duration);
    sample.close();
  }
  await output.finalize();
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(new Blob([target.buffer ?? '']));
  await read;
  if (typeof reader.result !== 'string') throw new Error('The film was not read back');
  return reader.result.replace(/^.*,/u, '');
}

function bufferOf(target: BufferTarget): Buffer {
  if (target.buffer === null) throw new Error('The film was not written');
  return Buffer.from(target.buffer);
}
