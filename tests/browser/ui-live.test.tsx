import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { REFUSAL_REASONS } from '../../src/core/reading/reading.ts';
import { PICTURE_TROUBLES } from '../../src/runtime/source/watch-picture.ts';
import type { Side } from '../../src/core/geometry/keypoints.ts';
import { WORDS } from '../fakes/all-words.ts';
import { CAMERA, FAKE_SETTINGS, liveOf } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import { raise, type Stage } from './ui-stage.tsx';

const BOTTOM_MS = 4700;
let stage: Stage | null = null;

afterEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  stage?.leave();
  stage = null;
});

async function liveWith(driftDeg: Record<Side, number>, mirrored: boolean): Promise<Stage> {
  const script = { ...PLAIN_SQUAT, driftDeg };
  const reading = readingAt(script, BOTTOM_MS);
  const raised = await raise({ settings: { ...FAKE_SETTINGS, mirrored }, source: CAMERA, live: liveOf(reading) });
  stage = raised;
  act(() => raised.app.emitFrame({ reading, coach: null, picture: null, size: script.picture }));
  return raised;
}

interface Patch {
  readonly left: number;
  readonly right: number;
  /** Tall side of a triangle: where most pixels of a column are. */
  readonly thickAt: number;
}

/** Where the overlay has pixels of about this colour, shares of its width. */
function patchOf(root: HTMLElement, isColour: (r: number, g: number, b: number) => boolean): Patch | null {
  const canvas = root.querySelector<HTMLCanvasElement>('.mirror-overlay');
  const context = canvas?.getContext('2d') ?? null;
  if (canvas === null || context === null) return null;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const columns = Array.from({ length: canvas.width }, () => 0);
  for (let index = 0; index < data.length; index += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = data.subarray(index, index + 4);
    if (a > 250 && isColour(r, g, b))
      columns[(index / 4) % canvas.width] = (columns[(index / 4) % canvas.width] ?? 0) + 1;
  }
  const left = columns.findIndex((count) => count > 0);
  if (left < 0) return null;
  const right = columns.findLastIndex((count) => count > 0);
  const thickAt = columns.indexOf(Math.max(...columns));
  return { left: left / canvas.width, right: right / canvas.width, thickAt: thickAt / canvas.width };
}

const orange = (r: number, g: number, b: number) => r > 240 && g > 140 && g < 170 && b < 70;
const blue = (r: number, g: number, b: number) => b > 240 && g > 160 && g < 190 && r < 110;
/** A triangle's tip is farther from its thick side than its back. */
const tipIsRight = (patch: Patch) => patch.right - patch.thickAt > patch.thickAt - patch.left;
const plate = (root: HTMLElement, side: Side) => root.querySelector<HTMLElement>(`[data-side="${side}"]`);
const middleOf = (element: HTMLElement | null) => {
  const box = element?.getBoundingClientRect();
  return box === undefined ? Number.NaN : (box.left + box.width / 2) / window.innerWidth;
};

describe.each([
  { mirrored: true, leftIs: 'on the left' },
  { mirrored: false, leftIs: 'on the right' },
])('mirrored: $mirrored', ({ mirrored, leftIs }) => {
  test(`UI-1: the left leg keeps its name and lies ${leftIs}, in the picture and beside it`, async () => {
    const { root } = await liveWith({ left: 14, right: 1 }, mirrored);
    const marker = patchOf(root, orange);
    expect(plate(root, 'left')?.textContent).toContain('Left');
    expect(plate(root, 'left')?.textContent).toContain('inward');
    expect(middleOf(plate(root, 'left')) < 0.5).toBe(mirrored);
    expect(marker).not.toBeNull();
    expect((marker?.thickAt ?? Number.NaN) < 0.5).toBe(mirrored);
  });

  test('UI-2: an inward marker points to the middle of the body, an outward one away from it', async () => {
    const { root } = await liveWith({ left: 14, right: -14 }, mirrored);
    const inward = patchOf(root, orange);
    const outward = patchOf(root, blue);
    if (inward === null || outward === null) throw new Error('both markers must be there');
    expect(tipIsRight(inward)).toBe(mirrored);
    expect(tipIsRight(outward)).toBe(mirrored);
    const mark = (side: Side) => plate(root, side)?.querySelector('.mark')?.getAttribute('data-pointing');
    expect(mark('left')).toBe(mirrored ? 'screen-right' : 'screen-left');
    expect(mark('right')).toBe(mirrored ? 'screen-right' : 'screen-left');
  });
});

test('UI-1: numbers are whole degrees with a band', async () => {
  const { root } = await liveWith({ left: 14, right: -14 }, true);
  expect(plate(root, 'left')?.querySelector('.plate-figure')?.textContent).toMatch(/^\d+°± \d+°$/);
  expect(plate(root, 'right')?.textContent).toContain('outward');
});

test('UI-1: a refused frame leaves no marker and no axis, only what was seen, faintly', async () => {
  const raised = await liveWith({ left: 14, right: -14 }, true);
  const reading = readingAt({ ...PLAIN_SQUAT, refused: { fromMs: 0, toMs: 1e6, reason: 'not-facing' } }, BOTTOM_MS);
  act(() => raised.app.emitFrame({ reading, coach: null, picture: null, size: PLAIN_SQUAT.picture }));
  expect(patchOf(raised.root, orange)).toBeNull();
  expect(patchOf(raised.root, blue)).toBeNull();
});

test('when the picture stands still, the overlay is wiped, the plates are empty and the depth is gone', async () => {
  const raised = await liveWith({ left: 14, right: -14 }, true);
  expect(raised.root.querySelector('.depth')?.getAttribute('data-measured')).toBe('true');
  await raised.change({ live: null, stalled: true });
  expect(patchOf(raised.root, () => true)).toBeNull();
  expect(raised.root.querySelector('.depth')?.getAttribute('data-measured')).toBe('false');
  for (const element of raised.root.querySelectorAll('.plate')) expect(element.textContent).not.toMatch(/\d/);
  expect(raised.text()).toContain('Waiting for the picture');
});

test('starting over takes the old depth off the gauge', async () => {
  const raised = await liveWith({ left: 2, right: 1 }, true);
  await raised.change({ live: null });
  expect(raised.root.querySelector('.depth')?.getAttribute('data-measured')).toBe('false');
});

test.each([true, false])('UI-1: a tap follows the person under it, mirrored %s', async (mirrored) => {
  const { app, root } = await liveWith({ left: 2, right: 1 }, mirrored);
  const mirror = root.querySelector('.mirror');
  const box = mirror?.getBoundingClientRect();
  if (mirror === null || box === undefined) throw new Error('the mirror must be there');
  // A quarter of the way in from the left of the screen, half of the way down.
  const at = { clientX: box.left + box.width / 4, clientY: box.top + box.height / 2, bubbles: true };
  act(() => {
    mirror.dispatchEvent(new MouseEvent('click', at));
  });
  const [name, point] = app.asked.at(-1) ?? [];
  expect(name).toBe('followPersonAt');
  const { x, y } = point as { readonly x: number; readonly y: number };
  expect(x > PLAIN_SQUAT.picture.widthPx / 2).toBe(mirrored);
  // A click lies on a whole pixel of the screen, which is several of the picture.
  expect(Math.abs(y - PLAIN_SQUAT.picture.heightPx / 2)).toBeLessThan(4);
});

describe('the question before starting over', () => {
  test('BASE-12: an assumed axis is named beside the line, and the way to a true one', async () => {
    const live = liveOf(readingAt(PLAIN_SQUAT, BOTTOM_MS));
    stage = await raise({ settings: FAKE_SETTINGS, source: CAMERA, live: { ...live, isAxisAssumed: true } });
    await expect
      .element(page.getByText('Axis assumed, so the bands are wide: stand upright for 2 seconds'))
      .toBeVisible();
  });

  test.each([
    [{ reps: 3, isKept: false }, 'The 3 reps of this set will not be kept.'],
    [{ reps: 1, isKept: true }, 'This set ends after 1 rep. Your sets so far go into your history.'],
  ])('KEEP-14: says what becomes of the reps, and going on has the focus (%o)', async (startOverQuestion, words) => {
    const raised = await liveWith({ left: 2, right: 1 }, true);
    await raised.change({ startOverQuestion });
    const question = document.querySelector('[role="alertdialog"]');
    expect(question?.textContent).toContain(words);
    expect(document.activeElement?.textContent).toBe('Carry on');
    // Letters command the live screen only, not the one that asks.
    await userEvent.keyboard('m');
    expect(raised.app.asked).toEqual([]);
  });

  test('KEEP-14: passes both answers on', async () => {
    for (const [name, isWanted] of [
      ['Carry on', false],
      ['Start over', true],
    ] as const) {
      const raised = await liveWith({ left: 2, right: 1 }, true);
      await raised.change({ startOverQuestion: { reps: 3, isKept: false } });
      await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name }));
      expect(raised.app.asked[0]).toEqual(['answerStartOver', isWanted]);
      raised.leave();
      stage = null;
    }
  });
});

test('keys mirror, start over and show diagnostics', async () => {
  const raised = await liveWith({ left: 2, right: 1 }, true);
  await raised.press('m');
  await raised.press('r');
  await raised.press('d');
  expect(raised.app.getState().settings.mirrored).toBe(false);
  expect(raised.app.asked.map(([name]) => name)).toEqual(['changeSettings', 'startOver']);
  expect(raised.text()).toContain('BlazePose full');
  expect(raised.text()).toContain('62 ms');
});

test.each([
  [844, 390],
  [667, 375],
  [568, 320],
])('on a phone on its side, %s × %s, the depth gauge covers no leg', async (width, height) => {
  const before = [window.innerWidth, window.innerHeight] as const;
  await page.viewport(width, height);
  try {
    const { app, root, change } = await liveWith({ left: 14, right: -14 }, true);
    const right = plate(root, 'right')?.getBoundingClientRect();
    const head = root.querySelector('.state-line')?.getBoundingClientRect();
    const gauge = root.querySelector('.depth')?.getBoundingClientRect();
    expect(right?.bottom).toBeLessThanOrEqual(gauge?.top ?? Number.NaN);
    expect(right?.top).toBeGreaterThanOrEqual(head?.bottom ?? Number.NaN);
    const { live, settings } = app.getState();
    if (live === null) throw new Error('it must be measuring');
    for (const language of ['en', 'de'] as const) {
      for (const refusal of REFUSAL_REASONS) {
        await change({ settings: { ...settings, language }, live: { ...live, refusal } });
        const said = root.querySelector('.state-line')?.getBoundingClientRect();
        const left = plate(root, 'left')?.getBoundingClientRect();
        expect(said?.bottom, `${language} ${refusal}`).toBeLessThanOrEqual(left?.top ?? Number.NaN);
      }
    }
  } finally {
    await page.viewport(...before);
  }
});

test('the settings stay within their panel, and after a mouse used them Space is for the set', async () => {
  const raised = await liveWith({ left: 2, right: 1 }, true);
  const label = 'Integrated_Webcam_HD_with_a_name_as_long_as_drivers_like_them (0c45:6a09)';
  await raised.change({ cameras: [{ deviceId: 'front', label }] });
  // A real mouse and real keys, outside of `act`.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.click(page.getByRole('button', { name: 'More', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Sound, camera, measuring' }));
  await expect.poll(() => document.querySelector('.panel .pick-button')).not.toBeNull();
  const panel = document.querySelector<HTMLElement>('.panel');
  if (panel === null) throw new Error('the settings must be open');
  const edge = panel.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(panel).paddingRight);
  const picks = [...panel.querySelectorAll('.pick-button')];
  expect(picks.length).toBeGreaterThan(0);
  for (const pick of picks) expect(pick.getBoundingClientRect().right).toBeLessThanOrEqual(edge + 0.5);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.panel')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(raised.root.querySelector('h1'));
  await userEvent.keyboard(' ');
  expect(raised.app.asked.at(-1)).toEqual(['coach', 'go']);
});

describe('a session without a picture', () => {
  const AWAITED = {
    kind: 'awaited',
    reason: 'camera-unplugged',
    detail: '',
    deviceId: 'usb',
    label: 'USB camera',
    isLate: false,
  } as const;

  test.each(['en', 'de'] as const)(
    'FAULT-1, UI-2: names the camera that it waits for and what to do (%s)',
    async (language) => {
      const { source, noPicture } = WORDS[language];
      const shown = await raise({ settings: { ...FAKE_SETTINGS, language }, source: AWAITED, stalled: true });
      stage = shown;
      expect(shown.root.querySelector('.state-line')?.textContent).toContain(source.failures['camera-unplugged'].title);
      expect(shown.text()).toContain('USB camera');
      await shown.change({ source: { ...AWAITED, isLate: true } });
      expect(shown.text()).toContain(noPicture.awaited.late.replace('{{camera}}', 'USB camera'));
      globalThis.IS_REACT_ACT_ENVIRONMENT = false;
      await userEvent.click(page.getByRole('button', { name: source.again }));
      await userEvent.click(page.getByRole('button', { name: 'FaceTime HD Camera' }));
      await userEvent.click(page.getByRole('button', { name: WORDS[language].live.finish }));
      expect(shown.app.asked).toEqual([['reopenCamera'], ['openCamera', 'front'], ['finish']]);
    },
  );

  test.each(PICTURE_TROUBLES)(
    'FAULT-4, UI-2: says what to do about a picture that is %s, and shows no number',
    async (trouble) => {
      const shown = await liveWith({ left: 9, right: 9 }, true);
      await shown.change({ source: { ...CAMERA, trouble }, live: null, coach: null, stalled: true });
      const { title, todo } = WORDS.en.noPicture.trouble[trouble];
      expect(shown.root.querySelector('.state-line')?.textContent).toContain(title);
      expect(shown.text()).toContain(todo);
      expect(shown.text()).not.toContain(WORDS.en.live.waitPicture);
      expect(shown.text()).not.toMatch(/\d+°/u);
      await shown.change({ source: CAMERA });
      expect(shown.text()).not.toContain(todo);
    },
  );

  test.each(['en', 'de'] as const)(
    'CAM-2: tells what to do about a camera that goes on framing the picture, outside of a set (%s)',
    async (language) => {
      const { noPicture } = WORDS[language];
      const { title, todo } = noPicture.effects.faceFraming;
      const source = { ...CAMERA, effects: ['faceFraming', 'backgroundBlur'] as const };
      const shown = await raise({ settings: { ...FAKE_SETTINGS, language }, source });
      stage = shown;
      expect(shown.text()).toContain(title);
      expect(shown.text()).toContain(todo);
      globalThis.IS_REACT_ACT_ENVIRONMENT = false;
      await userEvent.click(page.getByRole('button', { name: noPicture.goOn }));
      await expect.element(page.getByText(title)).not.toBeInTheDocument();
      await expect.element(page.getByText(noPicture.effects.backgroundBlur.title)).toBeInTheDocument();
      await shown.change({ source: CAMERA });
      expect(shown.text()).not.toContain(noPicture.effects.backgroundBlur.title);
    },
  );
});

test('FAULT-3, UI-2: a chosen camera that is missing leaves the choice to the person', async () => {
  const shown = await raise({ source: { kind: 'failed', reason: 'camera-missing', detail: '' } });
  stage = shown;
  expect(shown.text()).toContain(WORDS.en.source.failures['camera-missing'].title);
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.click(page.getByRole('button', { name: WORDS.en.source.anyCamera }));
  expect(shown.app.asked).toEqual([['openAnyCamera']]);
});
