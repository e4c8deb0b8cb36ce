import { expect, test, vi } from 'vitest';
import type { WaitForUndo } from '../../src/runtime/library/removals.ts';
import { countStored } from './archive-stage.ts';
import { newBrowser, openedTab, openTab, recordAt, rowsOf, type Browser, type Tab } from './library-stage.ts';

/** A clock that the test lets strike. */
function undoClock() {
  let strike: (() => void) | null = null;
  const wait: WaitForUndo = (act) => {
    strike = act;
    return () => {
      strike = null;
    };
  };
  return { wait, strike: () => strike?.(), isWaiting: () => strike !== null };
}

async function openWith(browser: Browser, wait: WaitForUndo, sessions: number): Promise<Tab> {
  const tab = openTab(browser, 5000, wait);
  await tab.until(({ kind }) => kind === 'open');
  for (let minute = 1; minute <= sessions; minute += 1) {
    tab.library.keep(recordAt(minute));
    await tab.until((state) => rowsOf(state).length === minute);
  }
  return tab;
}

const stored = ({ name }: Browser) => countStored(name);

test('KEEP-16: a deleted session is hidden at once, is still stored, and comes back as it was', async () => {
  const [browser, clock] = [newBrowser(), undoClock()];
  const { library, until } = await openWith(browser, clock.wait, 2);
  const before = library.getState();
  const [newest] = rowsOf(before);
  library.removeSession(newest?.id ?? '');
  const hidden = await until((state) => rowsOf(state).length === 1 && state.history.length === 1);
  expect(hidden.removed).toEqual({ kind: 'session', id: newest?.id, startedAt: newest?.startedAt });
  expect(await stored(browser)).toEqual([1, 2, 2]);

  library.undoRemoval();

  const back = await until((state) => rowsOf(state).length === 2);
  expect(back.removed).toBeNull();
  expect(rowsOf(back)).toEqual(rowsOf(before));
  expect(clock.isWaiting()).toBe(false);
  expect(await stored(browser)).toEqual([1, 2, 2]);
  const next = await openedTab(browser);
  expect(rowsOf(next.library.getState())).toHaveLength(2);
});

test('KEEP-16, KEEP-9: after the wait nothing of the session is left', async () => {
  const [browser, clock] = [newBrowser(), undoClock()];
  const { library, until } = await openWith(browser, clock.wait, 2);
  library.removeSession(rowsOf(library.getState())[0]?.id ?? '');
  await until((state) => rowsOf(state).length === 1);
  clock.strike();
  await vi.waitFor(async () => expect(await stored(browser)).toEqual([1, 1, 1]));
  expect(library.getState().removed).toBeNull();
  library.undoRemoval();
  expect(rowsOf(await until((state) => state.removed === null))).toHaveLength(1);
});

test('KEEP-16: a deleted person is hidden with their sessions, and comes back chosen', async () => {
  const [browser, clock] = [newBrowser(), undoClock()];
  const { library, until } = await openWith(browser, clock.wait, 1);
  library.addPerson('Heron');
  const { person } = await until((state) => state.person?.pseudonym === 'Heron');
  library.keep(recordAt(9));
  await until((state) => rowsOf(state).length === 1 && state.lastKept?.kind === 'kept');
  library.removePerson(person?.id ?? '');
  const hidden = await until((state) => state.people.length === 1 && state.person?.pseudonym === '');
  expect(hidden.removed).toMatchObject({ kind: 'person', pseudonym: 'Heron' });
  expect(await stored(browser)).toEqual([2, 2, 2]);

  library.undoRemoval();
  const back = await until((state) => state.people.length === 2);
  expect(back.person?.pseudonym).toBe('Heron');
  expect(rowsOf(back)).toHaveLength(1);
});

test('KEEP-16: a second deletion makes the first one final, and closing the page the second', async () => {
  const [browser, clock] = [newBrowser(), undoClock()];
  const { library, until } = await openWith(browser, clock.wait, 3);
  const [first, second] = rowsOf(library.getState());
  library.removeSession(first?.id ?? '');
  await until((state) => rowsOf(state).length === 2);
  library.removeSession(second?.id ?? '');
  await until((state) => rowsOf(state).length === 1 && state.removed?.id === second?.id);
  await vi.waitFor(async () => expect(await stored(browser)).toEqual([1, 2, 2]));
  library.finishRemoval();
  await vi.waitFor(async () => expect(await stored(browser)).toEqual([1, 1, 1]));
});

test('KEEP-16: what a page that was closed did not finish, the next page finishes, once', async () => {
  const [browser, clock] = [newBrowser(), undoClock()];
  const { library, until } = await openWith(browser, clock.wait, 1);
  library.removeSession(rowsOf(library.getState())[0]?.id ?? '');
  await until((state) => rowsOf(state).length === 0);
  const next = await openedTab(browser);
  expect(rowsOf(next.library.getState())).toEqual([]);
  expect(await stored(browser)).toEqual([1, 0, 0]);
  expect(browser.storage.getItem('kneeline.removing')).toBeNull();
});

test('KEEP-9: deleting everything takes what waits along', async () => {
  const [browser, clock] = [newBrowser(), undoClock()];
  const { library, until } = await openWith(browser, clock.wait, 1);
  library.removeSession(rowsOf(library.getState())[0]?.id ?? '');
  await until((state) => rowsOf(state).length === 0);
  library.removeEverything();
  await vi.waitFor(async () => expect(await stored(browser)).toEqual([1, 0, 0]));
  expect(library.getState().removed).toBeNull();
});
