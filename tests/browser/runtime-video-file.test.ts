import { describe, expect, test } from 'vitest';
import type { CapturedFrame } from '../../src/runtime/source/captured-frame.ts';
import { createVideoFileOpener } from '../../src/runtime/source/video-file.ts';
import { makeFilm, makeSound } from '../fakes/small-films.ts';

const openVideoFile = createVideoFileOpener(() => performance.now());
const never = new AbortController().signal;

async function framesOf(film: Blob): Promise<CapturedFrame[]> {
  const video = await openVideoFile(film, never);
  const frames: CapturedFrame[] = [];
  for await (const frame of video.frames()) {
    frames.push(frame);
    frame.image.close();
  }
  video.close();
  return frames;
}

/** Red and blue of the pixel at the share (x, y) of the picture. */
function colourAt({ image, size }: CapturedFrame, x: number, y: number): 'red' | 'blue' {
  const context = new OffscreenCanvas(size.widthPx, size.heightPx).getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  context.drawImage(image, 0, 0);
  const [red = 0, , blue = 0] = context.getImageData(x * size.widthPx, y * size.heightPx, 1, 1).data;
  return red > blue ? 'red' : 'blue';
}

describe('a film', () => {
  test.each(['mp4', 'mov', 'webm'] as const)(
    'as %s gives every frame once, in order, with its own time',
    async (container) => {
      const frames = await framesOf(await makeFilm({ container, frames: 12, fps: 25 }));
      expect(frames.map(({ timestampMs }) => Math.round(timestampMs))).toEqual(
        Array.from({ length: 12 }, (_, frame) => frame * 40),
      );
      expect(frames[0]?.size).toEqual({ widthPx: 64, heightPx: 48 });
    },
  );

  test('knows its size and length before the first frame', async () => {
    const video = await openVideoFile(await makeFilm({ container: 'mp4', frames: 10, fps: 10 }), never);
    expect(video.picture).toEqual({ widthPx: 64, heightPx: 48 });
    expect(video.durationMs).toBeCloseTo(1000);
    video.close();
  });

  test('that a phone held upright has taken stands upright', async () => {
    const film = await makeFilm({ container: 'mp4', frames: 1, fps: 25, rotation: 90 });
    const video = await openVideoFile(film, never);
    expect(video.picture).toEqual({ widthPx: 48, heightPx: 64 });
    for await (const frame of video.frames()) {
      expect(frame.size).toEqual({ widthPx: 48, heightPx: 64 });
      expect([colourAt(frame, 0.5, 0.1), colourAt(frame, 0.5, 0.9)]).toEqual(['red', 'blue']);
      frame.image.close();
    }
    video.close();
  });

  test('can be left in the middle', async () => {
    const video = await openVideoFile(await makeFilm({ container: 'webm', frames: 30, fps: 30 }), never);
    let taken = 0;
    for await (const frame of video.frames()) {
      taken += 1;
      frame.image.close();
      break;
    }
    video.close();
    expect(taken).toBe(1);
  });

  test('is not opened when that was cancelled', async () => {
    const film = await makeFilm({ container: 'webm', frames: 1, fps: 30 });
    await expect(openVideoFile(film, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what can not be measured is named', () => {
  test.each([
    ['nothing', new Blob([])],
    ['a text', new Blob(['knees over toes'])],
    ['noise', new Blob([new Uint8Array(5000).map((_, index) => (index * 7919) % 256)])],
  ])('%s is a broken file', async (_name, file) => {
    await expect(openVideoFile(file, never)).rejects.toMatchObject({ name: 'SourceError', reason: 'file-broken' });
  });

  test('a film that was cut off is a broken file, at the latest where it ends', async () => {
    const whole = await makeFilm({ container: 'mp4', frames: 60, fps: 30 });
    await expect(framesOf(whole.slice(0, whole.size * 0.5))).rejects.toMatchObject({ reason: 'file-broken' });
  });

  test.each(['mkv', 'wav'] as const)('a sound (%s) has no picture', async (container) => {
    await expect(openVideoFile(await makeSound(container), never)).rejects.toMatchObject({
      reason: 'file-without-video',
    });
  });

  test('a codec that the browser does not have', async () => {
    const film = await makeFilm({ container: 'webm', frames: 2, fps: 30 });
    const bytes = new Uint8Array(await film.arrayBuffer());
    const at = findText(bytes, 'V_VP8');
    bytes.set(new TextEncoder().encode('V_XYZ'), at);
    await expect(openVideoFile(new Blob([bytes]), never)).rejects.toMatchObject({ reason: 'file-codec-unsupported' });
  });
});

function findText(bytes: Uint8Array, text: string): number {
  const at = new TextDecoder('latin1').decode(bytes).indexOf(text);
  if (at < 0) throw new Error(`${text} is not in the file`);
  return at;
}
