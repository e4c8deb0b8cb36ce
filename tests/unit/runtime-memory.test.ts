import { describe, expect, test, vi } from 'vitest';
import { createOldHistory } from '../../src/runtime/library/old-history.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { createPlacementStorage, placementIn } from '../../src/runtime/session/placement.ts';
import { rememberSession } from '../../src/runtime/session/remember-session.ts';
import { createAppStore } from '../../src/runtime/app/store.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { AppBench } from '../fakes/fake-app-parts.ts';
import { FakeShelf } from '../fakes/fake-shelf.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';

const KEY = 'kneeline.history';

function remembering() {
  const storage = new MemoryStorage();
  const shelf = new FakeShelf();
  const memory = { shelf, placementStorage: createPlacementStorage(createLocalStore(() => storage)) };
  const store = createAppStore({ settings: defaultSettings(['en']), history: [], placement: null });
  return { storage, shelf, memory, store };
}

function recordFrom(kind: 'camera' | 'file' | 'try-it', reps = PLAIN_SQUAT.reps): SessionRecord {
  const record = sessionOf({ ...PLAIN_SQUAT, reps });
  const startedAt = '2026-11-23T08:00:00.000Z';
  return { ...record, origin: { ...record.origin, startedAt, source: { kind, label: '' } } };
}

describe('a session', () => {
  test('in front of the camera is kept whole, and where the person stood', () => {
    const { memory, shelf, store } = remembering();
    const record = recordFrom('camera');
    rememberSession(memory, store, { record, personId: 'heron', draft: null });
    expect(shelf.keptWith).toEqual(['heron']);
    expect(shelf.kept).toEqual([record]);
    expect(memory.placementStorage.load()).toEqual(placementIn(record));
    expect(store.getState().placement).toEqual(placementIn(record));
    expect(placementIn(record)).not.toBeNull();
  });

  test.each([
    ['kept', PLAIN_SQUAT.reps],
    ['not worth it', 0],
  ])('KEEP-13: that is %s writes its draft no further, and leaves none', (_, reps) => {
    const { memory, store } = remembering();
    const [noteFrame, noteHidden, stop, discard] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    const draft = { id: 'draft-1', noteFrame, noteHidden, stop, discard };
    rememberSession(memory, store, { record: recordFrom('camera', reps), personId: 'heron', draft });
    expect(stop).toHaveBeenCalledBefore(discard);
    expect(discard).toHaveBeenCalledOnce();
  });

  test('in which nothing was measured is not kept', () => {
    const { memory, shelf, store } = remembering();
    rememberSession(memory, store, { record: recordFrom('camera', 0), personId: 'heron', draft: null });
    expect(shelf.kept).toEqual([]);
  });

  test.each(['file', 'try-it'] as const)('from a %s is not kept', (kind) => {
    const { memory, shelf, store, storage } = remembering();
    rememberSession(memory, store, { record: recordFrom(kind), personId: 'heron', draft: null });
    expect(shelf.kept).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test('is kept also where the placement is not, and the state says so', () => {
    const { memory, shelf, store, storage } = remembering();
    storage.failure = new DOMException('full', 'QuotaExceededError');
    rememberSession(memory, store, { record: recordFrom('camera'), personId: 'heron', draft: null });
    expect(store.getState()).toMatchObject({ storageFailure: 'full' });
    expect(shelf.kept).toHaveLength(1);
  });
});

function storing(text: string) {
  const storage = new MemoryStorage();
  storage.setItem(KEY, text);
  return { storage, old: createOldHistory(createLocalStore(() => storage)) };
}

describe('what an earlier page kept', () => {
  const session = summariseSession(recordFrom('camera'));

  test('loses a damaged session and keeps the others', () => {
    const { old } = storing(JSON.stringify({ version: 1, sessions: [{ reps: 'many' }, session, null] }));
    expect(old.load()).toEqual([session]);
  });

  test('loses one whose day could not be shown', () => {
    const timeless = { ...session, startedAt: '2026-11-23T08:00:00+23' };
    expect(storing(JSON.stringify({ version: 1, sessions: [timeless] })).old.load()).toEqual([]);
  });

  test.each(['{', 'null', '{"version":2,"sessions":[]}', '[]'])('that is %s is nothing', (stored) => {
    expect(storing(stored).old.load()).toEqual([]);
  });

  test('can be removed', () => {
    const { old, storage } = storing(JSON.stringify({ version: 1, sessions: [session] }));
    old.remove();
    expect(old.load()).toEqual([]);
    expect(storage.length).toBe(0);
  });
});

test('KEEP-9: where the person stood is forgotten with everything else', async () => {
  const { memory, storage } = remembering();
  const placement = placementIn(recordFrom('camera'));
  if (placement === null) throw new Error('The fixture stands somewhere');
  memory.placementStorage.save(placement);
  const bench = new AppBench({ placementStorage: memory.placementStorage });
  expect(bench.app.getState().placement).toEqual(placement);
  bench.app.intents.forgetPlacement();
  expect(bench.app.getState().placement).toBeNull();
  expect(storage.length).toBe(0);
});

test('a placement that makes no sense is none', () => {
  const { memory, storage } = remembering();
  storage.setItem('kneeline.placement', '{"legLengthPx":-3}');
  expect(memory.placementStorage.load()).toBeNull();
});
