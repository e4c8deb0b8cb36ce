import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import type { StoredSession } from '../../src/runtime/archive/archive.ts';
import { createDemonstrationStorage } from '../../src/runtime/library/demonstration-storage.ts';
import { sketchDemonstration } from '../fixtures/sketched-demonstration.ts';
import { changeStored, countStored } from './archive-stage.ts';
import { newBrowser, openedTab, openTab, recordAt, rowsOf } from './library-stage.ts';

const STRICT = { kind: 'word', word: 'strict' } as const;

describe('a session', () => {
  test('KEEP-4: is kept whole, listed, part of the history, and comes back with the same numbers', async () => {
    const browser = newBrowser();
    const { library, shelf, until } = await openedTab(browser);
    const heard = vi.fn<() => void>();
    shelf.subscribe(heard);
    const records = [recordAt(0), recordAt(1)];
    for (const record of records) shelf.keep(record, null);
    expect(shelf.history()).toEqual(records.map((record) => summariseSession(record)));
    expect(heard).toHaveBeenCalled();

    const state = await until(({ sessions }) => sessions.length === 2);
    const [newest, oldest] = rowsOf(state);
    expect(state.lastKept).toEqual({ kind: 'kept', sessionId: newest?.id });
    expect(state.history).toEqual([oldest, newest]);
    expect(state.person?.id).toBe(newest?.personId);

    const again = await openedTab(browser);
    expect(again.shelf.history()).toEqual([oldest, newest]);
    again.library.openSession(oldest?.id ?? '');
    expect(again.library.getState().opening).toBe(oldest?.id);
    expect((await again.until(({ opening }) => opening === null)).refused).toBeNull();
    expect(again.shown).toStrictEqual([records[0]]);
    expect(await again.library.readSession(newest?.id ?? '')).toStrictEqual(records[1]);
    expect((await until(({ used }) => used?.sessions === 2)).used?.recordsBytes).toBeGreaterThan(0);
    expect(library.getState().failure).toBeNull();
  });

  test('KEEP-4: asks the browser not to clear it by itself, once', async () => {
    const persist = vi.spyOn(StorageManager.prototype, 'persist').mockResolvedValue(true);
    onTestFinished(() => persist.mockRestore());
    const { shelf, until } = await openedTab(newBrowser());
    expect(persist).not.toHaveBeenCalled();

    shelf.keep(recordAt(0), null);
    shelf.keep(recordAt(1), null);

    await until(({ sessions }) => sessions.length === 2);
    await expect.poll(() => persist.mock.calls).toHaveLength(1);
  });

  test('KEEP-4: gets notes, is found by them, and is removed', async () => {
    const { library, shelf, until } = await openedTab(newBrowser());
    shelf.keep(recordAt(0), null);
    shelf.keep(recordAt(1), null);
    const [newest, oldest] = rowsOf(await until(({ sessions }) => sessions.length === 2));

    library.setNotes(oldest?.id ?? '', 'Fünf Kilometer');
    await until((state) => rowsOf(state).some(({ notes }) => notes !== ''));
    library.search({ text: ' funf ' });
    expect(rowsOf(await until(({ sessions }) => sessions.length === 1))[0]?.id).toBe(oldest?.id);
    library.search({ text: '  ' });
    await until(({ sessions }) => sessions.length === 2);
    library.removeSession(oldest?.id ?? '');
    expect(rowsOf(await until(({ sessions }) => sessions.length === 1))).toEqual([newest]);
    expect(shelf.history()).toEqual([newest]);
    library.openSession(oldest?.id ?? '');
    await until(({ refused }) => refused === 'not-found');
  });

  test('UI-21: is opened by the moment at which it began, and says when there is none', async () => {
    const { library, shelf, shown, until } = await openedTab(newBrowser());
    shelf.keep(recordAt(0), null);
    shelf.keep(recordAt(1), null);
    const [, oldest] = rowsOf(await until(({ sessions }) => sessions.length === 2));
    expect(await library.openStartedAt(oldest?.startedAt ?? '')).toBe(true);
    expect(shown.map(({ origin }) => origin.startedAt)).toEqual([oldest?.startedAt]);
    expect(await library.openStartedAt('2001-01-01T00:00:00.000Z')).toBe(false);
    expect(shown).toHaveLength(1);
  });

  test('KEEP-4: that is still being opened ends no session that was begun meanwhile', async () => {
    const { library, shelf, shown, beginSession, until } = await openedTab(newBrowser());
    shelf.keep(recordAt(0), null);
    const [kept] = rowsOf(await until(({ sessions }) => sessions.length === 1));
    library.openSession(kept?.id ?? '');
    beginSession();
    await until(({ opening }) => opening === null);
    expect(shown).toEqual([]);
  });

  test('KEEP-4: that is kept while the library still opens goes to whoever is chosen', async () => {
    const { library, until } = openTab(newBrowser());
    expect(library.getState().kind).toBe('opening');
    library.keep(recordAt(0));
    const state = await until(({ sessions }) => sessions.length === 1);
    expect(rowsOf(state)[0]?.personId).toBe(state.person?.id);
  });

  test('KEEP-4: in which nothing was measured is refused by that name', async () => {
    const { library, until } = await openedTab(newBrowser());
    const record = recordAt(0, { reps: 0 });
    library.keep(record);
    const { lastKept } = await until((state) => state.lastKept !== null);
    expect(lastKept).toEqual({ kind: 'not-kept', failure: 'nothing-measured', record });
  });
});

describe('people', () => {
  test('KEEP-5: begin with one without a name, once even when two tabs open at the same time', async () => {
    const browser = newBrowser();
    const tabs = [openTab(browser), openTab(browser)];
    const states = await Promise.all(tabs.map(({ until }) => until(({ kind }) => kind === 'open')));

    expect(states.map(({ people }) => people)).toEqual([states[0]?.people, states[0]?.people]);
    expect(states[0]?.people).toEqual([{ kind: 'intact', row: states[0]?.person }]);
    expect(states[0]?.person).toMatchObject({ pseudonym: '', thresholds: null, notes: '' });
  });

  test('KEEP-5: have sessions, thresholds and notes of their own, and whoever was chosen is chosen again', async () => {
    const browser = newBrowser();
    const { library, shelf, until } = await openedTab(browser);
    const owner = library.getState().person?.id ?? '';
    shelf.keep(recordAt(0), null);
    await until(({ sessions }) => sessions.length === 1);

    library.addPerson('  ');
    library.addPerson(' Heron ');
    const { person: heron, sessions } = await until(({ person }) => person?.pseudonym === 'Heron');
    expect(sessions).toEqual([]);
    expect(shelf.history()).toEqual([]);
    library.renamePerson(heron?.id ?? '', 'Grey heron');
    library.setPersonNotes(heron?.id ?? '', 'left knee');
    library.setStrictness(heron?.id ?? '', STRICT);
    await until(({ person }) => person?.thresholds !== null);
    await until(({ person }) => person?.notes === 'left knee' && person.pseudonym === 'Grey heron');
    expect(shelf.thresholds()).toEqual(thresholdsFor(STRICT));

    const again = await openedTab(browser);
    expect(again.library.getState().person?.id).toBe(heron?.id);
    expect(again.shelf.thresholds()).toEqual(thresholdsFor(STRICT));
    again.library.choosePerson(owner);
    expect((await again.until(({ sessions }) => sessions.length === 1)).people).toHaveLength(2);
    expect(again.shelf.thresholds()).toEqual(DEFAULT_THRESHOLDS);
    expect(again.shelf.history()).toHaveLength(1);
  });

  test('KEEP-4: keep what was begun for them, though somebody else is chosen when it ends', async () => {
    const { library, shelf, until } = await openedTab(newBrowser());
    const owner = shelf.personId();
    library.addPerson('Heron');
    await until(({ person }) => person?.pseudonym === 'Heron');

    shelf.keep(recordAt(0), owner);

    await until(({ lastKept }) => lastKept?.kind === 'kept');
    expect(shelf.history()).toEqual([]);
    library.choosePerson(owner ?? '');
    const { sessions } = await until((state) => state.sessions.length > 0);
    expect(sessions).toMatchObject([{ row: { personId: owner } }]);
  });

  test('KEEP-5: are searched as asked, also while they are still being read', async () => {
    const { library, shelf, until } = await openedTab(newBrowser());
    const owner = shelf.personId();
    shelf.keep(recordAt(0), owner);
    library.addPerson('Heron');
    const { person: heron } = await until(({ person }) => person?.pseudonym === 'Heron');
    shelf.keep(recordAt(1), null);
    shelf.keep(recordAt(2), null);
    const { sessions } = await until((state) => state.sessions.length === 2);
    const [found] = rowsOf(library.getState());
    library.setNotes(found?.id ?? '', 'barefoot');
    await until((state) => rowsOf(state)[0]?.notes === 'barefoot');
    library.choosePerson(owner ?? '');
    await until(({ person }) => person?.id === owner);
    expect(sessions).toHaveLength(2);

    library.choosePerson(heron?.id ?? '');
    library.search({ text: 'barefoot' });

    await until(({ person }) => person?.id === heron?.id);
    await until((state) => state.sessions.length > 0);
    expect(rowsOf(library.getState()).map(({ id }) => id)).toEqual([found?.id]);
  });

  test('KEEP-5: leave with their sessions; after the last one there is somebody without a name', async () => {
    const browser = newBrowser();
    const { library, shelf, until } = await openedTab(browser);
    const owner = library.getState().person?.id ?? '';
    library.addPerson('Heron');
    await until(({ person }) => person?.pseudonym === 'Heron');
    shelf.keep(recordAt(0), null);
    const { person } = await until(({ sessions }) => sessions.length === 1);

    library.removePerson(person?.id ?? '');
    await until((state) => state.person?.id === owner);
    expect(await countStored(browser.name)).toEqual([1, 0, 0]);
    library.removePerson(owner);
    const after = await until((state) => state.person?.id !== owner);
    expect(after.people).toHaveLength(1);
    expect(after.person?.pseudonym).toBe('');
  });
});

describe('forgetting', () => {
  test('KEEP-9: everything leaves nothing: no people, sessions, demonstrations, nor what an earlier page kept', async () => {
    const browser = newBrowser();
    const { library, shelf, archive, until, timesEmptied } = await openedTab(browser);
    const demonstrations = createDemonstrationStorage(archive);
    await demonstrations.save({ demonstration: sketchDemonstration({ kneeInwardShare: 0 }), film: new Blob(['film']) });
    library.addPerson('Heron');
    await until(({ person }) => person?.pseudonym === 'Heron');
    shelf.keep(recordAt(0), null);
    await until(({ sessions }) => sessions.length === 1);
    const earlier = { version: 1, sessions: [summariseSession(recordAt(1))] };
    browser.storage.setItem('kneeline.history', JSON.stringify(earlier));

    library.removeEverything();

    const state = await until(({ sessions, people }) => sessions.length === 0 && people.length === 1);
    expect(state).toMatchObject({ lastKept: null, history: [], person: { pseudonym: '' } });
    expect(await demonstrations.load()).toEqual({ kind: 'done', value: [] });
    expect(browser.storage.getItem('kneeline.history')).toBeNull();
    expect(timesEmptied()).toBe(1);
    expect(await countStored(browser.name)).toEqual([1, 0, 0]);
  });
});

describe('a list of 1,000 sessions', () => {
  const DAY_MS = 86_400_000;

  test('KEEP-10: opens with its first page, goes on page by page, and reads no record', async ({ annotate }) => {
    const browser = newBrowser();
    const first = await openedTab(browser);
    first.shelf.keep(recordAt(0), null);
    const [real] = rowsOf(await first.until(({ sessions }) => sessions.length === 1));
    if (real === undefined) throw new Error('One was kept.');
    const rows = Array.from({ length: 1000 }, (_, day): StoredSession => {
      const startedAtMs = real.startedAtMs - day * DAY_MS;
      return { ...real, id: `day-${day}`, startedAtMs, startedAt: new Date(startedAtMs).toISOString() };
    });
    await changeStored(browser.name, ['sessions', 'records'], (store) => {
      store('sessions').clear();
      for (const row of rows) {
        store('sessions').put(row);
        store('records').put(new Uint8Array(row.recordBytes), row.id);
      }
      store('sessions').put({ id: 'torn', personId: real.personId });
    });
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const began = performance.now();

    const { library, until } = openTab(browser);
    const state = await until(({ kind }) => kind === 'open');
    const openMs = performance.now() - began;

    const stores = opened.mock.calls.flatMap(([names]) => (typeof names === 'string' ? [names] : [...names]));
    opened.mockRestore();
    expect(stores).not.toContain('records');
    expect(state.sessions[0]).toEqual({ kind: 'damaged', id: 'torn' });
    expect(rowsOf(state)).toEqual(rows.slice(0, 50));
    expect(state.hasMore).toBe(true);
    expect(state.history).toEqual(rows.slice(0, 200).toReversed());
    library.showMore();
    expect(rowsOf(await until(({ sessions }) => sessions.length === 101))).toEqual(rows.slice(0, 100));
    library.setNotes('day-99', 'barefoot');
    const after = await until((now) => rowsOf(now)[99]?.notes === 'barefoot');
    expect(after.sessions).toHaveLength(101);
    library.removeSession('torn');
    await until(({ sessions }) => sessions[0]?.kind === 'intact');
    await annotate(`1,000 sessions: open, with history and first page, after ${openMs.toFixed(0)} ms`);
  });
});
