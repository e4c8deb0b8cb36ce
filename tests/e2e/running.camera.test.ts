import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, type TestContext } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { sharedDataOrSkip } from '../shared-data.ts';
import { draftedCounts } from './drafts-on-disk.ts';
import { withPage } from './open-page.ts';
import { clipAsCamera } from './running-clip.ts';

const CLIP = 'r12-run-inward-right-120fps';
/** A run needs a frame every 70 ms. A machine that is busy or slow says so, and measures nothing. */
const LEAST_FRAMES_A_SECOND = 15;

async function startRun(page: Page): Promise<void> {
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
  await page.getByRole('button', { name: /while running/i }).click();
  await page.getByRole('button', { name: /mirror while you run/i }).click();
}

/** Waits for the run, unless this machine is too slow to measure one: then the page says so, and the test skips itself. */
async function runUntil(context: TestContext, page: Page, isThere: () => boolean): Promise<void> {
  try {
    await page.waitForFunction(isThere);
  } catch (error) {
    const rate = await page.evaluate(() => window.kneelineProbe?.state.diagnostics?.processedFps ?? 0);
    if (rate < LEAST_FRAMES_A_SECOND) context.skip(`this machine measures ${rate} frames a second now`);
    throw error;
  }
}

it('BELT-1, BELT-2, BELT-5, BELT-7, RUN-21: a runner before the camera stands, runs, hears of the right knee, pauses, ends at the summary, and is in the history', async (context) => {
  const folder = sharedDataOrSkip(context, 'running', CLIP);
  const fakeCamera = await clipAsCamera(CLIP, join(folder, 'clip.mp4'));
  await withPage({ fakeCamera, search: '?probe' }, async ({ page, complaints }) => {
    await startRun(page);
    const until = (isThere: () => boolean) => runUntil(context, page, isThere);
    await until(() => window.kneelineProbe?.state.run?.coach?.stage === 'ready');
    await until(() => (window.kneelineProbe?.state.run?.stepCount ?? 0) >= 4);
    await until(() => window.kneelineProbe?.state.run?.lastCue?.cue.kind === 'run-drift');
    // The left leg may have a step less than the right one, of which the mirror speaks.
    await until(() => {
      const legs = window.kneelineProbe?.state.run?.legs;
      return Boolean(legs?.left && legs.right);
    });
    const told = await page.evaluate(() => {
      const run = window.kneelineProbe?.state.run;
      const cue = run?.lastCue?.cue;
      return { cue, left: run?.legs.left?.verdict, right: run?.legs.right?.verdict };
    });
    expect(told).toMatchObject({ cue: { side: 'right', direction: 'inward' }, left: 'in-line', right: 'inward' });
    await page.getByText(/^right knee out$/i).waitFor();

    await page.keyboard.press('Space');
    await page
      .getByText(/^paused$/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^resume$/i }).click();
    await page.waitForFunction(() => window.kneelineProbe?.state.run?.coach?.stage !== 'paused');
    await page.getByRole('button', { name: /^stop$/i }).click();
    await page.getByRole('heading', { name: /right knee inward/i }).waitFor();
    await page.locator('p.kept').waitFor();
    await page.getByRole('button', { name: 'Progress' }).click();
    await page.locator('.session-row th button').click();
    await page.getByRole('heading', { name: /right knee inward/i }).waitFor();
    expect(await page.evaluate(() => window.kneelineProbe?.state.source.kind)).toBe('none');
    expect(complaints).toEqual([]);
  });
});

/** Steps of each draft on the disk. */
async function draftedSteps(page: Page): Promise<readonly number[]> {
  return (await draftedCounts(page)).map(({ steps }) => steps);
}

it('KEEP-18: a run that a reload cuts off is kept, said on the start page, and opens with its steps', async (context) => {
  const folder = sharedDataOrSkip(context, 'running', CLIP);
  const fakeCamera = await clipAsCamera(CLIP, join(folder, 'clip.mp4'));
  await withPage({ fakeCamera, search: '?probe' }, async ({ page, complaints }) => {
    const { start } = WORDS.en;
    await startRun(page);
    await runUntil(context, page, () => {
      const legs = window.kneelineProbe?.state.run?.legs;
      return Boolean(legs?.left ?? legs?.right);
    });
    const told = await page.evaluate(() => window.kneelineProbe?.state.run?.stepCount ?? 0);
    await expect.poll(async () => Math.max(...(await draftedSteps(page))), { timeout: 120_000 }).toBeGreaterThan(told);
    await page.reload();

    await page.getByText(start.cutOff).waitFor();
    await page.getByRole('button', { name: start.cutOffLook }).click();
    await page.locator('.run-steps').waitFor();
    await page.locator('p.kept').waitFor();
    const run = await page.evaluate(() => window.kneelineProbe?.state.finishedRun?.run);
    expect(run?.record.steps.length).toBeGreaterThan(told);
    expect(run?.moments.length).toBeGreaterThan(0);
    expect(await draftedSteps(page)).toEqual([]);
    expect(run?.origin.source.kind).toBe('camera');
    expect(complaints).toEqual([]);
  });
});
