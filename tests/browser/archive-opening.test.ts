import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Archive } from '../../src/runtime/archive/archive.ts';
import { LAYOUT_VERSION } from '../../src/runtime/archive/migrations.ts';
import { DAMAGED_SESSION_1, packedRecord1, PERSON_1, SESSION_1, storeVersion1 } from '../fixtures/archive-version-1.ts';
import { failed, newDatabaseName, openEmpty, openRaw, openStored, valueOf } from './archive-stage.ts';

async function addHeron(archive: Archive): Promise<string> {
  return valueOf(await archive.addPerson('Heron')).id;
}

describe('what version 1 stored', () => {
  test('is there after the update, and what it could not know is said', async () => {
    const name = newDatabaseName();
    await storeVersion1(name);

    const archive = await openEmpty(name);

    expect(valueOf(await archive.listPeople())).toEqual([{ kind: 'intact', row: { ...PERSON_1, programme: null } }]);
    const row = {
      ...SESSION_1,
      startedAtMs: Date.UTC(2026, 9, 5, 6, 30),
      purpose: 'training',
      coveredReps: 0,
      legs: { left: { ...SESSION_1.legs.left, covered: null, seen: SESSION_1.legs.left }, right: null },
    };
    expect(valueOf(await archive.listSessions()).sessions).toEqual([
      { kind: 'damaged', id: DAMAGED_SESSION_1.id },
      { kind: 'intact', row },
    ]);
    expect(valueOf(await archive.listSessions({ personId: PERSON_1.id })).sessions).toEqual([{ kind: 'intact', row }]);
    expect(valueOf(await archive.storageUsed())).toMatchObject({ sessions: 2, recordsBytes: packedRecord1().length });
  });

  test('has its record still, byte for byte and readable', async () => {
    const name = newDatabaseName();
    await storeVersion1(name);

    const record = valueOf(await (await openEmpty(name)).readSession(SESSION_1.id));

    expect(record.origin.startedAt).toBe(SESSION_1.startedAt);
    expect(record.reps).toHaveLength(4);
    expect(record.frames).toHaveLength(24);
    expect(record.frames[23]).toMatchObject({
      kind: 'measured',
      timestampMs: 2625,
      keypoints: { nose: { x: 640, y: 140.17036388365776, confidence: 0.95 } },
    });
  });

  test('stays as it was when the update breaks off', async () => {
    const name = newDatabaseName();
    await storeVersion1(name);
    const update = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });

    expect(await openStored(name)).toEqual(failed('full'));

    update.mockRestore();
    const database = await openRaw(name);
    expect(database.version).toBe(1);
    database.close();
    expect(valueOf(await (await openEmpty(name)).readSession(SESSION_1.id)).frames).toHaveLength(24);
  });
});

describe('another tab', () => {
  test('that holds an older layout is named at once, and once it is gone the update goes through', async () => {
    const name = newDatabaseName();
    await storeVersion1(name);
    const olderTab = await openRaw(name, 1);

    expect(await openStored(name)).toEqual(failed('blocked-by-other-tab'));
    // This one is not told that it waits, as it waits behind the first one.
    expect(await openStored(name, 100)).toEqual(failed('blocked-by-other-tab'));

    olderTab.close();
    expect(valueOf(await (await openEmpty(name)).listPeople())).toHaveLength(1);
  });

  test('that brings a newer layout is made way for, and this one says so from then on', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    await addHeron(archive);

    const newerTab = await openRaw(name, LAYOUT_VERSION + 1);

    expect(await archive.listPeople()).toEqual(failed('newer-version'));
    newerTab.close();
    expect(await openStored(name)).toEqual(failed('newer-version'));
  });

  test('that deletes the database is made way for', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);

    const deletion = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => deletion.addEventListener('success', resolve));

    expect(await archive.listPeople()).toEqual(failed('unavailable'));
  });
});

describe('a browser that keeps nothing', () => {
  test('is named when it refuses to open', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
    onTestFinished(() => open.mockRestore());

    expect(await openStored(newDatabaseName())).toEqual(failed('unavailable'));
  });

  test('is named when it took the database away', async () => {
    const archive = await openEmpty();
    archive.close();

    expect(await archive.addPerson('Heron')).toEqual(failed('unavailable'));
    expect(await archive.listSessions()).toEqual(failed('unavailable'));
  });
});
