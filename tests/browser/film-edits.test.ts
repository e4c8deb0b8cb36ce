import { describe, expect, test } from 'vitest';
import { createVideoFileOpener } from '../../src/runtime/source/video-file.ts';
import { mirroredByMatrix, withEdits, type Edit } from '../fakes/edited-films.ts';
import { makeFilm } from '../fakes/small-films.ts';

const openVideoFile = createVideoFileOpener(() => performance.now());
const never = new AbortController().signal;

interface Watched {
  readonly timesMs: readonly number[];
  readonly durationMs: number;
  /** The colour at the left edge of the first picture. */
  readonly left: 'red' | 'blue';
}

async function watch(film: Blob, slowedBy: number | null = null, mirrored = false): Promise<Watched> {
  const video = await openVideoFile(film, never, { slowedBy, mirrored });
  const timesMs: number[] = [];
  let left: Watched['left'] | null = null;
  try {
    for await (const { image, size, timestampMs } of video.frames()) {
      const context = new OffscreenCanvas(size.widthPx, size.heightPx).getContext('2d');
      context?.drawImage(image, 0, 0);
      image.close();
      const [red = 0, , blue = 0] = context?.getImageData(4, size.heightPx / 3, 1, 1).data ?? [];
      left ??= red > blue ? 'red' : 'blue';
      timesMs.push(Math.round(timestampMs));
    }
  } finally {
    video.close();
  }
  if (left === null) throw new Error('The film has no picture');
  return { timesMs, durationMs: video.durationMs, left };
}

/** Ten pictures, one every 100 ms. */
const tenPictures = () => makeFilm({ container: 'mp4', frames: 10, fps: 10, index: 'behind' });
const edited = async (...edits: Edit[]) => watch(await withEdits(await tenPictures(), edits));

describe('an edit list', () => {
  test('BATCH-7: whose film was cut at the end ends there', async () => {
    const { timesMs, durationMs } = await edited({ shownS: 0.4, mediaFromS: 0 });
    expect(timesMs).toEqual([0, 100, 200, 300]);
    expect(durationMs).toBeCloseTo(400);
  });

  test('BATCH-7: whose film was cut in the middle goes on behind the cut, without a gap', async () => {
    const { timesMs, durationMs } = await edited({ shownS: 0.3, mediaFromS: 0 }, { shownS: 0.2, mediaFromS: 0.7 });
    expect(timesMs).toEqual([0, 100, 200, 300, 400]);
    expect(durationMs).toBeCloseTo(500);
  });

  test('BATCH-7: that begins between two pictures shows the earlier one first, as a player does', async () => {
    const { timesMs } = await edited({ shownS: 0.25, mediaFromS: 0.35 });
    expect(timesMs).toEqual([0, 50, 150]);
  });

  test('BATCH-7: that waits before the film begins lets the film begin later', async () => {
    const { timesMs } = await edited({ shownS: 1, mediaFromS: null }, { shownS: 0.2, mediaFromS: 0.5 });
    expect(timesMs).toEqual([1000, 1100]);
  });

  test('BATCH-7: that shows a stretch twice gives the stretch twice', async () => {
    const twice = { shownS: 0.2, mediaFromS: 0.4 };
    expect((await edited(twice, twice)).timesMs).toEqual([0, 100, 200, 300]);
  });
});

test('BATCH-12: a film that a person calls mirrored is turned back, whatever its matrix says', async () => {
  const film = await tenPictures();
  expect((await watch(film)).left).toBe('red');
  expect((await watch(film, null, true)).left).toBe('blue');
  expect((await watch(await mirroredByMatrix(film, 64), null, true)).left).toBe('blue');
});

test('BATCH-7: a film that its matrix mirrors is measured as the camera stored it', async () => {
  expect((await watch(await mirroredByMatrix(await tenPictures(), 64))).left).toBe('red');
});

test('BATCH-8: slow motion is measured at life’s speed', async () => {
  const { timesMs, durationMs } = await watch(await tenPictures(), 4);
  expect(timesMs.slice(0, 3)).toEqual([0, 25, 50]);
  expect(durationMs).toBeCloseTo(250);
});

test.each([
  ['AVI', 'RIFF\0\0\0\0AVI LIST'],
  ['FLV', 'FLV\u0001\u0005\0\0\0\u0009'],
])('BATCH-9: a film as %s is named as what it is', async (_format, head) => {
  const file = new Blob([head, new Uint8Array(2000)]);
  await expect(openVideoFile(file, never)).rejects.toMatchObject({ reason: 'file-format-unread' });
});

const CASES = import.meta.glob<string>(
  '../../../shared/data/cases/{b09-cut-middle.mp4,cover-picture-track-first.mov,mirrored-by-matrix.mp4}',
  { query: '?url', import: 'default', eager: true },
);

test.for([
  ['b09-cut-middle.mp4', 210],
  ['cover-picture-track-first.mov', 243],
  ['mirrored-by-matrix.mp4', 243],
] as const)('BATCH-7: the film %s gives the %d pictures that a player shows', async ([name, pictures], context) => {
  const url = CASES[`../../../shared/data/cases/${name}`];
  if (url === undefined) {
    context.skip(`needs ../shared/data/cases/${name}, which this machine does not have`);
    return;
  }
  expect((await watch(await (await fetch(url)).blob())).timesMs).toHaveLength(pictures);
});
