import { describe, expect, test } from 'vitest';
import { createHistoryStorage } from '../../src/runtime/history.ts';
import { createLocalStore } from '../../src/runtime/local-store.ts';
import { createPlacementStorage, placementIn } from '../../src/runtime/placement.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { rememberSession } from '../../src/runtime/remember-session.ts';
import { createAppStore } from '../../src/runtime/store.ts';
import { defaultSettings } from '../../src/runtime/settings.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';

const KEY = 'kneeline.history';

function remembering() {
  const storage = new MemoryStorage();
  const local = createLocalStore(() => storage);
  const memory = { historyStorage: createHistoryStorage(local), placementStorage: createPlacementStorage(local) };
  const store = createAppStore({ settings: defaultSettings(['en']), history: [], placement: null });
  return { storage, memory, store };
}

function recordFrom(kind: 'camera' | 'file' | 'try-it'): SessionRecord {
  const record = sessionOf(PLAIN_SQUAT);
  const startedAt = '2026-11-23T08:00:00.000Z';
  return { ...record, origin: { ...record.origin, startedAt, source: { kind, label: '' } } };
}

describe('earlier sessions', () => {
  test('in front of the camera are kept as numbers, and come back', () => {
    const { memory, store } = remembering();
    const record = recordFrom('camera');
    rememberSession(memory, store, record);
    expect(store.getState().history).toEqual([summariseSession(record)]);
    expect(memory.historyStorage.load()).toEqual(store.getState().history);
    expect(memory.placementStorage.load()).toEqual(placementIn(record));
    expect(store.getState().placement).toEqual(placementIn(record));
    expect(placementIn(record)).not.toBeNull();
  });

  test.each(['file', 'try-it'] as const)('from a %s are not kept', (kind) => {
    const { memory, store, storage } = remembering();
    rememberSession(memory, store, recordFrom(kind));
    expect(store.getState().history).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test('of two open tabs do not overwrite each other', () => {
    const { memory, store } = remembering();
    const otherTab = createAppStore({ settings: defaultSettings(['en']), history: [], placement: null });
    rememberSession(memory, store, recordFrom('camera'));
    rememberSession(memory, otherTab, recordFrom('camera'));
    rememberSession(memory, store, recordFrom('camera'));
    expect(memory.historyStorage.load()).toHaveLength(3);
    expect(store.getState().history).toHaveLength(3);
  });

  test('lose a damaged one and keep the others', () => {
    const { memory, store, storage } = remembering();
    rememberSession(memory, store, recordFrom('camera'));
    const [session] = store.getState().history;
    storage.setItem(KEY, JSON.stringify({ version: 1, sessions: [{ reps: 'many' }, session, null] }));
    expect(memory.historyStorage.load()).toEqual([session]);
  });

  test('lose one whose day could not be shown', () => {
    const { memory, store, storage } = remembering();
    rememberSession(memory, store, recordFrom('camera'));
    const [session] = store.getState().history;
    const timeless = { ...session, startedAt: '2026-11-23T08:00:00+23' };
    storage.setItem(KEY, JSON.stringify({ version: 1, sessions: [timeless] }));
    expect(memory.historyStorage.load()).toEqual([]);
  });

  test.each(['{', 'null', '{"version":2,"sessions":[]}', '[]'])('that are %s are none', (stored) => {
    const { memory, storage } = remembering();
    storage.setItem(KEY, stored);
    expect(memory.historyStorage.load()).toEqual([]);
  });

  test('are the newest 200', () => {
    const { memory, store } = remembering();
    for (let count = 0; count < 201; count += 1) rememberSession(memory, store, recordFrom('camera'));
    expect(memory.historyStorage.load()).toHaveLength(200);
  });

  test('that a full disk does not take are still there today, and the state says so', () => {
    const { memory, store, storage } = remembering();
    storage.failure = new DOMException('full', 'QuotaExceededError');
    rememberSession(memory, store, recordFrom('camera'));
    expect(store.getState()).toMatchObject({ storageFailure: 'full', history: [{}] });
  });

  test('can be forgotten', () => {
    const { memory, store } = remembering();
    rememberSession(memory, store, recordFrom('camera'));
    memory.historyStorage.forget();
    expect(memory.historyStorage.load()).toEqual([]);
  });
});

test('a placement that makes no sense is none', () => {
  const { memory, storage } = remembering();
  storage.setItem('kneeline.placement', '{"legLengthPx":-3}');
  expect(memory.placementStorage.load()).toBeNull();
});
