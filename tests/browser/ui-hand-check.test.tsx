import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chooseStills } from '../../src/core/agreement/choose-stills.ts';
import type { HandRating } from '../../src/core/agreement/hand-rating.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { FilmAnswer } from '../../src/runtime/hand-check/hand-check.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { rateStill } from '../fakes/hand-ratings.ts';
import { checkedSession, CHECKED_FILM } from '../fixtures/checked-film.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const RECORD = checkedSession();
const STILLS = chooseStills(RECORD);
const FILM = new File(['a film'], CHECKED_FILM);

let stage: Stage | null = null;

beforeEach(() => page.viewport(1280, 900));

afterEach(() => {
  stage?.leave();
  stage = null;
});

interface Wanted {
  readonly record?: SessionRecord;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly ratings?: readonly HandRating[];
  readonly film?: FilmAnswer | null;
}

function blankPicture(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  context.fillStyle = '#4a5a50';
  context.fillRect(0, 0, 640, 480);
  return createImageBitmap(canvas);
}

const PICTURES: FilmAnswer = { kind: 'pictures', pictures: { has: () => true, pictureAt: blankPicture } };

/** The page that the summary's button leads to. */
async function checked(wanted: Wanted = {}): Promise<Stage> {
  const { record = RECORD, language = 'en', theme = 'light', ratings = [], film = PICTURES } = wanted;
  const raised = await raise(
    { finished: record, settings: { ...FAKE_SETTINGS, language, theme } },
    { handCheck: { ratings } },
  );
  stage = raised;
  Object.assign(raised.rooms.handCheck, {
    filmOf: () => (film === null ? null : FILM),
    openFilm: () => Promise.resolve(film ?? PICTURES),
    give: (given: Omit<HandRating, 'givenAt'>) => {
      const rating = { ...given, givenAt: '2026-11-23T09:00:00.000Z' };
      raised.rooms.handCheck.change({ ratings: [...raised.rooms.handCheck.getState().ratings, rating] });
      return Promise.resolve(rating);
    },
  });
  await act(() => page.getByRole('button', { name: WORDS[language].handCheck.open, exact: true }).click());
  return raised;
}

async function begin(language: Language, rater = 'Carla'): Promise<void> {
  const { handCheck } = WORDS[language];
  await act(async () => {
    await page.getByLabelText(handCheck.rater).fill(rater);
    await userEvent.keyboard('{Enter}');
  });
  await expect.element(page.getByRole('button', { name: /^(Hip|Hüfte): / })).toBeVisible();
}

const press = (keys: string) => act(() => userEvent.keyboard(keys));

/** Ratings of all stills by one rater. Each knee lies elsewhere, so that the figures are none that repeat. */
const rated = (rater: string, round = 1) =>
  STILLS.map((still, index) => rateStill(RECORD, still, { rater, round, kneeAsidePx: (index % 5) - 1.5 }));

/** Says whether the stage shows anything in the colour of Kneeline's points. */
function showsKneeline(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('.hand-stage canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('No stage is shown');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === 0x5f && data[at + 1] === 0xf2 && data[at + 2] === 0xb5) return true;
  }
  return false;
}

describe('rating a still', () => {
  test('HAND-2: before it is given, nothing that anybody or anything measured is to be seen', async () => {
    await checked({ ratings: rated('Anna') });
    await begin('en');
    const text = document.body.innerText;
    expect(text).not.toMatch(/°|inward\b(?! of)|outward|in line|Anna|difference|bias/iu);
    expect(document.body.textContent).not.toMatch(/Rep \d|No\. \d/u);
    expect(showsKneeline()).toBe(false);
  });

  test('HAND-2, HAND-3: once given, both angles and their difference are there, and nothing can be moved any more', async () => {
    const { rooms } = await checked();
    await begin('en');
    await press('{ArrowRight}{Shift>}{ArrowUp}{ArrowUp}{/Shift}{Enter}');
    await press('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Enter}');
    expect(document.activeElement?.textContent).toBe('Keep these points');
    await press('{Enter}');
    await expect.element(page.getByText('Kneeline minus yours')).toBeVisible();
    expect(showsKneeline()).toBe(true);
    const [given] = rooms.handCheck.getState().ratings;
    expect(given).toMatchObject({ rater: 'Carla', round: 1, still: STILLS[0] });
    expect(document.activeElement?.textContent).toBe('Next still');
    await act(() => page.getByRole('button', { name: /^Ankle: / }).click());
    await press('{ArrowRight}');
    expect(rooms.handCheck.getState().ratings).toEqual([given]);
  });

  test('HAND-8: a press places the joints one after the other, and each can be drawn along from 20 px beside it', async () => {
    const { rooms } = await checked();
    await begin('en');
    const picture = page.getByRole('button', { name: /^Hip: / }).element();
    const box = picture.getBoundingClientRect();
    const touch = (kind: string, x: number, y: number) =>
      act(() => {
        picture.dispatchEvent(
          new PointerEvent(kind, {
            clientX: box.left + x,
            clientY: box.top + y,
            button: 0,
            pointerId: 1,
            bubbles: true,
          }),
        );
      });
    // A pointer made by script can't be captured.
    Object.assign(picture, { setPointerCapture: () => undefined });
    const middle = { x: box.width / 2, y: box.height / 2 };
    for (const [aside, down] of [
      [0, -150],
      [12, 0],
      [0, 150],
    ] as const) {
      touch('pointerdown', middle.x + aside, middle.y + down);
      touch('pointerup', middle.x + aside, middle.y + down);
    }
    touch('pointerdown', middle.x + 20, middle.y - 150);
    touch('pointermove', middle.x + 60, middle.y - 150);
    touch('pointerup', middle.x + 60, middle.y - 150);
    await act(() => page.getByRole('button', { name: 'Keep these points' }).click());
    const hand = rooms.handCheck.getState().ratings[0]?.hand;
    const scale = Math.min(box.width / 640, box.height / 480);
    expect(hand?.hip.x).toBeCloseTo(320 + 40 / scale, 1);
    expect(hand?.knee.x).toBeCloseTo(320 + 12 / scale, 1);
    expect(hand?.ankle.y).toBeCloseTo(240 + 150 / scale, 1);
  });

  test('HAND-8: every button and choice is 44 px high or more, on a phone too', async () => {
    await page.viewport(390, 844);
    await checked({ language: 'de' });
    await begin('de');
    const small = [...document.querySelectorAll('.hand-check-main button')].filter(
      (button) => button.getBoundingClientRect().height < 44,
    );
    expect(small.map(({ textContent }) => textContent)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

const figure = (name: string) => document.querySelector(`[data-figure=${name}]`)?.textContent ?? '';

describe('the comparison', () => {
  test('HAND-4, HAND-5: has every figure with its interval, for Kneeline and among raters', async () => {
    await checked({ ratings: [...rated('Anna'), ...rated('Anna', 2), ...rated('Ben').slice(0, 9)] });
    await act(() => page.getByRole('button', { name: 'Show the comparison' }).click());
    expect(figure('pairs')).toMatch(/10$/u);
    expect(figure('bias')).toMatch(/[+−]\d\.\d°95% interval/u);
    expect(figure('icc')).toMatch(/0\.\d\d95% interval/u);
    expect(document.querySelectorAll('.hand-plot-dot')).toHaveLength(10);
    await act(() => page.getByRole('button', { name: /Who is compared/u }).click());
    const options = [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
    expect(options).toEqual([
      'Kneeline − Anna',
      'Kneeline − Anna, round 2',
      'Kneeline − Ben',
      'Anna, round 2 − Anna',
      'Ben − Anna',
      'Ben − Anna, round 2',
    ]);
    await act(() => page.getByRole('option', { name: 'Kneeline − Ben' }).click());
    await expect.element(page.getByText('9 of 10 stills')).toBeVisible();
    expect(document.querySelector('[data-figure]')).toBeNull();
  });
});

describe('where there are no pictures', () => {
  const camera = { ...RECORD.origin, source: { kind: 'camera', label: 'FaceTime HD Camera' } } as const;
  test.each([
    [
      'the session of a camera says why',
      { record: { ...RECORD, origin: camera } },
      /only if a video of the set was/u,
      0,
    ],
    ['the session of a film asks for the film by its name', {}, /Choose the video .*again.*five squats\.mp4/u, 1],
  ] as const)('HAND-7: %s', async (_, wanted, words, buttons) => {
    await checked({ ...wanted, film: null });
    await expect.element(page.getByText('There are no pictures here.')).toBeVisible();
    expect(document.body.innerText).toMatch(words);
    expect(page.getByRole('button', { name: 'Choose the video' }).elements()).toHaveLength(buttons);
  });

  test('HAND-7, HAND-1: a set that was filmed is checked on the pictures that the film holds, and on no others', async () => {
    // The recording began after the second squat.
    const timestampsMs = RECORD.frames
      .map(({ timestampMs }) => timestampMs)
      .filter((timestampMs) => timestampMs > 7000);
    const film = { blob: new Blob(), mime: 'video/mp4', picture: RECORD.picture, timestampsMs };
    const raised = await raise({ finished: { ...RECORD, origin: camera } }, { tape: { film } });
    stage = raised;
    const askedMs: number[] = [];
    Object.assign(raised.rooms.tape, {
      pictureAt: (timestampMs: number) => {
        askedMs.push(timestampMs);
        return blankPicture();
      },
    });
    await act(() => page.getByRole('button', { name: 'Check by hand', exact: true }).click());
    await expect.element(page.getByText('6 stills')).toBeVisible();
    await begin('en');
    expect(askedMs.length).toBeGreaterThan(0);
    expect(askedMs.filter((timestampMs) => !timestampsMs.includes(timestampMs))).toEqual([]);
  });

  test('HAND-7: another film is refused in words', async () => {
    await checked({ film: { kind: 'refused', reason: 'other-film' } });
    await expect.element(page.getByText('The pictures of that video are not those of this session.')).toBeVisible();
  });
});

describe('for everybody', () => {
  test.each([
    ['en', 'light', 1280],
    ['de', 'dark', 390],
  ] as const)('axe finds nothing, in %s, %s, at %i px', async (language, theme, width) => {
    await page.viewport(width, 900);
    const { handCheck } = WORDS[language];
    await checked({ language, theme, ratings: rated('Anna') });
    await expect.element(page.getByLabelText(handCheck.rater)).toBeVisible();
    await expectNoAxeFinding();
    await begin(language);
    await expectNoAxeFinding();
    await press('{ArrowRight}{ArrowUp}{ArrowUp}{Enter}{ArrowRight}{Enter}{ArrowRight}{ArrowDown}{Enter}{Enter}');
    await expect.element(page.getByText(handCheck.differenceHint)).toBeVisible();
    await expectNoAxeFinding();
    await act(() => page.getByRole('button', { name: handCheck.stop }).click());
    await act(() => page.getByRole('button', { name: handCheck.results }).click());
    await expect.element(page.getByText(handCheck.plot, { exact: true })).toBeVisible();
    await expectNoAxeFinding();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
