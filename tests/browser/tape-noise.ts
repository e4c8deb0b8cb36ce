import type { PictureSize } from '../../src/core/geometry/keypoints.ts';

/** A picture with the grain of a camera and something that moves: what an encoder has to work for. The same for the same index. */
export function drawNoise(index: number, { widthPx, heightPx }: PictureSize): VideoFrame {
  const pixels = new Uint8ClampedArray(widthPx * heightPx * 4);
  let state = (index + 1) * 2_654_435_761;
  for (let at = 0; at < pixels.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const x = (at / 4) % widthPx;
    const y = Math.floor(at / 4 / widthPx);
    const body = Math.hypot(x - widthPx / 2 - 60 * Math.sin(index / 8), y - heightPx / 2) < 120 ? 90 : 0;
    const light = 70 + body + y / 8 + (state >>> 28);
    pixels.set([light, light * 0.9, light * 0.8, 255], at);
  }
  return new VideoFrame(pixels, {
    format: 'RGBA',
    codedWidth: widthPx,
    codedHeight: heightPx,
    timestamp: index * 33_333,
  });
}
