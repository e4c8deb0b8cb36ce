import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { Archive, DraftPart } from '../../src/runtime/archive/archive.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import {
  changeStored,
  countDrafts,
  countStored,
  failed,
  newDatabaseName,
  openEmpty,
  valueOf,
} from './archive-stage.ts';

const RECORD = coachedSessionOf({ ...COACHED, reps: 4, hiddenShare: 0.5 });
const LENGTH = RECORD.frames.length;
const DRAFT = 'draft-1';

/** The session as it stood at its frame number `next`, counted from 0: what came since `first`. */
function partOf(personId: string, first: number, next: number, oldestFrame = 0): DraftPart {
  const { frames, ...session } = RECORD;
  const reps = session.reps.filter(({ endMs }) => endMs <= (frames[next - 1]?.timestampMs ?? 0));
  const soFar = { ...session, reps };
  return {
    id: DRAFT,
    personId,
    begins: first === 0,
    session: soFar,
    frames: frames.slice(first, next),
    firstFrame: first,
    oldestFrame,
  };
}

async function withDraft(nexts: readonly number[] = [300, 301, LENGTH]) {
  const name = newDatabaseName();
  const archive = await openEmpty(name);
  const { id: heron } = valueOf(await archive.addPerson('Heron'));
  for (const [index, next] of nexts.entries()) {
    valueOf(await archive.writeDraft(partOf(heron, nexts[index - 1] ?? 0, next)));
  }
  return { name, archive, heron };
}

async function restored(archive: Archive): Promise<SessionRecord> {
  const { id } = valueOf(await archive.restoreDraft(DRAFT));
  return valueOf(await archive.readSession(id));
}

describe('KEEP-13: a draft', () => {
  test('becomes the session that it was written of, bit for bit, and is gone then', async () => {
    const { name, archive, heron } = await withDraft();

    const row = valueOf(await archive.restoreDraft(DRAFT));

    expect(row).toMatchObject({ personId: heron, reps: 4, startedAt: RECORD.origin.startedAt });
    expect(valueOf(await archive.readSession(row.id))).toStrictEqual(RECORD);
    expect(await countDrafts(name)).toEqual([0, 0]);
    expect(await archive.restoreDraft(DRAFT)).toEqual(failed('not-found'));
    expect(await countStored(name)).toEqual([1, 1, 1]);
  });

  test('is as long as what was written of it', async () => {
    const { archive } = await withDraft([300]);
    const { frames, reps } = await restored(archive);
    expect(frames).toStrictEqual(RECORD.frames.slice(0, 300));
    expect(reps.length).toBeGreaterThan(0);
    expect(reps.length).toBeLessThan(4);
  });

  test('costs at each writing what is new in it', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    onTestFinished(() => put.mockRestore());
    await withDraft([300, 310]);
    const bytes = put.mock.calls.flatMap(([value]) => (value instanceof Uint8Array ? [value.length] : []));
    expect(bytes).toHaveLength(4);
    expect(bytes.at(-1)).toBeLessThan((bytes[0] ?? 0) / 4);
  });

  test('lets the oldest frames go with the record', async () => {
    const { archive, heron } = await withDraft([300]);
    valueOf(await archive.writeDraft(partOf(heron, 300, 310, 200)));
    const { frames, framesLeftOut } = await restored(archive);
    expect(frames).toStrictEqual(RECORD.frames.slice(256, 310));
    expect(framesLeftOut).toBe(256);
  });

  test('goes with the session that is kept of it, in the same moment', async () => {
    const { name, archive, heron } = await withDraft([300]);
    expect(await archive.addSession(RECORD, 'nobody', { draftId: DRAFT })).toEqual(failed('not-found'));
    expect(await countDrafts(name)).toEqual([1, 3]);
    valueOf(await archive.addSession(RECORD, heron, { draftId: DRAFT }));
    expect(await countDrafts(name)).toEqual([0, 0]);
  });

  test('is there once when the page ends while it is restored', async () => {
    const { name, archive } = await withDraft();
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('The power went', 'UnknownError');
    });
    onTestFinished(() => remove.mockRestore());

    expect(await archive.restoreDraft(DRAFT)).toEqual(failed('unavailable'));

    remove.mockRestore();
    expect(await countStored(name)).toEqual([1, 0, 0]);
    expect(await restored(archive)).toStrictEqual(RECORD);
    expect(await countStored(name)).toEqual([1, 1, 1]);
  });

  test('is not begun for somebody unknown, nor goes on where it was removed or stopped', async () => {
    const { name, archive, heron } = await withDraft([300]);
    expect(await archive.writeDraft(partOf('nobody', 0, 300))).toEqual(failed('not-found'));
    const parts = [partOf(heron, 300, 310), partOf(heron, 300, 300)];
    const answers = await Promise.all(parts.map((part) => archive.writeDraft(part, AbortSignal.abort())));
    expect(answers).toEqual([failed('cancelled'), failed('cancelled')]);
    expect(await countDrafts(name)).toEqual([1, 3]);

    await archive.removeDraft(DRAFT);
    expect(await archive.writeDraft(partOf(heron, 300, 310))).toEqual(failed('not-found'));
    expect(await countDrafts(name)).toEqual([0, 0]);
  });

  test('goes to nobody else, and without a measured rep to nobody', async () => {
    const { name, archive, heron } = await withDraft([10]);
    expect(await archive.restoreDraft(DRAFT)).toEqual(failed('nothing-measured'));
    valueOf(await archive.writeDraft(partOf(heron, 10, LENGTH)));
    valueOf(await archive.addPerson('Wren'));
    await changeStored(name, ['people'], (store) => store('people').delete(heron));
    expect(await archive.restoreDraft(DRAFT)).toEqual(failed('not-found'));
    expect(await countStored(name)).toEqual([1, 0, 0]);
  });
});

describe('KEEP-9: removing', () => {
  test('a person removes their drafts, and nobody else\u2019s', async () => {
    const { name, archive, heron } = await withDraft([300]);
    const { id: wren } = valueOf(await archive.addPerson('Wren'));
    await archive.writeDraft({ ...partOf(wren, 0, 10), id: 'draft-2' });
    await archive.removePerson(heron);
    expect(valueOf(await archive.listDrafts())).toEqual(['draft-2']);
    expect(await countDrafts(name)).toEqual([1, 1]);
  });

  test('everything removes every draft', async () => {
    const { name, archive } = await withDraft();
    await archive.removeEverything();
    expect(await countDrafts(name)).toEqual([0, 0]);
  });
});

test.each<[string, (store: (name: string) => IDBObjectStore) => void]>([
  ['is torn', (store) => store('draft-frames').put(new Uint8Array(7), [DRAFT, 128])],
  ['is longer than it should be', (store) => store('draft-frames').put(new Uint8Array(9_000_000), [DRAFT, 128])],
  ['is something else', (store) => store('draft-frames').put('text', [DRAFT, 128])],
  ['is missing in the middle', (store) => store('draft-frames').delete([DRAFT, 128])],
  ['is missing at the end', (store) => store('draft-frames').delete([DRAFT, 256])],
  ['is the only thing there', (store) => store('draft-frames').clear()],
  ['has a head that is none', (store) => store('drafts').put({ id: DRAFT })],
  ['has a rep that is none', (store) => putHead(store('drafts'), { reps: [7] })],
  ['is of another format', (store) => putHead(store('drafts'), { formatVersion: 1 })],
])('KEEP-13: a draft of which a part %s is noticed as damaged, and can be removed', async (_, damage) => {
  const { name, archive } = await withDraft([300]);
  await changeStored(name, ['drafts', 'draft-frames'], damage);
  expect(await archive.restoreDraft(DRAFT)).toEqual(failed('damaged'));
  await archive.removeDraft(DRAFT);
  expect(await countDrafts(name)).toEqual([0, 0]);
  expect(await countStored(name)).toEqual([1, 0, 0]);
});

function putHead(drafts: IDBObjectStore, change: object): void {
  const request = drafts.get(DRAFT);
  request.addEventListener('success', () => {
    const row = request.result as { readonly session: object };
    drafts.put({ ...row, session: { ...row.session, ...change } });
  });
}
