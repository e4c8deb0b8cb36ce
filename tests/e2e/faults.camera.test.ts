import type { Dialog, Page } from 'playwright-core';
import { expect, inject, it, vi } from 'vitest';
import { CHOSEN, installFaultyCamera } from '../../scripts/soak/faulty-camera.mjs';
import { WORDS } from '../fakes/all-words.ts';
import '../soak/faults.ts';
import { startCamera, withPage } from './open-page.ts';
import { summaryShown } from './save-menu.ts';

const { source, noPicture } = WORDS.en;
const REP_MS = 120_000;

const stateOf = (page: Page) => page.evaluate(() => window.kneelineProbe?.state ?? null);

/** Waits until the coach has counted more reps in this set than before. */
const oneMoreRep = async (page: Page): Promise<void> => {
  const before = await page.evaluate(() => window.kneelineProbe?.state.live?.repCount ?? 0);
  await page.waitForFunction((count) => (window.kneelineProbe?.state.live?.repCount ?? 0) > count, before, {
    timeout: REP_MS,
  });
};

/** A busy machine may lose the standing axis, and while a person is placed anew there is nothing to pause. */
async function pauseByClicker(page: Page): Promise<void> {
  const stageIs = (wanted: string) =>
    page.waitForFunction((kind) => window.kneelineProbe?.state.coach?.stage.kind === kind, wanted, { timeout: 10_000 });
  await stageIs('working');
  await page.keyboard.press('F5');
  await stageIs('paused');
}

/** Runs in the page: the clock on the wall goes back by two hours, as it does at a border or in autumn. */
function setWallClockBack(): void {
  const Real = Date;
  const now = (): number => Real.now() - 7_200_000;
  window.Date = new Proxy(Real, {
    construct: (target, args) => (args.length === 0 ? new Real(now()) : (Reflect.construct(target, args) as Date)),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** The browser stops the page's timers and turns, as it does before the machine sleeps, and lets them go on. */
async function sleepAndWake(page: Page, whileAsleep: () => Promise<void>): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await whileAsleep();
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await browser.detach();
}

const isMeasured = (page: Page) =>
  page.waitForFunction(
    () => window.kneelineProbe?.state.live !== null && window.kneelineProbe?.state.stalled === false,
    null,
    { timeout: 30_000 },
  );

it('FAULT-1, FAULT-2, FAULT-4, FAULT-6: one set lives through the faults of its camera and keeps each rep', async () => {
  const fakeCamera = inject('films')['left-inward-camera'];
  const settings = { cameraId: CHOSEN, repsPerSet: null };
  await withPage({ fakeCamera, settings }, async ({ page, complaints }) => {
    await page.addInitScript(installFaultyCamera);
    await page.reload();
    await startCamera(page);
    await oneMoreRep(page);
    const session = (await stateOf(page))?.session?.id;

    // The picture stands still: said, and nothing is measured.
    await page.evaluate(() => window.faultyCamera.feel('frozen'));
    await page.getByText(noPicture.trouble.frozen.todo).waitFor();
    await expect.poll(async () => (await stateOf(page))?.live).toBeNull();
    await page.evaluate(() => window.kneelineProbe?.forgetFrames());
    // No picture comes, then one colour, then the camera drops out: each has its own words.
    await page.evaluate(() => window.faultyCamera.feel('silent'));
    await page.getByText(noPicture.trouble.silent.todo).waitFor();
    await page.evaluate(() => window.faultyCamera.feel('covered'));
    await page.getByText(noPicture.trouble.covered.todo).waitFor();
    expect(await page.evaluate(() => window.kneelineProbe?.frames.length)).toBeLessThan(20);
    await page.evaluate(() => {
      window.faultyCamera.feel('live');
      window.faultyCamera.unplug();
    });
    await page.getByText(source.failures['camera-unplugged'].title).first().waitFor();
    await page.evaluate(() => window.faultyCamera.plugIn());
    await isMeasured(page);

    // After sleep the camera has ended and is still there, and the clock on the wall was set back. Another program has the camera at first.
    await sleepAndWake(page, async () => {
      await page.evaluate(setWallClockBack);
      await page.evaluate(() => {
        window.faultyCamera.refuse('NotReadableError');
        window.faultyCamera.end();
      });
    });
    await page.getByText(source.failures['camera-busy'].title).first().waitFor();
    await page.evaluate(() => window.faultyCamera.refuse(null));
    await isMeasured(page);

    // A camera that is forbidden in mid-set waits until somebody asks for it.
    await page.evaluate(() => {
      window.faultyCamera.refuse('NotAllowedError');
      window.faultyCamera.end();
    });
    await page.getByText(source.failures['camera-denied'].title).first().waitFor();
    await page.evaluate(() => window.faultyCamera.refuse(null));
    await page.getByRole('button', { name: source.again }).first().click();
    await isMeasured(page);

    // A worker that answers no more is replaced, and the set counts on. That a crash is replaced the soak shows.
    await page.evaluate(() => window.faultyCamera.silenceWorker());
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'recovering');
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
    await oneMoreRep(page);
    const { session: running, live: shown } = (await stateOf(page)) ?? {};
    expect(running?.id).toBe(session);
    expect(await page.evaluate(() => [...new Set(window.faultyCamera.opened)])).toEqual([CHOSEN]);
    expect(await page.evaluate(() => window.faultyCamera.openTracks())).toBe(1);

    // A clicker's start button pauses, and the browser asks before the page is left.
    await vi.waitFor(() => pauseByClicker(page), { timeout: 60_000 });
    const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
    const left = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await left;

    await page.getByRole('button', { name: /^Finish/u }).click();
    await summaryShown(page);
    const kept = (await stateOf(page))?.finished;
    expect(kept?.reps.length).toBeGreaterThanOrEqual(shown?.repCount ?? Infinity);
    expect(await page.evaluate(() => window.faultyCamera.openTracks())).toBe(0);
    expect(complaints).toEqual([]);
  });
});
