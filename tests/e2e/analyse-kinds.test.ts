import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.mjs';
import { remakeAsMov, remakeTurned } from './remade-films.ts';
import { repsIn, runAnalyse, withoutMoment } from './run-analyse.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneeline-kinds-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** All that is left to differ is the moment and the name. */
const withoutName = (text: string) => withoutMoment(text).replaceAll(/squats\.(?:mp4|mov)/gu, 'squats');

it('BATCH-7: analyse gives the same numbers for a film as MOV, and for one that has to be turned', async () => {
  const clip = inject('films')['right-inward'];
  await copyFile(clip, join(folder, 'squats.mp4'));
  await writeFile(join(folder, 'squats.mov'), await remakeAsMov(clip));
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(inject('pageUrl'));
    const { upright, turned } = await remakeTurned(page, clip);
    await writeFile(join(folder, 'upright.mp4'), upright);
    await writeFile(join(folder, 'turned.mp4'), turned);
  } finally {
    await browser.close();
  }

  const films = ['squats.mp4', 'squats.mov', 'upright.mp4', 'turned.mp4'];
  const { exitCode, complaints } = await runAnalyse([...films, '--out', 'out', '--backend', 'wasm', '--fast'], {
    folder,
  });
  expect(complaints).toBe('');
  expect(exitCode).toBe(0);

  const csvOf = (name: string) => readFile(join(folder, 'out', `${name}.kneeline.csv`), 'utf8');
  expect(withoutName(await csvOf('squats-2'))).toBe(withoutName(await csvOf('squats')));

  // Encoded twice, and drawn once more on the way, the pictures are the same but for the noise of the codec (1.3 of 255):
  // what the engine makes of that is far within what it promises.
  const [uprightCsv, turnedCsv] = [await csvOf('upright'), await csvOf('turned')];
  expect(turnedCsv).toContain('# picture: 640 x 480 px');
  const [expected, found] = [repsIn(uprightCsv), repsIn(turnedCsv)];
  expect(expected.length).toBeGreaterThan(0);
  expect(found.map(({ rep, leg, verdict }) => [rep, leg, verdict])).toEqual(
    expected.map(({ rep, leg, verdict }) => [rep, leg, verdict]),
  );
  for (const [index, leg] of expected.entries()) {
    const differsBy = (column: string) => Math.abs(Number(found[index]?.[column]) - Number(leg[column]));
    expect(differsBy('driftAtBottomDeg')).toBeLessThan(Number(leg['bandDeg']) / 3);
    expect(differsBy('depthPct')).toBeLessThan(0.5);
  }
});
