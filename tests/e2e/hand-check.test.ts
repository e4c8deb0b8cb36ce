import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { CHECKED_FILM, CHECKED_FPS, CHECKED_OBSERVATIONS, checkedSession } from '../fixtures/checked-film.ts';
import { drawPeople } from '../fixtures/drawn-person.ts';
import { FACING } from '../fixtures/pinhole-squat.ts';
import { encodePictures } from './encode-pictures.ts';
import { withPage } from './open-page.ts';

const STILLS = 10;
/** The middle of the picture, where a joint appears at its first key. */
const MIDDLE = [320, 240] as const;
/** The places on which this rater puts hip, knee and ankle, a few keys from the middle: another leg on every still. */
const placesOn = (still: number) =>
  [
    [320 + still, 216],
    [316 + ((still * 7) % 23), 288 + (still % 3)],
    [320, 360 - (still % 4)],
  ] as const;

/** Student's t for a two-sided 95 % interval with nine degrees of freedom, from a printed table. */
const T_9 = 2.262;

async function makeFilm(): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const pictures = CHECKED_OBSERVATIONS.map(({ person }) => {
      if (person === null) throw new Error('The film shows a person');
      return drawPeople([{ keypoints: person.keypoints }], FACING.picture);
    });
    return await encodePictures(browser, { kind: 'mp4', fps: CHECKED_FPS, pictures });
  } finally {
    await browser.close();
  }
}

/** Moves the joint that is being placed with the arrow keys, far steps first. */
async function walkTo(page: Page, place: Locator, goal: readonly [number, number]): Promise<void> {
  await page.keyboard.press('ArrowRight');
  const axes = [
    ['ArrowRight', 'ArrowLeft', goal[0] - MIDDLE[0]],
    ['ArrowDown', 'ArrowUp', goal[1] - MIDDLE[1]],
  ] as const;
  for (const [on, back, distance] of axes) {
    const key = distance > 0 ? on : back;
    // A far step is a twentieth of what is seen, and the whole picture is seen.
    const far = FACING.picture.heightPx / 20;
    const steps = Math.floor(Math.abs(distance) / far);
    for (let step = 0; step < steps; step += 1) await page.keyboard.press(`Shift+${key}`);
    for (let step = 0; step < Math.abs(distance) - steps * far; step += 1) await page.keyboard.press(key);
  }
  await expect.poll(async () => (await place.innerText()).match(/\d+/gu)).toEqual(goal.map(String));
}

/** Places the three joints of a still and keeps them. The stage has the focus, and Enter leads on. */
async function rate(page: Page, still: number, keep: RegExp): Promise<void> {
  const place = page.locator('.hand-place');
  await page.locator('.hand-stage:focus').waitFor();
  for (const goal of placesOn(still)) {
    await walkTo(page, place, goal);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: keep }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
}

interface Row {
  readonly hand: number;
  readonly kneeline: number;
  readonly points: readonly (readonly [number, number])[];
  readonly leg: string;
}

/** The direction from one point to another, degrees. */
function bearing(from: readonly [number, number], to: readonly [number, number]): number {
  return (Math.atan2(to[0] - from[0], to[1] - from[1]) * 180) / Math.PI;
}

/** Calculates the angle anew: the deviation of the directions of thigh and shank, each by its own bearing. */
function bearingAngle([hip, knee, ankle]: Row['points'], leg: string): number {
  if (hip === undefined || knee === undefined || ankle === undefined) return Number.NaN;
  // The person faces the camera, so the inside of the left leg lies to the picture's left.
  return (bearing(knee, ankle) - bearing(hip, knee)) * (leg === 'left' ? 1 : -1);
}

function readCsv(text: string): readonly Row[] {
  const [header = [], ...rows] = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => {
    const cell = (name: string) => row[header.indexOf(name)] ?? '';
    const number = (name: string) => Number(cell(name));
    const points = ['Hip', 'Knee', 'Ankle'].map(
      (joint) => [number(`hand${joint}XPx`), number(`hand${joint}YPx`)] as const,
    );
    return { hand: number('handFppaDeg'), kneeline: number('kneelineFppaDeg'), points, leg: cell('leg') };
  });
}

/** Calculates the figures anew, by textbook formulas for two raters. */
function figuresOf(rows: readonly Row[]) {
  const n = rows.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const variance = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (n - 1);
  const [own, other] = [rows.map(({ kneeline }) => kneeline), rows.map(({ hand }) => hand)];
  const differences = rows.map(({ kneeline, hand }) => kneeline - hand);
  const [bias, sd] = [mean(differences), Math.sqrt(variance(differences))];
  const error = variance(differences) / 2;
  const subjects = 2 * variance(own.map((value, index) => (value + (other[index] ?? 0)) / 2));
  const raters = (n * (mean(own) - mean(other)) ** 2) / 2;
  const limitHalf = T_9 * sd * Math.sqrt(1 / n + 1.96 ** 2 / (2 * (n - 1)));
  return {
    bias: [bias, bias - (T_9 * sd) / Math.sqrt(n), bias + (T_9 * sd) / Math.sqrt(n)],
    sd: [sd],
    lower: [bias - 1.96 * sd, bias - 1.96 * sd - limitHalf, bias - 1.96 * sd + limitHalf],
    upper: [bias + 1.96 * sd, bias + 1.96 * sd - limitHalf, bias + 1.96 * sd + limitHalf],
    sem: [Math.sqrt(error)],
    sdd: [1.96 * Math.sqrt(2 * error)],
    icc: [(subjects - error) / (subjects + error + (2 * (raters - error)) / n)],
  };
}

/** The numbers of a figure on the page: its value, then its interval. */
async function shownFigure(page: Page, name: string): Promise<readonly number[]> {
  const row = page.locator(`[data-figure=${name}] td`);
  const parts = [await row.locator('b').innerText(), ...(await row.locator('span').allInnerTexts())];
  return parts
    .flatMap((part) => part.replace(/^95.%.*?(?=[+−\d])/u, '').match(/[+−]?\d+[.,]\d+/gu) ?? [])
    .map((text) => Number(text.replace('−', '-').replace(',', '.')));
}

async function expectFigures(page: Page, expected: ReturnType<typeof figuresOf>): Promise<void> {
  await page.locator('[data-figure=icc]').waitFor();
  for (const [name, numbers] of Object.entries(expected)) {
    const shown = await shownFigure(page, name);
    const digits = name === 'icc' ? 0.0051 : 0.051;
    numbers.forEach((number, index) => {
      expect(Math.abs((shown[index] ?? Number.NaN) - number), `${name} ${index}`).toBeLessThan(digits);
    });
  }
}

it('HAND-2, HAND-4, HAND-6, HAND-8: ten stills rated with the keyboard give the figures that their CSV gives, after a reload and in German too', async () => {
  const film = { name: CHECKED_FILM, mimeType: 'video/mp4', buffer: await makeFilm() };
  const session = {
    name: 'five squats.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sessionToJson(checkedSession())),
  };
  const openCheck = async (page: Page, words: RegExp, choose: RegExp) => {
    await page.locator('input[type=file]').first().setInputFiles(session);
    await page.getByRole('button', { name: words }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: choose }).click();
    await (await chooser).setFiles(film);
  };
  await withPage({}, async ({ page, complaints }) => {
    await openCheck(page, /^check by hand$/iu, /^choose the video$/iu);
    await page.getByLabel(/your name/iu).fill('Anna');
    await page.keyboard.press('Enter');
    for (let still = 0; still < STILLS; still += 1) {
      await page.getByRole('heading', { name: `Still ${still + 1} of ${STILLS}` }).waitFor();
      await page.locator('.hand-stage:focus').waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/°/u);
      await rate(page, still, /^keep these points$/iu);
      await page.getByText('Kneeline minus yours').waitFor();
      await page.locator('button:focus').waitFor();
      await page.keyboard.press('Enter');
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /csv/iu }).click(),
    ]);
    const rows = readCsv(await readFile(await download.path(), 'utf8'));
    expect(rows).toHaveLength(STILLS);
    rows.forEach(({ hand, points, leg }) => expect(hand).toBeCloseTo(bearingAngle(points, leg), 6));
    expect(rows.map(({ points }) => points)).toEqual(
      expect.arrayContaining(Array.from({ length: STILLS }, (_, still) => placesOn(still))),
    );
    const expected = figuresOf(rows);
    await expectFigures(page, expected);

    await page.evaluate(() => {
      const settings = JSON.parse(localStorage.getItem('kneeline.settings') ?? '{}') as object;
      localStorage.setItem('kneeline.settings', JSON.stringify({ ...settings, language: 'de' }));
    });
    await page.reload();
    await openCheck(page, /^von hand prüfen$/iu, /^video wählen$/iu);
    await page.getByText('Anna, Durchgang 1: 10 von 10').waitFor();
    // Another rater sees nothing of the first one's points or angles.
    await page.getByLabel(/dein name/iu).fill('Ben');
    await page.keyboard.press('Enter');
    await page.locator('.hand-stage:focus').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/°|Anna/u);
    await page.getByRole('button', { name: 'Vorerst aufhören' }).click();
    await page.getByRole('button', { name: 'Vergleich zeigen' }).click();
    await expectFigures(page, expected);
    expect(await page.locator('[data-figure=bias] b').innerText()).toMatch(/,\d°$/u);
    expect(complaints).toEqual([]);
  });
});
