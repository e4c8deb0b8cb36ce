import { beforeEach, describe, expect, test } from 'vitest';
import type { Ghost } from '../../src/core/demonstration/demonstration.ts';
import type { ImagePoint, KeypointName, PictureSize } from '../../src/core/geometry/keypoints.ts';
import { toStage } from '../../src/ui/painter/fit.ts';
import type { Guides } from '../../src/ui/painter/paint-guides.ts';
import type { Stroke } from '../../src/ui/painter/paint-stroke.ts';
import { layOut, paintSnapshot, type Snapshot } from '../../src/ui/stills/paint-snapshot.ts';
import { saveSnapshot } from '../../src/ui/stills/save-snapshot.ts';
import { createFakeApp, FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { LANGUAGE_CODES } from '../../src/runtime/settings/settings.ts';
import { createWords } from '../fakes/all-words.ts';
import { tellFrame, type ToldLeg } from '../../src/core/drift/told-leg.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';

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

type Pixel = readonly [red: number, green: number, blue: number];

interface Painted {
  readonly width: number;
  readonly height: number;
  /** At a share of width and height, 0..1 from the top left corner. */
  readonly at: (x: number, y: number) => Pixel;
  /** Red, green, blue and opacity of a row, from its left edge. */
  readonly row: (y: number) => Uint8ClampedArray;
  /** Every pixel, row by row, each with red, green, blue and opacity. */
  readonly pixels: Uint8ClampedArray;
  /** Is something of that colour within two pixels of a point of the un-mirrored picture? */
  readonly hasNear: (point: ImagePoint, colour: readonly number[]) => boolean;
  /** Pixels of the orange of "inward" in a part, shares of its width and height. */
  readonly orange: (left: number, top: number, right: number, bottom: number) => number;
}

const READING = readingAt({ ...PLAIN_SQUAT, picture: SIZE }, BOTTOM_MS);
const SNAPSHOT: Omit<Snapshot, 'picture' | 'told'> = {
  reading: READING,
  size: SIZE,
  mirrored: true,
  ghost: null,
  guides: null,
  caption: ['Today', 'Kneeline'],
  name: 'moment',
};

function tongueOf(language: Language) {
  return { t: createWords(language).getFixedT(null, 'words'), locale: language };
}

/** Paints what the file would show, and reads it once: a PNG on the way would cost much and tell nothing more. */
function painted(change: Partial<Snapshot>, language: Language = 'en'): Painted {
  const { reading } = { ...SNAPSHOT, ...change };
  const whole = { ...SNAPSHOT, picture: halves, told: tellFrame(reading, [], DEFAULT_THRESHOLDS), ...change };
  const { fit, width, height } = layOut(whole.size, whole.caption.length);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('A canvas must be there');
  paintSnapshot(context, whole, tongueOf(language));
  const pixels = context.getImageData(0, 0, width, height).data;
  const pixelAt = (x: number, y: number): Pixel => {
    const from = 4 * (Math.min(height - 1, y) * width + Math.min(width - 1, x));
    return [pixels[from] ?? NaN, pixels[from + 1] ?? NaN, pixels[from + 2] ?? NaN];
  };
  return {
    width,
    height,
    pixels,
    row: (y) => pixels.subarray(4 * y * width, 4 * (y + 1) * width),
    at: (x, y) => pixelAt(Math.round(x * width), Math.round(y * height)),
    hasNear(point, colour) {
      const { x, y } = toStage(point, fit, whole.mirrored);
      return [-2, -1, 0, 1, 2].some((down) =>
        [-2, -1, 0, 1, 2].some((right) => {
          const pixel = pixelAt(Math.round(x) + right, Math.round(y) + down);
          return colour.every((value, part) => Math.abs(value - (pixel[part] ?? NaN)) <= 2);
        }),
      );
    },
    orange(left, top, right, bottom) {
      let count = 0;
      for (let y = Math.round(top * height); y < Math.round(bottom * height); y += 1) {
        for (let x = Math.round(left * width); x < Math.round(right * width); x += 1) {
          const [red, green, blue] = pixelAt(x, y);
          if (red === 255 && green === 154 && blue === 46) count += 1;
        }
      }
      return count;
    },
  };
}

test('REPORT-8: the file is a PNG of what is painted: 1280 wide or more, in the shape of the picture, its caption below', async () => {
  const app = createFakeApp({ settings: { ...FAKE_SETTINGS, language: 'en' } });
  const told = tellFrame(SNAPSHOT.reading, [], DEFAULT_THRESHOLDS);
  await saveSnapshot(app, { ...SNAPSHOT, picture: halves, told }, tongueOf('en'));
  const file = app.saved[0];
  if (!(file?.text instanceof Blob)) throw new Error('A picture must have been offered');
  expect([file.name, file.mime, file.text.type]).toEqual(['moment.png', 'image/png', 'image/png']);
  const image = await createImageBitmap(file.text);
  const { width, height, pixels, at } = painted({});
  expect([image.width, image.height]).toEqual([1280, height]);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  const saved = context?.getImageData(0, 0, width, height).data ?? [];
  // A canvas that the graphics card paints may round the edge of a letter elsewhere.
  let unlike = 0;
  for (let index = 0; index < pixels.length; index += 1) {
    if (Math.abs((pixels[index] ?? NaN) - (saved[index] ?? NaN)) > 40) unlike += 1;
  }
  expect(saved).toHaveLength(pixels.length);
  expect(unlike).toBeLessThan(pixels.length / 1000);
  expect(height).toBeGreaterThan(960);
  expect(at(0.999, 0.999)).toEqual([12, 18, 21]);
  expect(painted({ caption: [] }).height).toBe(960);
});

test('REPORT-8: a portrait picture stays one', () => {
  const size = { widthPx: 480, heightPx: 640 };
  const { width, height } = painted({ size, caption: [], picture: null });
  expect([width, height]).toEqual([1280, Math.round((1280 / 480) * 640)]);
});

test('REPORT-8: mirrored, the picture is turned over and the left leg with its words is on the left', () => {
  const { at, orange } = painted({ mirrored: true });
  expect(at(0.01, 0.7)).toEqual([0, 120, 0]);
  expect(at(0.99, 0.7)).toEqual([160, 0, 0]);
  expect(orange(0, 0, 0.3, 0.25)).toBeGreaterThan(200);
  expect(orange(0.7, 0, 1, 0.25)).toBe(0);
  expect(orange(0.3, 0.3, 0.5, 1)).toBeGreaterThan(200);
});

test('REPORT-8: un-mirrored, as others see it, the left leg with its words is on the right', () => {
  const { at, orange } = painted({ mirrored: false });
  expect(at(0.01, 0.7)).toEqual([160, 0, 0]);
  expect(at(0.99, 0.7)).toEqual([0, 120, 0]);
  expect(orange(0, 0, 0.3, 0.25)).toBe(0);
  expect(orange(0.7, 0, 1, 0.25)).toBeGreaterThan(200);
  expect(orange(0.5, 0.3, 0.7, 1)).toBeGreaterThan(200);
});

/** Columns lit in a row of pixels through the letters of "Left leg", from where its half of the file begins. */
function letterColumns(mirrored: boolean): readonly number[] {
  const reading = readingAt({ ...PLAIN_SQUAT, picture: SIZE, driftDeg: { left: 0, right: 0 } }, BOTTOM_MS);
  const shot = painted({ mirrored, picture: null, reading });
  const from = mirrored ? 0 : shot.width / 2;
  const row = Array.from({ length: 600 }, (_, index) => shot.at((from + index) / shot.width, 0.06)[0] ?? 0);
  return row.flatMap((value, index) => (value > 128 ? [index] : []));
}

const gapsOf = (columns: readonly number[]) => columns.slice(1).map((column, index) => column - (columns[index] ?? 0));

test('REPORT-8: words are never mirrored: both ways they have the same letters in the same order', async () => {
  const gaps = gapsOf(letterColumns(true));
  expect(gaps.length).toBeGreaterThan(4);
  expect(gaps).not.toEqual(gaps.toReversed());
  expect(gapsOf(letterColumns(false))).toEqual(gaps);
});

test('REPORT-8: a refused frame has its reason and no number', () => {
  const refused = { fromMs: 0, toMs: 9000, reason: 'feet-outside' } as const;
  const { orange, at } = painted({ reading: readingAt({ ...PLAIN_SQUAT, picture: SIZE, refused }, BOTTOM_MS) });
  expect(orange(0, 0, 1, 1)).toBe(0);
  expect(at(0.02, 0.05)).toEqual([0, 120, 0]);
});

const PEN = [185, 242, 124];
const GUIDE = [226, 214, 255];
const NOTHING: Guides = { plumb: 'none', plumbShare: 0.5, grid: false, jointLines: [], strokes: [] };
const reading = readingAt({ ...PLAIN_SQUAT, picture: SIZE }, BOTTOM_MS);

function pointOf(name: KeypointName): ImagePoint {
  const point = reading.keypoints?.[name] ?? null;
  if (point === null) throw new Error(`${name} must be seen`);
  return point;
}

/** Somewhere beside the body, and not between the picture's halves. */
const STROKE: Stroke = {
  tool: 'line',
  colour: 'green',
  points: [
    { x: 60, y: 300 },
    { x: 110, y: 420 },
  ],
};
/** Spots of what was laid over it where the axis does not go: below the feet, and beyond the joints. */
const marksOf = (guides: Partial<Guides>): readonly (readonly [ImagePoint, readonly number[]])[] => [
  ...(guides.strokes ?? []).flatMap((stroke) => stroke.points.map((point) => [point, PEN] as const)),
  ...(guides.plumb === 'free' ? [[{ x: 640 * (guides.plumbShare ?? NaN), y: 460 }, GUIDE] as const] : []),
  ...(guides.plumb === 'ankles' ? [[{ x: pointOf('leftAnkle').x, y: 470 }, GUIDE] as const] : []),
  ...(guides.plumb === 'hips' ? [[{ x: pointOf('rightHip').x, y: 470 }, GUIDE] as const] : []),
  ...(guides.jointLines ?? []).map((line) => {
    const [left, right] = [pointOf(`left${JOINT_OF[line]}`), pointOf(`right${JOINT_OF[line]}`)];
    return [{ x: left.x + (left.x - right.x) * 0.3, y: left.y }, GUIDE] as const;
  }),
];
const JOINT_OF = { shoulders: 'Shoulder', hips: 'Hip', knees: 'Knee', ankles: 'Ankle' } as const;

const LAID: readonly (readonly [string, Partial<Guides>])[] = [
  ['the pen’s strokes', { strokes: [STROKE] }],
  ['the free plumb line', { plumb: 'free', plumbShare: 0.8 }],
  ['plumb lines through the ankles', { plumb: 'ankles' }],
  ['plumb lines through the hips', { plumb: 'hips' }],
  ['lines between joints', { jointLines: ['shoulders', 'hips', 'knees', 'ankles'] }],
];

describe.each([true, false])('mirrored %s', (mirrored) => {
  test.each(LAID)('STUDIO-7: in the file, on the same spots of the picture: %s', (_, part) => {
    const marks = marksOf(part);
    const bare = painted({ mirrored });
    const drawn = painted({ mirrored, guides: { ...NOTHING, ...part } });
    expect(marks.map(([point, colour]) => drawn.hasNear(point, colour))).toEqual(marks.map(() => true));
    expect(marks.map(([point, colour]) => bare.hasNear(point, colour))).toEqual(marks.map(() => false));
    const across = ([{ x, y }, colour]: (typeof marks)[number]) => drawn.hasNear({ x: 640 - x, y }, colour);
    // A body stands in the middle, but these two do not.
    const isAside = part.strokes !== undefined || part.plumb === 'free';
    expect(isAside && marks.some(across)).toBe(false);
  });

  test('STUDIO-7: the grid is in the file, over the picture and not over its caption', () => {
    const bare = painted({ mirrored });
    const drawn = painted({ mirrored, guides: { ...NOTHING, grid: true } });
    const differsIn = (y: number) => {
      const before = bare.row(y);
      return drawn.row(y).some((value, index) => value !== before[index]);
    };
    const caption = [970, 1000, bare.height - 2];
    expect(drawn.at(0.1, 840 / drawn.height)).not.toEqual(bare.at(0.1, 840 / bare.height));
    expect(caption.map(differsIn)).toEqual([false, false, false]);
  });

  test('STUDIO-7: the demonstrator’s legs are in the file, beneath the person’s', () => {
    const ghost: Ghost = { kind: 'knee-out', points: shiftedLegs(-26) };
    const bare = painted({ mirrored });
    const drawn = painted({ mirrored, ghost });
    const beside = ghost.points.leftKnee;
    if (beside === null) throw new Error('The ghost has a knee');
    const spot = (of: Painted) => {
      const { x, y } = toStage(beside, layOut(SIZE, 2).fit, mirrored);
      return of.at(x / of.width, y / of.height);
    };
    expect(spot(drawn)[1]).toBeGreaterThan((spot(bare)[1] ?? NaN) + 20);
    const hip = pointOf('leftHip');
    expect(drawn.hasNear(hip, [255, 255, 255])).toBe(true);
  });

  test('STUDIO-7: numbers and words lie over what was drawn', () => {
    const strokes = Array.from({ length: 30 }, (_, index): Stroke => {
      const y = index * 3;
      return {
        ...STROKE,
        points: [
          { x: 0, y },
          { x: 640, y },
        ],
      };
    });
    const bare = painted({ mirrored });
    const drawn = painted({ mirrored, guides: { ...NOTHING, strokes } });
    // Through the letters of both plates: they stay white, and the ground between them dark.
    const [before, after] = [bare.row(94), drawn.row(94)];
    for (const from of [0, drawn.width / 2]) {
      const columns = Array.from({ length: drawn.width / 2 }, (_, index) => 4 * (from + index));
      const letters = columns.filter((at) => before[at + 2] === 255);
      const ground = columns.slice(columns.indexOf(letters[0] ?? NaN), columns.indexOf(letters.at(-1) ?? NaN));
      expect(letters.length).toBeGreaterThan(8);
      expect(letters.every((at) => (after[at + 2] ?? 0) > 250)).toBe(true);
      expect(ground.filter((at) => (before[at + 2] ?? 255) < 30).every((at) => (after[at + 1] ?? 255) < 90)).toBe(true);
    }
  });

  test('STUDIO-7: where nothing was drawn, not a pixel changes', () => {
    const bare = painted({ mirrored, guides: null }).pixels;
    const empty = painted({ mirrored, guides: NOTHING }).pixels;
    expect(empty.every((value, index) => value === bare[index])).toBe(true);
  });
});

function shiftedLegs(byPx: number): Ghost['points'] {
  if (reading.keypoints === null) throw new Error('Somebody must be seen');
  const moved = Object.entries(reading.keypoints).map(([name, point]) => [
    name,
    point === null ? null : { x: point.x - byPx, y: point.y },
  ]);
  return Object.fromEntries(moved) as Ghost['points'];
}

/** Tells the same of both legs. `unmeasured`: neither leg was measured. */
function bothLegs(size: PictureSize, told: ToldLeg): Pick<Snapshot, 'reading' | 'told'> {
  const reading = readingAt({ ...PLAIN_SQUAT, picture: size, driftDeg: { left: 88.8, right: 88.8 } }, BOTTOM_MS);
  if (reading.kind !== 'measured') throw new Error('It must be measured');
  return {
    reading: told.kind === 'unmeasured' ? { ...reading, legs: { left: null, right: null } } : reading,
    told: { left: told, right: told },
  };
}

/** Finds the parts of a row of a white picture that plates cover: from, to. */
function darkRuns(row: Uint8ClampedArray): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let x = 0; x < row.length / 4; x++) {
    if ((row[4 * x] ?? 0) > 128) continue;
    const last = runs.at(-1);
    if (last?.[1] === x - 1) last[1] = x;
    else runs.push([x, x]);
  }
  return runs;
}

describe.each(LANGUAGE_CODES)('REPORT-8: in %s', (language) => {
  const sizes = [SIZE, { widthPx: 480, heightPx: 640 }];
  /** The longest words that there are. */
  const number = { driftDeg: -88.8, bandDeg: 88, limitDeg: 7 };
  const states: readonly ToldLeg[] = [
    { kind: 'judged', verdict: 'unclear', ...number },
    { kind: 'upright', ...number },
    { kind: 'unmeasured' },
  ];
  const cases = sizes.flatMap((size) => states.map((told) => ({ ...size, told })));

  test.each(cases)('at $widthPx × $heightPx the words of both legs lie apart, $told.kind', ({ told, ...size }) => {
    const white = new OffscreenCanvas(size.widthPx, size.heightPx);
    const paint = white.getContext('2d');
    if (paint === null) throw new Error('A canvas must be there');
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, size.widthPx, size.heightPx);
    const shot = painted({ picture: white, size, ...bothLegs(size, told) }, language);
    // Just below the plates' upper edge, above their letters.
    const runs = darkRuns(shot.row(layOut(size, 2).letter + 4));
    expect(runs).toHaveLength(2);
    const [[fromLeft, toLeft] = [NaN, NaN], [fromRight, toRight] = [NaN, NaN]] = runs;
    expect(fromLeft).toBeGreaterThan(20);
    expect(fromRight - toLeft).toBeGreaterThan(40);
    expect(shot.width - 1 - toRight).toBeGreaterThan(20);
  });
});
