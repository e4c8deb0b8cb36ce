import { beforeEach, expect, test } from 'vitest';
import { saveSnapshot, type Snapshot } from '../../src/ui/snapshot/save-snapshot.ts';
import { createFakeApp, FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';

const SIZE = { widthPx: 640, heightPx: 480 };
const BOTTOM_MS = 4700;

let halves: OffscreenCanvas;

/** Un-mirrored, red on the left half and green on the right one. */
beforeEach(() => {
  halves = new OffscreenCanvas(SIZE.widthPx, SIZE.heightPx);
  const paint = halves.getContext('2d');
  if (paint === null) throw new Error('A canvas must be there');
  paint.fillStyle = 'rgb(160, 0, 0)';
  paint.fillRect(0, 0, 320, 480);
  paint.fillStyle = 'rgb(0, 120, 0)';
  paint.fillRect(320, 0, 320, 480);
});

interface Saved {
  readonly name: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** Of the file, 0..1 from its top left corner. */
  readonly at: (x: number, y: number) => readonly number[];
  /** Pixels of the orange of "inward" in a part of the file, shares of its width and height. */
  readonly orange: (left: number, top: number, right: number, bottom: number) => number;
}

async function saved(change: Partial<Snapshot>): Promise<Saved> {
  const app = createFakeApp({ settings: FAKE_SETTINGS });
  const reading = readingAt({ ...PLAIN_SQUAT, picture: SIZE }, BOTTOM_MS);
  const whole = {
    picture: halves,
    reading,
    size: SIZE,
    mirrored: true,
    caption: ['Today', 'Kneeline'],
    name: 'moment',
  };
  await saveSnapshot(app, { ...whole, ...change });
  const file = app.saved[0];
  if (!(file?.text instanceof Blob)) throw new Error('A picture must have been offered');
  const image = await createImageBitmap(file.text);
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('A canvas must be there');
  context.drawImage(image, 0, 0);
  const orange: Saved['orange'] = (left, top, right, bottom) => {
    const [x, y] = [Math.round(left * width), Math.round(top * height)];
    const part = context.getImageData(x, y, Math.round(right * width) - x, Math.round(bottom * height) - y).data;
    let count = 0;
    for (let index = 0; index < part.length; index += 4) {
      if (part[index] === 255 && part[index + 1] === 154 && part[index + 2] === 46) count += 1;
    }
    return count;
  };
  return {
    name: file.name,
    mime: file.mime,
    width,
    height,
    at: (x, y) => [...context.getImageData(Math.round(x * width), Math.round(y * height), 1, 1).data].slice(0, 3),
    orange,
  };
}

test('REPORT-8: a PNG at least 1280 wide, in the shape of the picture, with its caption below', async () => {
  const { name, mime, width, height, at } = await saved({});
  expect([name, mime, width]).toEqual(['moment.png', 'image/png', 1280]);
  expect(height).toBeGreaterThan(960);
  expect(at(0.999, 0.999)).toEqual([12, 18, 21]);
  expect((await saved({ caption: [] })).height).toBe(960);
});

test('REPORT-8: a portrait picture stays one', async () => {
  const size = { widthPx: 480, heightPx: 640 };
  const { width, height } = await saved({ size, caption: [], picture: null });
  expect([width, height]).toEqual([1280, Math.round((1280 / 480) * 640)]);
});

test('REPORT-8: mirrored, the picture is turned over and the left leg with its words is on the left', async () => {
  const { at, orange } = await saved({ mirrored: true });
  expect(at(0.01, 0.7)).toEqual([0, 120, 0]);
  expect(at(0.99, 0.7)).toEqual([160, 0, 0]);
  expect(orange(0, 0, 0.3, 0.25)).toBeGreaterThan(200);
  expect(orange(0.7, 0, 1, 0.25)).toBe(0);
  expect(orange(0.3, 0.3, 0.5, 1)).toBeGreaterThan(200);
});

test('REPORT-8: un-mirrored, as others see it, the left leg with its words is on the right', async () => {
  const { at, orange } = await saved({ mirrored: false });
  expect(at(0.01, 0.7)).toEqual([160, 0, 0]);
  expect(at(0.99, 0.7)).toEqual([0, 120, 0]);
  expect(orange(0, 0, 0.3, 0.25)).toBe(0);
  expect(orange(0.7, 0, 1, 0.25)).toBeGreaterThan(200);
  expect(orange(0.5, 0.3, 0.7, 1)).toBeGreaterThan(200);
});

/** Columns lit in a row of pixels through the letters of "Left leg", from where its half of the file begins. */
async function letterColumns(mirrored: boolean): Promise<readonly number[]> {
  const reading = readingAt({ ...PLAIN_SQUAT, picture: SIZE, driftDeg: { left: 0, right: 0 } }, BOTTOM_MS);
  const shot = await saved({ mirrored, picture: null, reading });
  const from = mirrored ? 0 : shot.width / 2;
  const row = Array.from({ length: 600 }, (_, index) => shot.at((from + index) / shot.width, 0.06)[0] ?? 0);
  return row.flatMap((value, index) => (value > 128 ? [index] : []));
}

const gapsOf = (columns: readonly number[]) => columns.slice(1).map((column, index) => column - (columns[index] ?? 0));

test('REPORT-8: words are never mirrored: both ways they have the same letters in the same order', async () => {
  const gaps = gapsOf(await letterColumns(true));
  expect(gaps.length).toBeGreaterThan(4);
  expect(gaps).not.toEqual(gaps.toReversed());
  expect(gapsOf(await letterColumns(false))).toEqual(gaps);
});

test('REPORT-8: a refused frame has its reason and no number', async () => {
  const refused = { fromMs: 0, toMs: 9000, reason: 'feet-outside' } as const;
  const { orange, at } = await saved({ reading: readingAt({ ...PLAIN_SQUAT, picture: SIZE, refused }, BOTTOM_MS) });
  expect(orange(0, 0, 1, 1)).toBe(0);
  expect(at(0.02, 0.05)).toEqual([0, 120, 0]);
});
