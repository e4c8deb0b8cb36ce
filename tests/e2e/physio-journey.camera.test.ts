import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { startCamera, visitAnew, withPage } from './open-page.ts';
import { summaryShown } from './save-menu.ts';

const { backup, compare, live, people, report, studio } = WORDS.en;
const SET_MS = 240_000;

/** A session of last week, measured with the model that the camera uses in these tests. */
function lastWeek(): SessionRecord {
  const record = coachedSessionOf({ ...COACHED, reps: 3, startedAt: '2026-01-05T08:00:00.000Z' });
  return { ...record, origin: { ...record.origin, model: 'blazepose-lite' } };
}

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('link', { name: people.link }).first().click();
}

async function addClient(page: Page, name: string): Promise<void> {
  await page.getByLabel(people.newName).fill(name);
  await page.getByRole('button', { name: people.add, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Says who stands in front of the camera, in the panel of tools. */
async function putInFront(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(live.inFront, 'u') }).click();
  await page.getByRole('option', { name: who, exact: true }).click();
}

it(
  'STUDIO-8, STUDIO-10, BACK-6: a physiotherapist with two clients demonstrates, draws, lets one client train, compares then with now, and hands over the paper and the file',
  { timeout: 420_000 },
  async () => {
    const fakeCamera = inject('films')['left-inward-camera'];
    await withPage({ fakeCamera, settings: { repsPerSet: 2 } }, async ({ page, complaints }) => {
      await openPeople(page);
      await addClient(page, 'Anna');
      await visitAnew(page);
      const file = { name: 'week.json', mimeType: 'application/json', buffer: Buffer.from(sessionToJson(lastWeek())) };
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.getByRole('button', { name: /^Keep for .*Anna/u }).click();
      await page.getByText(/^Kept for .*Anna/u).waitFor();
      await visitAnew(page);
      await openPeople(page);
      await addClient(page, 'Ben');
      await visitAnew(page);

      // Begins the session for Ben. The physiotherapist stands in front of the camera, and then Anna.
      await startCamera(page);
      await page.waitForFunction(() => window.kneelineProbe?.state.source.kind === 'camera');
      await page.keyboard.press('t');
      await putInFront(page, live.demonstrator);
      await page.getByText(live.teachingWhy.demonstrator).first().waitFor();
      // Waits for frames of the person who demonstrates. None of these frames belongs to Anna.
      await page.waitForFunction(() => window.kneelineProbe?.state.live !== null);
      const shownToMs = await page.evaluate(() => performance.now());
      await putInFront(page, 'Anna');
      await page.getByText(live.teachingWhy.demonstrator).first().waitFor({ state: 'detached' });

      await page.keyboard.press('x');
      await page.getByText(studio.penTools.angle, { exact: true }).click();
      const picture = await page.getByLabel(live.picture).boundingBox();
      if (picture === null) throw new Error('The mirror picture must be there');
      for (const [x, y] of [
        [0.4, 0.3],
        [0.5, 0.5],
        [0.4, 0.7],
      ] as const) {
        await page.mouse.click(picture.x + x * picture.width, picture.y + y * picture.height);
      }
      await page.getByText(live.teachingWhy.drawing).first().waitFor();
      await page.keyboard.press('w');
      await page.keyboard.press('x');
      await page.getByText(live.teachingWhy.drawing).first().waitFor({ state: 'detached' });

      await summaryShown(page, SET_MS);
      await page.getByText(/^Kept for .*Anna/u).waitFor();
      const { reps, frames } = await page.evaluate(() => {
        const finished = window.kneelineProbe?.state.finished;
        return {
          reps: finished?.sets.flatMap((set) => set.reps),
          frames: finished?.frames.map(({ timestampMs }) => timestampMs) ?? [],
        };
      });
      expect(reps).toHaveLength(2);
      expect(frames.filter((atMs) => atMs < shownToMs)).toEqual([]);

      await page.getByRole('button', { name: compare.open }).click();
      await page.getByText(compare.kinds.sessions, { exact: true }).click();
      await page
        .getByText(/from then to now/u)
        .first()
        .waitFor();
      await page.getByRole('button', { name: compare.back }).click();
      await page.getByRole('button', { name: report.open, exact: true }).click();
      const sheet = page.getByRole('article', { name: report.sheet });
      await sheet.waitFor();
      expect(await sheet.innerText()).toMatch(/left knee drifts inward/iu);

      await visitAnew(page);
      await openPeople(page);
      await page.getByRole('button', { name: backup.handOverDo }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: backup.saveFile }).click(),
      ]);
      expect(download.suggestedFilename()).toContain('Anna');
      const entries = Object.keys(unzipSync(await readFile(await download.path())));
      expect(entries.filter((name) => name.startsWith('sessions/'))).toHaveLength(2);
      expect(complaints).toEqual([]);
    });
  },
);
