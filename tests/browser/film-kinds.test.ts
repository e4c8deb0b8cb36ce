import { describe, expect, test } from 'vitest';
import type { CapturedFrame } from '../../src/runtime/source/captured-frame.ts';
import type { FilmWish } from '../../src/runtime/source/film-wish.ts';
import { createVideoFileOpener } from '../../src/runtime/source/video-file.ts';
import { makeFilm, type SmallFilm } from '../fakes/small-films.ts';

const openVideoFile = createVideoFileOpener(() => performance.now());
const never = new AbortController().signal;

interface Seen {
  readonly timestampMs: number;
  readonly size: CapturedFrame['size'];
  /** The colour in the middle of each side. */
  readonly sides: Readonly<Record<'left' | 'right' | 'top' | 'bottom', 'red' | 'blue' | 'neither'>>;
}

/** Every frame of a film, looked at and closed. */
async function watch(film: Blob, wish?: FilmWish): Promise<Seen[]> {
  const video = await openVideoFile(film, never, wish);
  const seen: Seen[] = [];
  try {
    for await (const frame of video.frames()) {
      expect(frame.size).toEqual(video.picture);
      seen.push({ timestampMs: frame.timestampMs, size: frame.size, sides: sidesOf(frame) });
      frame.image.close();
    }
  } finally {
    video.close();
  }
  return seen;
}

function sidesOf({ image, size: { widthPx, heightPx } }: CapturedFrame): Seen['sides'] {
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No 2D canvas');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => {
    const [red = 0, , blue = 0] = context.getImageData(
      Math.floor(x * (widthPx - 1)),
      Math.floor(y * (heightPx - 1)),
      1,
      1,
    ).data;
    if (Math.abs(red - blue) < 100) return 'neither';
    return red > blue ? 'red' : 'blue';
  };
  return { left: at(0.1, 0.3), right: at(0.9, 0.3), top: at(0.3, 0.1), bottom: at(0.3, 0.9) };
}

const timesOf = (frames: readonly Seen[]) => frames.map(({ timestampMs }) => Math.round(timestampMs));
const small = (film: Partial<SmallFilm>) => makeFilm({ container: 'mp4', frames: 4, fps: 25, ...film });

describe.each(['mp4', 'mov', 'webm', 'mkv'] as const)('a film as %s', (container) => {
  test.each([
    [0, { left: 'red', right: 'blue' }],
    [90, { top: 'red', bottom: 'blue' }],
    [180, { left: 'blue', right: 'red' }],
    [270, { top: 'blue', bottom: 'red' }],
  ] as const)('BATCH-7: to be turned by %d° stands upright, in the size it has then', async (rotation, sides) => {
    const frames = await watch(await small({ container, rotation }));
    expect(frames).toHaveLength(4);
    for (const frame of frames) {
      expect(frame.size).toEqual(rotation % 180 === 0 ? { widthPx: 64, heightPx: 48 } : { widthPx: 48, heightPx: 64 });
      expect(frame.sides).toMatchObject(sides);
    }
  });

  test('BATCH-7: of odd size, 60 frames a second, with sound beside it', async () => {
    const frames = await watch(
      await small({ container, frames: 12, fps: 60, widthPx: 63, heightPx: 47, withSound: true }),
    );
    expect(frames[0]?.size).toEqual({ widthPx: 63, heightPx: 47 });
    expect(timesOf(frames)).toEqual(Array.from({ length: 12 }, (_, frame) => Math.round((1000 * frame) / 60)));
  });

  test('BATCH-7: of no even rate keeps the times that its frames have', async () => {
    const timesMs = [0, 33, 50, 117, 600, 633, 1900];
    expect(timesOf(await watch(await small({ container, timesMs })))).toEqual(timesMs);
  });
});

describe('a film', () => {
  test.each(['mp4', 'mov'] as const)(
    'BATCH-7: whose beginning an edit list cuts away (%s) begins after it',
    async (container) => {
      const timesMs = [-120, -80, -40, 0, 40, 80];
      expect(timesOf(await watch(await small({ container, timesMs })))).toEqual([0, 40, 80]);
    },
  );

  test.each(['mp4', 'mov'] as const)(
    'BATCH-7: that an edit list lets begin later (%s) begins later',
    async (container) => {
      const timesMs = [1000, 1040, 1080];
      expect(timesOf(await watch(await small({ container, timesMs })))).toEqual(timesMs);
    },
  );

  test.each(['mp4', 'mov'] as const)('BATCH-7: with its index in pieces (%s)', async (container) => {
    expect(timesOf(await watch(await small({ container, index: 'in-pieces' })))).toEqual([0, 40, 80, 120]);
  });

  test('BATCH-7: is what it holds, whatever it is called', async () => {
    const webm = new File([await small({ container: 'webm' })], 'squats.mp4', { type: 'video/mp4' });
    expect(timesOf(await watch(webm))).toEqual([0, 40, 80, 120]);
  });

  test('BATCH-7: of one frame', async () => {
    expect(await watch(await small({ frames: 1 }))).toHaveLength(1);
  });
});

/** Sets the four bytes that lie `after` bytes behind the box or element called `name`. */
async function lie(film: Blob, name: string, after: number, value: number): Promise<Blob> {
  const bytes = new Uint8Array(await film.arrayBuffer());
  const at = new TextDecoder('latin1').decode(bytes).lastIndexOf(name);
  if (at < 0) throw new Error(`${name} is not in the file`);
  new DataView(bytes.buffer).setUint32(at + after, value);
  return new Blob([bytes]);
}

const whole = () => small({ frames: 30 });
/** As phones write. */
const indexBehind = () => small({ frames: 30, index: 'behind' });

describe('what no camera writes', () => {
  test.each([
    ['without a byte', async () => new Blob([])],
    ['that is a text', async () => new Blob(['knees over toes'.repeat(1000)])],
    ['cut off before its index', async () => (await indexBehind()).slice(0, 100)],
    ['cut off within its index', async () => (await whole()).slice(0, 200)],
    ['with an index of a size that no disk has', async () => lie(await indexBehind(), 'moov', -4, 0x7fff_ffff)],
    ['without its index', async () => lie(await whole(), 'moov', 0, 0x6672_6565)],
    ['with four thousand million frames', async () => lie(await whole(), 'stsz', 12, 0xffff_ffff)],
    ['with frames of four gigabytes', async () => lie(await whole(), 'stsz', 16, 0xffff_fff0)],
    ['with its pictures beyond its end', async () => lie(await whole(), 'stco', 12, 0xffff_0000)],
  ])('BATCH-7: a film %s is a broken file', async (_, make) => {
    await expect(watch(await make())).rejects.toMatchObject({ name: 'SourceError', reason: 'file-broken' });
  });
});

test.each([
  [0, 90, { top: 'red', bottom: 'blue' }],
  [90, 90, { left: 'blue', right: 'red' }],
  [0, 270, { top: 'blue', bottom: 'red' }],
  [270, 180, { top: 'red', bottom: 'blue' }],
] as const)('BATCH-18: a film to be turned by %d° is turned by %d° more', async (rotation, turnedDeg, sides) => {
  const frames = await watch(await small({ rotation }), { slowedBy: null, mirrored: false, turnedDeg });
  expect(frames).toHaveLength(4);
  for (const frame of frames) {
    const isUpended = (rotation + turnedDeg) % 180 !== 0;
    expect(frame.size).toEqual(isUpended ? { widthPx: 48, heightPx: 64 } : { widthPx: 64, heightPx: 48 });
    expect(frame.sides).toMatchObject(sides);
  }
});

test('BATCH-18: a film that is turned and called mirrored is turned first, and then turned back', async () => {
  const [frame] = await watch(await small({}), { slowedBy: null, mirrored: true, turnedDeg: 180 });
  expect(frame?.sides).toMatchObject({ left: 'red', right: 'blue' });
});
