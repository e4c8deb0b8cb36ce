import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Ghost } from '../../src/core/demonstration/demonstration.ts';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import type { TapeView } from '../../src/runtime/tape/tape.ts';
import { fitPicture, toStage } from '../../src/ui/painter/fit.ts';
import { layOut } from '../../src/ui/stills/paint-snapshot.ts';
import { PLAIN_SQUAT } from '../fakes/fake-squat.ts';
import type { Stage } from './ui-stage.tsx';
import { layerOf, liveWith, reading, REPLAY } from './ui-studio-stage.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Is something drawn within a few pixels of there? Pixels of the un-mirrored picture. */
function isDrawnAt(layer: HTMLCanvasElement, at: ImagePoint, mirrored: boolean): boolean {
  const size = { widthPx: layer.clientWidth, heightPx: layer.clientHeight };
  const point = toStage(at, fitPicture(PLAIN_SQUAT.picture, size), mirrored);
  const scale = layer.width / layer.clientWidth;
  const data = layer.getContext('2d')?.getImageData(point.x * scale - 2, point.y * scale - 2, 5, 5).data ?? [];
  return data.some((value, index) => index % 4 === 3 && value > 0);
}

function point(layer: HTMLElement, type: string, share: { readonly x: number; readonly y: number }): void {
  const box = layer.getBoundingClientRect();
  const at = { clientX: box.left + box.width * share.x, clientY: box.top + box.height * share.y };
  act(() => {
    layer.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, button: 0, bubbles: true, cancelable: true }));
  });
}

/** The screen's way back to the picture, for what was pointed at. */
function pictureAt(
  layer: HTMLElement,
  share: { readonly x: number; readonly y: number },
  mirrored: boolean,
): ImagePoint {
  const size = { widthPx: layer.clientWidth, heightPx: layer.clientHeight };
  const fit = fitPicture(PLAIN_SQUAT.picture, size);
  const across = layer.clientWidth * share.x - fit.left;
  return {
    x: (mirrored ? fit.width - across : across) / fit.scale,
    y: (layer.clientHeight * share.y - fit.top) / fit.scale,
  };
}

describe.each([true, false])('STUDIO-3: mirrored %s', (mirrored) => {
  test('a line lies where it was drawn, follows nobody, and stays on its spot of the picture when turned over and resized', async () => {
    const before = [window.innerWidth, window.innerHeight] as const;
    const { root, press, app, change } = await liveWith({}, { mirrored });
    await press('x');
    const layer = layerOf(root);
    vi.spyOn(layer, 'setPointerCapture').mockImplementation(() => undefined);
    const from = { x: 0.3, y: 0.4 };
    const to = { x: 0.4, y: 0.6 };
    point(layer, 'pointerdown', from);
    point(layer, 'pointermove', to);
    point(layer, 'pointerup', to);
    act(() => {
      layer.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    expect(app.asked).toEqual([]);
    const drawn = [pictureAt(layer, from, mirrored), pictureAt(layer, to, mirrored)];
    for (const at of drawn) expect(isDrawnAt(layerOf(root), at, mirrored)).toBe(true);
    await change({ settings: { ...app.getState().settings, mirrored: !mirrored } });
    for (const at of drawn) expect(isDrawnAt(layerOf(root), at, !mirrored)).toBe(true);
    try {
      await page.viewport(700, 420);
      await expect.poll(() => layerOf(root).clientWidth).toBe(700);
      await expect.poll(() => drawn.every((at) => isDrawnAt(layerOf(root), at, !mirrored))).toBe(true);
    } finally {
      await page.viewport(...before);
    }
    await press('z');
    for (const at of drawn) expect(isDrawnAt(layerOf(root), at, !mirrored)).toBe(false);
  });
});

/** Lets the pen draw with a tool of the open panel. */
async function drawWith(stage: Stage, tool: string, shares: readonly { readonly x: number; readonly y: number }[]) {
  const { root } = stage;
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === tool);
  if (button === undefined) throw new Error(`the tool ${tool} must be there`);
  await act(async () => button.click());
  const layer = layerOf(root);
  vi.spyOn(layer, 'setPointerCapture').mockImplementation(() => undefined);
  for (const share of shares) {
    point(layer, 'pointerdown', share);
    point(layer, 'pointerup', share);
  }
  return layer;
}

test('STUDIO-11: three taps make an angle with its words beside the corner, and one undo takes all of it back', async () => {
  const stage = await liveWith();
  for (const key of ['t', 'x']) await stage.press(key);
  const written = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
  const corner = { x: 0.4, y: 0.5 };
  const layer = await drawWith(stage, 'Angle', [{ x: 0.4, y: 0.3 }, corner, { x: 0.4, y: 0.7 }]);
  expect(written.mock.calls.map(([words]) => words)).toContain('180° drawn');
  expect(isDrawnAt(layer, pictureAt(layer, corner, true), true)).toBe(true);
  await stage.press('z');
  expect(isDrawnAt(layer, pictureAt(layer, corner, true), true)).toBe(false);
});

test('STUDIO-11: an arrow goes from where the pen was put down to where it was lifted', async () => {
  const stage = await liveWith();
  for (const key of ['t', 'x']) await stage.press(key);
  const tail = { x: 0.3, y: 0.4 };
  const layer = await drawWith(stage, 'Arrow', []);
  const head = { x: 0.5, y: 0.6 };
  point(layer, 'pointerdown', tail);
  point(layer, 'pointermove', { x: 0.6, y: 0.3 });
  point(layer, 'pointermove', head);
  point(layer, 'pointerup', head);
  for (const share of [tail, head]) expect(isDrawnAt(layer, pictureAt(layer, share, true), true)).toBe(true);
  expect(isDrawnAt(layer, pictureAt(layer, { x: 0.6, y: 0.3 }, true), true)).toBe(false);
});

test('STUDIO-3: plumb lines hang through the ankles of the frame that is shown, and go with it', async () => {
  const { root, press, app, change } = await liveWith();
  await press('v');
  await press('v');
  act(() => app.emitFrame({ reading, coach: null, picture: null, size: PLAIN_SQUAT.picture }));
  const ankle = reading.keypoints?.leftAnkle;
  if (ankle === undefined || ankle === null) throw new Error('the ankle must be there');
  expect(isDrawnAt(layerOf(root), { x: ankle.x, y: 60 }, true)).toBe(true);
  await change({ live: null, stalled: true });
  expect(isDrawnAt(layerOf(root), { x: ankle.x, y: 60 }, true)).toBe(false);
});

/** The picture in the file that was saved last, as large as the camera's. */
async function savedPicture({ app }: Stage): Promise<CanvasRenderingContext2D> {
  await expect.poll(() => app.saved.length, { timeout: 15_000 }).toBe(1);
  const file = app.saved[0]?.text;
  if (!(file instanceof Blob)) throw new Error('A picture must have been saved');
  const canvas = document.createElement('canvas');
  const image = await createImageBitmap(file);
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('A canvas must be there');
  context.drawImage(image, 0, 0);
  return context;
}

const SAVED_MOMENTS: readonly { readonly moment: string; readonly view: TapeView }[] = [
  { moment: 'live', view: { kind: 'live' } },
  { moment: 'frozen', view: { kind: 'frozen' } },
  { moment: 'replay', view: { ...REPLAY, playing: false } },
];

describe.each(SAVED_MOMENTS)('STUDIO-7: $moment', ({ view }) => {
  test.each([true, false])('the saved picture has the lines that lie on the screen, mirrored %s', async (mirrored) => {
    const opened = await liveWith({ tape: { view } }, { mirrored });
    const { root, app, rooms, press } = opened;
    const frame = { reading, coach: null, picture: null, size: PLAIN_SQUAT.picture };
    const show = () => act(() => (view.kind === 'live' ? app.emitFrame(frame) : rooms.tape.emitFrame(frame)));
    for (const key of ['v', 'v', 'x']) await press(key);
    const layer = layerOf(root);
    vi.spyOn(layer, 'setPointerCapture').mockImplementation(() => undefined);
    const [from, to] = [
      { x: 0.3, y: 0.4 },
      { x: 0.4, y: 0.6 },
    ];
    point(layer, 'pointerdown', from);
    point(layer, 'pointermove', to);
    point(layer, 'pointerup', to);
    show();
    await press('c');
    if (view.kind === 'live') show();

    const picture = await savedPicture(opened);
    const { widthPx, heightPx } = PLAIN_SQUAT.picture;
    expect(picture.canvas.width).toBe(widthPx);
    const near = (at: ImagePoint) => {
      const { x, y } = toStage(at, fitPicture({ widthPx, heightPx }, { widthPx, heightPx }), mirrored);
      return [...picture.getImageData(Math.round(x) - 2, Math.round(y) - 2, 5, 5).data];
    };
    /**
     * Is there a pixel of a line's hue? The pen has much less blue than green, a plumb line much less green than blue.
     */
    const isLine = (at: ImagePoint, [more, less]: readonly [number, number]) =>
      near(at).some(
        (value, index, all) => index % 4 === more && value > 200 && value - (all[index + less] ?? 255) > 30,
      );
    for (const at of [from, to].map((share) => pictureAt(layer, share, mirrored))) {
      expect(isDrawnAt(layer, at, mirrored)).toBe(true);
      expect(isLine(at, [1, 1])).toBe(true);
    }
    const ankle = reading.keypoints?.leftAnkle ?? null;
    if (ankle === null) throw new Error('the ankle must be there');
    const above = { x: ankle.x, y: 300 };
    expect(isDrawnAt(layer, above, mirrored)).toBe(true);
    expect(isLine(above, [2, -1])).toBe(true);
  });
});

/** Exactly where the person's own legs are. */
function ghostAround(kind: Ghost['kind']): Ghost {
  if (reading.keypoints === null) throw new Error('somebody must be seen');
  return { kind, points: reading.keypoints };
}

test('STUDIO-7: the demonstrator who stands behind the legs is in the saved picture, and no other', async () => {
  const hues = [];
  for (const shown of ['knee-in', null] as const) {
    const opened = await liveWith({ demonstrations: { shown } });
    Object.assign(opened.rooms.demonstrations, { ghostOf: () => (shown === null ? null : ghostAround(shown)) });
    await opened.press('c');
    act(() => opened.app.emitFrame({ reading, coach: null, picture: null, size: PLAIN_SQUAT.picture }));
    const picture = await savedPicture(opened);
    const { width, height } = picture.canvas;
    const { data } = picture.getImageData(0, 0, width, height);
    const lines = height === layOut(PLAIN_SQUAT.picture, 3).height ? 3 : 2;
    // More green than anything else that is drawn.
    const green = data.some((value, at) => at % 4 === 1 && value > (data[at - 1] ?? 0) + 100);
    hues.push({ lines, green });
    opened.leave();
  }
  expect(hues).toEqual([
    { lines: 3, green: true },
    { lines: 2, green: false },
  ]);
});

test('STUDIO-7: without anything drawn, the saved picture is as high as its two lines of words ask for', async () => {
  const heights = [];
  for (const keys of [[], ['g']]) {
    const opened = await liveWith();
    for (const key of [...keys, 'c']) await opened.press(key);
    act(() => opened.app.emitFrame({ reading, coach: null, picture: null, size: PLAIN_SQUAT.picture }));
    heights.push((await savedPicture(opened)).canvas.height);
    opened.leave();
  }
  expect(heights).toEqual([2, 3].map((lines) => layOut(PLAIN_SQUAT.picture, lines).height));
});
