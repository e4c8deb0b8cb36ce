import { expect, onTestFinished, test, vi } from 'vitest';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { createDraftLocks } from '../../src/runtime/drafts/draft-locks.ts';
import { createDrafts } from '../../src/runtime/drafts/create-drafts.ts';
import { createLeftDrafts } from '../../src/runtime/drafts/left-drafts.ts';
import { runOfSession } from '../../src/core/session/run-session.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { filmRunner, JOGGER } from '../fixtures/pinhole-runner.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';
import { refusedFrame } from '../fakes/fake-tracker.ts';
import { changeStored, countDrafts, countStored, openRaw } from './archive-stage.ts';
import { newBrowser, openedTab, recordAt, rowsOf, type Browser, type Tab } from './library-stage.ts';

/** One page with a camera, over what this browser keeps. */
async function openCameraIn(browser: Browser): Promise<{ readonly tab: Tab; readonly bench: AppBench }> {
  const tab = await openedTab(browser);
  const { shelf, drafts } = tab;
  const bench = new AppBench({ shelf, drafts });
  bench.app.intents.openCamera();
  await settled();
  return { tab, bench };
}

/** Frames at 30 a second, from this number on; with the last one a rep ends. */
async function doRep(bench: AppBench, firstFrame: number, leg: 'measured' | 'unmeasured' = 'measured'): Promise<void> {
  for (let frame = firstFrame; frame < firstFrame + 9; frame += 1) await bench.process(frame * 33);
  const timestampMs = (firstFrame + 9) * 33;
  const rep = repOf(PLAIN_SQUAT, 0);
  const legs = leg === 'measured' ? rep.legs : { left: null, right: null };
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs, rep: { ...rep, legs } }];
  await bench.process(timestampMs);
}

/** Until so many blocks of the one session that runs are on the disk. */
async function isWritten({ name }: Browser, blocks: number): Promise<void> {
  await expect.poll(() => countDrafts(name), { timeout: 10_000 }).toEqual([1, blocks]);
}

async function isGone({ name }: Browser): Promise<void> {
  await expect.poll(() => countDrafts(name), { timeout: 10_000 }).toEqual([0, 0]);
}

/** Drafts that some page holds, and that some page waits for. */
async function countLocks(): Promise<readonly number[]> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [held.length, pending.length];
}

/** A page that was in mid-set, after its second rep, and is gone. */
async function crashedIn(browser: Browser): Promise<Tab> {
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  await doRep(bench, 10);
  await isWritten(browser, 2);
  tab.crash();
  return tab;
}

test('KEEP-13: a session whose page ended in mid-set is the next page\u2019s, which says so', async () => {
  const browser = newBrowser();
  const { library } = await crashedIn(browser);

  const next = await openedTab(browser);
  const { restored, sessions, history } = await next.until(
    (state) => state.sessions.length === 1 && state.restored !== null,
  );

  expect(restored).toMatchObject({ reps: 2, personId: library.getState().person?.id });
  expect(sessions).toEqual([{ kind: 'intact', row: restored }]);
  expect(history).toEqual([restored]);
  const record = await next.library.readSession(restored?.id ?? '');
  expect(record?.frames).toEqual(Array.from({ length: 20 }, (_, frame) => refusedFrame(frame * 33)));
  expect(record?.reps.map(({ number }) => number)).toEqual([1, 2]);
  expect(record?.refusals).toEqual({ 'no-person': 20 });
  await isGone(browser);

  const third = await openedTab(browser);
  expect(third.library.getState()).toMatchObject({ restored: null, sessions: [{ kind: 'intact' }] });
});

/** A runner who runs before the camera of this page until the film ends. */
async function runIn(browser: Browser, durationMs: number): Promise<{ readonly tab: Tab; readonly bench: AppBench }> {
  const tab = await openedTab(browser);
  const { shelf, drafts } = tab;
  const bench = new AppBench({ shelf, drafts });
  bench.app.intents.openRunCamera();
  await settled();
  for (const observation of filmRunner(JOGGER, { fps: 30, durationMs })) {
    await bench.process(observation.timestampMs, observation);
  }
  return { tab, bench };
}

/** Steps of each draft of a run on the disk. */
async function draftedSteps({ name }: Browser): Promise<readonly number[]> {
  const database = await openRaw(name);
  const asked = database.transaction('drafts').objectStore('drafts').getAll();
  await new Promise((resolve) => asked.addEventListener('success', resolve));
  database.close();
  const rows = asked.result as readonly { readonly session: SessionRecord }[];
  return rows.map(({ session }) => session.run?.record.steps.length ?? 0);
}

test('KEEP-18: the next page keeps a run whose page ended while the person ran, up to its last tens of steps', async () => {
  const browser = newBrowser();
  const { tab, bench } = await runIn(browser, 14_000);
  const told = bench.app.getState().run?.stepCount ?? 0;
  await expect.poll(async () => Math.min(...(await draftedSteps(browser)))).toBeGreaterThanOrEqual(told - 10);
  tab.crash();

  const next = await openedTab(browser);
  const { restored } = await next.until((state) => state.restored !== null);
  const record = await next.library.readSession(restored?.id ?? '');
  const run = record && runOfSession(record);
  if (!run) throw new Error('No run was restored');
  expect(told).toBeGreaterThan(30);
  expect(run.record.steps.length).toBeGreaterThanOrEqual(told - 10);
  expect(run.record.legs.left?.steps).toBe(10);
  expect(run.frames[0]?.timestampMs).toBe(0);
  const restoredSteps = run.record.steps.map(({ number }) => number);
  expect(run.moments.map(({ step }) => step)).toEqual(restoredSteps);
  await isGone(browser);
});

test('KEEP-18: a run that ends as it should leaves no draft, and is kept once', async () => {
  const browser = newBrowser();
  const { tab, bench } = await runIn(browser, 11_000);
  await expect.poll(() => draftedSteps(browser)).toHaveLength(1);
  bench.app.intents.finish();
  await tab.until(({ lastKept }) => lastKept?.kind === 'kept');
  await isGone(browser);
  expect(await countStored(browser.name)).toEqual([1, 1, 1]);
});

test('KEEP-13: what was restored is said until it was looked at, closed or removed, or another session is kept', async () => {
  const browser = newBrowser();
  await crashedIn(browser);
  const { library, shelf, shown, until } = await openedTab(browser);
  const { restored } = await until((state) => state.restored !== null);
  library.openSession('another');
  await until(({ refused }) => refused === 'not-found');
  expect(library.getState().restored).toBe(restored);

  library.openSession(restored?.id ?? '');
  await until((state) => state.restored === null);
  expect(shown).toHaveLength(1);

  const restoreAnother = async (): Promise<string> => {
    await crashedIn(browser);
    library.retry();
    return (await until((state) => state.restored !== null)).restored?.id ?? '';
  };
  await restoreAnother();
  library.dismissRestored();
  expect(library.getState().restored).toBeNull();
  const removed = await restoreAnother();
  library.removeSession(removed);
  await until((state) => state.restored === null);
  await restoreAnother();
  shelf.keep(recordAt(0), null);
  expect(library.getState().restored).toBeNull();
  await restoreAnother();
  library.removeEverything();
  await until((state) => state.restored === null && state.sessions.length === 0);
});

test('KEEP-13: a session that still runs in another tab is left alone until that tab is gone', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);

  const next = await openedTab(browser);
  await expect.poll(countLocks).toEqual([1, 1]);
  expect(next.library.getState()).toMatchObject({ restored: null, sessions: [] });
  await doRep(bench, 10);
  await isWritten(browser, 2);

  tab.crash();
  const { restored } = await next.until((state) => state.restored !== null);
  expect(restored?.reps).toBe(2);
  expect(await countStored(browser.name)).toEqual([1, 1, 1]);
});

test('KEEP-13: two pages that open at once restore it once', async () => {
  const browser = newBrowser();
  await crashedIn(browser);
  const tabs = await Promise.all([openedTab(browser), openedTab(browser)]);
  await Promise.all(tabs.map(({ until }) => until(({ sessions }) => sessions.length === 1)));
  await isGone(browser);
  expect(await countStored(browser.name)).toEqual([1, 1, 1]);
});

test('KEEP-13: a session that ends as it should leaves no draft, and is there once', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  await doRep(bench, 10);
  // The second rep may be on its way at that moment.
  bench.app.intents.finish();
  await tab.until(({ lastKept }) => lastKept?.kind === 'kept');
  await isGone(browser);

  tab.crash();
  const next = await openedTab(browser);
  await expect.poll(countLocks).toEqual([0, 0]);
  expect(next.library.getState()).toMatchObject({ restored: null });
  expect(await countStored(browser.name)).toEqual([1, 1, 1]);
});

test('KEEP-13: a session that ends while its first part is written leaves no draft either', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  bench.app.intents.finish();
  await tab.until(({ lastKept }) => lastKept?.kind === 'kept');
  await expect.poll(countLocks).toEqual([0, 0]);
  expect(await countDrafts(browser.name)).toEqual([0, 0]);
});

test('KEEP-13: no draft is left of a session that was started over, nor of one in which nothing was measured', async () => {
  const browser = newBrowser();
  const { bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  bench.app.intents.startOver();
  await isGone(browser);

  await doRep(bench, 10, 'unmeasured');
  await isWritten(browser, 1);
  bench.app.intents.finish();
  await isGone(browser);
  expect(await countStored(browser.name)).toEqual([1, 0, 0]);
});

test('KEEP-13: nothing is written before a rep, nor of what is no session in front of a camera', async () => {
  const browser = newBrowser();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  onTestFinished(() => put.mockRestore());
  const { bench } = await openCameraIn(browser);
  await bench.process(33);
  bench.hideTab();
  bench.app.intents.openTryIt();
  await settled();
  bench.repaint(0);
  bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs: 33, rep: repOf(PLAIN_SQUAT, 0) }];
  bench.repaint(33);
  expect(bench.app.getState().live?.repCount).toBe(1);
  bench.hideTab();
  bench.app.intents.openCamera();
  await settled();
  await doRep(bench, 10);
  const sources = () =>
    put.mock.calls.flatMap(([row]) => (row as { session?: SessionRecord }).session?.origin.source.kind ?? []);
  await expect.poll(sources).toContain('camera');
  expect(sources()).toEqual(['camera']);
});

test('KEEP-13: what came since the last rep is written when the tab goes out of sight', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  await bench.process(400);
  bench.hideTab();
  await isWritten(browser, 2);
  tab.crash();
  const { library, until } = await openedTab(browser);
  const { restored } = await until((state) => state.restored !== null);
  expect((await library.readSession(restored?.id ?? ''))?.frames).toHaveLength(11);
});

test('KEEP-13: a session that could not be kept is, once its page is gone and there is room', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  onTestFinished(() => add.mockRestore());
  bench.app.intents.finish();
  await tab.until(({ lastKept }) => lastKept?.kind === 'not-kept');
  tab.crash();
  const early = await openedTab(browser);
  await expect.poll(() => add.mock.calls).toHaveLength(2);
  await expect.poll(countLocks).toEqual([0, 0]);
  expect(early.library.getState().restored).toBeNull();

  add.mockRestore();
  early.library.retry();
  expect((await early.until((state) => state.restored !== null)).restored?.reps).toBe(1);
});

test('KEEP-13: nothing is written any more of a session that ended, whatever was on its way', async () => {
  const browser = newBrowser();
  const { archive, drafts } = await openedTab(browser);
  const { frames, ...session } = recordAt(0);
  const toPart = () => {
    draft?.stop();
    return { session, frames, firstFrame: 0, oldestFrame: 0 };
  };
  const people = await archive.ask((open) => open.listPeople());
  const [owner] = people.kind === 'done' ? people.value : [];
  const ask = vi.spyOn(archive, 'ask');
  const draft = drafts.begin({ milestones: 2, toPart }, () => (owner?.kind === 'intact' ? owner.row.id : null));

  draft?.noteFrame();
  await expect.poll(() => ask.mock.results).toHaveLength(1);

  expect(await ask.mock.results[0]?.value).toEqual({ kind: 'failed', failure: 'cancelled' });
  expect(await countDrafts(browser.name)).toEqual([0, 0]);
});

test('KEEP-13: a session that another camera cuts short stays a draft until that camera is measured', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  bench.app.intents.changeSettings({ resolution: '1280x720' });
  await settled();
  expect(await countDrafts(browser.name)).toEqual([1, 1]);
  await bench.process(999);
  await tab.until(({ lastKept }) => lastKept?.kind === 'kept');
  await isGone(browser);
  expect(await countStored(browser.name)).toEqual([1, 1, 1]);
});

test('KEEP-13: a browser without locks keeps no drafts', async () => {
  const { archive } = await openedTab(newBrowser());
  const ask = vi.spyOn(archive, 'ask');
  const locks = createDraftLocks(undefined);
  expect(createDrafts(archive, locks).begin({ milestones: 1, toPart: vi.fn() }, () => 'heron')).toBeNull();
  await createLeftDrafts(archive, locks, vi.fn()).restore(vi.fn());
  expect(ask).not.toHaveBeenCalled();
});

test('KEEP-13: a disk without room costs the running session nothing', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  onTestFinished(() => put.mockRestore());
  await doRep(bench, 0);
  await doRep(bench, 10);
  put.mockRestore();
  bench.app.intents.finish();
  const state = await tab.until(({ sessions }) => sessions.length === 1);
  expect(rowsOf(state)[0]?.reps).toBe(2);
  expect(tab.faults).toEqual([]);
  expect(bench.faults).toEqual([]);
});

test('KEEP-13: a damaged draft is removed, said to be a fault, and keeps nobody waiting', async () => {
  const browser = newBrowser();
  await crashedIn(browser);
  await changeStored(browser.name, ['drafts'], (store) => store('drafts').put({ id: 'torn' }));

  const { until, faults } = await openedTab(browser);

  await until((state) => state.restored !== null);
  await isGone(browser);
  expect(faults).toEqual([new Error('The draft of a session was damaged, and is removed')]);
});

test('KEEP-9: a person who is removed takes their draft along, from a running session too', async () => {
  const browser = newBrowser();
  const { tab, bench } = await openCameraIn(browser);
  await doRep(bench, 0);
  await isWritten(browser, 1);
  tab.library.removePerson(tab.library.getState().person?.id ?? '');
  await isGone(browser);
  await doRep(bench, 10);
  bench.app.intents.finish();
  const { lastKept } = await tab.until((state) => state.lastKept !== null);
  expect(lastKept).toMatchObject({ kind: 'not-kept', failure: 'not-found' });
  expect(summariseSession(lastKept?.kind === 'not-kept' ? lastKept.record : recordAt(0))?.reps).toBe(2);
  expect(await countDrafts(browser.name)).toEqual([0, 0]);
});
