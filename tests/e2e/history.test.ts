import { expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { visitAnew, withPage } from './open-page.ts';

const { start, progress, people, summary } = WORDS.en;
const DAY_MS = 86_400_000;

/** Keeps one session the way a person does: opened from a file, then kept. */
async function keepFromFile(page: Page): Promise<void> {
  const json = sessionToJson(coachedSessionOf({ ...COACHED, reps: 3 }));
  const file = { name: 'set.json', mimeType: 'application/json', buffer: Buffer.from(json) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: people.keep }).click();
  await page.getByText(people.kept).waitFor();
}

/**
 * Copies the one session, packed keypoints and all, until there are `count`: one a day, backwards.
 *
 * @returns bytes of one.
 */
function copySession(page: Page, count: number): Promise<number> {
  return page.evaluate(
    async ({ count, dayMs }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page sees nothing from outside of this function
      const answered = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
        });
      const database = await answered(indexedDB.open('kneeline'));
      const transaction = database.transaction(['sessions', 'records'], 'readwrite');
      const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
      const [sessions, records] = [transaction.objectStore('sessions'), transaction.objectStore('records')];
      const first = (await answered(sessions.getAll()))[0] as { id: string; startedAtMs: number; recordBytes: number };
      const packed: unknown = await answered(records.get(first.id));
      for (let copy = await answered(sessions.count()); copy < count; copy += 1) {
        const startedAtMs = first.startedAtMs - copy * dayMs;
        const id = `copy-${copy}`;
        sessions.put({ ...first, id, startedAtMs, startedAt: new Date(startedAtMs).toISOString() });
        records.put(packed, id);
      }
      await done;
      database.close();
      return first.recordBytes;
    },
    { count, dayMs: DAY_MS },
  );
}

interface Opened {
  /** Rows that the database handed to the page until the list stood, by store. */
  readonly rowsRead: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly elements: number;
  /** After a collection, bytes. */
  readonly heapBytes: number;
}

/** @returns the bytes that a collection leaves in use. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Opens the history in a tab of its own as a person would. */
async function openHistory(context: BrowserContext, address: string): Promise<{ page: Page; opened: Opened }> {
  const page = await context.newPage();
  await page.addInitScript(countRowsRead);
  await page.goto(address);
  // The greeting of a person who comes back has such a link beside the one below.
  const link = page.getByRole('link', { name: start.progressLink }).first();
  await link.waitFor();
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
  await link.click();
  await page.locator('.session-row').nth(49).waitFor();
  await page.locator('.storage-words').waitFor();
  const opened = {
    rowsRead: await page.evaluate(() => ({ ...window.rowsRead })),
    rows: await page.locator('.session-row').count(),
    elements: await page.evaluate(() => document.body.querySelectorAll('*').length),
    heapBytes: await heapOf(page),
  };
  return { page, opened };
}

declare global {
  interface Window {
    /** The counts of `countRowsRead`, by store. */
    rowsRead: Record<string, number>;
  }
}

/** Runs in the page before its own code: counts the rows that IndexedDB reads for it, values and all. */
function countRowsRead(): void {
  window.rowsRead = {};
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page sees nothing from outside of this function
  const watch = (prototype: object, method: string, rowsOf: (result: unknown) => number): void => {
    const original: unknown = Reflect.get(prototype, method);
    if (typeof original !== 'function') throw new Error(`There is no ${method}`);
    Reflect.set(prototype, method, function counted(this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
      const request = Reflect.apply(original, this, args) as IDBRequest<unknown>;
      const { name } = 'objectStore' in this ? this.objectStore : this;
      // A cursor's request succeeds once a row.
      request.addEventListener('success', () => {
        window.rowsRead[name] = (window.rowsRead[name] ?? 0) + rowsOf(request.result);
      });
      return request;
    });
  };
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    watch(prototype, 'get', (result) => (result === undefined ? 0 : 1));
    watch(prototype, 'getAll', (result) => (Array.isArray(result) ? result.length : 0));
    watch(prototype, 'openCursor', (result) => (result === null ? 0 : 1));
  }
}

it('UI-8: a history of 1,000 sessions reads, draws and holds no more than one of 250, and each can be looked at', async ({
  annotate,
}) => {
  await withPage({}, async ({ page: first, context, complaints }) => {
    await keepFromFile(first);
    const recordBytes = await copySession(first, 250);
    const { page: earlier, opened: few } = await openHistory(context, first.url().replace(/#.*$/u, ''));
    await earlier.close();
    await copySession(first, 1000);
    const { page, opened: many } = await openHistory(context, first.url().replace(/#.*$/u, ''));
    await annotate(`records of ${recordBytes} bytes; rows read: ${JSON.stringify(many.rowsRead)}`);

    expect(many.rows).toBe(50);
    expect(many.elements).toBe(few.elements);
    expect(many.rowsRead).toEqual(few.rowsRead);
    expect(many.rowsRead['sessions']).toBeGreaterThanOrEqual(50);
    // The list reads no record; the greeting on the first page reads that of the newest session.
    expect(many.rowsRead['records'] ?? 0).toBeLessThanOrEqual(1);
    // Garbage of the engine's start may outlive the first collections.
    await expect.poll(() => heapOf(page), { timeout: 30_000 }).toBeLessThan(few.heapBytes + 2e6);

    await page.locator('.storage-words', { hasText: '1,000 sessions' }).waitFor();
    await page.getByRole('button', { name: progress.showMore }).click();
    await page.locator('.session-row').nth(99).waitFor();
    expect(await page.locator('.session-row').count()).toBe(100);

    await page.locator('.session-row').nth(99).locator('th button').click();
    await page.getByRole('heading', { name: summary.title }).waitFor();
    await page.getByText(people.kept).waitFor();
    expect(complaints).toEqual([]);
  });
});

it('UI-8: what the first version kept is there after the update, and moves only once', async () => {
  const first = [16, 13, 9, 6, 2].map((left, index) =>
    summaryOf({
      startedAt: `2026-10-${String(2 * index + 1).padStart(2, '0')}T08:00:00.000Z`,
      driftDeg: { left, right: 1.6 },
    }),
  );
  await withPage({}, async ({ page, complaints }) => {
    await page.evaluate(
      (stored) => localStorage.setItem('kneeline.history', stored),
      JSON.stringify({ version: 1, sessions: first }),
    );
    for (let visit = 1; visit <= 2; visit += 1) {
      await visitAnew(page);
      await page.getByRole('link', { name: start.progressLink }).first().click();
      await page.locator('.session-row').first().waitFor();
      await expect.poll(() => page.locator('.session-row').count()).toBe(first.length);
      expect(await page.evaluate(() => localStorage.getItem('kneeline.history'))).toBeNull();
    }
    await page.locator('.session-row').first().getByText(progress.numbersOnly).waitFor();
    await page.locator('.trend', { hasText: /less far inward/u }).waitFor();
    expect(complaints).toEqual([]);
  });
});

it('somebody is added, made strict with, kept for, still there on the next visit, and removed with what was kept', async () => {
  await withPage({}, async ({ page, complaints }) => {
    const goToPeople = () => page.getByRole('navigation').getByRole('link', { name: people.link }).click();
    await goToPeople();
    await page.getByLabel(people.newName).fill('Anna <b>');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Anna <b>' }).waitFor();
    await page.getByLabel(people.notes).fill('Left knee.');
    await page.getByRole('radio', { name: people.strictness.strict }).last().click();
    await page.locator('.people-one[data-selected]', { hasText: people.strictness.strict }).waitFor();
    await page.keyboard.press('Escape');
    const json = sessionToJson(coachedSessionOf({ ...COACHED, reps: 3 }));
    const file = { name: 'set.json', mimeType: 'application/json', buffer: Buffer.from(json) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.kept-offer').getByRole('button').click();
    await page.locator('.kept', { hasText: 'Anna <b>' }).waitFor();

    await visitAnew(page);
    await expect.poll(() => page.locator('.for-person-name').innerText()).toBe('Anna <b>');
    await goToPeople();
    await expect.poll(() => page.getByLabel(people.notes).inputValue()).toBe('Left knee.');
    await page.locator('.strict-card[data-selected]', { hasText: people.strictness.strict }).waitFor();
    await page.locator('.person').getByRole('button', { name: 'Anna <b>' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('1 session').waitFor();
    await question.getByRole('button', { name: people.removeYes }).click();
    await page.getByRole('heading', { name: people.you }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: people.you }).waitFor();
    await expect.poll(() => page.locator('.people-name').allInnerTexts()).toEqual([people.you]);
    expect(complaints).toEqual([]);
  });
});
