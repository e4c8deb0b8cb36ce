import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { LAYOUT_VERSION } from '../../src/runtime/archive/migrations.ts';
import { packedRecord1, PERSON_1, SESSION_1, storeVersion1 } from '../fixtures/archive-version-1.ts';
import { DAMAGED_SESSION_2, PERSON_2, SESSION_2, storeVersion2 } from '../fixtures/archive-version-2.ts';
import { PERSON_3, SESSION_3, storeVersion3 } from '../fixtures/archive-version-3.ts';
import { allowBytes, countDrafts, countStored, openRaw } from './archive-stage.ts';
import { newBrowser, openedTab, openTab, recordAt, rowsOf, type Browser } from './library-stage.ts';

const KEY = 'kneeline.history';

/** As an earlier page kept them; two of them in the same moment. */
const EARLIER = [0, 1, 1].map((minute) => summariseSession(recordAt(minute)));

function leaveHistory({ storage }: Browser): void {
  storage.setItem(KEY, JSON.stringify({ version: 1, sessions: EARLIER }));
}

/** From here on, so many rows more can be added to `sessions`. @returns takes it back. */
function fillDiskAfter(rows: number): () => void {
  let left = rows;
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'sessions' && (left -= 1) < 0) throw new DOMException('No room', 'QuotaExceededError');
    return this.put(...row);
  });
  const makeRoom = () => add.mockRestore();
  onTestFinished(makeRoom);
  return makeRoom;
}

describe('what an earlier page kept in localStorage', () => {
  test('KEEP-8: goes to the first person, as numbers, and only then from there', async () => {
    const browser = newBrowser();
    leaveHistory(browser);

    const { library, shelf, until } = await openedTab(browser);

    expect(shelf.history()).toMatchObject(EARLIER);
    const rows = rowsOf(library.getState());
    expect(rows.map(({ recordBytes }) => recordBytes)).toEqual([0, 0, 0]);
    expect(browser.storage.getItem(KEY)).toBeNull();
    library.openSession(rows[0]?.id ?? '');
    await until(({ refused }) => refused === 'numbers-only');
    expect(await countStored(browser.name)).toEqual([1, 3, 0]);
  });

  test('KEEP-8: is there once, however often it is moved', async () => {
    const browser = newBrowser();
    leaveHistory(browser);
    await Promise.all([openedTab(browser), openedTab(browser)]);
    leaveHistory(browser);

    const { shelf } = await openedTab(browser);

    expect(shelf.history()).toHaveLength(3);
    expect(browser.storage.getItem(KEY)).toBeNull();
  });

  test('KEEP-8: loses nothing when the move breaks off in the middle', async () => {
    const browser = newBrowser();
    leaveHistory(browser);
    const makeRoom = fillDiskAfter(2);

    const { library, shelf } = await openedTab(browser);
    expect(await countStored(browser.name)).toEqual([1, 0, 0]);
    expect(browser.storage.getItem(KEY)).not.toBeNull();
    expect(shelf.history()).toEqual(EARLIER);

    makeRoom();
    library.retry();
    await expect.poll(() => browser.storage.getItem(KEY)).toBeNull();
    await expect.poll(() => library.getState().sessions).toHaveLength(3);
    expect(shelf.history()).toHaveLength(3);
  });

  test('KEEP-8: still counts where nothing can be kept', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
    const browser = newBrowser();
    leaveHistory(browser);
    const { shelf, until } = openTab(browser);

    expect((await until(({ kind }) => kind === 'closed')).failure).toBe('unavailable');
    expect(shelf.history()).toEqual(EARLIER);
    expect(browser.storage.getItem(KEY)).not.toBeNull();
    open.mockRestore();
  });
});

describe('what an earlier page stored', () => {
  test('KEEP-8: in version 1 opens', async () => {
    const browser = newBrowser();
    await storeVersion1(browser.name);
    leaveHistory(browser);

    const { library, shelf } = await openedTab(browser);

    expect(library.getState().person).toEqual({ ...PERSON_1, programme: null });
    expect(shelf.history()).toHaveLength(4);
    expect((await library.readSession(SESSION_1.id))?.frames).toHaveLength(24);
  });

  test('KEEP-8: in version 2 opens, with thresholds', async () => {
    const browser = newBrowser();
    await storeVersion2(browser.name, packedRecord1());

    const { library, shelf } = await openedTab(browser);

    const { person, sessions } = library.getState();
    // The knee over the toe has no limits of its own any more.
    const {
      kneeOverToeAgainstInwardPct: _inward,
      kneeOverToeOutwardPct: _outward,
      ...thresholds
    } = PERSON_2.thresholds;
    expect(person).toEqual({ ...PERSON_2, thresholds, programme: null });
    expect(shelf.thresholds()).toEqual(thresholds);
    expect(sessions).toEqual([
      { kind: 'damaged', id: DAMAGED_SESSION_2.id },
      { kind: 'intact', row: SESSION_2 },
    ]);
    expect((await library.readSession(SESSION_2.id))?.frames).toHaveLength(24);
  });
});

test('KEEP-8: what an earlier page stored in version 3 opens, and sessions and drafts are kept beside it', async () => {
  const browser = newBrowser();
  await storeVersion3(browser.name, packedRecord1());

  const { library, shelf, archive, until } = await openedTab(browser);

  expect(library.getState().person).toEqual(PERSON_3);
  expect(library.getState().sessions).toEqual([{ kind: 'intact', row: SESSION_3 }]);
  expect((await library.readSession(SESSION_3.id))?.frames).toHaveLength(24);
  expect(await archive.ask((open) => open.listDemonstrations())).toEqual({ kind: 'done', value: [] });
  expect(await countDrafts(browser.name)).toEqual([0, 0]);
  shelf.keep(recordAt(0), null);
  await until(({ sessions }) => sessions.length === 2);
});

describe('a fault of our own', () => {
  test('KEEP-6: keeps nobody waiting: the library says that it keeps nothing, and the session can be saved as a file', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new TypeError('Cannot read properties of undefined');
    });
    onTestFinished(() => open.mockRestore());
    const { shelf, until, faults } = openTab(newBrowser());
    expect(await until(({ kind }) => kind === 'closed')).toMatchObject({ failure: 'unavailable' });

    shelf.keep(recordAt(0), null);

    const { lastKept } = await until((state) => state.lastKept !== null);
    expect(lastKept).toEqual({ kind: 'not-kept', failure: 'unavailable', record: recordAt(0) });
    expect(faults.length).toBeGreaterThan(0);
  });

  test('KEEP-6: a session that memory is too small to pack can be saved as a file, and the next one is kept', async () => {
    const { shelf, until, faults } = await openedTab(newBrowser());
    const pack = vi.spyOn(globalThis, 'CompressionStream').mockImplementation(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    onTestFinished(() => pack.mockRestore());
    shelf.keep(recordAt(0), null);
    const { lastKept } = await until((state) => state.lastKept !== null);
    expect(lastKept).toMatchObject({ kind: 'not-kept', record: recordAt(0) });
    expect(faults).toHaveLength(1);

    pack.mockRestore();
    shelf.keep(recordAt(1), null);
    await until(({ sessions }) => sessions.length === 2);
  });
});

describe('two tabs', () => {
  test('KEEP-7: see what the other one keeps, and lose nothing of each other', async () => {
    const browser = newBrowser();
    const [here, there] = [await openedTab(browser), await openedTab(browser)];

    here.shelf.keep(recordAt(0), null);
    there.shelf.keep(recordAt(1), null);
    here.shelf.keep(recordAt(2), null);

    const starts = [0, 1, 2].map((minute) => recordAt(minute).origin.startedAt);
    for (const { shelf, until } of [here, there]) {
      await until(({ sessions }) => sessions.length === 3);
      expect(shelf.history().map(({ startedAt }) => startedAt)).toEqual(starts);
    }
  });

  test('KEEP-7: a session of somebody whom the other tab removed goes to nobody else unasked', async () => {
    const browser = newBrowser();
    const here = await openedTab(browser);
    here.library.addPerson('Heron');
    const { person: heron, people } = await here.until(({ person }) => person?.pseudonym === 'Heron');
    const owner = people.find((entry) => entry.kind === 'intact' && entry.row.id !== heron?.id);

    await here.archive.ask((archive) => archive.removePerson(heron?.id ?? ''));
    here.shelf.keep(recordAt(0), null);

    const { lastKept } = await here.until((state) => state.lastKept !== null);
    expect(lastKept).toEqual({ kind: 'not-kept', failure: 'not-found', record: recordAt(0) });
    await here.until(({ person }) => person?.id !== heron?.id);
    expect(here.library.getState().sessions).toEqual([]);
    here.library.retry();
    const { sessions, person } = await here.until((state) => state.sessions.length === 1);
    expect(owner).toEqual({ kind: 'intact', row: person });
    expect(sessions).toMatchObject([{ kind: 'intact', row: { personId: person?.id } }]);
  });

  test('KEEP-7: an older page in another tab is named, its session waits, and is kept after that tab was closed', async () => {
    const browser = newBrowser();
    await storeVersion1(browser.name);
    const olderTab = await openRaw(browser.name, 1);

    const { library, shelf, until } = openTab(browser, 500);
    expect(await until(({ kind }) => kind === 'closed')).toMatchObject({ failure: 'blocked-by-other-tab', people: [] });
    shelf.keep(recordAt(0), null);
    const { lastKept } = await until((state) => state.lastKept !== null);
    expect(lastKept).toEqual({ kind: 'not-kept', failure: 'blocked-by-other-tab', record: recordAt(0) });
    expect(shelf.history()).toEqual([summariseSession(recordAt(0))]);

    olderTab.close();
    library.retry();
    const state = await until((now) => now.lastKept?.kind === 'kept');
    expect(state).toMatchObject({ kind: 'open', failure: null, person: PERSON_1 });
    expect(shelf.history()).toHaveLength(2);
  });

  test('KEEP-7: a newer page in another tab is made way for, and named', async () => {
    const browser = newBrowser();
    const { library, shelf, until } = await openedTab(browser);
    const newerTab = await openRaw(browser.name, LAYOUT_VERSION + 1);

    shelf.keep(recordAt(0), null);

    const { lastKept } = await until((state) => state.lastKept !== null);
    expect(lastKept).toMatchObject({ kind: 'not-kept', failure: 'newer-version' });
    library.retry();
    expect((await until(({ kind }) => kind === 'closed')).failure).toBe('newer-version');
    newerTab.close();
  });

  test('KEEP-7: the database that another tab deleted is made anew', async () => {
    const browser = newBrowser();
    const { library, until } = await openedTab(browser);
    const before = library.getState().person?.id;
    const deletion = indexedDB.deleteDatabase(browser.name);
    await new Promise((resolve) => deletion.addEventListener('success', resolve));

    library.retry();

    expect((await until(({ person }) => person?.id !== before)).kind).toBe('open');
  });

  test('FAULT-7: a session that ran while everything stored was cleared is offered, and kept when asked', async () => {
    const browser = newBrowser();
    const { library, shelf, until } = await openedTab(browser);
    const deletion = indexedDB.deleteDatabase(browser.name);
    await new Promise((resolve) => deletion.addEventListener('success', resolve));

    shelf.keep(recordAt(0), shelf.personId());

    const { lastKept } = await until((state) => state.lastKept !== null);
    expect(lastKept).toEqual({ kind: 'not-kept', failure: 'not-found', record: recordAt(0) });
    library.retry();
    const { sessions } = await until((state) => state.sessions.length === 1);
    expect(sessions).toMatchObject([{ kind: 'intact' }]);
  });
});

describe('a full disk', () => {
  test('KEEP-6: is named, and the session counts today and can be saved as a file; the ones before are as they were', async () => {
    await allowBytes(1_000_000);
    const { library, shelf, until } = await openedTab(newBrowser());
    let kept = 0;
    const keepUntilFull = async (): Promise<void> => {
      shelf.keep(recordAt(kept, { reps: 8 }), null);
      const { lastKept } = await until((state) => state.lastKept !== null);
      if (lastKept?.kind !== 'kept' || kept > 100) return;
      kept += 1;
      await keepUntilFull();
    };

    await keepUntilFull();

    const { lastKept, kind } = library.getState();
    expect(lastKept).toEqual({ kind: 'not-kept', failure: 'full', record: recordAt(kept, { reps: 8 }) });
    expect(kind).toBe('open');
    expect(kept).toBeGreaterThan(0);
    await until(({ sessions }) => sessions.length === kept);
    expect(shelf.history()).toHaveLength(kept + 1);
  });

  test('KEEP-6: once there is room, all that waited is kept, in order', async () => {
    const { library, shelf, until } = await openedTab(newBrowser());
    const starts = [1, 0].map((minute) => recordAt(minute).origin.startedAt);
    const makeRoom = fillDiskAfter(0);
    for (const minute of [0, 1]) shelf.keep(recordAt(minute), null);
    await until(({ lastKept: last }) => last?.kind === 'not-kept' && last.record.origin.startedAt === starts[0]);
    expect(shelf.history()).toHaveLength(2);

    makeRoom();
    library.retry();

    const state = await until(({ sessions }) => sessions.length === 2);
    expect(rowsOf(state).map(({ startedAt }) => startedAt)).toEqual(starts);
    expect(state.lastKept).toEqual({ kind: 'kept', sessionId: rowsOf(state)[0]?.id });
    expect(shelf.history()).toHaveLength(2);
  });
});
