import { expect, test } from 'vitest';
import { chooseEncoding } from '../../src/runtime/tape/choose-encoding.ts';
import { drawNoise } from './tape-noise.ts';

const SIZE = { widthPx: 640, heightPx: 480 };
const PICTURES = 60;

interface Cost {
  readonly msPerPicture: number;
  readonly bytesPerPicture: number;
}

/** One picture after the other through the encoder, as a camera gives them. */
async function encode(config: VideoEncoderConfig): Promise<Cost> {
  const pictures = Array.from({ length: PICTURES }, (_, index) => drawNoise(index, SIZE));
  let bytes = 0;
  const encoder = new VideoEncoder({
    output: (chunk) => (bytes += chunk.byteLength),
    error: (error) => {
      throw error;
    },
  });
  encoder.configure(config);
  const startedAt = performance.now();
  for (const [index, picture] of pictures.entries()) {
    encoder.encode(picture, { keyFrame: index % 30 === 0 });
    picture.close();
  }
  await encoder.flush();
  const msPerPicture = (performance.now() - startedAt) / PICTURES;
  encoder.close();
  return { msPerPicture, bytesPerPicture: bytes / PICTURES };
}

test('what a picture costs to encode, codec by codec', { timeout: 120_000 }, async ({ annotate }) => {
  const chosen = await chooseEncoding(SIZE);
  if (chosen === null) throw new Error('This browser encodes nothing');
  const { avc, ...plain } = chosen;
  for (const codec of [chosen.codec, 'vp09.00.31.08', 'vp8']) {
    const config = codec === chosen.codec && avc !== undefined ? { ...plain, codec, avc } : { ...plain, codec };
    const { supported } = await VideoEncoder.isConfigSupported(config);
    if (supported !== true) {
      await annotate(`${codec}: not in this browser`);
      continue;
    }
    const { msPerPicture, bytesPerPicture } = await encode(config);
    expect(bytesPerPicture).toBeGreaterThan(0);
    await annotate(`${codec}: ${msPerPicture.toFixed(1)} ms and ${(bytesPerPicture / 1000).toFixed(1)} kB a picture`);
  }
});
