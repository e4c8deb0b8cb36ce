import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { lineLimits } from '../../src/core/drift/drift-state.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { CoachView } from '../../src/core/coach/coach.ts';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/core/reading/thresholds.ts';
import type { Ghost } from '../../src/core/demonstration/demonstration.ts';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import type { Person } from '../../src/runtime/archive/archive.ts';
import type { TapeView } from '../../src/runtime/tape/tape.ts';
import { fitPicture, toStage } from '../../src/ui/painter/fit.ts';
import { layOut } from '../../src/ui/stills/paint-snapshot.ts';
import type { ReplayView } from '../../src/ui/studio/moment.ts';
import { WORDS } from '../fakes/all-words.ts';
import { CAMERA, FAKE_SETTINGS, liveOf, SESSION } from '../fakes/fake-app.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import type { FakeRoomsStart } from '../fakes/fake-rooms.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const BOTTOM_MS = 4700;
const reading = readingAt(PLAIN_SQUAT, BOTTOM_MS);
const REPLAY: ReplayView = {
  kind: 'replay',
  repNumber: 2,
  speed: 0.25,
  frames: Array.from({ length: 100 }, (_, index) => readingAt(PLAIN_SQUAT, 2500 + index * 40)),
  index: 50,
  playing: true,
};
const MOMENTS: readonly { readonly view: TapeView; readonly says: string }[] = [
  { view: { kind: 'frozen' }, says: 'Frozen' },
  { view: { kind: 'delayed', byMs: 5000, waiting: false }, says: '5 s ago' },
  { view: { kind: 'delayed', byMs: 5000, waiting: true }, says: 'begins in a moment' },
  { view: REPLAY, says: 'Replay, ¼ speed' },
];
let stage: Stage | null = null;

afterEach(() => {
  vi.restoreAllMocks();
  stage?.leave();
  stage = null;
});

async function liveWith(
  rooms: FakeRoomsStart = {},
  settings: Partial<Settings> = {},
  coach: CoachView | null = null,
): Promise<Stage> {
  const raised = await raise(
    { settings: { ...FAKE_SETTINGS, ...settings }, source: CAMERA, live: liveOf(reading), coach },
    rooms,
  );
  stage = raised;
  act(() => raised.app.emitFrame({ reading, coach, picture: null, size: PLAIN_SQUAT.picture }));
  return raised;
}

const layerOf = (root: ParentNode): HTMLCanvasElement => {
  const layer = root.querySelector<HTMLCanvasElement>('.guide-layer');
  if (layer === null) throw new Error('the guide layer must be there');
  return layer;
};

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

describe.each(MOMENTS)('STUDIO-1: $says', ({ view, says }) => {
  test('is said, and nothing about now stands beside it', async () => {
    const { root } = await liveWith({ tape: { view } });
    expect(root.querySelector('.moment-sign')?.textContent).toContain(says);
    expect(root.querySelector('.plate')).toBeNull();
    expect(root.querySelector('.depth')).toBeNull();
    expect(root.querySelector('.state-line')).toBeNull();
    expect(root.querySelector('.reps')).toBeNull();
    expect(root.querySelector<HTMLVideoElement>('.mirror-video')?.hidden).toBe(true);
  });
});

test('STUDIO-1: live again, its numbers are back and no sign is left', async () => {
  const { root, rooms } = await liveWith({ tape: { view: { kind: 'frozen' } } });
  await act(async () => rooms.tape.change({ view: { kind: 'live' } }));
  expect(root.querySelector('.moment-sign')).toBeNull();
  expect(root.querySelectorAll('.plate')).toHaveLength(2);
});

test('STUDIO-2: the replay’s numbers are those of the moment under the cursor', async () => {
  const { root, rooms } = await liveWith({ tape: { view: REPLAY } });
  const numbers = () => root.querySelector('.replay-legs')?.textContent ?? '';
  const cursor = () => root.querySelector('.replay-cursor')?.getAttribute('d');
  const before = { numbers: numbers(), cursor: cursor() };
  expect(before.numbers).toMatch(/^Left\d+°\s±\s3°/u);
  await act(async () => rooms.tape.change({ view: { ...REPLAY, index: 3 } }));
  expect(numbers()).not.toBe(before.numbers);
  expect(cursor()).not.toBe(before.cursor);
});

/** Width of the drifts that are in line, degrees. */
function widthOf(thresholds: Thresholds): number {
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  return inwardDeg - outwardDeg;
}

describe('STUDIO-2: the replay’s target band', () => {
  const STRICT = thresholdsFor({ kind: 'word', word: 'strict' });
  const GENTLE = thresholdsFor({ kind: 'word', word: 'gentle' });
  /** Height of the band when the rep was measured by `own` and, since then, another by `next`; gentle is chosen now. */
  async function bandHeight(own: Thresholds, next = own): Promise<number> {
    const raised = await liveWith({ library: { person: { thresholds: GENTLE } as Person } });
    const measure = async (frames: readonly FrameReading[], thresholds: Thresholds) => {
      await raised.change({ live: liveOf(reading), session: { ...SESSION, thresholds } });
      act(() => {
        for (const frame of frames) {
          raised.app.emitFrame({ reading: frame, coach: null, picture: null, size: PLAIN_SQUAT.picture });
        }
      });
    };
    await measure(REPLAY.frames, own);
    await measure([readingAt(PLAIN_SQUAT, 9000)], next);
    await act(async () => raised.rooms.tape.change({ view: REPLAY }));
    const band = raised.root.querySelector('.replay-target');
    raised.leave();
    stage = null;
    return Number(band?.getAttribute('height') ?? NaN);
  }

  test('is that of the session, not of who is chosen', async () => {
    const ratio = (await bandHeight(STRICT)) / (await bandHeight(DEFAULT_THRESHOLDS));
    expect(ratio).toBeCloseTo(widthOf(STRICT) / widthOf(DEFAULT_THRESHOLDS), 5);
  });

  test('stays that of the rep’s own session when another has begun since', async () => {
    expect(await bandHeight(STRICT, DEFAULT_THRESHOLDS)).toBe(await bandHeight(STRICT));
  });
});

test('STUDIO-2: where pictures come unevenly, the replay’s slider stands under the cursor of its curve', async () => {
  const timesMs = [2500, 2540, 2580, 3900, 4700, 6500];
  const frames = timesMs.map((ms) => readingAt(PLAIN_SQUAT, ms));
  const { root, rooms } = await liveWith({ tape: { view: { ...REPLAY, frames, index: 4, playing: false } } });
  const slider = root.querySelector<HTMLInputElement>('.replay-plate input[type=range]');
  expect([slider?.min, slider?.max, slider?.value]).toEqual(['0', '4000', '2200']);
  await act(async () => rooms.tape.change({ view: { ...REPLAY, frames, index: 3, playing: false } }));
  expect(slider?.value).toBe('1400');
});

test('every tool has its key', async () => {
  const { rooms, press, root, app } = await liveWith({
    demonstrations: {
      kept: { 'in-line': { demonstration: {} as never, film: null }, 'knee-in': null, 'knee-out': null },
    },
  });
  for (const key of ['h', 'a', 'i', 'o', '1', '2', '0']) await press(key);
  expect(rooms.tape.asked).toEqual([['freeze'], ['delay', 5000], ['roll', true], ['startRecording']]);
  // Knee in was never recorded: there is nothing to show.
  expect(rooms.demonstrations.asked).toEqual([
    ['show', 'in-line'],
    ['show', null],
  ]);
  await press('t');
  expect(root.querySelector('.studio-panel')).not.toBeNull();
  await press('x');
  await press('Escape');
  expect(layerOf(root).dataset['hand']).toBe('none');
  await press('Escape');
  expect(root.querySelector('.studio-panel')).toBeNull();
  expect(app.asked.map(([name]) => name)).not.toContain('finish');
  await press('Escape');
  expect(app.asked.map(([name]) => name)).toContain('finish');
});

test('while replaying, keys step, stop and go on; Escape goes back to live, not out of the set', async () => {
  const { rooms, press, app } = await liveWith({ tape: { view: REPLAY, canReplay: true } });
  for (const key of ['j', 'l', 'k', 'Escape']) await press(key);
  expect(rooms.tape.asked).toEqual([
    ['setPlaying', false],
    ['goTo', 49],
    ['setPlaying', false],
    ['goTo', 51],
    ['setPlaying', false],
    ['showLive'],
  ]);
  expect(app.asked).toEqual([]);
});

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
  stage = null;
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
  stage = null;
  expect(heights).toEqual([2, 3].map((lines) => layOut(PLAIN_SQUAT.picture, lines).height));
});

test('STUDIO-4: the demonstration that is due is announced, and so is that it is there', async () => {
  const { root, rooms, press } = await liveWith();
  await press('t');
  const button = document.querySelector<HTMLElement>('[aria-label="Record “Knee in”"]');
  act(() => button?.click());
  expect(rooms.demonstrations.asked).toEqual([['arm', 'knee-in']]);
  await act(async () => rooms.demonstrations.change({ armed: 'knee-in' }));
  expect(root.querySelector('.studio-signs')?.textContent).toContain('The next squat is recorded: Knee in');
  const { kept } = rooms.demonstrations.getState();
  await act(async () =>
    rooms.demonstrations.change({
      armed: null,
      kept: { ...kept, 'knee-in': { demonstration: {} as never, film: null } },
    }),
  );
  expect(root.querySelector('.studio-signs')?.textContent).toBe('Recorded: Knee in');
});

test('UI-7: a demonstration is removed only when that was said twice', async () => {
  const { rooms, press } = await liveWith();
  const { kept } = rooms.demonstrations.getState();
  await act(async () =>
    rooms.demonstrations.change({ kept: { ...kept, 'knee-in': { demonstration: {} as never, film: null } } }),
  );
  await press('t');
  const remove = document.querySelector<HTMLElement>('[aria-label="Remove “Knee in”"]');
  act(() => remove?.click());
  expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Remove the demonstration “Knee in”?');
  expect(rooms.demonstrations.asked).toEqual([]);
  const yes = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')].find(
    ({ textContent }) => textContent === WORDS.en.people.removeYes,
  );
  act(() => yes?.click());
  expect(rooms.demonstrations.asked).toEqual([['remove', 'knee-in']]);
});

test('STUDIO-5: the presenter sees picture and axis and nothing else, and Escape leaves', async () => {
  vi.spyOn(document.documentElement, 'requestFullscreen').mockRejectedValue(new TypeError('not allowed'));
  const { root, press } = await liveWith();
  await press('p');
  const main = root.querySelector('main');
  expect(main?.querySelectorAll('.plate, .state-line, .reps, .controls, .depth')).toHaveLength(0);
  expect(main?.querySelector('.mirror-overlay')).not.toBeNull();
  await press('Escape');
  expect(root.querySelector('.controls')).not.toBeNull();
});

const second = () => window.open('', 'kneeline-presenter');

function clickMiddle(mirror: Element | null | undefined): void {
  const { left = 0, top = 0, width = 0, height = 0 } = mirror?.getBoundingClientRect() ?? {};
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
  act(() => {
    mirror?.dispatchEvent(new MouseEvent('click', at));
  });
}

describe('the second screen', () => {
  test('STUDIO-6: shows the same frames and the same moment, and is closed with this one', async () => {
    const { rooms, press, app, leave } = await liveWith();
    await press('n');
    const opened = second();
    if (opened === null) throw new Error('the second window must be open');
    const overlay = opened.document.querySelector<HTMLCanvasElement>('.mirror-overlay');
    if (overlay === null) throw new Error('the mirror must be in it');
    overlay.width = 1;
    act(() => {
      opened.dispatchEvent(new Event('resize'));
    });
    act(() => app.emitFrame({ reading, coach: null, picture: null, size: PLAIN_SQUAT.picture }));
    const pixels = overlay.getContext('2d')?.getImageData(0, 0, overlay.width, overlay.height).data ?? [];
    expect(pixels.some((value) => value > 0)).toBe(true);
    await act(async () => rooms.tape.change({ view: { kind: 'frozen' } }));
    expect(opened.document.body.textContent).toContain('Frozen');
    expect(opened.document.querySelector('.plate')).toBeNull();
    stage = null;
    leave();
    await expect.poll(() => opened.closed).toBe(true);
  });

  test('STUDIO-6: is covered while the mirror is', async () => {
    const covered = { ...FAKE_VIEW, covered: true };
    const { press, app } = await liveWith({}, {}, covered);
    await press('n');
    const opened = second();
    act(() => app.emitFrame({ reading, coach: covered, picture: null, size: PLAIN_SQUAT.picture }));
    expect(opened?.document.querySelector<HTMLElement>('.mirror')?.dataset['covered']).toBe('true');
    expect(opened?.document.body.textContent).toContain('Feel your knees');
    await press('n');
    await expect.poll(() => opened?.closed).toBe(true);
  });

  test('ENG-3: takes no click for somebody to follow, as this one does', async () => {
    const { press, app, root } = await liveWith();
    await press('n');
    const asked = () => app.asked.filter(([name]) => name === 'followPersonAt').length;
    clickMiddle(second()?.document.querySelector('.mirror'));
    expect(asked()).toBe(0);
    clickMiddle(root.querySelector('.mirror'));
    expect(asked()).toBe(1);
  });

  test('STUDIO-6: closed there, this one knows', async () => {
    const { press } = await liveWith();
    await press('t');
    await press('n');
    expect(document.body.textContent).toContain('Close the second screen');
    // The browser tells of it in its own time, outside of `act`.
    globalThis.IS_REACT_ACT_ENVIRONMENT = false;
    second()?.close();
    await expect.poll(() => document.body.textContent.includes('Close the second screen')).toBe(false);
  });

  test('STUDIO-6: a browser that does not let it open is told of, with what to do', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const { root, press } = await liveWith();
    await press('n');
    expect(root.querySelector('.studio-signs')?.textContent).toContain('Allow pop-ups');
  });
});

describe.each(['en', 'de'] as const)('accessible in %s', (language) => {
  test.each(['light', 'dark'] as const)('%s: the tools, and a replay', async (theme) => {
    const { press, rooms } = await liveWith({ tape: { canReplay: true } }, { language, theme });
    await press('t');
    for (const key of ['v', 'v', 'v', 'g', 'x']) await press(key);
    await expectNoAxeFinding();
    await act(async () => rooms.tape.change({ view: REPLAY, recording: { sinceMs: 0, bytes: 1 } }));
    await expectNoAxeFinding();
  });
});
