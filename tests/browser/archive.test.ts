import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import type { Listed, SessionCursor, StoredSession } from '../../src/runtime/archive/archive.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';
import { changeStored, countStored, failed, newDatabaseName, openEmpty, openStored, valueOf } from './archive-stage.ts';

const RECORD = coachedSessionOf({ ...COACHED, reps: 2, hiddenShare: 0.5 });

function rowsOf(listed: readonly Listed<StoredSession>[]): readonly StoredSession[] {
  return listed.flatMap((entry) => (entry.kind === 'intact' ? [entry.row] : []));
}

describe('a session', () => {
  test('comes back as it was after closing', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const person = valueOf(await archive.addPerson('Heron'));
    const added = valueOf(await archive.addSession(RECORD, person.id));
    archive.close();

    const again = await openEmpty(name);

    expect(valueOf(await again.readSession(added.id))).toStrictEqual(RECORD);
    expect(valueOf(await again.listSessions())).toEqual({ sessions: [{ kind: 'intact', row: added }], next: null });
    expect(added).toMatchObject({ ...summariseSession(RECORD), personId: person.id, notes: '' });
    expect(added.startedAtMs).toBe(Date.parse(RECORD.origin.startedAt));
  });

  test('gets notes', async () => {
    const archive = await openEmpty();
    const person = valueOf(await archive.addPerson('Heron'));
    const { id } = valueOf(await archive.addSession(RECORD, person.id));

    const changed = valueOf(await archive.setNotes(id, 'barefoot'));

    expect(changed.notes).toBe('barefoot');
    expect(rowsOf(valueOf(await archive.listSessions()).sessions)).toEqual([changed]);
    expect(await archive.setNotes('nobody', '')).toEqual(failed('not-found'));
  });

  test('KEEP-17: is not kept of somebody unknown, of the recorded try, without a measured rep, or when cancelled', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const person = valueOf(await archive.addPerson('Heron'));

    expect(await archive.addSession(RECORD, 'nobody')).toEqual(failed('not-found'));
    expect(await archive.addSession({ ...RECORD, reps: [] }, person.id)).toEqual(failed('nothing-measured'));
    const example = { ...RECORD, origin: { ...RECORD.origin, source: { kind: 'try-it', label: '' } } } as const;
    expect(await archive.addSession(example, person.id)).toEqual(failed('nothing-measured'));
    expect(await archive.addSession(RECORD, person.id, { signal: AbortSignal.abort() })).toEqual(failed('cancelled'));
    expect(await countStored(name)).toEqual([1, 0, 0]);
    expect(await archive.readSession('nothing')).toEqual(failed('not-found'));
  });
});

describe('a person', () => {
  test('is renamed, gets thresholds, a programme and notes, and stays the same person', async () => {
    const archive = await openEmpty();
    const { id } = valueOf(await archive.addPerson('Heron'));
    const programme = { exercise: 'step-down', sets: 3, repsPerSet: null, restS: 60, fading: '25' } as const;
    const thresholds = { ...DEFAULT_THRESHOLDS, inwardDriftDeg: { on: degrees(4), off: degrees(2) } };

    await archive.renamePerson(id, 'Kingfisher');
    await archive.setThresholds(id, thresholds);
    await archive.setProgramme(id, programme);
    await archive.setPersonNotes(id, 'runs in the evening');

    const row = {
      id,
      pseudonym: 'Kingfisher',
      thresholds,
      programme,
      notes: 'runs in the evening',
      createdAt: '2026-11-23T09:00:00.000Z',
    };
    expect(valueOf(await archive.listPeople())).toEqual([{ kind: 'intact', row }]);
    expect(await archive.renamePerson('nobody', 'Owl')).toEqual(failed('not-found'));
  });

  test('leaves with every session and record, and nobody else does', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const [heron, owl] = [valueOf(await archive.addPerson('Heron')), valueOf(await archive.addPerson('Owl'))];
    await archive.addSession(RECORD, heron.id);
    await archive.addSession(RECORD, heron.id);
    const kept = valueOf(await archive.addSession(RECORD, owl.id));

    expect(await archive.removePerson(heron.id)).toEqual({ kind: 'done', value: null });

    expect(await countStored(name)).toEqual([1, 1, 1]);
    expect(valueOf(await archive.readSession(kept.id))).toStrictEqual(RECORD);
  });
});

describe('removing', () => {
  test('one session empties its row and its record', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const person = valueOf(await archive.addPerson('Heron'));
    const gone = valueOf(await archive.addSession(RECORD, person.id));
    await archive.addSession(RECORD, person.id);

    await archive.removeSession(gone.id);

    expect(await countStored(name)).toEqual([1, 1, 1]);
    expect(await archive.readSession(gone.id)).toEqual(failed('not-found'));
  });

  test('everything empties all stores', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const person = valueOf(await archive.addPerson('Heron'));
    await archive.addSession(RECORD, person.id);

    await archive.removeEverything();

    expect(await countStored(name)).toEqual([0, 0, 0]);
    expect(valueOf(await archive.storageUsed())).toMatchObject({ sessions: 0, recordsBytes: 0 });
  });
});

test('tells the bytes of its own records and what the browser counts', async () => {
  const archive = await openEmpty();
  const person = valueOf(await archive.addPerson('Heron'));
  const first = valueOf(await archive.addSession(RECORD, person.id));
  const second = valueOf(await archive.addSession(sessionOf({ ...PLAIN_SQUAT, reps: 1 }), person.id));

  const used = valueOf(await archive.storageUsed());

  expect(used).toMatchObject({ sessions: 2, recordsBytes: first.recordBytes + second.recordBytes });
  expect(used.usageBytes).toBeGreaterThan(0);
  expect(used.quotaBytes).toBeGreaterThan(used.usageBytes ?? Infinity);
  expect(typeof (await archive.requestPersistence())).toBe('boolean');
});

describe('what is damaged', () => {
  test('costs nothing else, is listed, and can be removed', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const person = valueOf(await archive.addPerson('Heron'));
    const intact = valueOf(await archive.addSession(RECORD, person.id));
    await changeStored(name, ['people', 'sessions'], (store) => {
      store('people').put({ id: 'torn' });
      store('sessions').put({ ...intact, id: 'no-legs', legs: 7 });
      store('sessions').put({ id: 'no-time' });
      store('sessions').put({ ...intact, id: 'time-as-text', startedAtMs: 'noon', recordBytes: 'much' });
    });

    const page = valueOf(await archive.listSessions());

    expect(rowsOf(page.sessions)).toEqual([intact]);
    expect(valueOf(await archive.storageUsed()).recordsBytes).toBe(2 * intact.recordBytes);
    const damaged = page.sessions.flatMap((entry) => (entry.kind === 'damaged' ? [entry.id] : []));
    expect(damaged.toSorted()).toEqual(['no-legs', 'no-time', 'time-as-text']);
    expect(valueOf(await archive.listPeople())).toEqual([
      { kind: 'damaged', id: 'torn' },
      { kind: 'intact', row: person },
    ]);
    expect(await archive.setNotes('no-legs', '')).toEqual(failed('damaged'));
    expect(await archive.renamePerson('torn', 'Owl')).toEqual(failed('damaged'));
    await Promise.all(damaged.map((id) => archive.removeSession(id)));
    expect(await countStored(name)).toEqual([2, 1, 1]);
  });

  test('in a record is noticed', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const person = valueOf(await archive.addPerson('Heron'));
    const { id, recordBytes } = valueOf(await archive.addSession(RECORD, person.id));
    for (const change of [
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === Math.floor(recordBytes / 2) ? byte ^ 1 : byte)),
      (bytes: Uint8Array) => bytes.slice(0, -20),
      () => new Uint8Array(),
      () => 'text',
    ]) {
      await changeStored(name, ['records'], (store) => {
        const request = store('records').get(id);
        request.addEventListener('success', () =>
          store('records').put(change(request.result as Uint8Array), `${id}-bad`),
        );
      });
      expect(await archive.readSession(`${id}-bad`)).toEqual(failed('damaged'));
    }
    expect(valueOf(await archive.readSession(id))).toStrictEqual(RECORD);
  });
});

describe('a list of 1,000 sessions', () => {
  const DAY_MS = 86_400_000;

  /** Rows of one real session on 1,000 days, of two people in turns. */
  async function openThousand() {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const people = [valueOf(await archive.addPerson('Heron')), valueOf(await archive.addPerson('Kéa'))] as const;
    const real = valueOf(await archive.addSession(RECORD, people[0].id));
    const rows = Array.from({ length: 1000 }, (_, day): StoredSession => {
      const startedAtMs = real.startedAtMs - day * DAY_MS;
      const startedAt = new Date(startedAtMs).toISOString();
      const notes = day % 100 === 3 ? 'Fünf Kilometer' : '';
      return { ...real, id: `day-${day}`, personId: people[day % 2 === 0 ? 0 : 1].id, startedAtMs, startedAt, notes };
    });
    await changeStored(name, ['sessions', 'records'], (store) => {
      store('sessions').clear();
      for (const row of rows) {
        store('sessions').put(row);
        store('records').put(new Uint8Array(row.recordBytes), row.id);
      }
    });
    return { name, archive, people, rows };
  }

  test('comes page by page, newest first, without touching a record', async ({ annotate }) => {
    const { archive, rows } = await openThousand();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const seen: StoredSession[] = [];
    const lengths: number[] = [];
    const began = performance.now();
    let firstPageMs = 0;
    for (let after: SessionCursor | null | undefined; after !== null;) {
      const page = valueOf(await archive.listSessions(after === undefined ? {} : { after }));
      firstPageMs ||= performance.now() - began;
      seen.push(...rowsOf(page.sessions));
      lengths.push(page.sessions.length);
      after = page.next;
    }
    const allMs = performance.now() - began;

    expect(seen).toEqual(rows);
    expect(lengths).toEqual(Array.from({ length: 20 }, () => 50));
    const stores = opened.mock.calls.flatMap(([names]) => (typeof names === 'string' ? [names] : [...names]));
    opened.mockRestore();
    expect(stores).toContain('sessions');
    expect(stores).not.toContain('records');
    await annotate(
      `1,000 sessions: first page of 50 after ${firstPageMs.toFixed(0)} ms, all after ${allMs.toFixed(0)} ms`,
    );
  });

  test('is cut by person, time and text', async () => {
    const { archive, people, rows } = await openThousand();
    const idsOf = async (query: Parameters<typeof archive.listSessions>[0]) =>
      rowsOf(valueOf(await archive.listSessions({ limit: 2000, ...query })).sessions).map(({ id }) => id);
    const idsWhere = (wanted: (row: StoredSession, day: number) => boolean) => rows.filter(wanted).map(({ id }) => id);
    const [newest] = rows;
    const fromMs = (newest?.startedAtMs ?? 0) - 9 * DAY_MS;
    const toMs = (newest?.startedAtMs ?? 0) - 4 * DAY_MS;

    expect(await idsOf({ personId: people[1].id })).toEqual(idsWhere((_, day) => day % 2 === 1));
    expect(await idsOf({ fromMs, toMs })).toEqual(['day-5', 'day-6', 'day-7', 'day-8', 'day-9']);
    expect(await idsOf({ fromMs, toMs, personId: people[0].id })).toEqual(['day-6', 'day-8']);
    expect(await idsOf({ text: 'kea' })).toEqual(idsWhere((_, day) => day % 2 === 1));
    expect(await idsOf({ text: 'FUNF' })).toEqual(idsWhere((_, day) => day % 100 === 3));
    expect(await idsOf({ text: 'funf', personId: people[0].id })).toEqual([]);
    expect(await idsOf({ fromMs: toMs, toMs: fromMs })).toEqual([]);
    expect(await idsOf({ personId: 'nobody' })).toEqual([]);
    expect(await archive.listSessions({}, AbortSignal.abort())).toEqual(failed('cancelled'));
  });

  test('gives pages of a search that fit together', async () => {
    const { archive, people } = await openThousand();
    const query = { personId: people[1].id, text: 'kilometer', limit: 4 };
    const first = valueOf(await archive.listSessions(query));
    if (first.next === null) throw new Error('There is more.');
    const second = valueOf(await archive.listSessions({ ...query, after: first.next }));
    if (second.next === null) throw new Error('There is more.');
    const third = valueOf(await archive.listSessions({ ...query, after: second.next }));

    expect([first, second, third].map(({ sessions }) => rowsOf(sessions).map(({ id }) => id))).toEqual([
      ['day-3', 'day-103', 'day-203', 'day-303'],
      ['day-403', 'day-503', 'day-603', 'day-703'],
      ['day-803', 'day-903'],
    ]);
    expect(third.next).toBeNull();
  });
});

test('two tabs see what the other one did', async () => {
  const name = newDatabaseName();
  const [here, there] = [await openEmpty(name), valueOf(await openStored(name))];
  const person = valueOf(await here.addPerson('Heron'));

  const added = valueOf(await there.addSession(RECORD, person.id));
  expect(valueOf(await here.readSession(added.id))).toStrictEqual(RECORD);

  await here.removePerson(person.id);
  expect(await there.addSession(RECORD, person.id)).toEqual(failed('not-found'));
  expect(valueOf(await there.listSessions()).sessions).toEqual([]);
});
