import { expect, test } from 'vitest';
import { bitrateFor, chooseEncoding } from '../../src/runtime/tape/choose-encoding.ts';
import { drawNoise } from './tape-noise.ts';

const SIZE = { widthPx: 640, heightPx: 480 };
const PICTURES = 60;
const FRAME_RATE = 30;
/** A rate control may go over its target for two seconds, in which two pictures are whole ones. */
const OVER_TARGET = 1.5;

interface Cost {
  readonly msPerPicture: number;
  readonly bytesPerPicture: number;
}

/** One picture after the other through the encoder, as a camera gives them. */
async function encode(pictures: readonly VideoFrame[], config: VideoEncoderConfig): Promise<Cost> {
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
    encoder.encode(picture, { keyFrame: index % FRAME_RATE === 0 });
  }
  await encoder.flush();
  const msPerPicture = (performance.now() - startedAt) / PICTURES;
  encoder.close();
  return { msPerPicture, bytesPerPicture: bytes / PICTURES };
}

// Times depend on the machine: they are told for docs/decisions/0005-tape.md, and nothing is expected of them.
test(
  'TAPE-2: thirty seconds of a camera’s grain fit into the memory that the bit rate promises, codec by codec',
  { timeout: 120_000 },
  async ({ annotate }) => {
    const chosen = await chooseEncoding(SIZE);
    if (chosen === null) throw new Error('This browser encodes nothing');
    const { avc, ...plain } = chosen;
    const pictures = Array.from({ length: PICTURES }, (_, index) => drawNoise(index, SIZE));
    for (const codec of [chosen.codec, 'vp09.00.31.08', 'vp8']) {
      const config = codec === chosen.codec && avc !== undefined ? { ...plain, codec, avc } : { ...plain, codec };
      const { supported } = await VideoEncoder.isConfigSupported(config);
      if (supported !== true) {
        await annotate(`${codec}: not in this browser`);
        continue;
      }
      const { msPerPicture, bytesPerPicture } = await encode(pictures, config);
      await annotate(`${codec}: ${msPerPicture.toFixed(1)} ms and ${(bytesPerPicture / 1000).toFixed(1)} kB a picture`);
      const promisedBytes = bitrateFor(SIZE) / 8 / FRAME_RATE;
      // An encoder that gave next to nothing would lose the grain, and with it the edge of a knee.
      expect(bytesPerPicture).toBeGreaterThan(promisedBytes / 5);
      expect(bytesPerPicture).toBeLessThan(promisedBytes * OVER_TARGET);
    }
    for (const picture of pictures) picture.close();
  },
);
