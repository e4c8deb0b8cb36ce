import { act } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CoachStage } from '../../src/core/coach/coach.ts';
import { INSTRUCTIONS } from '../../src/core/coach/cue.ts';
import type { PictureSize } from '../../src/core/geometry/keypoints.ts';
import { REFUSAL_REASONS } from '../../src/core/reading/reading.ts';
import { LIMITS } from '../../src/core/reading/thresholds.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { fitPicture } from '../../src/ui/painter/fit.ts';
import { WORDS } from '../fakes/all-words.ts';
import { CAMERA, FAKE_SETTINGS, liveOf } from '../fakes/fake-app.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import { raiseForTest, type Stage } from './ui-stage.tsx';

const reading = readingAt(PLAIN_SQUAT, 4700);

async function liveOn(size: readonly [number, number], picture: PictureSize, more: object = {}): Promise<Stage> {
  const before = [window.innerWidth, window.innerHeight] as const;
  await page.viewport(...size);
  onTestFinished(() => page.viewport(...before));
  const settings = { ...FAKE_SETTINGS, ...more };
  const source = { ...CAMERA, picture };
  const stage = await raiseForTest({ settings, source, live: liveOf(reading), coach: { ...FAKE_VIEW, repsDone: 3 } });
  act(() => stage.app.emitFrame({ reading, coach: null, picture: null, size: picture }));
  return stage;
}

const boxOf = (root: ParentNode, selector: string): DOMRect => {
  const box = root.querySelector(selector)?.getBoundingClientRect();
  if (box === undefined) throw new Error(`${selector} must be there`);
  return box;
};

const WIDE = { widthPx: 1280, heightPx: 720 };
const FOUR_TO_THREE = { widthPx: 640, heightPx: 480 };
const UPRIGHT = { widthPx: 720, heightPx: 1280 };

test.each([
  ['a laptop', [1366, 768], WIDE],
  ['a laptop', [1366, 768], FOUR_TO_THREE],
  ['a large screen', [1920, 1080], WIDE],
  ['a large screen', [1920, 1080], FOUR_TO_THREE],
  ['a phone on its side', [844, 390], WIDE],
  ['a phone on its side', [844, 390], FOUR_TO_THREE],
  ['a small phone on its side', [667, 375], WIDE],
] as const)(
  'UI-16: on %s, %o with a picture of %o, nothing lies over the feet, and no card where a leg can be',
  async (_, size, picture) => {
    const { root } = await liveOn(size, picture);
    const mirror = boxOf(root, '.mirror');
    const fit = fitPicture(picture, { widthPx: mirror.width, heightPx: mirror.height });
    const foot = boxOf(root, '.live-foot');
    expect(mirror.top + fit.top + fit.height).toBeLessThanOrEqual(foot.top + 0.5);
    // Nearer to the edge a person is refused as off-centre, and a leg stands at most 6 % of the width beside the body's middle.
    const legs = LIMITS.maxOffCentreShare + 0.06;
    const inner = {
      left: mirror.left + fit.left + fit.width * (0.5 - legs),
      right: mirror.left + fit.left + fit.width * (0.5 + legs),
    };
    for (const card of root.querySelectorAll('.plate, .depth')) {
      const { left, right } = card.getBoundingClientRect();
      const isAside = right <= inner.left + 1 || left >= inner.right - 1;
      expect(isAside, `${card.className}: ${left} to ${right}, legs ${inner.left} to ${inner.right}`).toBe(true);
    }
  },
);

const STAGES: readonly CoachStage[] = [
  { kind: 'placing', instruction: 'step-in' },
  { kind: 'counting-in', secondsLeft: 2 },
  { kind: 'working' },
  { kind: 'resting', secondsLeft: 9 },
  { kind: 'paused' },
  { kind: 'teaching', isBetweenSets: false },
];

test.each(['en', 'de', 'fr', 'it'] as const)(
  'UI-17: three buttons with names stay where they are in every scene, in %s',
  async (language) => {
    for (const size of [
      [1366, 768],
      [390, 844],
      [683, 384],
    ] as const) {
      const { root, change, leave } = await liveOn(size, WIDE, { language });
      const places = [];
      for (const stage of STAGES) {
        await change({ coach: { ...FAKE_VIEW, stage } });
        const buttons = [...root.querySelectorAll('.controls button')];
        places.push(
          buttons.map((button) => {
            const { left, top, width, height } = button.getBoundingClientRect();
            expect(button.textContent).not.toBe('');
            expect(button.scrollWidth, `${button.textContent} on ${size[0]}`).toBeLessThanOrEqual(button.clientWidth);
            expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
            return [left, top, width, height];
          }),
        );
      }
      expect(places[0]).toHaveLength(3);
      for (const place of places) expect(place).toEqual(places[0]);
      leave();
    }
  },
);

const clickOn = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

/** Closes the sheet that is open, and opens the list of everything else. */
async function openMore(): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => document.querySelector('.popover') === null);
  await clickOn('More');
}

test.each([
  [1366, 768],
  [683, 384],
  [390, 844],
])('UI-18: on %s × %s each sheet fits and can be scrolled to its end', async (width, height) => {
  await liveOn([width, height], WIDE);
  // A real mouse and real keys, outside of `act`.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.keyboard('?');
  for (const open of [() => undefined, openMore, () => clickOn('Sound, camera, measuring')]) {
    await open();
    await expect.poll(() => document.querySelector('.popover .panel')).not.toBeNull();
    const popover = boxOf(document, '.popover');
    expect(popover.top).toBeGreaterThanOrEqual(0);
    expect(popover.bottom).toBeLessThanOrEqual(height);
    expect(popover.left).toBeGreaterThanOrEqual(0);
    expect(popover.right).toBeLessThanOrEqual(width);
    const panel = document.querySelector('.popover .panel');
    expect(panel?.getBoundingClientRect().bottom).toBeLessThanOrEqual(popover.bottom + 1);
  }
});

test('UI-19: Escape asks before it ends a set, and on an open sheet it only closes the sheet', async () => {
  const { app, press } = await liveOn([1366, 768], WIDE);
  await press('?');
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await expect.poll(() => document.querySelector('.keys-panel')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.keys-panel')).toBeNull();
  expect(document.querySelector('[role="alertdialog"]')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Carry on' }).click();
  await expect.poll(() => document.querySelector('[role="alertdialog"]')).toBeNull();
  expect(app.asked).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('alertdialog').getByRole('button', { name: WORDS.en.live.finish }).click();
  expect(app.asked).toEqual([['finish']]);
});

test('UI-19: Escape leaves at once where no set is under way', async () => {
  const { app, press, change } = await liveOn([1366, 768], WIDE);
  await change({ coach: { ...FAKE_VIEW, stage: { kind: 'placing', instruction: 'step-in' } } });
  await press('Escape');
  expect(app.asked).toEqual([['finish']]);
});

test('UI-20: a pause dims the picture and does not hide it', async () => {
  const { root, change } = await liveOn([1366, 768], WIDE);
  await change({ coach: { ...FAKE_VIEW, stage: { kind: 'paused' } } });
  const cover = root.querySelector('.cover-pause');
  if (cover === null) throw new Error('the sign of the pause must be there');
  const alpha = Number(/\/\s*([\d.]+)\)/u.exec(getComputedStyle(cover).backgroundColor)?.[1] ?? Number.NaN);
  expect(alpha).toBeGreaterThan(0.4);
  expect(alpha).toBeLessThan(0.8);
  expect(getComputedStyle(root.querySelector('.mirror') ?? cover).visibility).toBe('visible');
});

/** A person who stands in the outline: head, trunk with arms, and legs with feet, shares of the picture's height. */
const BODY = [
  { name: 'head', half: 0.055, top: 0.03, bottom: 0.19 },
  { name: 'trunk', half: 0.16, top: 0.2, bottom: 0.5 },
  { name: 'legs', half: 0.11, top: 0.5, bottom: 0.94 },
];
const CARDS = '.state-line, .reps, .plate, .depth, .count-in p, .hand, .moment-sign, .now-line, .studio-sign, .notice';

/** Waits until the mirror has followed a new height of the words: observers are told after the layout of a frame. */
const laidOut = () => new Promise<unknown>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const LONGEST: readonly Partial<AppState>[] = [
  ...INSTRUCTIONS.map((instruction) => ({ coach: { ...FAKE_VIEW, stage: { kind: 'placing', instruction } as const } })),
  ...REFUSAL_REASONS.map((refusal) => ({ live: { ...liveOf(reading), refusal }, coach: FAKE_VIEW })),
  ...(['demonstrator', 'recording', 'frozen', 'drawing', 'demonstration'] as const).map((teaching) => ({
    teaching,
    coach: { ...FAKE_VIEW, stage: { kind: 'teaching', isBetweenSets: false } as const },
  })),
  { coach: { ...FAKE_VIEW, stage: { kind: 'counting-in', secondsLeft: 2 } } },
  { coach: FAKE_VIEW, live: { ...liveOf(reading), isAxisAssumed: true } },
];

test.each([
  ['a phone', [390, 844]],
  ['a phone on its side', [844, 390]],
  ['a tablet', [768, 1024]],
  ['a laptop', [1366, 768]],
  ['a large screen', [1920, 1080]],
] as const)(
  'UI-30: on %s, %o no card lies over a person who stands in the outline, whatever it says',
  async (_, size) => {
    const over = new Set<string>();
    for (const picture of [WIDE, UPRIGHT]) {
      for (const language of ['de', 'fr'] as const) {
        const { root, change, leave } = await liveOn(size, picture, { language });
        for (const state of LONGEST) {
          await change({ teaching: null, live: liveOf(reading), ...state });
          await laidOut();
          root.querySelector<HTMLElement>('.hand')?.setAttribute('data-raised', 'true');
          const mirror = boxOf(root, '.mirror');
          const fit = fitPicture(picture, { widthPx: mirror.width, heightPx: mirror.height });
          const middle = mirror.left + fit.left + fit.width / 2;
          const top = mirror.top + fit.top;
          for (const card of root.querySelectorAll(CARDS)) {
            const box = card.getBoundingClientRect();
            for (const part of BODY) {
              const isOver =
                box.left < middle + part.half * fit.height &&
                box.right > middle - part.half * fit.height &&
                box.top < top + part.bottom * fit.height &&
                box.bottom > top + part.top * fit.height;
              if (isOver) over.add(`${card.className} over ${part.name}, ${picture.widthPx}: ${card.textContent}`);
            }
          }
        }
        leave();
      }
    }
    expect([...over]).toEqual([]);
  },
);
