import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameCropper } from '../../src/inference/frame-cropper.ts';
import { FramePixels } from '../../src/inference/frame-pixels.ts';

const SIDE_PX = 96;

/** Colours that change from pixel to pixel, as no drawn picture does. */
function noise(width: number, height: number, seed: number): VideoFrame {
  let state = seed;
  const bytes = Uint8Array.from({ length: (width * height * 3) / 2 }, () => {
    state = (1_103_515_245 * state + 12_345) % 2_147_483_648;
    return 16 + (state >> 16) / 150;
  });
  return new VideoFrame(bytes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 });
}

const region = fc.record({
  centreX: fc.integer({ min: 0, max: 320 }),
  centreY: fc.integer({ min: 0, max: 240 }),
  sidePx: fc.integer({ min: 60, max: 380 }),
  rotationRad: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
});

test('ENG-11: a crop of the copied pixels is the crop of the frame, whatever the crop', async () => {
  const cropper = new FrameCropper(SIDE_PX, { scale: 1, offset: 0 });
  const pixels = new FramePixels();
  await fc.assert(
    fc.asyncProperty(region, fc.boolean(), fc.nat(), async (where, isMirrored, seed) => {
      const frame = noise(320, 240, seed);
      expect(await pixels.take(frame)).toBe(true);
      const { data: drawn } = cropper.draw(frame, where, isMirrored);
      const { data: copied } = cropper.draw(pixels, where, isMirrored);
      frame.close();
      let inside = 0;
      let unlike = 0;
      // The two ways blend the outermost pixels of the picture differently into the empty space around the picture.
      for (let at = 0; at < drawn.length; at += 4) {
        if (drawn[at + 3] !== 255 || copied[at + 3] !== 255) continue;
        inside += 1;
        if ([0, 1, 2].some((channel) => drawn[at + channel] !== copied[at + channel])) unlike += 1;
      }
      expect(unlike).toBeLessThanOrEqual(inside / 20);
      expect(inside).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});

test('ENG-11: a frame of another size is read at that size, and a closed frame is left to the drawing', async () => {
  const pixels = new FramePixels();
  for (const [width, height] of [
    [320, 240],
    [240, 320],
    [322, 182],
  ] as const) {
    const frame = noise(width, height, 1);
    expect(await pixels.take(frame)).toBe(true);
    expect(pixels.size).toEqual({ widthPx: width, heightPx: height });
    frame.close();
    expect(await pixels.take(frame)).toBe(false);
  }
});
